import { describe, expect, it } from "vitest";
import { compareWith } from "../../eval/against.ts";
import { spoiled, spoilings } from "../../eval/spoil.ts";
import { goldFor, readAt } from "./briefing.ts";

const text = "In Homs 40 schools reopened and 7 burned.";
const gold = goldFor(text, [
  { surface: "40", value: 40, counted: "schools", place: "Homs" },
  { surface: "7", value: 7, counted: "schools", place: "Homs" },
]);
const predictions = [readAt(text, "40", { counted: "schools", place: "Homs" }), readAt(text, "7")];
const empty = { gold: 2, tp: 0, fp: 0, ignored: 0, trap: {}, n: {}, ok: {} };

describe("the comparison with another scorer", () => {
  it("tells the counts that differ, in every round", () => {
    const { same, report } = compareWith({ scoreDoc: () => empty }, [{ gold, predictions: predictions.slice(0, 1) }]);
    expect(same).toBe(false);
    expect(report).toMatch(/^x, round 0\s+found\s+1\s+0$/m);
    expect(report).toMatch(/^\d+ counts compared, [1-9]\d* differ$/m);
  });

  it("passes where nothing differs", () => {
    const { same, report } = compareWith({ scoreDoc: () => empty }, [{ gold, predictions: [] }]);
    expect([same, report]).toEqual([true, expect.stringMatching(/^\d+ counts compared, 0 differ\n$/)]);
  });

  it("refuses a module that is no scorer", () => {
    expect(() => compareWith({}, [])).toThrow("scoreDoc");
  });

  it("spoils predictions in as many ways as it says, the same each time", () => {
    const rounds = Array.from({ length: spoilings }, (_, i) => JSON.stringify(spoiled(predictions, i + 1)));
    expect(new Set(rounds).size).toBeGreaterThan(spoilings / 3);
    expect(rounds).toEqual(Array.from({ length: spoilings }, (_, i) => JSON.stringify(spoiled(predictions, i + 1))));
  });
});
