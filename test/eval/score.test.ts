import { describe, expect, it } from "vitest";
import type { Prediction } from "../../eval/prediction.ts";
import { scoreDocument, type Score } from "../../eval/score.ts";
import { summaryOf, total } from "../../eval/summary.ts";
import { goldFor, readAt, type ItemSketch } from "./briefing.ts";

const text =
  "In Homs province 40 of 52 schools reopened on 4 March; 1.5 to 2 tons of flour came, says the Health Ministry.";
const items: readonly ItemSketch[] = [
  {
    surface: "40 of 52",
    value: 40,
    out_of: 52,
    counted: "schools",
    place: "Homs",
    place_accept: ["Syria"],
    period: { text: "on 4 March", start: "2024-03-04", end: "2024-03-04" },
    source: "the Ministry of Health",
  },
  { surface: "4 March", trap: "date" },
  {
    surface: "1.5 to 2 tons",
    value: 1.5,
    value_max: 2,
    unit: "t",
    modifier: "range",
    counted: "flour",
    place: "Homs",
    place_null_ok: true,
  },
];
const gold = goldFor(text, items);
const schools = readAt(text, "40", {
  counted: "schools in the province",
  place: "Homs province",
  period: { text: "4 March", start: null, end: null },
});
const flour = readAt(text, "1.5", { value: 1.5, valueMax: 2, unit: "t", counted: "flour" });

const score = (...predictions: readonly Prediction[]): Score => scoreDocument(gold, predictions);
const field = (name: keyof Score["fields"], ...predictions: readonly Prediction[]) =>
  score(...predictions).fields[name];

describe("the score of a briefing", () => {
  it("is whole when all is right", () => {
    const whole = score(schools, flour);
    expect(whole).toMatchObject({ gold: 2, found: 2, wrong: 0, ignored: 0, complete: 2, mistakes: [] });
    expect(summaryOf(whole)).toMatchObject({ value: { precision: 1, recall: 1, f1: 1 }, traps: { share: 0 } });
  });

  it("counts a place left out as complete where that is fair, but not strictly", () => {
    expect(score(schools, flour)).toMatchObject({ complete: 2, completeStrict: 1 });
    expect(field("place_present", schools, flour)).toEqual({ asked: 2, hit: 1 });
  });

  it("tells what was missed and what was taken for a figure, with the kind of trap", () => {
    const day = readAt(text, "4 March", { value: 4 });
    const found = score(schools, day);
    expect(found).toMatchObject({ found: 1, wrong: 1, wrongKinds: { date: 1 }, traps: { date: { asked: 1, hit: 1 } } });
    expect(found.mistakes.map(({ what, surface }) => `${what} ${surface}`)).toEqual([
      "missed 1.5 to 2 tons",
      "no figure 4 March",
    ]);
    expect(summaryOf(found).value).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it("takes a trap once, however many numbers are read in it", () => {
    const day = readAt(text, "4 March", { value: 4 });
    expect(score(day, { ...day, value: 3 })).toMatchObject({ wrong: 2, traps: { date: { asked: 1, hit: 1 } } });
  });

  it("ignores the whole of a part and a lone article; a second reading is a mistake", () => {
    const one = readAt(text, "In", { surface: "a", value: 1 });
    expect(score(schools, readAt(text, "52"), one)).toMatchObject({ found: 1, wrong: 0, ignored: 2 });
    expect(score(schools, schools).wrongKinds).toEqual({ duplicate: 1 });
    expect(score({ ...schools, value: 41 }).wrongKinds).toEqual({ "wrong value": 1 });
  });

  it("finds a figure only where it stands", () => {
    expect(score({ ...schools, start: schools.start + 30, end: schools.end + 30 }).found).toBe(0);
  });

  it("takes a range by either end, and asks for both ends apart", () => {
    const { valueMax: _max, ...lower } = flour;
    expect(score(lower).found).toBe(1);
    expect(field("range_bounds", lower)).toEqual({ asked: 1, hit: 0 });
    expect(field("range_bounds", flour)).toEqual({ asked: 1, hit: 1 });
    expect(field("modifier_nonexact", flour)).toEqual({ asked: 1, hit: 1 });
  });

  it("takes the same size in another unit, and no other size", () => {
    expect(field("unit_measure", { ...flour, value: 1500, unit: "kg" })).toEqual({ asked: 1, hit: 1 });
    expect(score({ ...flour, value: 1500, unit: "lb" }).found).toBe(0);
    expect(field("unit_measure", { ...flour, unit: "percent" })).toEqual({ asked: 1, hit: 0 });
  });

  it("wants the counted noun as the head; a noun among the words is right leniently", () => {
    const among = { ...schools, counted: "school buildings" };
    expect([field("counted", among), field("counted_lenient", among)]).toEqual([
      { asked: 1, hit: 0 },
      { asked: 1, hit: 1 },
    ]);
    expect(field("counted", { ...schools, counted: "School" })).toEqual({ asked: 1, hit: 1 });
    expect(field("counted_lenient", { ...schools, counted: "pupils" })).toEqual({ asked: 1, hit: 0 });
  });

  it("takes a place in any of the ways that the labels accept", () => {
    for (const place of ["Homs", "the city of Homs", "Syria"])
      expect(field("place_local", { ...schools, place })).toEqual({ asked: 1, hit: 1 });
    for (const place of ["Hama", null]) expect(field("place", { ...schools, place })).toEqual({ asked: 1, hit: 0 });
  });

  it("counts a wrong place as wrong wherever the gold has one", () => {
    expect(field("place_present", { ...schools, place: "Hama" })).toEqual({ asked: 1, hit: 0 });
  });

  it("takes a place written as one word, and not a short name inside another", () => {
    const places = "5 in Deir ez-Zor, 6 in Ain";
    const two = goldFor(places, [
      { surface: "5", value: 5, counted: "x", place: "Deir ez-Zor" },
      { surface: "6", value: 6, counted: "x", place: "Ain" },
    ]);
    const read = [
      readAt(places, "5", { place: "Deirezzor countryside" }),
      readAt(places, "6", { place: "Kobani Ainkawa" }),
    ];
    expect(scoreDocument(two, read).fields.place).toEqual({ asked: 2, hit: 1 });
  });

  it("takes the better of two readings of one number", () => {
    const bare = { ...schools, counted: "pupils" };
    expect(field("counted", bare, schools)).toEqual({ asked: 1, hit: 1 });
    const noPlace = { ...schools, counted: "pupils", unit: "t" };
    expect(field("counted", noPlace, { ...schools, place: null, unit: "km" })).toEqual({ asked: 1, hit: 1 });
  });

  it("takes a period by its words or by its first day", () => {
    const at = (start: string | null, words: string | null) =>
      field("period", { ...schools, period: { text: words, start, end: null } });
    expect(at(null, "on 4 March 2024")?.hit).toBe(1);
    expect(at("2024-03-04", "yesterday")?.hit).toBe(1);
    expect(at("2024-03-03", "yesterday")?.hit).toBe(0);
    expect(at(null, "in 2023")?.hit).toBe(0);
    expect(field("period_absent", { ...flour, period: { text: "today", start: null, end: null } })).toEqual({
      asked: 1,
      hit: 0,
    });
  });

  it("asks who is quoted only of a reader that tells, by one word in common", () => {
    expect(field("source_present", schools)).toBeUndefined();
    expect(field("source_present", { ...schools, quoted: "Health Ministry" })).toEqual({ asked: 1, hit: 1 });
    expect(field("source_present", { ...schools, quoted: "the governor" })).toEqual({ asked: 1, hit: 0 });
    expect(field("source_absent", { ...flour, quoted: "the governor" })).toEqual({ asked: 1, hit: 0 });
    expect(field("actor_absent", { ...flour, actor: null })).toEqual({ asked: 1, hit: 1 });
  });

  it("leaves out what labels do not score, and optional figures on both sides", () => {
    const loose = goldFor(
      text,
      items.map((item) =>
        item.surface === "4 March"
          ? item
          : { ...item, noscore: ["place", "period"], optional: item.surface !== "40 of 52" },
      ),
    );
    const found = scoreDocument(loose, [{ ...schools, place: "Hama" }, flour]);
    expect(found).toMatchObject({ gold: 1, found: 1, wrong: 0, ignored: 1, complete: 1, completeStrict: 1 });
    expect(scoreDocument(loose, [schools])).toMatchObject({ gold: 1, found: 1, mistakes: [] });
  });

  it("adds up figure by figure", () => {
    const both = total([score(schools, flour), score(readAt(text, "4 March", { value: 4 }))]);
    expect(both).toMatchObject({ documents: 2, gold: 4, found: 2, wrong: 1, traps: { date: { asked: 2, hit: 1 } } });
    expect(both.fields.place).toEqual({ asked: 2, hit: 2 });
    expect(summaryOf(both)).toMatchObject({ value: { precision: 2 / 3, recall: 0.5 }, traps: { share: 0.5 } });
  });
});

describe("shares", () => {
  const shares = "Two-thirds of homes are damaged.";
  const third = goldFor(shares, [
    { surface: "Two-thirds", value: 66.7, accept_values: [0.667], unit: "percent", counted: "homes" },
  ]);
  it.each([
    [66.67, 1],
    [67, 1],
    [0.67, 1],
    [70, 0],
    [0.3, 0],
  ])("%d is found %d times as two thirds", (value, found) => {
    expect(scoreDocument(third, [readAt(shares, "Two-thirds", { value, unit: "percent" })]).found).toBe(found);
  });
});
