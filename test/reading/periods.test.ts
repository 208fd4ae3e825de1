import { describe, expect, it } from "vitest";
import { periodsIn } from "../../src/reading/periods/period-mentions.ts";
import { tokensOf } from "../../src/reading/tokens.ts";

const on = "2017-02-08"; // a Wednesday
const read = (text: string) =>
  periodsIn(tokensOf(text, 0, text.length), on).map(({ start, end, days }) => [
    text.slice(start, end),
    days.start,
    days.end,
  ]);

describe("periods", () => {
  it.each([
    ["since January 1 they", "since January 1", "2017-01-01", null],
    ["since 1 December they", "since 1 December", "2016-12-01", null],
    ["last month they", "last month", "2017-01-01", "2017-01-31"],
    ["last week they", "last week", "2017-01-30", "2017-02-05"],
    ["over the past 24 hours they", "over the past 24 hours", "2017-02-07", "2017-02-08"],
    ["on Tuesday they", "on Tuesday", "2017-02-07", "2017-02-07"],
    ["last Friday they", "last Friday", "2017-02-03", "2017-02-03"],
    ["yesterday they", "yesterday", "2017-02-07", "2017-02-07"],
    ["Today they", "Today", "2017-02-08", "2017-02-08"],
    ["from 10 to 21 May 2016 they", "from 10 to 21 May 2016", "2016-05-10", "2016-05-21"],
    ["from 10 to 21 January they", "from 10 to 21 January", "2017-01-10", "2017-01-21"],
    ["between January 18 and 20, they", "between January 18 and 20", "2017-01-18", "2017-01-20"],
    ["10-21 January they", "10-21 January", "2017-01-10", "2017-01-21"],
    ["from 28 December to 3 January 2017 they", "from 28 December to 3 January 2017", "2016-12-28", "2017-01-03"],
    ["from 24.02.16 to 02.01.17 they", "from 24.02.16 to 02.01.17", "2016-02-24", "2017-01-02"],
    ["in 2015 they", "in 2015", "2015-01-01", "2015-12-31"],
    ["since 2015, they", "since 2015", "2015-01-01", null],
    ["in the first half of 2016 they", "in the first half of 2016", "2016-01-01", "2016-06-30"],
    ["in February they", "in February", "2017-02-01", "2017-02-28"],
    ["Since 00:01 on 27 July 2016 they", "Since 00:01 on 27 July 2016", "2016-07-27", null],
    ["as of 06:00 they", "as of 06:00", "2017-02-08", "2017-02-08"],
    ["by 1 January they", "by 1 January", null, "2017-01-01"],
    ["On Feb. 3 they", "On Feb. 3", "2017-02-03", "2017-02-03"],
    ["in one day they", "in one day", null, null],
    ["in the previous reporting period they", "in the previous reporting period", null, null],
  ])("%s", (text, words, start, end) => {
    expect(read(text)).toEqual([[words, start, end]]);
  });

  it("does not resolve a day that does not exist", () => {
    expect(read("On 30 February 2016 they")).toEqual([["On 30 February 2016", null, null]]);
  });

  it("leaves the number after a date alone", () => {
    expect(read("On January 3 9 roads were opened")).toEqual([["On January 3", "2017-01-03", "2017-01-03"]]);
  });

  it.each([
    "over 300 square kilometers",
    "They may go",
    "In 2016 villages were rebuilt",
    "for over three years",
    "we march on",
    "5 km to the east",
    "at 14 checkpoints",
  ])("%s holds none", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("tells a rate from a time", () => {
    const text = "eight hours of power a day";
    expect(periodsIn(tokensOf(text, 0, text.length), on)).toMatchObject([{ rate: true }]);
    expect(read("a year ago")).toEqual([]);
  });
});
