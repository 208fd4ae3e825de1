import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const counted = (text: string) => figuresOf(text).map((each) => `${each.surface} ${each.counted ?? "-"}`);

describe("what a clause counts", () => {
  it.each([
    [
      "a noun and what happened, before the number",
      "Homs: 104 dead; houses destroyed 8,930, damaged 11,205",
      ["104 dead", "8,930 houses", "11,205 houses"],
    ],
    ["who was harmed, before the number", "Since May: deaths 118; injured 191.", ["118 deaths", "191 injured"]],
    [
      "the whole that the sentence begins with",
      "Of 26 drones that entered the region, half were lost.",
      ["26 drones", "half drones"],
    ],
    [
      "before a verb that looks like a noun",
      "Of the 36 hospitals in Homs, 12 work in part.",
      ["36 hospitals", "12 hospitals"],
    ],
    [
      "the same in other words",
      "Nearly four in ten of the schools are open, that is 203 of 521.",
      ["four in ten schools", "203 of 521 schools"],
    ],
    [
      "what stood at another share there",
      "Turnout was 41 per cent, or 1,169,022 voters; in Homs it stood at 36 per cent.",
      ["41 per cent Turnout", "1,169,022 voters", "36 per cent Turnout"],
    ],
    [
      "the subject whose number the verb sets",
      "Some 40 vehicles came.\n\nCivilians in the camps there number over one million.",
      ["40 vehicles", "one million Civilians"],
    ],
    [
      "what a list of places is said to have",
      "Of 29 districts seven have reported cases: Homs 23, Hama 19.",
      ["29 districts", "seven districts", "23 cases", "19 cases"],
    ],
    ["no adjective alone", "Observers: 8,400 domestic and 620 international.", ["8,400 Observers", "620 Observers"]],
    ["nor one in brackets", "They took in 751 women (30 pregnant).", ["751 women", "30 women"]],
    [
      "people, where another item tells of girls",
      "- Two girls were saved.\n- In Syria 3,581 have died.",
      ["Two girls", "3,581 people"],
    ],
    ["no letters of money", "Rs 25,000 per family is being paid.", ["Rs 25,000 -"]],
    [
      "nearby villages",
      "Shelling of three nearby villages killed 24 civilians.",
      ["three nearby villages", "24 civilians"],
    ],
    [
      "votes against votes",
      "A has 2,104,330 votes (50.9%) against 2,028,771 (49.1%).",
      ["2,104,330 votes", "50.9% votes", "2,028,771 votes", "49.1% votes"],
    ],
  ])("%s: %s", (_, text, lines) => {
    expect(counted(text)).toEqual(lines);
  });

  it("a share before a count in thousands gives it no unit", () => {
    const [, , against] = figuresOf("A has 2,104,330 votes (50.9%) against 2,028,771 (49.1%).");
    expect(against?.unit).toBe("count");
  });
});
