import { describe, expect, it } from "vitest";
import { contrasted, uncontrasted } from "../../src/questions/contrast.ts";
import { claimFeatures, type ClaimFeatures } from "../../src/questions/features.ts";
import type { Question } from "../../src/questions/question.ts";

const question = {
  terms: [
    { stem: "patrol", weight: 1.6, role: "head" },
    { stem: "night", weight: 1.1, role: "modifier" },
  ],
  total: false,
} as unknown as Question;
const none = Object.fromEntries(claimFeatures.map((name) => [name, 0])) as ClaimFeatures;

const figure = (
  value: number,
  terms: readonly number[],
  features: Partial<ClaimFeatures> = {},
  { briefing = "a", sentenceStart = 0 } = {},
) => ({
  claim: { briefing: { id: briefing }, figure: { sentenceStart, value, unit: "count" } },
  features: { ...none, ...uncontrasted, ...features },
  terms,
});
const featuresOf = (all: readonly ReturnType<typeof figure>[], asked = question) =>
  contrasted(all, asked).map(({ features }) => features);

describe("a figure beside the others of its briefing", () => {
  it("lacks a word that another has", () => {
    const [all, atNight] = featuresOf([figure(118, [1, 0]), figure(34, [1, 1])]);
    expect(all?.toldElse).toBeCloseTo(1.1 / 2.7);
    expect(all?.besideBetter).toBeCloseTo(1.1 / 2.7);
    expect(atNight).toMatchObject({ toldElse: 0, besideBetter: 0, sideBySide: 1 });
  });

  it("lacks nothing that only another briefing has, and is beside nothing of another sentence", () => {
    const [one] = featuresOf([figure(118, [1, 0]), figure(34, [1, 1], { cover: 0.9 }, { briefing: "b" })]);
    expect(one).toMatchObject({ toldElse: 0, besideBetter: 0, sideBySide: 0, elsewhereBetter: 0.9 });
    const [first] = featuresOf([figure(118, [1, 0]), figure(34, [1, 1], {}, { sentenceStart: 40 })]);
    expect(first).toMatchObject({ besideBetter: 0, sideBySide: 0 });
    expect(first?.toldElse).toBeGreaterThan(0);
  });

  it("is compared with what counts the asked thing as well, and with nothing else", () => {
    const [large, small, other] = featuresOf([
      figure(118, [1, 0], { thing: 1, extra: 0.5 }),
      figure(34, [1, 0], { thing: 1, time: 1, extra: 0.1 }),
      figure(900, [0, 0], { thing: 0.2 }),
    ]);
    expect(large).toMatchObject({ largest: 1, largestOfAll: 0, timeElse: 1 });
    expect(large?.extraElse).toBeCloseTo(0.4);
    expect(small).toMatchObject({ largest: 0, timeElse: 0, extraElse: 0 });
    expect(other?.thingElse).toBeCloseTo(0.8);
    expect(featuresOf([figure(2, [1, 0]), figure(1, [1, 0])], { ...question, total: true })[0]?.largestOfAll).toBe(1);
  });

  it("of a question without words is left as it is, and thousands in one table are compared with the likeliest alone", () => {
    const one = figure(1, []);
    expect(contrasted([one], { ...question, terms: [] })).toEqual([one]);
    const table = Array.from({ length: 3_000 }, (_, i) => figure(i, [1, i === 2_999 ? 1 : 0], { cover: i / 3_000 }));
    expect(featuresOf(table)[0]?.toldElse).toBeGreaterThan(0);
  });
});
