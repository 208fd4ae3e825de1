import { afterAll, beforeAll, expect, it } from "vitest";
import type { Said } from "../../src/chat/invocation.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
});
afterAll(() => bot.end());

const command = (values: Readonly<Record<string, unknown>>): Said => ({ kind: "command", name: "latest", values });
const whole = "count 1.5 is not a whole number from 1 to 20";

it.each<[string, Said | string, string]>([
  ["a number that is far too large", "/latest 99999999999999999999", "is not a whole number from 1 to 20"],
  ["a number of another platform that is far too large", command({ count: 1e300 }), "is not a whole number"],
  ["a number with a fraction", command({ count: 1.5 }), whole],
  ["an object in place of a number", command({ count: { toString: 1 } }), "count is not a whole number from 1 to 20"],
  ["a list in place of words", command({ issuer: ["12"] }), "issuer is not text"],
  ["a long text that is cut inside a number", `/figures ${"7".repeat(150)}`, "is longer than 100 characters"],
])("%s is answered with what the option takes", async (_what, said, sentence) => {
  const reply = await bot.ask(said);
  expect(await bot.text(said)).toContain(sentence);
  expect(reply.outcome).toBe("usage");
});

it("a long question that nothing answers is shown shortened, and not in the middle of its number", async () => {
  const question = `What of the ${"zebra ".repeat(30)} 123456789 in the zoo`;
  expect((await bot.ask(question)).outcome).toBe("nothing");
  expect(await bot.text(question)).toContain("zebra…”.");
});

it("withheld nothing and logged no defect over it", () => {
  expect(bot.logged).toEqual([]);
});
