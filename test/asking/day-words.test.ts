import { describe, expect, it } from "vitest";
import { isDayWords, readDay } from "../../src/asking/day-words.ts";

const now = new Date("2017-03-01T10:00:00Z");

describe("a day in a person's words", () => {
  it.each([
    ["2017-02-08", "2017-02-08", "2017-02-08"],
    ["2017-02", "2017-02-01", "2017-02-28"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2017-12", "2017-12-01", "2017-12-31"],
    ["2016", "2016-01-01", "2016-12-31"],
    ["today", "2017-03-01", "2017-03-01"],
    ["Yesterday", "2017-02-28", "2017-02-28"],
    [" 3 days ago ", "2017-02-26", "2017-02-26"],
  ])("%s begins and ends", (words, first, last) => {
    expect(isDayWords(words)).toBe(true);
    expect([readDay(words, "first", now), readDay(words, "last", now)]).toEqual([first, last]);
  });

  it.each([
    "2017-02-30",
    "2017-13",
    "2017-2-8",
    "08.02.2017",
    "soon",
    "",
    "2017-02-08T10:00",
    "20170208",
    "-5 days ago",
  ])("%j is none", (words) => {
    expect(isDayWords(words)).toBe(false);
  });
});
