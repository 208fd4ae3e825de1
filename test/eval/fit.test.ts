import { describe, expect, it } from "vitest";
import type { Example } from "../../eval/questions/fitting/collect.ts";
import { fit, outcomeOf } from "../../eval/questions/fitting/fit.ts";

const example = (id: string, ...candidates: readonly (readonly [readonly number[], boolean | null])[]): Example => ({
  id,
  fold: id,
  kind: candidates.some(([, right]) => right) ? "figure" : "none",
  asked: id,
  candidates: candidates.map(([features, right], i) => ({ features, right, same: `${id} ${i}`, says: "" })),
});

/** The second feature tells right from wrong, the third tells nothing; the first is of all. */
const examples = [
  example("a", [[1, 1, 0], true], [[1, 0, 1], false]),
  example("b", [[1, 1, 1], true], [[1, 0, 0], false]),
  example("c", [[1, 0, 1], false]),
  example("d", [[1, 0, 0], false], [[1, 1, 0], true]),
];

describe("fitting what features are worth", () => {
  const begin = [0, 0, 0];
  const weights = fit(examples, begin);

  it("makes the right ones likely, and nothing where none is right", () => {
    for (const each of examples) {
      const { trust, right } = outcomeOf(each, weights);
      if (each.kind === "none") expect(trust).toBeLessThan(0.2);
      else expect([trust > 0.8, right]).toEqual([true, true]);
      expect(outcomeOf(each, begin).trust).toBeLessThan(0.51);
    }
  });

  it("holds what tells nothing to where it begins", () => {
    expect(weights[1]).toBeGreaterThan(2);
    expect(Math.abs(weights[2] ?? 9)).toBeLessThan((weights[1] ?? 0) / 3);
  });

  it("learns nothing from one that says the right thing elsewhere", () => {
    const [a] = examples;
    if (a === undefined) throw new Error("no example");
    const with_ = { ...a, candidates: [...a.candidates, { features: [1, 5, 0], right: null, same: "x", says: "" }] };
    expect(fit([with_], begin)).toEqual(fit([a], begin));
  });

  it("comes out the same each time", () => {
    expect(fit(examples, begin)).toEqual(weights);
  });
});
