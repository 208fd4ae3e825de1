import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { lineText } from "../../src/chat/inline.ts";
import type { Block, Inline } from "../../src/chat/reply.ts";
import { answered, moment, setting, text } from "../../src/chat/say.ts";
import { keptOf, subscriptionSchema } from "../../src/digests/subscription.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const at = new Date("2026-03-29T06:00:00Z");
const kept = keptOf(
  subscriptionSchema.parse({
    id: "aaaaa",
    target: { platform: "test", conversation: "test" },
    kind: "digest",
    schedule: "daily 08:00",
    timeZone: "UTC",
    topic: { words: "T-72" },
    createdBy: "test",
    createdAt: at,
    since: at,
    paused: null,
    revision: 1,
  }),
);

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.store.subscriptions.save(kept, { by: "test", at, what: "made" });
});
afterAll(() => bot.end());

const faultsOf = async (...blocks: readonly Block[]) =>
  (await createDigitGate(bot.context).check(answered(...blocks), { said: "", syntax: "" })).faults;

describe("moments and settings", () => {
  it.each<[Inline, string]>([
    [moment(at, "Europe/Berlin"), "Sun 29 Mar 2026, 08:00 (UTC+02:00)"],
    [moment(at, "UTC"), "Sun 29 Mar 2026, 06:00 (UTC)"],
    [moment(at, "Asia/Kolkata"), "Sun 29 Mar 2026, 11:30 (UTC+05:30)"],
    [setting({ of: "id", id: "ab2c9" }), "ab2c9"],
    [setting({ of: "schedule", text: "weekly mon,thu 09:00,18:30" }), "weekly mon,thu 09:00,18:30"],
    [setting({ of: "schedule", text: "every 6 hours from 03:30" }), "every 6 hours from 03:30"],
    [setting({ of: "schedule", text: "cron */15 8-18 * * mon-fri" }), "cron */15 8-18 * * mon-fri"],
    [setting({ of: "zone", name: "Etc/GMT+5" }), "Etc/GMT+5"],
    [setting({ of: "least", value: 1_000 }), "1000"],
    [setting({ of: "quiet", from: 1_320, to: 420 }), "22:00-07:00"],
    [setting({ of: "longest", figures: 1 }), "1 figure"],
    [setting({ of: "age", hours: 24 }), "24 hours"],
    [setting({ of: "words", subscription: "aaaaa", text: "T-72" }), "T-72"],
  ])("are text by code, and pass", async (inline, shown) => {
    expect(lineText([inline])).toBe(shown);
    expect(await faultsOf(text(inline))).toEqual([]);
  });

  it.each<[string, Inline]>([
    ["a moment that is none", moment(new Date(Number.NaN), "UTC")],
    ["a zone that is none", moment(at, "892 targets")],
    ["free text as a schedule", setting({ of: "schedule", text: "892 targets" })],
    ["a schedule with more behind it", setting({ of: "schedule", text: "daily 08:00 892 targets" })],
    ["free text as an id", setting({ of: "id", id: "892 targets" })],
    ["free text as a zone", setting({ of: "zone", name: "892 targets" })],
    ["a day with more minutes", setting({ of: "quiet", from: 0, to: 1_440 })],
    ["part of a figure", setting({ of: "longest", figures: 1.5 })],
    ["words that the subscription does not have", setting({ of: "words", subscription: "aaaaa", text: "892 targets" })],
    ["words of a subscription that is not there", setting({ of: "words", subscription: "bbbbb", text: "T-72" })],
  ])("do not carry %s", async (_what, inline) => {
    expect(await faultsOf(text(inline))).toHaveLength(1);
  });

  it("are exported as they are stored, and not otherwise", async () => {
    const file = (subscription: typeof kept): Block => ({
      kind: "export",
      name: "x.json",
      subscriptions: [subscription],
    });
    expect(await faultsOf(file(kept))).toEqual([]);
    expect(await faultsOf(file({ ...kept, topic: { ...kept.topic, words: "892 targets" } }))).toHaveLength(1);
    expect(await faultsOf(file({ ...kept, id: "bbbbb" }))).toHaveLength(1);
  });
});
