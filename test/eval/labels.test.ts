import { describe, expect, it } from "vitest";
import { locate, sentencesOf } from "../../eval/labels/locate.ts";
import { labelled } from "./briefing.ts";

const people = { value: 5, counted: "people" };

describe("labels", () => {
  it("become a gold with offsets and sentences", () => {
    const text = "Homs, 4 March. Gen. Ali said 5 people died.";
    const { gold, problems } = labelled(text, [
      { surface: "4 March", trap: "date" },
      { surface: "5", ...people, place: "Homs", place_scope: "inherited" },
    ]);
    expect(problems).toEqual([]);
    expect(gold.traps).toEqual([
      { surface: "4 March", start: 6, end: 13, sentence: "Homs, 4 March.", sent_start: 0, sent_end: 14, kind: "date" },
    ]);
    expect(gold.figures).toEqual([
      expect.objectContaining({
        id: "x-01",
        start: text.indexOf("5"),
        sentence: "Gen. Ali said 5 people died.",
        unit: "count",
        modifier: "exact",
        counted_heads: ["people"],
        place: "Homs",
        place_scope: "inherited",
        period: null,
        period_null_ok: true,
        source: null,
      }),
    ]);
  });

  it("are found one behind another; with overlap, again from there", () => {
    const text = "5 to 10 men, 5 women";
    const range = { surface: "5 to 10", value: 5, value_max: 10, modifier: "range", counted: "men" };
    const found = (overlap: boolean) =>
      labelled(text, [
        { ...range, overlap },
        { surface: "5", ...people },
      ]).gold.figures;
    expect(found(false)).toMatchObject([{ start: 0 }, { start: 13 }]);
    expect(found(true)).toMatchObject([{ start: 0 }, { start: 0 }]);
  });

  it.each([
    [
      "words that are not there",
      [
        { surface: "5", ...people },
        { surface: "6", ...people },
      ],
      /"6" is not found behind/,
    ],
    ["a number without a label", [], /"5" has no label in "5 people died"/],
    ["a count of nothing", [{ surface: "5", value: 5 }], /"5": counts nothing/],
    ["a unit that is none", [{ surface: "5", value: 5, unit: "tons" }], /"5": unit is no unit/],
    ["a misspelled key", [{ surface: "5", ...people, peroid: null }], /peroid/],
    ["a trap that is none", [{ surface: "5", trap: "dates" }], /"5": trap/],
    [
      "a day that does not exist",
      [{ surface: "5", ...people, period: { text: "x", start: "2024-02-30" } }],
      /period.start/,
    ],
    ["a range without its modifier", [{ surface: "5", ...people, value_max: 6 }], /no range/],
  ])("tell %s", (_what, items, problem) => {
    const { problems } = labelled("5 people died", items);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});

describe("the words of a label", () => {
  it.each([
    ["1.5 or 5", "5", 7],
    ["1,500 and 500", "500", 10],
    ["in 4km of road", "4", 3],
    ["Mi24 and 24", "24", 9],
    ["men of often ten", "ten", 13],
    ["it was 15.", "15", 7],
    ["155 or 15", "15", 7],
    ["US$95 million", "US$95 million", 0],
  ])("in %j, %j stand at %d", (text, words, start) => {
    expect(locate(text, words, 0)).toEqual({ start, end: start + words.length });
  });

  it("are not there when they stand only inside others", () => {
    expect(locate("1,500 of 2.500", "500", 0)).toBeNull();
  });

  it("end a sentence at a stop, not at an abbreviation or a decimal point", () => {
    const text = 'No. 5 was hit. "Up to 1.5 t," he said. Then approx. 7\nA new line';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "No. 5 was hit.",
      '"Up to 1.5 t," he said.',
      "Then approx. 7",
      "A new line",
    ]);
  });
});
