import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const weekly = `RIVER COMMAND WEEKLY

Sample, invented for tests. Press Office of the River Command, 20 February 2017

In the week there were 31 incidents of rock hurling and 12 of firebombs near Homs.
Of the river wall, 753 of 843 planned watchtowers have been completed.
The storm drowned 256 sheep, among them 66 lambs.

Teams in the field
- The HALO Trust: 15 teams
- MAG: 11 teams
`;

const power = `POWER BULLETIN

Sample, invented for tests. River Power Desk, 21 February 2017

In Raqqa 1,419 customers are without power (down from 2,117 at 06:00).
Pumps repaired in Raqqa: 40
Pumps repaired in Palmyra: 25
On 20 February 340 people were evacuated from Manbij, against 215 the day before.
The dam stands at 6,340 hectares, up from 4,900 on Saturday.
In Manbij the crews lifted 14 anti-tank and 9 anti-personnel mines.
The shelters were told of 116 burglaries, 26 fewer than a year earlier.
`;

let bot: TestBot;
let turn = 0;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(weekly);
  await bot.add(power);
});
afterAll(async () => {
  expect(bot.logged).toEqual([]); // nothing was withheld by the gate
  await bot.end();
});

async function asked(...questions: readonly string[]) {
  const conversation = `sums ${turn++}`;
  let last;
  for (const text of questions)
    last = jsonAnswer(
      await bot.dispatcher.dispatch({ platform: "test", conversation, caller: "a", said: { kind: "text", text } }),
    );
  if (last === undefined) throw new Error("nothing was asked");
  return last;
}
const values = async (...questions: readonly string[]): Promise<readonly unknown[]> => {
  const { figures, refused } = await asked(...questions);
  return refused ? [] : figures.map((each) => (each as { value: number }).value);
};

describe("sides that a question names beside each other are added up", () => {
  it.each([
    ["HALO and MAG teams in the field, combined?", [26, 15, 11]],
    ["how many pumps were repaired in Raqqa and Palmyra together?", [65, 40, 25]],
  ])("%s", async (question, all) => {
    expect(await values(question)).toEqual(all);
  });

  it("and one of them never answers for all", async () => {
    const { refused, figures } = await asked("how many pumps were repaired in Raqqa and Homs together?");
    expect(refused).toBe(true);
    expect(figures.length).toBeGreaterThan(0); // the part that is told, beside the no
  });
});

describe("what stands beside each other in a sentence is added up", () => {
  it.each([
    [["how many mines did they lift in Manbij, both kinds together?"], [23, 14, 9]],
    [["how many people were evacuated from Manbij on 19 and 20 february 2017 together?"], [555, 340, 215]],
    [
      ["how many rock hurling incidents were there?", "with the firebombs included?"],
      [43, 31, 12],
    ],
  ])("%j", async (questions, all) => {
    expect(await values(...questions)).toEqual(all);
  });
});

describe("a follow-up of a few words replaces one thing", () => {
  it.each([
    [["how many pumps were repaired in Raqqa?", "and Palmyra?"], 25],
    [["how many rock hurling incidents were there?", "firebombs?"], 12],
    [["how many sheep were drowned by the storm?", "lambs?"], 66],
  ])("%j", async (questions, value) => {
    expect((await values(...questions))[0]).toBe(value);
  });

  it("and is not answered by the last answer again, nor by what was before", async () => {
    expect((await values("how many pumps were repaired in Raqqa?", "and Idlib?"))[0]).not.toBe(40);
    expect((await values("how many hectares is the dam?"))[0]).not.toBe(4900);
  });
});

describe("what a question takes off", () => {
  it.each([
    [["how many watchtowers of the river wall do they still have to complete?"], [90, 753]],
    [
      ["how many customers are without power in Raqqa?", "how many fewer is that than this morning?"],
      [698, 2117, 1419],
    ],
    [
      ["how many burglaries were the shelters told of?", "and the year before?"],
      [142, 116, 26],
    ],
    [["how many more pumps were repaired in Raqqa than in Palmyra?"], [15, 40, 25]],
  ])("%j", async (questions, all) => {
    expect(await values(...questions)).toEqual(all);
  });

  it("is refused where the briefing does not tell it over that time", async () => {
    expect(await values("how many burglaries were the shelters told of?", "and the day before?")).toEqual([]);
    expect(await values("how many pumps were repaired in Raqqa?", "and the week before?")).toEqual([]);
  });

  it("is no single figure", async () => {
    expect(await values("how many of the drowned goats were not lambs?")).toEqual([]);
    expect(await values("how many more pumps were repaired in Raqqa than in Homs?")).toEqual([]);
  });
});

describe("sides are compared", () => {
  it("by who, and by fewest", async () => {
    expect((await asked("who has more teams in the field, HALO or MAG?")).answer).toMatch(/^HALO/);
    expect((await asked("where were fewer pumps repaired, Raqqa or Palmyra?")).answer).toMatch(/^Palmyra/);
  });

  it("only where each is told", async () => {
    expect((await asked("where were more pumps repaired, Raqqa or Homs?")).refused).toBe(true);
  });
});
