import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { subscriptionsFile } from "../../src/chat/subscriptions-file.ts";
import { idOf } from "../../src/digests/offers.ts";
import { importSubscriptions, readSubscriptionsFile } from "../../src/digests/read-subscriptions-file.ts";
import { keptOf, subscriptionSchema, type Subscription } from "../../src/digests/subscription.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const here = { platform: "test", conversation: "one" };
const there = { platform: "test", conversation: "two" };
const made = new Date("2026-01-01T00:00:00Z");
const now = new Date("2026-06-01T00:00:00Z");
const who = { by: "the operator", now };

const subscription = (id: string, schedule = "daily 08:00"): Subscription =>
  subscriptionSchema.parse({
    id,
    target: here,
    kind: "digest",
    schedule,
    timeZone: "Europe/Berlin",
    topic: { places: [{ key: "174018", name: "Al-Bab" }], words: "T-72" },
    quiet: { from: 1_320, to: 420 },
    createdBy: "somebody",
    createdAt: made,
    since: made,
    paused: { by: "person", reason: "holiday", at: made },
    revision: 4,
  });
const both = [subscription("aaaaa"), subscription("bbbbb", "weekdays 18:30")];
const file = subscriptionsFile(both.map(keptOf));

let bot: TestBot;
beforeEach(async () => void (bot = await startBot()));
afterEach(() => bot.end());
const bring = (target: typeof here) =>
  importSubscriptions(readSubscriptionsFile(file), target, who, bot.store.subscriptions);

describe("a file of subscriptions", () => {
  it("gives back what was exported, and owes nothing from before", async () => {
    expect(await bring(here)).toEqual([
      { id: "aaaaa", outcome: "added" },
      { id: "bbbbb", outcome: "added" },
    ]);
    const expected = both.map((each) => keptOf({ ...each, since: now, revision: 1 }));
    expect(await bot.store.subscriptions.list(here)).toEqual(expected);
    expect((await bot.store.subscriptions.changes("bbbbb", 1))[0]).toMatchObject({
      by: "the operator",
      what: "imported: weekdays 18:30 (Europe/Berlin)",
    });
  });

  it("doubles nothing when it is imported twice, also into another chat of the same bot", async () => {
    await bring(here);
    expect((await bring(here)).map(({ outcome }) => outcome)).toEqual(["present", "present"]);
    const [first, again] = [await bring(there), await bring(there)];
    expect(first.map(({ outcome }) => outcome)).toEqual(["added", "added"]);
    expect(first[0]?.id).toBe(idOf("aaaaa", "test", "two"));
    expect(again).toEqual(first.map(({ id }) => ({ id, outcome: "present" })));
    expect(await bot.store.subscriptions.list()).toHaveLength(4);
  });

  const broken = (change: (record: Record<string, unknown>) => void): string => {
    const whole = JSON.parse(file) as { subscriptions: Record<string, unknown>[] };
    change(whole.subscriptions[1] ?? {});
    return JSON.stringify(whole);
  };
  it.each([
    ["no JSON", "{", /no JSON/],
    ["another file", "{}", /no file of subscriptions/],
    ["a later form", file.replace('"version": 1', '"version": 2'), /does not know/],
    [
      "a schedule that is none",
      broken((record) => void (record["schedule"] = "daily 25:00")),
      /1\.schedule: is no schedule/,
    ],
    [
      "a zone that is none",
      broken((record) => void (record["timeZone"] = "Mars/Base")),
      /1\.timeZone: is no time zone/,
    ],
    ["an id that is none", broken((record) => void (record["id"] = "../x")), /1\.id: is no id/],
    ["a setting too many", broken((record) => void (record["admin"] = true)), /admin/],
  ])("is refused whole: %s", (_what, text, why) => {
    expect(() => readSubscriptionsFile(text)).toThrow(why);
  });
});

describe("an id", () => {
  it("is of the shape that ids have, and follows from its parts", () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => idOf("x", String(i)));
    for (const id of ids) expect(id).toMatch(/^[a-hjkmnp-z2-9]{5}$/);
    expect(new Set(ids).size).toBe(2_000);
    expect(idOf("x", "1")).toBe(ids[1]);
    expect(idOf("x1")).not.toBe(ids[1]);
  });
});
