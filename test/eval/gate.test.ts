import { describe, expect, it } from "vitest";
import { baselineOf, compare } from "../../eval/gate.ts";
import { scoreDocument } from "../../eval/score.ts";
import { summaryOf } from "../../eval/summary.ts";
import { goldFor, readAt } from "./briefing.ts";

const text = "On 4 March 3 t of food, 7 lorries and 9 boats reached Homs.";
const bearings = { place: "Homs", period: { text: "On 4 March", start: "2024-03-04", end: "2024-03-04" } };
const gold = goldFor(text, [
  { surface: "4 March", trap: "date" },
  { surface: "3 t", value: 3, unit: "t", counted: "food", ...bearings },
  { surface: "7", value: 7, counted: "lorries", ...bearings },
  { surface: "9", value: 9, counted: "boats", ...bearings },
]);
const food = readAt(text, "3", { unit: "t", counted: "food", ...bearings });
const lorries = readAt(text, "7", { counted: "lorries", ...bearings });
const boats = readAt(text, "9", { counted: "boats", ...bearings });
const summary = (...read: Parameters<typeof scoreDocument>[1]) => summaryOf(scoreDocument(gold, read));
const whole = summary(food, lorries, boats);

describe("the gate", () => {
  it("passes what set the baseline, and says so of each score", () => {
    expect(baselineOf(whole)).toEqual({
      value_f1: 100,
      unit_measure: 100,
      counted: 100,
      place: 100,
      period: 100,
      complete_f1: 100,
      traps_taken: 0,
    });
    const { passed, table } = compare(baselineOf(whole), whole);
    expect(passed).toBe(true);
    expect(table.match(/holds/g)).toHaveLength(7);
  });

  it("rounds to the worse half percent", () => {
    const two = summary(food, lorries);
    expect(two.value.f1).toBeCloseTo(0.8, 9);
    expect(baselineOf(two).value_f1).toBe(80);
    expect(baselineOf(summary(food, lorries, { ...boats, place: null })).place).toBe(66.5);
    expect(baselineOf({ ...whole, traps: { ...whole.traps, share: 1 / 3 } }).traps_taken).toBe(33.5);
  });

  it.each([
    ["value f1", [food, lorries]],
    ["unit measure", [{ ...food, unit: "km" }, lorries, boats]],
    ["counted", [food, { ...lorries, counted: "men" }, boats]],
    ["place", [food, { ...lorries, place: "Hama" }, boats]],
    ["period", [food, { ...lorries, period: null }, boats]],
    ["complete f1", [food, { ...lorries, period: null }, boats]],
    ["traps taken", [food, lorries, boats, readAt(text, "4 March", { value: 4 })]],
  ])("fails where %s is worse", (name, read) => {
    const { passed, table } = compare(baselineOf(whole), summary(...read));
    expect(passed).toBe(false);
    expect(table).toMatch(new RegExp(`^${name} .*WORSE$`, "m"));
  });
});
