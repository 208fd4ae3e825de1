import { describe, expect, it } from "vitest";
import { daysIn } from "../../src/reading/periods/days-in.ts";
import { figuresOf, read } from "./read.ts";

/** Each number of the text with the words of its period. */
const when = (text: string) => figuresOf(text).map(({ value, period }) => [value, period?.text ?? null]);
const inReport = (text: string, date = "2017-02-08") =>
  read(text, { date }).figures.map(({ value, period }) => [value, period?.text ?? null]);

describe("periods of one sentence", () => {
  it.each([
    [
      "Since 1 January 40 homes and 12 shops burned.",
      [
        [40, "Since 1 January"],
        [12, "Since 1 January"],
      ],
    ],
    [
      "On Monday 812 cases were notified, against 536 the previous week.",
      [
        [812, "On Monday"],
        [536, "previous week"],
      ],
    ],
    [
      "Prices fell to 23 percent in January from 25 percent a month earlier.",
      [
        [23, "in January"],
        [25, "a month earlier"],
      ],
    ],
    [
      "In January they counted 489 abuses, 26 fewer than in December (515).",
      [
        [489, "In January"],
        [26, "In January"],
        [515, "in December"],
      ],
    ],
    [
      "In week 4, cases decreased from 37 in week 3 to 24 cases.",
      [
        [37, "in week 3"],
        [24, "In week 4"],
      ],
    ],
    [
      "In Hama 412 people were sheltered on Monday (1 January: 655).",
      [
        [412, "on Monday"],
        [655, "1 January"],
      ],
    ],
    [
      "Last week 22 people were shot and 14 taken, of whom nine got away on Sunday.",
      [
        [22, "Last week"],
        [14, "Last week"],
        [9, "on Sunday"],
      ],
    ],
    [
      "The fire has grown to 6,340 hectares, up from 4,900 on Saturday.",
      [
        [6340, null],
        [4900, "on Saturday"],
      ],
    ],
    [
      "The minister said this Monday that 30 men were caught between 2 and 5 February.",
      [[30, "between 2 and 5 February"]],
    ],
    ["More than 340 shells fell in January.", [[340, "in January"]]],
    ["Power comes for six hours a day, longer than in January.", [[6, "a day"]]],
    [
      "The rate is 29 percent, having been cut by 2 points in January.",
      [
        [29, null],
        [2, "in January"],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(when(text)).toEqual(expected);
  });
});

describe("periods from elsewhere", () => {
  it("an earlier sentence dates what happened, and no state, plan or total up to now", () => {
    expect(when("On 5 February rebels attacked the town. 12 tents burned.")).toEqual([[12, "On 5 February"]]);
    expect(when("On 5 February rebels attacked the town. 300 soldiers are stationed there.")).toEqual([[300, null]]);
    expect(when("On 5 February rebels attacked the town. The army will send 300 soldiers.")).toEqual([[300, null]]);
    expect(
      when("On 5 February rebels attacked the town. The ministry has shipped 14 kits and released 3 trucks."),
    ).toEqual([
      [14, null],
      [3, null],
    ]);
    expect(when("Since 1 January rebels attacked towns. The army has lost 14 tanks.")).toEqual([
      [14, "Since 1 January"],
    ]);
  });

  it("pointers find what they point to", () => {
    const text =
      "In the week of 23 to 29 January 38 men were caught.\n\nIn the same week 46 caves were blown up. In one of them 12 rifles lay hidden.";
    expect(when(text)).toEqual([
      [38, "In the week of 23 to 29 January"],
      [46, "In the week of 23 to 29 January"],
      [12, "In the week of 23 to 29 January"],
    ]);
  });

  it("a report as of a moment dates its counts, and not lengths and what is dated otherwise", () => {
    const text =
      "Flood bulletin no. 4\nAs of 5:00 PM, 8 February 2017\n\nCasualties\n\n17 people drowned. On 6 February 9 houses fell.\n\nThe river will rise by 2 feet. 300 men are needed.";
    expect(inReport(text)).toEqual([
      [17, "As of 5:00 PM, 8 February 2017"],
      [9, "On 6 February"],
      [2, null],
      [300, "As of 5:00 PM, 8 February 2017"],
    ]);
  });

  it("a bulletin that is dated to the hour counts as of then, and a press briefing or a day alone dates no count", () => {
    expect(inReport("Fire bulletin\n8 February 2017, 13:30\n\nNine fires are active. 12 homes burned.")).toEqual([
      [9, "8 February 2017, 13:30"],
      [12, "8 February 2017, 13:30"],
    ]);
    expect(inReport("Quake: bulletin 17\n8 February 2017 - 11.00\n\nTents: 12")).toEqual([[12, "8 February 2017"]]);
    expect(inReport("Fire bulletin\n8 February 2017\n\nThe crews saved 12 homes.")).toEqual([[12, null]]);
    expect(inReport("Weekly press briefing\n8 February 2017, 13:30\n\nThe crews saved 12 homes.")).toEqual([
      [12, null],
    ]);
    expect(
      inReport("Spot report\nBased on information received as of 19:30, 7 February 2017\n\nThe team saw 12 tanks."),
    ).toEqual([[12, null]]);
    expect(
      inReport(
        "Daily report\nBased on information received as of 19:30, 7 February 2017\n\nThe team saw 12 tanks. 40 men are there.",
      ),
    ).toEqual([
      [12, "7 February 2017"],
      [40, null],
    ]);
  });

  it("a monthly brief dates what happened in it", () => {
    expect(inReport("Country brief, January 2017\n\nThe agency fed 300 people. 20 trucks are on the road.")).toEqual([
      [300, "January 2017"],
      [20, null],
    ]);
    expect(inReport("Country brief, February 2017\n\nThe agency fed 300 people.")).toEqual([[300, null]]);
    expect(inReport("Situation report no. 2 (28 January to 3 February 2017)\n\n300 people were killed.")).toEqual([
      [300, null],
    ]);
  });

  it("a total takes the long stretch of its lead-in and a change the short one", () => {
    const text =
      "Losses from 24.12 to 07.02 (in brackets: for the past day) are:\n‒ tanks ‒ 1297 (+6);\n‒ guns ‒ 87 (+2).";
    expect(inReport(`Daily summary\n\n${text}`)).toEqual([
      [1297, "from 24.12 to 07.02"],
      [6, "for the past day"],
      [87, "from 24.12 to 07.02"],
      [2, "for the past day"],
    ]);
  });

  it("the first paragraph of a release dates its headline, its lists and what it tells later", () => {
    const text =
      "Army headquarters\nArmy catches 13 rebels\n\nOn 5 February troops of the second brigade caught rebels in the forests of the north.\n\nNORTH\n- Near Idlib, three rebels were caught.\n\nThe army lost 2 trucks.";
    expect(inReport(text)).toEqual([
      [13, "On 5 February"],
      [3, "On 5 February"],
      [2, "On 5 February"],
    ]);
  });

  it("the first paragraph dates no sums, and nothing where people only met then", () => {
    const text = (first: string): string =>
      `Ministry\nStatement\n\n${first}\n\nThe damage is put at USD 3 million. 12 towns were freed.`;
    expect(inReport(text("On 5 February the army went on with its operation in the north of the country."))).toEqual([
      [3_000_000, null],
      [12, "On 5 February"],
    ]);
    expect(inReport(text("A meeting of the experts of both sides was held in the capital on 5 February."))).toEqual([
      [3_000_000, null],
      [12, null],
    ]);
  });

  it("a heading dates its key figures, and not by the day on which its thing began or the text came out", () => {
    expect(inReport("Update\n\nKEY FIGURES (31 January)\n1,218 IDPs\n22 refugees\n\nThe camps are full.")).toEqual([
      [1218, "31 January"],
      [22, "31 January"],
    ]);
    expect(inReport("Bulletin\n\nFire 12, reported 3 February, 14:32\nCrews: 812\nBurnt: 270 ha")).toEqual([
      [812, null],
      [270, null],
    ]);
  });

  it("a first line that counts nothing says of when the list is, and its changes", () => {
    expect(
      inReport(
        "Update as of 08:00, 8 February 2017\n\nLOSSES\nfrom 1 February (in brackets: per day)\ntanks – 104 (+9)\nguns – 237 (+21)",
      ),
    ).toEqual([
      [104, "from 1 February"],
      [9, "per day"],
      [237, "from 1 February"],
      [21, "per day"],
    ]);
    expect(
      inReport("Report\n\nAffected, 27 January to 8 February (change since yesterday in brackets)\nDistricts: 31 (+2)"),
    ).toEqual([
      [31, "27 January to 8 February"],
      [2, "since yesterday"],
    ]);
  });

  it("a column of the last hours is of them, and a cumulative one of the time that the report adds up", () => {
    const text =
      "Bulletin, data as of 06:00 on 8 February 2017\n\nSUMMARY\nSince the outbreak was declared on 18 October 2016, 17,206 people have fallen ill.\n\nDistrict        New cases   Cumulative\n                (24 h)      cases\nAleppo          236         11,870\nHoms            41          1,214\n";
    expect(inReport(text).slice(1)).toEqual([
      [236, "24 h"],
      [11_870, "Since the outbreak was declared on 18 October 2016"],
      [41, "24 h"],
      [1214, "Since the outbreak was declared on 18 October 2016"],
    ]);
    expect(daysIn("24 h", "2017-02-08")).toEqual([{ start: "2017-02-07", end: "2017-02-08" }]);
  });

  it("a total does not take the time that its lead-in names for changes", () => {
    expect(
      inReport(
        "Notes\n\nThe floods hit the north.\n\nAffected, 27 January to 8 February (change since yesterday):\n- districts: 31 (+2);\n- families: 940 (+12).",
      ),
    ).toEqual([
      [31, "27 January to 8 February"],
      [2, "since yesterday"],
      [940, "27 January to 8 February"],
      [12, "since yesterday"],
    ]);
  });

  it("a change in brackets is not of the time that it is told from", () => {
    expect(inReport("Data: week 4 (23-29 January 2017)\n\nConsultations: 412 (+6% on week 3)")).toEqual([
      [412, "23-29 January 2017"],
      [6, "week 4"],
    ]);
  });

  it("a sentence that counts nothing and goes on until now leads in no lines with labels", () => {
    expect(
      inReport("Update\n\nSince January the state of the camps has become worse.\n\nHealth: 40 patients were treated."),
    ).toEqual([[40, null]]);
  });

  it("an hour without a day is of the day of a report that is of today", () => {
    expect(inReport("Report\nAS OF 18.00 HRS\n\nThe ministry counted 255 people at noon.")).toEqual([[255, "at noon"]]);
  });

  it("a part has the time of its whole, also where it tells how things stand", () => {
    expect(
      inReport("Mission\n\nOn 5 February 19 men were hurt. Of these, seven are in hospital. 40 guards stay there."),
    ).toEqual([
      [19, "On 5 February"],
      [7, "On 5 February"],
      [40, null],
    ]);
    expect(inReport("Mission\n\nOn 5 February 19 men were shot. Four of the dead are officers.")).toEqual([
      [19, "On 5 February"],
      [4, "On 5 February"],
    ]);
  });

  it("a day right below the title of a week's report heads what happened on it", () => {
    expect(
      inReport(
        "Ceasefire\nWeekly summary, 30 January - 5 February 2017\n\nMonday, 30 January\n\n3 shells fell.\n\nSunday, 5 February\n\n5 shells fell.",
      ),
    ).toEqual([
      [3, "Monday, 30 January"],
      [5, "Sunday, 5 February"],
    ]);
  });

  it("adjectives and lives do not tell what happened, and needs do not either", () => {
    expect(
      inReport(
        "Note\n\nOn 5 February the team came. 11 million people need aid. The camp counts 300 displaced persons (north 120).",
      ),
    ).toEqual([
      [11_000_000, null],
      [300, null],
      [120, null],
    ]);
    expect(inReport("Note\n\nOn 5 February a mine went off. 4 men lost their lives and 9 were hurt.")).toEqual([
      [4, "On 5 February"],
      [9, "On 5 February"],
    ]);
  });

  it("a paragraph that counts what the report opens with breaks its total down", () => {
    const text =
      "Outbreak news\n\nBetween 25 October 2016 and 6 February 2017, 6,218 cases of cholera and 121 deaths were reported in the country.\n\nThe south is the worst hit, with 3,904 cases (1.5%).\n\nIn the north 30 wells were closed.";
    expect(inReport(text).slice(2)).toEqual([
      [3904, "Between 25 October 2016 and 6 February 2017"],
      [1.5, "Between 25 October 2016 and 6 February 2017"],
      [30, "Between 25 October 2016 and 6 February 2017"],
    ]);
  });

  it("a note holds as of its source and takes nothing from the report", () => {
    expect(
      inReport(
        "Country brief, January 2017\n\nThe agency fed 300 people.\n\n[1] Civil protection, 2 February. Two persons were added.",
      ),
    ).toEqual([
      [300, "January 2017"],
      [2, "2 February"],
    ]);
  });

  it("a report that says what it covers dates what happened, not what is funded, and not by its own day", () => {
    const head =
      "Situation report no. 7\n\nRelief office, 8 February 2017. It covers the period from 28 January to 3 February 2017.";
    expect(
      inReport(`${head}\n\nPartners gave out 430 food baskets, a rise of 9 baskets. The plan is 31 per cent funded.`),
    ).toEqual([
      [430, "the period from 28 January to 3 February 2017"],
      [9, "the period from 28 January to 3 February 2017"],
      [31, null],
    ]);
  });

  it("a table of what the report opens with has its time, but for what is new", () => {
    const text =
      "Cholera bulletin\n\nSince 27 December, health workers have reported 600 suspected cases and 65 deaths in the region.\n\n## By district\n\nDistrict | Suspected cases | New cases\nHoms | 400 | 30\nHama | 200 | 20";
    expect(inReport(text).slice(2)).toEqual([
      [400, "Since 27 December"],
      [30, null],
      [200, "Since 27 December"],
      [20, null],
    ]);
  });

  it("a ruler does not part the head of a typed table from its rows", () => {
    const text =
      "Losses\n\n          6 February   Since 10 May 2016\n          ----------   -----------------\nTanks             41             9,240\nGuns              90            17,600\nTrucks             6               412";
    expect(inReport(text)).toEqual([
      [41, "6 February"],
      [9240, "Since 10 May 2016"],
      [90, "6 February"],
      [17600, "Since 10 May 2016"],
      [6, "6 February"],
      [412, "Since 10 May 2016"],
    ]);
  });
});
