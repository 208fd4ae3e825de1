import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartDescription } from "../../src/drawing/chart-description.ts";
import { drawChart } from "../../src/drawing/draw-chart.ts";
import { toPng } from "../../src/drawing/to-png.ts";

const point = (day: number, value: number, label = String(value)) => ({ day, value, label, date: `day ${day}` });
const chart = (joined: boolean, ...values: readonly number[]): ChartDescription => ({
  title: "Homs",
  panels: [
    {
      title: "Schools reopened",
      joined,
      series: [{ name: "Desk", points: values.map((value, i) => point(i, value)) }],
    },
  ],
});
const wordsOf = (svg: string): string => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((found) => found[1]).join("|");

describe("a chart", () => {
  it("joins only what may be joined", () => {
    expect(drawChart(chart(true, 1, 2, 3))).toContain("<path");
    expect(drawChart(chart(false, 1, 2, 3))).not.toContain("<path");
  });

  it("says no number but those of its claims and days", () => {
    const words = wordsOf(drawChart(chart(false, 41, 57, 4999)));
    expect(words.match(/\d+/g)?.toSorted()).toEqual(["0", "1", "2", "41", "4999", "57"]);
  });

  it("says where its scale does not begin at zero, and begins there otherwise", () => {
    expect(wordsOf(drawChart(chart(true, 10500, 10600)))).toContain("does not begin at zero");
    expect(wordsOf(drawChart(chart(true, 1, 100)))).not.toContain("does not begin at zero");
    expect(wordsOf(drawChart(chart(false, 10500, 10600)))).not.toContain("does not begin at zero");
  });

  it("gives each issuer a colour and a shape of its own", () => {
    const series = ["A", "B", "C", "D"].map((name, i) => ({ name, points: [point(0, i), point(1, i + 5)] }));
    const svg = drawChart({ title: "x", panels: [{ title: "y", joined: false, series }] });
    for (const shape of ['r="8"', 'width="15"', "<polygon"]) expect(svg).toContain(shape);
    for (const colour of ["#0072b2", "#d55e00", "#007a5a", "#8a3f78"]) expect(svg).toContain(colour);
  });

  it("escapes words from outside", () => {
    expect(drawChart({ ...chart(true, 1, 2), title: "<script>&" })).toContain("&lt;script&gt;&amp;");
  });

  it("is drawn whatever the values, days and words are, without a pixel that is no number", () => {
    const any = fc.record({
      day: fc.integer({ min: -40_000, max: 40_000 }),
      value: fc.double({ noNaN: true, min: -1e12, max: 1e15 }),
      label: fc.string({ unit: "grapheme", maxLength: 40 }),
      date: fc.constant("2024-01-01"),
    });
    const series = fc.record({
      name: fc.string({ unit: "grapheme" }),
      points: fc.array(any, { minLength: 1, maxLength: 40 }),
    });
    const panel = fc.record({
      title: fc.string(),
      joined: fc.boolean(),
      series: fc.array(series, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.record({ title: fc.string(), panels: fc.array(panel, { minLength: 1, maxLength: 5 }) }),
        (description) => {
          const svg = drawChart(description);
          expect(svg).not.toMatch(/NaN|Infinity/);
          expect(svg.length).toBeLessThan(200_000);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("becomes a PNG with the bot's own letters", () => {
    const png = toPng(drawChart(chart(true, 41, 57)));
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
  });
});
