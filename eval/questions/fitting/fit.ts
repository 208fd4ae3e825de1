import type { Example } from "./collect.ts";

/** How hard weights are held to where they begin. */
const PULL = 0.003;
const STEPS = 600;
const RATE = 0.05;
/** Of each question so many are learnt from: the right ones, and the likeliest others. */
const LEARNT = 60;

/** The features of a candidate that are not 0. */
interface Sparse {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly right: boolean;
}

/**
 * Weights under which the right candidates of each example, or saying nothing where none is right, are likeliest: a softmax
 * over all candidates and nothing, whose score is 0. Gradient steps (Adam) from `begin`, to which a square pull holds them.
 */
export function fit(examples: readonly Example[], begin: readonly number[]): readonly number[] {
  const sparse = examples.map(({ candidates }) => learntFrom(candidates, begin));
  const weights = Float64Array.from(begin);
  const [first, second, gradient] = [begin, begin, begin].map(() => new Float64Array(begin.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= STEPS; step++) {
    for (let i = 0; i < weights.length; i++) gradient[i] = PULL * ((weights[i] ?? 0) - (begin[i] ?? 0));
    for (const candidates of sparse) addGradient(candidates, weights, gradient, 1 / examples.length);
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i] ?? 0;
      const [mean, square] = [0.9 * (first[i] ?? 0) + 0.1 * slope, 0.999 * (second[i] ?? 0) + 0.001 * slope * slope];
      [first[i], second[i]] = [mean, square];
      weights[i] =
        (weights[i] ?? 0) - (RATE * mean) / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return [...weights];
}

export const scoreOf = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, i) => (value === 0 ? sum : sum + value * (weights[i] ?? 0)), 0);

function learntFrom(candidates: Example["candidates"], begin: readonly number[]): readonly Sparse[] {
  return candidates
    .filter(({ right }) => right !== null)
    .map(({ features, right }) => ({ features, right: right === true, score: scoreOf(features, begin) }))
    .toSorted((a, b) => Number(b.right) - Number(a.right) || b.score - a.score)
    .slice(0, LEARNT)
    .map(({ features, right }) => {
      const at = features.flatMap((value, i) => (value === 0 ? [] : [i]));
      return { at, values: at.map((i) => features[i] ?? 0), right };
    });
}

/** The slope of the negative logarithm of how likely the right ones are. */
function addGradient(
  candidates: readonly Sparse[],
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  let [total, rightMass] = [1, 0];
  const masses = candidates.map(({ at, values, right }) => {
    let score = 0;
    for (let i = 0; i < at.length; i++) score += (values[i] ?? 0) * (weights[at[i] ?? 0] ?? 0);
    const mass = Math.exp(Math.min(30, score));
    total += mass;
    if (right) rightMass += mass;
    return mass;
  });
  candidates.forEach(({ at, values, right }, n) => {
    const mass = masses[n] ?? 0;
    // Where none is right, nothing is: it has no weights of its own.
    const slope = mass / total - (right ? mass / rightMass : 0);
    if (Math.abs(slope) < 1e-6) return;
    for (let i = 0; i < at.length; i++) {
      const j = at[i] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + share * slope * (values[i] ?? 0);
    }
  });
}

/** How one example would be answered. */
export interface Outcome {
  readonly trust: number;
  readonly right: boolean;
}

/** The best candidate, how likely it is with all that say the same, and whether it is right. */
export function outcomeOf({ candidates }: Example, weights: readonly number[]): Outcome {
  const masses = new Map<string, number>();
  let [total, best, at] = [1, -Infinity, -1];
  candidates.forEach(({ features, same }, i) => {
    const score = scoreOf(features, weights);
    const mass = Math.exp(Math.min(30, score));
    total += mass;
    masses.set(same, (masses.get(same) ?? 0) + mass);
    if (score > best) [best, at] = [score, i];
  });
  const chosen = candidates[at];
  if (chosen === undefined) return { trust: 0, right: false };
  return { trust: (masses.get(chosen.same) ?? 0) / total, right: chosen.right !== false };
}
