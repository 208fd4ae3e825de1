import { describe, expect, it } from "vitest";
import { daysIn } from "../../src/reading/periods/days-in.ts";
import { dateOrderOf } from "../../src/reading/periods/numeric.ts";
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
    ["Yesterday's vote", "Yesterday's", "2017-02-07", "2017-02-07"],
    ["Friday\u2019s attack", "Friday\u2019s", "2017-02-03", "2017-02-03"],
    ["this year's appeal", "this year's", "2017-01-01", "2017-02-08"],
    ["last week's floods", "last week's", "2017-01-30", "2017-02-05"],
    ["2016's floods", "2016's", "2016-01-01", "2016-12-31"],
    ["in week 3/2017 they", "in week 3/2017", "2017-01-16", "2017-01-22"],
    ["as per 2 February 2017", "as per 2 February 2017", null, "2017-02-02"],
    ["as of COB 2 February 2017", "as of COB 2 February 2017", null, "2017-02-02"],
    ["since 07:00 they", "since 07:00", "2017-02-08", null],
    ["By 18:00 they", "By 18:00", null, "2017-02-08"],
    ["the 2016 Joint Response Plan", "2016", "2016-01-01", "2016-12-31"],
    ["(24 h)", "24 h", "2017-02-07", "2017-02-08"],
    ["by this noon they", "by this noon", null, "2017-02-08"],
    ["US$ 3 billion over five years", "over five years", null, null],
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
    ["as of 06:00 they", "as of 06:00", null, "2017-02-08"],
    ["as of noon on Monday they", "as of noon on Monday", null, "2017-02-06"],
    ["As of 6:00 AM today, they", "As of 6:00 AM today", null, "2017-02-08"],
    ["as at 31 December they", "as at 31 December", null, "2016-12-31"],
    ["before 5 February they", "before 5 February", null, "2017-02-04"],
    ["from 1 February they", "from 1 February", "2017-02-01", null],
    ["Since Wednesday night they", "Since Wednesday night", "2017-02-08", null],
    ["since the 3rd, they", "since the 3rd", "2017-02-03", null],
    ["since mid-April 2016 they", "since mid-April 2016", "2016-04-11", null],
    ["by 18:00 on 3 February they", "by 18:00 on 3 February", null, "2017-02-03"],
    ["overnight on 4-5 February they", "overnight on 4-5 February", "2017-02-04", "2017-02-05"],
    ["during the night of 6 to 7 February they", "during the night of 6 to 7 February", "2017-02-06", "2017-02-07"],
    [
      "from 16:00 on Monday until dawn on Tuesday they",
      "from 16:00 on Monday until dawn on Tuesday",
      "2017-02-06",
      "2017-02-07",
    ],
    [
      "between Friday 3 and Sunday 5 February they",
      "between Friday 3 and Sunday 5 February",
      "2017-02-03",
      "2017-02-05",
    ],
    ["on 3, 4 and 5 February they", "on 3, 4 and 5 February", "2017-02-03", "2017-02-05"],
    ["on Saturday, 4 February they", "on Saturday, 4 February", "2017-02-04", "2017-02-04"],
    ["on Jan. 6-7 they", "on Jan. 6-7", "2017-01-06", "2017-01-07"],
    ["1st – 7th January 2017", "1st – 7th January 2017", "2017-01-01", "2017-01-07"],
    ["from 24.12 to 03.02 they", "from 24.12 to 03.02", "2016-12-24", "2017-02-03"],
    ["Collected: 15.01.–05.02.2017", "15.01.–05.02.2017", "2017-01-15", "2017-02-05"],
    ["in the week of 23 to 29 January they", "in the week of 23 to 29 January", "2017-01-23", "2017-01-29"],
    ["in the week ending 5 February they", "in the week ending 5 February", "2017-01-30", "2017-02-05"],
    ["in the 12 months to June 2016 they", "in the 12 months to June 2016", "2015-07-01", "2016-06-30"],
    ["in week 3 they", "in week 3", "2017-01-16", "2017-01-22"],
    ["in week 50 they", "in week 50", "2016-12-12", "2016-12-18"],
    ["Epi Week 12, 2016", "Epi Week 12, 2016", "2016-03-21", "2016-03-27"],
    ["from weeks 1 to 4, 2016 they", "from weeks 1 to 4, 2016", "2016-01-04", "2016-01-31"],
    ["in Fiscal Year 2016 they", "in Fiscal Year 2016", "2015-10-01", "2016-09-30"],
    ["in FY2016 they", "in FY2016", "2015-10-01", "2016-09-30"],
    ["in Q3 2016 they", "in Q3 2016", "2016-07-01", "2016-09-30"],
    ["in the third quarter they", "in the third quarter", "2016-07-01", "2016-09-30"],
    ["in the first two weeks of January they", "in the first two weeks of January", "2017-01-01", "2017-01-14"],
    ["in the first nine months of 2016 they", "in the first nine months of 2016", "2016-01-01", "2016-09-30"],
    ["in the second half of January they", "in the second half of January", "2017-01-16", "2017-01-31"],
    ["in the second week of January they", "in the second week of January", "2017-01-08", "2017-01-14"],
    ["at end-January they", "at end-January", "2017-01-31", "2017-01-31"],
    ["in late January they", "in late January", "2017-01-21", "2017-01-31"],
    ["by the end of 2016 they", "by the end of 2016", null, "2016-12-31"],
    ["in the 1990s they", "in the 1990s", "1990-01-01", "1999-12-31"],
    ["in 2014-15 they", "in 2014-15", "2014-01-01", "2015-12-31"],
    ["between 2014 and 2016 they", "between 2014 and 2016", "2014-01-01", "2016-12-31"],
    ["when the 1957 record was", "1957", "1957-01-01", "1957-12-31"],
    ["since the start of the year they", "since the start of the year", "2017-01-01", null],
    ["since the beginning of February they", "since the beginning of February", "2017-02-01", null],
    ["in the last week of January they", "in the last week of January", "2017-01-25", "2017-01-31"],
    ["on 1 February and 2 February they", "on 1 February and 2 February", "2017-02-01", "2017-02-02"],
    ["so far this year they", "so far this year", "2017-01-01", "2017-02-08"],
    ["year to date", "year to date", "2017-01-01", "2017-02-08"],
    ["over the weekend they", "over the weekend", "2017-02-04", "2017-02-05"],
    ["a week ago they", "a week ago", "2017-02-01", "2017-02-01"],
    ["two months ago they", "two months ago", "2016-12-01", "2016-12-31"],
    ["rain is possible Friday", "Friday", "2017-02-10", "2017-02-10"],
    ["Since the siege began on 6 January they", "Since the siege began on 6 January", "2017-01-06", null],
    ["by 1 January they", "by 1 January", null, "2017-01-01"],
    ["On Feb. 3 they", "On Feb. 3", "2017-02-03", "2017-02-03"],
    ["in one day they", "in one day", null, null],
    ["in the previous reporting period they", "in the previous reporting period", null, null],
    ["to date they", "to date", null, null],
    ["until now they", "until now", null, null],
    ["since then they", "since then", null, null],
    ["a month earlier, they", "a month earlier", null, null],
    ["the year before.", "the year before", null, null],
    ["in the same week they", "in the same week", null, null],
    ["in the same period of 2015 they", "in the same period of 2015", null, null],
    ["since the start of the operation 30", "since the start of the operation", null, null],
    ["since the war began, they", "since the war began", null, null],
    ["between 09:40 and 11:00, they", "between 09:40 and 11:00", null, null],
    ["On the 100th day of the war, they", "On the 100th day of the war", null, null],
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
    "from 10 to 20 people",
    "by 24.02 per cent",
    "in 5 villages",
    "week after week",
    "the party of the first part",
    "a third of them",
    "the second largest",
    "of 25 people",
    "(20 Safar 1447)",
    "more than 340 in all",
    "She will march early",
    "At the same time they left",
    "yesterday's statement",
    "within (24 villages)",
  ])("%s holds none", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("tells a rate from a time", () => {
    const text = "eight hours of power a day";
    expect(periodsIn(tokensOf(text, 0, text.length), on)).toMatchObject([{ rate: true }]);
    expect(read("a year ago")).toEqual([["a year ago", "2016-01-01", "2016-12-31"]]);
  });

  it("keeps an open beginning out of a range", () => {
    expect(read("bringing the total since 1 January to 9")).toEqual([["since 1 January", "2017-01-01", null]]);
  });

  it("does not take how long for when", () => {
    const roles = (text: string) => periodsIn(tokensOf(text, 0, text.length), on).map(({ role }) => role);
    expect(roles("They got care within 72 hours, for 3 months, in ten days")).toEqual(["length", "span"]);
  });
});

describe("dates in digits", () => {
  const order = (...texts: string[]) =>
    dateOrderOf(
      texts.map((text) => tokensOf(text, 0, text.length)),
      on,
    );

  it.each([
    [["24/01/2017", "02/03/2016"], "day"],
    [["01/24/2017", "02/03/2016"], "month"],
    [["02/03/2016"], "day"],
    // 8 July had not come.
    [["07/02/2017"], "day"],
    [["02/07/2017"], "month"],
    [["24.01.2017", "02/07/2017"], "month"],
  ] as const)("%j are read with the %s first", (texts, first) => {
    expect(order(...texts)).toBe(first);
  });

  it("both readings of a date are readings of its words", () => {
    expect(daysIn("on 02/07/2016", on)).toEqual([
      { start: "2016-07-02", end: "2016-07-02" },
      { start: "2016-02-07", end: "2016-02-07" },
    ]);
    expect(daysIn("Friday", on)).toEqual([
      { start: "2017-02-03", end: "2017-02-03" },
      { start: "2017-02-10", end: "2017-02-10" },
    ]);
  });

  it("and a month alone is one, as the head of a column has it", () => {
    expect(daysIn("May", on).map(({ start }) => start?.slice(5))).toEqual(["05-01"]);
  });
});
