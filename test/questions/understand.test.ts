import { describe, expect, it } from "vitest";
import { periodAsked } from "../../src/questions/period-asked.ts";
import { wordsOf } from "../../src/questions/words-of.ts";

const asked = (question: string) => periodAsked(wordsOf(question).english, "2025-09-17").period;
const english = (question: string) => wordsOf(question).words.map((word) => word.english);

describe("the time of a question", () => {
  it.each([
    ["cholera cases in oromia week 37, 2023", "2023-09-11", "2023-09-17"],
    ["strikes in the week 17-23 May 2017", "2017-05-17", "2017-05-23"],
    ["flood deaths jigawa 2022", "2022-01-01", "2022-12-31"],
    ["pakistan monsoon 2023, crop damage", "2023-01-01", "2023-12-31"],
    ["2021 floods in marib, tents", "2021-01-01", "2021-12-31"],
    ["tanks hit so far this september", "2025-09-01", "2025-09-30"],
    ["neutralised this year (oct 2024)", "2024-01-01", "2024-10-31"],
    ["flood deaths jigawa 2022 NEMA", "2022-01-01", "2022-12-31"],
    ["share of the 2023 lake grants", "2023-01-01", "2023-12-31"],
    ["houses lost since 1 july as of 9 november 2019", "2019-07-01", "2019-11-09"],
  ])("%s", (question, start, end) => {
    expect(asked(question)).toMatchObject({ start, end });
  });

  it.each(["who says 2000 people died", "more than 2010 tents", "route 2030 patrols"])("%s has none", (question) => {
    expect(asked(question)).toBeNull();
  });

  it("is the words alone where each country counts otherwise", () => {
    expect(asked("fentanyl seized this fiscal year")).toEqual({ start: null, end: null, words: "this fiscal year" });
  });

  it.each(["injured in the earthquake of 16 march 2022", "homes lost in the june 2024 quake"])(
    "%s: of an event",
    (question) => {
      expect(asked(question)).toMatchObject({ event: true });
    },
  );

  it("of a day on which something was counted is of no event", () => {
    expect(asked("injured in miyagi on 16 march 2022")?.event).toBeUndefined();
  });

  it("of a week without a year is of any", () => {
    expect(asked("cases in amran, week 33?")).toMatchObject({ yearless: true });
  });
});

describe("words of a chat", () => {
  it.each([
    ["govt helos shot down", ["government", "helicopters", "downed"]],
    ["how far r they", ["how", "far", "are", "they"]],
    ["customers w/o power", ["customers", "without", "power"]],
    ["OP Shader", ["op", "shader"]],
    ["fighting in s sudan", ["fighting", "in", "southern", "sudan"]],
    ["how many people lost their lives", ["how", "many", "people", "died"]],
  ])("%s", (question, words) => {
    expect(english(question)).toEqual(words);
  });
});
