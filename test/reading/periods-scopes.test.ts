import { describe, expect, it } from "vitest";
import { daysIn } from "../../src/reading/periods/days-in.ts";
import { figuresOf, read } from "./read.ts";

/** Each number of the text with the words of its period and its first and last day. */
const daysOf = (figures: ReturnType<typeof figuresOf>) =>
  figures.map(({ value, period }) => [value, period?.text ?? null, period?.start ?? null, period?.end ?? null]);
const when = (text: string) => daysOf(figuresOf(text)).map(([value, words]) => [value, words]);
const inReport = (text: string, date = "2017-02-08") => daysOf(read(text, { date }).figures);

describe("what the head of a report says of its time", () => {
  it("a total has come together since the month began, and a change in the day", () => {
    const lines = "Tanks ........ 112 (+3)\nGuns ......... 340 (+11)\n";
    for (const status of ["As of 06:00, 08.02.2017", "Status at 07:00, 08.02.2017"])
      expect(
        inReport(`Command "North"\nWork: February to date (change over the past day)\n${status}\n\n${lines}`),
      ).toEqual([
        [112, "February to date", "2017-02-01", "2017-02-08"],
        [3, "over the past day", "2017-02-07", "2017-02-08"],
        [340, "February to date", "2017-02-01", "2017-02-08"],
        [11, "over the past day", "2017-02-07", "2017-02-08"],
      ]);
  });

  it("a time that still runs says nothing of prose where the report holds at a moment", () => {
    const head = "Situation update\nFighting since 15 December\nAs of 8 February 2017, 18:00";
    expect(inReport(`${head}\n\nThe army took 12 trucks.`)).toEqual([
      [12, "As of 8 February 2017, 18:00", null, "2017-02-08"],
    ]);
  });

  it("is what 'the period' points to, also where it names no length", () => {
    const head = "Health bulletin\nReporting period: 30 January-5 February 2017";
    for (const words of ["During the reporting period", "In the period", "In the period under review"])
      expect(inReport(`${head}\n\n${words} 412 cases were notified.`)).toEqual([
        [412, "30 January-5 February 2017", "2017-01-30", "2017-02-05"],
      ]);
  });

  it("a heading that is one month is no verb", () => {
    expect(
      inReport("Dengue\n\nMay\nHoms: 33 cases\n\nIn June 12 tents came.").map(([value, words]) => [value, words]),
    ).toEqual([
      [33, "May"],
      [12, "In June"],
    ]);
  });
});

describe("times that run until the briefing", () => {
  it.each([
    ["February to date 12 tanks were hit.", "2017-02-01"],
    ["2017 to date 12 tanks were hit.", "2017-01-01"],
    ["In the year to date 12 tanks were hit.", "2017-01-01"],
    ["From 30 January-8 February 2017 12 tanks were hit.", "2017-01-30"],
    ["From January 30-February 8, 12 tanks were hit.", "2017-01-30"],
    ["Fiscal year to date 12 tanks were hit.", "2016-10-01"],
  ])("%s", (text, start) => {
    expect(figuresOf(text).map(({ period }) => [period?.start, period?.end])).toEqual([[start, "2017-02-08"]]);
  });
});

describe("hours that name no day", () => {
  it.each([
    ["The river stood at 4.3 m at 6 a.m.", [4.3, "at 6 a.m.", "2017-02-08", "2017-02-08"]],
    ["At 06:15 they fired 3 rockets.", [3, "At 06:15", "2017-02-08", "2017-02-08"]],
    ["There were 40 people at noon.", [40, "at noon", "2017-02-08", "2017-02-08"]],
    ["Yields fell to 8.50% at auction.", [8.5, null, null, null]],
  ])("%s", (text, expected) => {
    expect(daysOf(figuresOf(text))).toEqual([expected]);
  });

  it("are of the day that an earlier sentence tells of", () => {
    expect(daysOf(figuresOf("On 5 February a boat sank. At 15:30 divers found 3 bodies."))).toEqual([
      [3, "On 5 February", "2017-02-05", "2017-02-05"],
    ]);
  });

  it("are of the stretch that the report covers", () => {
    expect(inReport("Daily report\nPeriod covered: 6-7 February 2017\n\nAt 2140 hrs 3 shells fell.")).toEqual([
      [3, "6-7 February 2017", "2017-02-06", "2017-02-07"],
    ]);
  });
});

describe("words that only look like the time of a figure", () => {
  it.each([
    ["On Monday, for the first time since 2014, 12 trucks came.", [[12, "On Monday"]]],
    ["Inflation rose in January, to the highest level since 2014, by 4.8 percent.", [[4.8, "in January"]]],
    ["Since 2014 some 12 trucks came.", [[12, "Since 2014"]]],
    ["Between 23 and 29 January (week 4), 812 cases were notified.", [[812, "Between 23 and 29 January"]]],
    ["On Sunday rebels attacked a village 10 km south-east of the town.", [[10, null]]],
    ["On Sunday the army moved forward 10 km.", [[10, "On Sunday"]]],
    [
      "Nine were shot on Monday; 40 are still in hospital.",
      [
        [9, "on Monday"],
        [40, null],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(when(text)).toEqual(expected);
  });
});

describe("times that an event names", () => {
  it.each([
    ["On election day 143 incidents were noted.", "On election day"],
    ["From the beginning 12 pumps were at work.", "From the beginning"],
    ["Before the war, 86 shops were open.", "Before the war"],
    ["Up to the cut-off of this report, 143 aftershocks were felt.", "Up to the cut-off of this report"],
    ["In the first week 86,000 people were counted.", "In the first week"],
  ])("%s", (text, words) => {
    expect(figuresOf(`On 5 February it rained. ${text}`).map(({ period }) => period?.text)).toEqual([words]);
  });
});

describe("several times in one sentence or paragraph", () => {
  it.each([
    [
      "In December 190 were held and in January 127 were.",
      [
        [190, "In December"],
        [127, "in January"],
      ],
    ],
    [
      "On Monday 14 were shot, on Tuesday 3.",
      [
        [14, "On Monday"],
        [3, "on Tuesday"],
      ],
    ],
    [
      "On Monday rebels shot 9 men, and 14 cars on Tuesday.",
      [
        [9, "On Monday"],
        [14, "on Tuesday"],
      ],
    ],
    [
      "On 5 February 3 men were shot. In total 40 were lost.",
      [
        [3, "On 5 February"],
        [40, null],
      ],
    ],
    ["On Sunday the army blew up 15 km of tunnels.", [[15, "On Sunday"]]],
    ["The army attacked on Sunday. It blew up 15 km of tunnels.", [[15, "on Sunday"]]],
    ["The army attacked on Sunday. The road is 15 km long.", [[15, null]]],
  ])("%s", (text, expected) => {
    expect(when(text)).toEqual(expected);
  });

  it("'the two months' are those of the report, and 'the same days' those told before", () => {
    const head = "Update on detention, 1 December 2016 - 31 January 2017";
    expect(inReport(`${head}\n\nDuring the two months 317 people were held.`)).toEqual([
      [317, "1 December 2016 - 31 January 2017", "2016-12-01", "2017-01-31"],
    ]);
    expect(when("Between 2 and 6 February it rained. In the same days 88 dams were watched.")).toEqual([
      [88, "Between 2 and 6 February"],
    ]);
  });

  it("a night and a morning are those of the briefing, or of the day told before", () => {
    expect(daysOf(figuresOf("At night a drone killed 40 cows. In the morning 2 fires burned."))).toEqual([
      [40, "At night", "2017-02-07", "2017-02-08"],
      [2, "In the morning", "2017-02-08", "2017-02-08"],
    ]);
    expect(daysOf(figuresOf("On 5 February it rained. In the morning 2 fires burned."))).toEqual([
      [2, "On 5 February", "2017-02-05", "2017-02-05"],
    ]);
  });
});

describe("the days that a figure is shown with", () => {
  it.each([
    "There were 40 people at noon.",
    "At night a drone killed 40 cows.",
    "In the morning 2 fires burned.",
    "February to date 12 tanks were hit.",
    "Status at 07:00, 08.02.2017\n\nTanks ........ 112",
    "In the fiscal year to date 12 tanks were hit.",
    "From 30 January-8 February 12 tanks were hit.",
  ])("can be read from its words: %s", (text) => {
    const [figure] = figuresOf(text);
    const { start = null, end = null } = figure?.period ?? {};
    expect(end).not.toBeNull();
    expect(daysIn(figure?.period?.text ?? "", "2017-02-08")).toContainEqual({ start, end });
  });
});
