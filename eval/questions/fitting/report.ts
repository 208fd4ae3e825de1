import { columns, percent } from "../../table.ts";
import type { Example } from "./collect.ts";
import { fit, outcomeOf, scoreOf, type Outcome } from "./fit.ts";

const FOLDS = 8;

/** What comes out for an example by weights that were not fitted to it. */
export interface HeldOut extends Outcome {
  readonly example: Example;
  readonly weights: readonly number[];
}

const isAsked = ({ kind }: Example): boolean => kind !== "none";

/** What comes out for examples that the weights were not fitted to: each briefing's by weights of the others'. */
export function heldOut(examples: readonly Example[], begin: readonly number[]): readonly HeldOut[] {
  const folds = [...new Set(examples.map(({ fold }) => fold))];
  const foldOf = ({ fold }: Example): number => folds.indexOf(fold) % FOLDS;
  return Array.from({ length: FOLDS }, (_, out) => {
    const weights = fit(
      examples.filter((each) => foldOf(each) !== out),
      begin,
    );
    return examples
      .filter((each) => foldOf(each) === out)
      .map((each) => ({ example: each, weights, ...outcomeOf(each, weights) }));
  }).flat();
}

/** For several certainties: of what may be answered how much is answered rightly, and of all how much wrongly. */
export function trustTable(outcomes: readonly HeldOut[]): string {
  const asked = outcomes.filter(({ example }) => isAsked(example)).length;
  const rows = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => {
    const answered = outcomes.filter(({ trust }) => trust >= least);
    const right = answered.filter(({ right: is, example }) => is && isAsked(example)).length;
    const refused = outcomes.length - answered.length;
    const rightly = outcomes.filter(({ example, trust }) => trust < least && !isAsked(example)).length;
    const none = outcomes.length - asked;
    return [
      String(least),
      percent(right / asked),
      percent((answered.length - right) / outcomes.length),
      percent((2 * rightly) / (refused + none)),
    ];
  });
  return columns([["certainty", "right", "wrong of all", "refusal F1"], ...rows]);
}

/** What was answered wrongly, or would not be answered: the likeliest candidate and the right one, with where they differ. */
export function faults(outcomes: readonly HeldOut[], names: readonly string[], least: number): string {
  return outcomes
    .flatMap(({ example, weights, trust, right }) => {
      if (isAsked(example) ? right && trust >= least : trust < least) return [];
      const scored = example.candidates
        .map((each) => ({ ...each, score: scoreOf(each.features, weights) }))
        .toSorted((a, b) => b.score - a.score);
      const [first] = scored;
      const wanted = scored.find((each) => each.right);
      const parts = (features: readonly number[], other: readonly number[]): string =>
        names
          .map((name, i) => ({ name, by: ((features[i] ?? 0) - (other[i] ?? 0)) * (weights[i] ?? 0) }))
          .filter(({ by }) => Math.abs(by) >= 0.15)
          .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
          .map(({ name, by }) => `${name} ${by.toFixed(1)}`)
          .join(", ");
      const line = (title: string, one: (typeof scored)[number] | undefined, other: readonly number[]): string =>
        one === undefined
          ? ""
          : `    ${title} ${one.score.toFixed(2)} ${one.says}\n        ${parts(one.features, other)}\n`;
      const second = scored.find((each) => each.same !== first?.same && each !== wanted);
      const isWrong = trust >= least;
      return [
        `${example.id} ${example.kind} ${isWrong ? "WRONG" : "REFUSED"} ${trust.toFixed(2)}: ${example.asked}\n${line("first", first, [])}${wanted === first ? "" : line("right", wanted, first?.features ?? [])}${line("other", second, first?.features ?? [])}${wanted === undefined && isAsked(example) ? "    not within reach\n" : ""}`,
      ];
    })
    .join("");
}
