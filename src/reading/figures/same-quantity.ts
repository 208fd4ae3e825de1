import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";

/** "77 lb (35 kg)" and "two (2)" are one quantity said twice; the first one stays. */
export function isSameQuantity({ tokens }: PassageView, first: Draft, second: Draft): boolean {
  if (tokens[first.next]?.text !== "(" || second.first !== first.next + 1) return false;
  // "two (2)" says it twice; "Laboratories: 5 (5)" gives two counts.
  if (first.unit === second.unit)
    return first.value === second.value && tokens[second.next]?.text === ")" && !isLone(tokens, first, second);
  const factor = (toMetric[first.unit] ?? 0) / (toMetric[second.unit] ?? 0);
  return (
    first.unit !== second.unit &&
    Number.isFinite(factor) &&
    factor > 0 &&
    Math.abs((first.value * factor) / second.value - 1) < 0.15
  );
}

/** Both are digits, and nothing that they could count stands behind them. */
const isLone = (tokens: PassageView["tokens"], first: Draft, second: Draft): boolean =>
  tokens[first.reading.first]?.kind === "digits" &&
  tokens[second.reading.first]?.kind === "digits" &&
  tokens[second.next + 1]?.kind !== "word";

const toMetric: Readonly<Record<string, number>> = {
  km: 1000,
  m: 1,
  mi: 1609.34,
  ft: 0.3048,
  cm: 0.01,
  kg: 1000,
  t: 1e6,
  lb: 453.6,
  g: 1,
  l: 0.001,
  gal: 0.003785,
  m3: 1,
  ha: 1e4,
  acre: 4046.9,
  km2: 1e6,
  m2: 1,
  mi2: 2.59e6,
};
