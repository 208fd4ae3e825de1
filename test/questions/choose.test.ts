import { describe, expect, it } from "vitest";
import { chooseClaim } from "../../src/questions/choose.ts";
import { claimFeatures, type ClaimFeature, type ClaimFeatures } from "../../src/questions/features.ts";
import { vetoOf } from "../../src/questions/veto.ts";
import type { WeighedClaim } from "../../src/questions/weigh-claim.ts";

const features = (set: Partial<Record<ClaimFeature, number>>): ClaimFeatures =>
  Object.fromEntries(claimFeatures.map((name) => [name, set[name] ?? 0])) as ClaimFeatures;

const weighed = (value: number, score: number, date = "2017-02-01"): WeighedClaim =>
  ({ claim: { figure: { value, unit: "count" }, briefing: { date } }, score }) as WeighedClaim;
const chosen = (...all: readonly WeighedClaim[]): number | undefined =>
  chooseClaim(all, false)?.best.claim.figure.value;

describe("which figure answers", () => {
  it("is the likeliest one, where it is likely enough against nothing", () => {
    expect(chosen(weighed(5, 2), weighed(7, 0))).toBe(5);
    expect(chosen(weighed(5, -2))).toBeUndefined();
    expect(chosen()).toBeUndefined();
  });

  it("is none where two say different things and are as likely", () => {
    expect(chosen(weighed(5, 0), weighed(7, 0))).toBeUndefined();
    expect(chosen(weighed(5, 0), weighed(5, 0))).toBe(5); // the same, told twice, is likelier
  });

  it("is the newer one of two that are as likely", () => {
    const found = chooseClaim([weighed(5, 3, "2017-02-01"), weighed(5, 3, "2017-02-02")], false);
    expect(found?.best.claim.briefing.date).toBe("2017-02-02");
  });

  it("is any of them where the question names no thing", () => {
    const all = [weighed(5, 0.2), weighed(7, 0.1), weighed(9, 0)];
    expect(chooseClaim(all, false)).toBeNull();
    expect(chooseClaim(all, true)?.best.claim.figure.value).toBe(5);
    expect(chooseClaim(all, true)?.further).toHaveLength(2);
  });
});

describe("what answers in no case", () => {
  it.each<[ClaimFeature, string]>([
    ["otherTime", "another time"],
    ["otherPlace", "another place"],
    ["widerPlace", "a wider place"],
    ["missedActor", "another's"],
    ["otherDeed", "another deed"],
    ["missedKind", "another kind"],
    ["ownFar", "not what the follow-up brings"],
    ["denied", "what was left out by name"],
    ["otherSide", "the other side"],
    ["inQuestion", "a reporter's question"],
  ])("%s", (feature, why) => {
    expect(vetoOf(features({ any: 1, cover: 1, thing: 1, [feature]: 1 }))).toBe(why);
  });

  it("is not what is told in the same words, or named beside it", () => {
    expect(vetoOf(features({ otherTime: 1, sameWords: 1 }))).toBeNull();
    expect(vetoOf(features({ otherPlace: 1, namedPlace: 1 }))).toBeNull();
    expect(vetoOf(features({ otherPlace: 1, namedPlace: 0.5 }))).toBe("another place");
    expect(vetoOf(features({ any: 1 }))).toBeNull();
  });
});
