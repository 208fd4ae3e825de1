import { countedFits, isNamed, placeFits } from "./bearings.ts";
import type { GoldFigure } from "./gold.ts";
import { near, unitFits, valueFits } from "./measures.ts";
import type { Prediction } from "./prediction.ts";

/** Which prediction stands for which gold figure, by their places in the lists; each at most once. */
export interface Matching {
  readonly predictionOf: ReadonlyMap<number, number>;
  readonly goldOf: ReadonlyMap<number, number>;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
/** Side by side is near enough: one may hold a sign or a bracket that the other leaves out. */
const touches = (a: Span, b: Span): boolean => a.start < b.end + 1 && a.end > b.start - 1;

/** Pairs those that stand in one spot with one value, the pairs that agree most first. */
export function match(golds: readonly GoldFigure[], predictions: readonly Prediction[]): Matching {
  const pairs = golds.flatMap((gold, at) =>
    predictions.flatMap((prediction, by) =>
      touches(prediction, gold) && valueFits(prediction, gold)
        ? [{ at, by, agreement: agreement(prediction, gold) }]
        : [],
    ),
  );
  pairs.sort((a, b) => b.agreement - a.agreement || a.at - b.at || a.by - b.by);
  const predictionOf = new Map<number, number>();
  const goldOf = new Map<number, number>();
  for (const { at, by } of pairs) {
    if (predictionOf.has(at) || goldOf.has(by)) continue;
    predictionOf.set(at, by);
    goldOf.set(by, at);
  }
  return { predictionOf, goldOf };
}

function agreement(prediction: Prediction, gold: GoldFigure): number {
  let sum = 0;
  if (gold.counted !== null && countedFits(prediction, gold).lenient) sum += 51; // more than unit, place and value together
  if (unitFits(prediction, gold)) sum += 30;
  if (gold.place !== null && isNamed(prediction.place) && placeFits(prediction, gold)) sum += 15;
  if (near(prediction.value, gold.value)) sum += 5;
  if (!gold.optional) sum += 2;
  return sum;
}
