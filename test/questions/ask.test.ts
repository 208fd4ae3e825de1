import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

const losses = `ESTIMATED LOSSES OF THE ARMED GROUPS

Sample, invented for tests. Press Office of the River Command, 21 February 2017

Tanks: 120 (+10)
Vehicles: 340 (+4)
`;

const clinic = `WEEKLY HEALTH BULLETIN

Sample, invented for tests. River Health Desk, 24 February 2017

District          Cases    Deaths
Kasserine            36        15
Al-Bab               12         4

Border guards found a depot near Homs. It contained 62 rocket-propelled grenades.
Teams held 90 patrols near Homs: 60 on the northern line and 30 on the southern line.
`;

const strikes = `Sample, invented for tests: strikes in Syria

River Command, 23 February 2017

Raqqa: 20 strikes hit 13 tactical units.
Palmyra: three strikes destroyed two vehicles.
Homs: eight strikes, 14 engagements.
`;

let bot: TestBot;
let turn = 0;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
  await bot.add(losses);
  await bot.add(strikes);
  await bot.add(clinic);
});
afterAll(async () => {
  expect(bot.logged).toEqual([]); // nothing was withheld by the gate
  await bot.end();
});

/** Asks the questions one after the other in a conversation of their own; what the last is answered with. */
async function asked(...questions: readonly string[]) {
  const conversation = `talk ${turn++}`;
  let last;
  for (const text of questions)
    last = jsonAnswer(
      await bot.dispatcher.dispatch({ platform: "test", conversation, caller: "a", said: { kind: "text", text } }),
    );
  if (last === undefined) throw new Error("nothing was asked");
  return last;
}
const first = async (...questions: readonly string[]) => {
  const { figures, refused } = await asked(...questions);
  return refused ? "refused" : (figures[0] as { value?: number } | undefined)?.value;
};

describe("a question for a number", () => {
  it.each([
    ["how many bridges were repaired near al bab?", 12],
    ["how many trucks were sent to Tell Bisa", 31],
    ["how much food was delivered in Homs, in tons?", 1250],
    ["how many sq km were cleared near Al-Bab", 300],
    ["how many strikes hit Raqqa on 22 february 2017?", 20],
    ["tanks lost so far?", 120],
    ["Сколько мостов отремонтировано у Аль-Баба?", 12],
    ["Сколько верблюдов", "refused"], // a word that the lexicon does not have is not passed over
    ["сколько машин отправили в Телль-Бису?", 31],
    ["كم غارة في الرقة", 20],
  ])("%s", async (question, value) => {
    expect(await first(question)).toBe(value);
  });

  it("shows its sentence, who claims it, and cites it", async () => {
    const { answer, citations } = await asked("how many bridges were repaired near al bab?");
    expect(answer.startsWith("12 bridges")).toBe(true);
    expect(answer).toContain("Joint Relief Desk");
    expect(citations[0]?.quote).toBe("Engineers repaired 12 bridges near Al-Bab.");
  });
});

describe("other words than the briefing's", () => {
  it.each([
    ["how many ppl have died in Al-Bab", 4], // a row of a table, whose column says "Deaths"
    ["how many rpgs were in the depot the guards found", 62], // "It contained"
    ["patrols on the northern line near Homs", 60], // the number next to the words
  ])("%s", async (question, value) => {
    expect(await first(question)).toBe(value);
  });
});

describe("what the briefings do not say is refused", () => {
  it.each([
    "how many bridges were repaired in Palmyra?", // another place
    "how many schools were repaired near Al-Bab?", // another thing
    "how many bridges were destroyed near Al-Bab?", // another thing done
    "how many strikes hit Raqqa on 3 january 2017?", // another time
    "how many engagements were there in Raqqa?", // only given for Homs
    "how many kilometers of road were repaired near Al-Bab?", // another unit
    "how many helicopters were lost?",
    "when were the bridges near Al-Bab repaired?",
    "who paid for the bridges?",
  ])("%s", async (question) => {
    expect((await asked(question)).refused).toBe(true);
  });

  it("and the nearest that they do say is told, and marked as that", async () => {
    const { answer, refused } = await asked("how many bridges were repaired in Palmyra?");
    expect(refused).toBe(true);
    expect(answer).toContain("The nearest that they do say");
    expect(answer).toContain("12 bridges");
  });
});

describe("words that say a day only to who knows the briefing's", () => {
  it("are answered with that day, under the gate", async () => {
    const told = await startBot();
    await told.add(
      "Sample, invented for tests. River Command, Thursday 23 February 2017\n\nThe bridge at Homs was repaired on Tuesday evening.\n",
    );
    const text = await told.text("when was the bridge at Homs repaired?");
    expect(text).toContain("on Tuesday evening” (2017-02-21)");
    expect(told.logged).toEqual([]);
    await told.end();
  });
});

describe("an amount of another kind is no answer", () => {
  it("how much, where only a way is told; how many, where only a share is", async () => {
    const told = await startBot();
    await told.add(
      "Sample, invented for tests. River Police, 23 February 2017\n\nThe heroin was found 240 km east of Homs. Women made up 22 percent of the guards at Homs.\n",
    );
    expect((await told.ask("how much heroin was found east of Homs?")).outcome).toBe("nothing");
    expect((await told.ask("how many women were guards at Homs? the number, not %")).outcome).toBe("nothing");
    expect(await told.text("how far from Homs was the heroin found?")).toContain("240");
    await told.end();
  });
});

describe("who and where are told around a number, or nowhere", () => {
  it("a name that is told before the sentence is believed, one that no briefing has is not", async () => {
    const told = await startBot();
    await told.add(
      "Sample, invented for tests. River Command, 23 February 2017\n\nRussia goes on with its raids. In the night of 20 February it launched 477 drones at Ukraine.\n",
    );
    expect(await told.text("russian drones launched at ukraine in the night of 20 february 2017")).toContain("477");
    expect((await told.ask("how many turkish drones were launched at ukraine?")).outcome).toBe("nothing");
    expect((await told.ask("how many drones were launched in eastern rafahland?")).outcome).toBe("nothing");
    await told.end();
  });

  it("places that are compared may be counties, and what was told before is no side of a sum", async () => {
    const told = await startBot();
    await told.add(
      "Sample, invented for tests. River Command, 23 February 2017\n\nHoms: 71 violations, against 89 in the previous reporting period.\n\nHama: 179 violations, against 77 in the previous reporting period.\n",
    );
    const sum = await told.text("violations in Homs and Hama together?");
    expect(sum).toContain("250");
    expect(sum).not.toContain("268");
    expect(await told.text("which county had more violations, Homs or Hama?")).toContain("Hama has the largest");
    await told.end();
  });
});

describe("what is not so", () => {
  it("is not answered with what is", async () => {
    const told = await startBot();
    await told.add(
      "Sample, invented for tests. River Command, 23 February 2017\n\nThe prison at Homs held detainees; 44 detainees had been convicted. In Hama 12 detainees had not been convicted.\n",
    );
    expect((await told.ask("how many detainees had not been convicted at Homs?")).outcome).toBe("nothing");
    expect(await told.text("how many detainees hadn't been convicted in Hama?")).toContain("12");
    expect(await told.text("how many detainees had been convicted at Homs?")).toContain("44");
    await told.end();
  });
});

describe("losses that one side tells of the other", () => {
  it("are not its own", async () => {
    const told = await startBot();
    await told.add(
      "ESTIMATED ENEMY LOSSES from 24.02.22 to 02.04.25\n\nGeneral Staff of the Armed Forces of Ukraine\n\nTanks: 10,515 (+10)\n",
    );
    expect(await told.text("how many tanks did russia lose")).toContain("10,515");
    expect((await told.ask("how many tanks did ukraine lose")).outcome).toBe("nothing");
    await told.end();
  });
});

describe("a question that goes on from the one before", () => {
  it("replaces one thing at a time", async () => {
    expect(await first("how many strikes hit Raqqa?", "and Palmyra?")).toBe(3);
    expect(await first("how many strikes were there in Palmyra?", "and how many vehicles were destroyed there?")).toBe(
      2,
    );
    expect((await asked("how many trucks were sent to Tell Bisa?", "when did it go?")).answer).toContain("February 18");
  });

  it("may begin with where, and asks of the same thing", async () => {
    expect(await first("how many strikes hit Raqqa?", "and on Palmyra?")).toBe(3);
  });

  it("is another person's own, and is forgotten when a new one is asked", async () => {
    expect(await first("how many strikes hit Raqqa?", "how many bridges were repaired near Al-Bab?")).toBe(12);
    expect((await asked("and in Palmyra?")).answer).not.toContain("12 bridges");
  });

  it("takes the change off the level for the day before", async () => {
    const { answer, figures } = await asked("how many tanks were lost so far?", "and how many was it the day before?");
    expect(answer.startsWith("110")).toBe(true);
    expect(figures.map((each) => (each as { value: number }).value)).toEqual([110, 120, 10]);
  });
});

describe("places beside each other", () => {
  it("are ranked where one briefing gives them alike", async () => {
    expect((await asked("which saw more strikes, Raqqa or Palmyra?")).answer.startsWith("Raqqa")).toBe(true);
    expect((await asked("which place saw the most strikes on 22 february 2017?")).answer.startsWith("Raqqa")).toBe(
      true,
    );
  });

  it("are added up only where that is right", async () => {
    expect(await first("how many strikes in Raqqa and Palmyra together?")).toBe(23);
  });
});

describe("a number in a question", () => {
  it("says which sentence is meant, and whose it is", async () => {
    const { answer, refused } = await asked("who says that 62 of them were found in the depot?");
    expect(refused).toBe(false);
    expect(answer).toContain("62 rocket-propelled grenades");
    expect(answer).not.toContain("90 patrols");
  });
});

describe("questions for a day, a place, what happened", () => {
  it.each([
    ["when was the convoy sent to Tell Bisa?", "February 18"],
    ["where did the convoy of 31 vehicles go?", "Tell Bisa"],
    ["what was done in Palmyra?", "Palmyra"],
  ])("%s", async (question, words) => {
    const { answer, refused } = await asked(question);
    expect(refused).toBe(false);
    expect(answer).toContain(words);
  });
});
