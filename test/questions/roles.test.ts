import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { formsOf, stemOf } from "../../src/questions/lexicon/concepts.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const sweep = `Sample, invented for tests: weekly statement

Press Office of the River Command, 21 February 2017

Since 1 January, 214 fighters have been neutralised in Homs Governorate. In the week from 13 to 19 February it was 38.

Near Palmyra three soldiers were killed and nine were wounded, two of whom have returned to duty. A patrol seized 14 rifles and 37 kg of opium there.

At Kornoi 26 suspected measles cases were notified in the week. The clinic treated 80 people, 31 of them children.

France sent two field hospitals. Jordan gave 400 tents on 18 February.
`;

let bot: TestBot;
let turn = 0;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(sweep);
});
afterAll(async () => {
  expect(bot.logged).toEqual([]);
  await bot.end();
});

/** The first value that the last of the questions is answered with, each asked in one conversation. */
async function first(...questions: readonly string[]) {
  const conversation = `roles ${turn++}`;
  let value: number | "refused" | undefined;
  for (const text of questions) {
    const { figures, refused } = jsonAnswer(
      await bot.dispatcher.dispatch({ platform: "test", conversation, caller: "a", said: { kind: "text", text } }),
    );
    value = refused ? "refused" : (figures[0] as { value?: number } | undefined)?.value;
  }
  return value;
}

describe("what the words of a question do", () => {
  it.each([
    ["how many soldiers were killed near Palmyra?", 3], // the nine of the same sentence were wounded
    ["how many soldiers were wounded near Palmyra?", 9],
    ["how many weapons were seized near Palmyra?", 14], // rifles are weapons
    ["how much opium was confiscated near palmyra", 37],
    ["suspected measles cases kornoi", 26],
    ["how many fighters have been neutralized in Homs since 1 january 2017?", 214], // and not those of one week
    ["how many tents did Jordan give?", 400],
  ])("%s", async (question, value) => {
    expect(await first(question)).toBe(value);
  });
});

describe("what is told of others is refused", () => {
  it.each([
    "how many suspected cholera cases were notified at Kornoi?", // measles
    "how many pistols were seized near Palmyra?", // rifles are no pistols
    "how many tents did France give?", // Jordan did
    "how many soldiers were captured near Palmyra?",
    "how many people sleep in the open in Palmyra?",
  ])("%s", async (question) => {
    expect(await first(question)).toBe("refused");
  });
});

describe("a few words behind a question", () => {
  it("go on from it", async () => {
    expect(
      await first("how many people were treated at the clinic in Kornoi?", "and how many of them were children?"),
    ).toBe(31);
    expect(await first("how many soldiers were killed near Palmyra?", "how many were wounded?")).toBe(9);
  });
});

describe("forms of a word", () => {
  const like = (asked: string, told: string) => formsOf(stemOf(asked)).get(stemOf(told)) ?? 0;
  it("are its other forms, what stands for it, and kinds of it", () => {
    expect(like("broke", "broken")).toBe(1);
    expect(like("jets", "aircraft")).toBe(0.8);
    expect(like("weapons", "rifles")).toBe(0.75);
    expect(like("rifles", "weapons")).toBe(0.6);
    expect(like("rifles", "pistols")).toBe(0);
  });
});
