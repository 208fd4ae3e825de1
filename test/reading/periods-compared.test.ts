import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const periodsOf = (text: string): (string | null)[] => figuresOf(text).map(({ period }) => period?.text ?? null);
const daysOf = (text: string): (string | null | undefined)[] => {
  const period = figuresOf(text)[0]?.period;
  return [period?.start, period?.end];
};

describe("periods", () => {
  it.each([
    ["Revenue in January-June 2016 amounted to 4,310 dollars.", "2016-01-01", "2016-06-30"],
    ["Revenue in November-February 2016 amounted to 4,310 dollars.", "2015-11-01", "2016-02-29"],
    ["The bank keeps its projection of 3 percent for 2016.", "2016-01-01", "2016-12-31"],
    ["Casualties fell to 41 in calendar 2016.", "2016-01-01", "2016-12-31"],
    ["So far in 2017, forces conducted 150 operations.", "2017-01-01", "2017-02-08"],
    ["Since midnight 130 rockets were fired.", "2017-02-08", null],
    ["Between SE 1 and SE 3 of 2016, 298 cases occurred.", "2016-01-03", "2016-01-23"],
    ["By 4.02 municipalities had given 812 numbers.", null, "2017-02-04"],
  ])("%s", (text, start, end) => {
    expect(daysOf(text)).toEqual([start, end]);
  });

  it.each([
    ["In May two Mirage 2000s engaged a group.", "In May"],
    ["The ministry bought food for 2016 villages.", null],
    ["Prices rose by 9.04 points.", null],
  ])("not: %s", (text, expected) => {
    expect(periodsOf(text)[0] ?? null).toBe(expected);
  });

  it("that are only compared with date nothing", () => {
    expect(periodsOf("By end-June 2016 payments reached 102 dollars, three times the amount at end-March.")).toEqual([
      "By end-June 2016",
      "By end-June 2016",
    ]);
    expect(
      periodsOf("In 2016 the mission saw 7,418 deaths, a 13 per cent increase on the same period of last year.")[1],
    ).toBe("In 2016");
  });

  it("stand before how often, unless they are of another clause", () => {
    expect(periodsOf("Some 1,050 people a day entered last week.")).toEqual(["last week"]);
    expect(periodsOf("Homes get six hours of power a day, twice as long as in November.")[0]).toBe("a day");
  });
});

describe("a time that is not the figure's", () => {
  it.each([
    [
      "is that of what a share is taken of",
      "The storm struck on 10 January 2017. Damage is put at 980 dollars, equal to 3.4 percent of GDP in 2015.",
      ["on 10 January 2017", "in 2015"],
    ],
    ["is of a norm", "Last week 260 litres fell, four times the October average.", ["Last week", "Last week"]],
    ["is of another area", "In 2016, 1,796 acres were cleared, twice the area of 2015.", ["In 2016", "In 2016"]],
    [
      "is where a change came from",
      "In January 2017 the balance turned from a deficit of 95 dollars in 2015 to a surplus of 530 dollars.",
      ["in 2015", "In January 2017"],
    ],
    [
      "is of what somebody is suspected",
      "A leader was caught yesterday. He commanded some 20 men and is suspected in two attacks in July. The force seized three guns.",
      ["yesterday", "in July", "yesterday"],
    ],
  ])("%s", (_, text, expected) => {
    expect(periodsOf(text)).toEqual(expected);
  });

  it("is of a key figure, and not of the report", () => {
    const text =
      "104,370 people newly displaced since 22 December 2016\n3 districts affected\n\nPROTECTION\nTeams reached 480 persons with help and advice in the camps of the province.";
    expect(periodsOf(text).at(-1)).toBeNull();
  });

  it("but a state is told as of the moment that its paragraph gives", () => {
    expect(periodsOf("As at 1530 hrs there are 71 fires. More than 1,300 firefighters are in the field.")).toEqual([
      "As at 1530 hrs",
      "As at 1530 hrs",
    ]);
    expect(periodsOf("On Tuesday 71 fires were lit. More than 1,300 firefighters are in the field.")[1]).toBeNull();
  });
});
