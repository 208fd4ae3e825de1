import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsIn } from "../../src/reading/figures/amounts.ts";
import { readingsIn } from "../../src/reading/figures/readings.ts";
import { tokensOf } from "../../src/reading/tokens.ts";

// Any UTF-16 unit, so also halves of surrogate pairs and control characters.
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
const read = (text: string) => readingsIn(text, tokensOf(text, 0, text.length));
const values = (text: string) => amountsIn(text).map(({ value }) => value);

describe("numbers", () => {
  it.each([
    ["1,250 sacks", 1250],
    ["55 065 tents", 55065],
    ["55\u202f065 tents", 55065],
    ["12 000 000 doses", 12e6],
    ["2.5 thousand men", 2500],
    ["1.126 mln people", 1126000],
    ["3M people", 3e6],
    ["US$80m was", 80e6],
    ["$3 bln", 3e9],
    ["P80,849,998.23", 80849998.23],
    ["Twelve villages", 12],
    ["twenty-five trucks", 25],
    ["twenty five trucks", 25],
    ["two hundred and six beds", 206],
    ["one hundred and twenty thousand people", 120000],
    ["two million three hundred thousand people", 2300000],
    ["a hundred tents", 100],
    ["half a million people", 500000],
    ["two and a half million people", 2500000],
    ["one and a half thousand", 1500],
    ["two dozen boats", 24],
    ["2,5 thousand", 2500],
    ["zero cases", 0],
    ["fourfold", 4],
    ["10-fold", 10],
    ["three times more", 3],
    ["doubled", 2],
    ["Half of the town", 50],
    ["two-thirds of", 66.7],
    ["a third of", 33.3],
    ["three quarters of", 75],
    ["one in five homes", 20],
    ["every third family", 33.3],
    ["dozens of homes", 24],
    ["tens of thousands of people", 10000],
    ["several hundred people", 200],
  ])("%s says %d first", (text, value) => {
    expect(read(text)[0]?.value).toBe(value);
  });

  it.each([
    ["4-8km", 4, 8],
    ["150-200 people", 150, 200],
    ["2–3 million people", 2e6, 3e6],
    ["two to three thousand people", 2000, 3000],
    ["between 5 and 10 men", 5, 10],
    ["10 to 15 km", 10, 15],
  ])("%s is a range from %d to %d", (text, low, high) => {
    expect(read(text)).toMatchObject([{ value: low, valueMax: high, form: "range" }]);
  });

  it("knows a part of a whole", () => {
    expect(read("15 of 22 clinics")).toMatchObject([{ value: 15, outOf: 22 }]);
    expect(read("three out of the five bridges")).toMatchObject([{ value: 3, outOf: 5 }]);
    expect(read("15 of the clinics")).toMatchObject([{ value: 15, form: "number" }]);
  });

  it.each([
    "Tu-22M3",
    "T-72",
    "155-mm",
    "2A65",
    "F-16",
    "COVID-19",
    "24.02.22",
    "07:55",
    "145/2021",
    "10-year-old",
    "four-day",
    "20170822-01",
    "9/11",
  ])("%s is no number", (text) => {
    expect(read(`the ${text} there`)).toEqual([]);
  });

  it("tells a change from a range", () => {
    expect(read("rose from 12 to 20 cases").map(({ value }) => value)).toEqual([12, 20]);
  });
});

describe("every number that a text can be read to say", () => {
  it("has the scaled number and the bare one", () => {
    expect(values("2.5 thousand")).toEqual(expect.arrayContaining([2500, 2.5]));
    expect(values("15 of 22 clinics")).toEqual(expect.arrayContaining([15, 22]));
    expect(values("4-8 km")).toEqual(expect.arrayContaining([4, 8]));
  });

  it("has the digits of dates and designations, and no pieces of a grouped number", () => {
    expect(values("Tu-22M3 on 24.02.22")).toEqual(expect.arrayContaining([22, 3, 24, 2]));
    expect(values("1,250 tons")).toEqual([1250]);
  });

  it("points into any text, in order, and never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: anyUnit }),
      fc.constantFrom("12", "1,250 ", "two ", "million ", "half a ", " of ", "-", "US$", "%", "to "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { value, start, end } of amountsIn(text)) {
          expect(start >= last && start < end && end <= text.length).toBe(true);
          expect(Number.isFinite(value)).toBe(true);
          last = start;
        }
      }),
    );
  });
});
