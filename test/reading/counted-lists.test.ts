import { describe, expect, it } from "vitest";
import { figuresOf, linesOf } from "./read.ts";

const countedOf = (text: string): (string | null)[] => figuresOf(text).map(({ counted }) => counted);

describe("what is counted", () => {
  it.each([
    [
      "by parts that make up a number",
      "2,442 people live in 13 shelters, nine in Homs and four in Hama.",
      ["people", "shelters", "shelters", "shelters"],
    ],
    [
      "by those to whom it was done",
      "41 attempts were seen; 11 of those detained were from Homs.",
      ["attempts", "those detained"],
    ],
    ["behind a bore", "It held nineteen 107 mm rockets and 62 grenades.", ["rockets", "grenades"]],
    ["behind an adverb", "They found 67 rifles and 29 locally made guns.", ["rifles", "locally made guns"]],
    ["behind a participle", "Troops recovered 412,500 litres of stolen crude oil.", ["stolen crude oil"]],
    ["where a measure describes it", "A 21 km section of the road is shut.", ["section of the road"]],
    [
      "by a new subject",
      "673 municipalities reported contamination and a quarter have been declared free.",
      ["municipalities", "municipalities"],
    ],
    [
      "by what is said to harm people outside the bracket",
      "No fewer than 251 people died (98 men and 153 women) and 72 wounded.",
      ["people", "men", "women", "people"],
    ],
    [
      "also beside the same preposition",
      "Hits were seen at 13 locations by 29 drones, and debris at a further two.",
      ["locations", "drones", "locations"],
    ],
  ])("%s", (_, text, expected) => {
    expect(countedOf(text)).toEqual(expected);
  });

  it("in the lines of a list is what its first line counts", () => {
    expect(countedOf("- Homs: 171 cases, 2 deaths.\n- Hama: 98, with 1 death in a camp.\n- Idlib: 87.")).toEqual([
      "cases",
      "deaths",
      "cases",
      "death",
      "cases",
    ]);
  });

  it("is what stands above a list that only says by whom", () => {
    expect(
      countedOf(
        "The month saw 1,020 civilians killed, among them 121 women, as follows:\n- 113 by barrel bombs\n- 96 by shells",
      ).slice(2),
    ).toEqual(["civilians", "civilians"]);
  });

  it("is no date in the label", () => {
    expect(linesOf("Ships 7 FEBRUARY: 4")[0]).toMatch(/^4 Ships/);
  });
});

describe("bounds", () => {
  it.each([
    ["Winds southwest 20-30 km/h, gusting to 55.", "up_to 55 km/h"],
    ["The fire is now estimated at 6,340 hectares.", "about 6340 ha"],
    ["Rice fields: \u00b1 218.4 hectares", "about 218.4 ha"],
  ])("%s", (text, expected) => {
    expect(linesOf(text).join("; ")).toContain(expected);
  });

  it("of a whole list stand above it", () => {
    const figures = figuresOf(
      "The total losses of the enemy are approximately:\n- tanks: 1297 (+6)\n- guns: 612 (+9)\n\nWe lost 12 men.",
    );
    expect(figures.map(({ modifier }) => modifier)).toEqual(["about", "exact", "about", "exact", "exact"]);
  });

  it("of a row stand in its name", () => {
    const lines = linesOf(
      "Losses by month\n\nKind  |  May  |  June\nKilled  |  12  |  14\nWounded (estimate)  |  90  |  350",
    );
    expect(lines.map((line) => line.startsWith("about"))).toEqual([false, false, true, true]);
  });
});

describe("a list under a heading", () => {
  it("counts what its labels name, and not what the heading says in brackets or the type behind the noun", () => {
    const list = "Killed: 41 (+3)\nAnti-aircraft guns ZU-23-2: 331 (+0)";
    expect(linesOf(`LOSSES OF THE MILITIA (change over the week in brackets)\n\n${list}`)).toEqual([
      "41 Killed",
      "3 Killed (change)",
      "331 Anti-aircraft guns",
      "0 Anti-aircraft guns (change)",
    ]);
  });
});

describe("a list under a legend", () => {
  it("counts what the legend says in the place of each number", () => {
    const lines = (legend: string, list: string): string[] => linesOf(`By town (${legend})\n\n${list}`);
    expect(lines("wanted persons arrested / vehicles seized", "- Homs: 612 / 48\n- Hama: 341 / 27")).toEqual([
      "612 wanted persons @ Homs",
      "48 vehicles @ Homs",
      "341 wanted persons @ Hama",
      "27 vehicles @ Hama",
    ]);
    expect(lines("persons / vehicles", "- Homs: 612 / 48 / 3").at(-1)).not.toContain("vehicles");
  });
});

describe("who did it", () => {
  it("is who the sentence before a list begins with", () => {
    const figures = figuresOf(
      "Troops of Operation SAFE, in Homs,\n\u2022 uncovered 27 sites;\n\u2022 arrested 19 suspects.",
    );
    expect(figures.map(({ actor }) => actor?.text)).toEqual(["Troops of Operation SAFE", "Troops of Operation SAFE"]);
  });

  it("is troops of an operation, and no operation", () => {
    expect(figuresOf("Troops of Operation SAFE arrested 38 suspects.")[0]?.actor?.text).toBe(
      "Troops of Operation SAFE",
    );
    expect(figuresOf("Operation SAFE killed 38 men.")[0]?.actor ?? null).toBeNull();
  });
});

it("lines for places count what the line above them tells, and each toll its own", () => {
  const text = `2. Casualties
Dead: 3 (+0)
- Homs: 2
- Hama: 1
Injured: 225 (+31)
- Homs: 108
- Hama: 101
`;
  expect(figuresOf(text).map(({ value, counted }) => `${value} ${counted}`)).toEqual([
    "3 Dead",
    "0 Dead",
    "2 Dead",
    "1 Dead",
    "225 Injured",
    "31 Injured",
    "108 Injured",
    "101 Injured",
  ]);
  expect(figuresOf(text)[0]?.place).toBeNull();
  expect(countedOf("Losses\nKilled: 3 (+0)\nTanks: 38 (+1)\n")).toEqual(["Killed", "Killed", "Tanks", "Tanks"]);
});
