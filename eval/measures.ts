import type { GoldFigure } from "./gold.ts";
import type { Prediction } from "./prediction.ts";
import { headsOf, stemOf, wordsOf } from "./words.ts";

/** Units that measure the same thing, with what one of them is in that thing's own unit. */
const scales: Readonly<Record<string, readonly [thing: string, size: number]>> = {
  km2: ["area", 1],
  mi2: ["area", 2.589988110336],
  ha: ["area", 0.01],
  km: ["length", 1],
  m: ["length", 0.001],
  mi: ["length", 1.609344],
  mm: ["length", 1e-6],
  kg: ["mass", 1],
  t: ["mass", 1000],
  lb: ["mass", 0.45359237],
  g: ["mass", 0.001],
  second: ["time", 1 / 3600],
  hour: ["time", 1],
  day: ["time", 24],
  week: ["time", 168],
};
/** How far a converted value may be off: briefings round. */
const CONVERTED = 2e-3;

/** True when the two differ by no more than this share of the larger (of 1, where both are smaller). */
export function near(a: number, b: number, share = 1e-6): boolean {
  return Math.abs(a - b) <= share * Math.max(1, Math.abs(a), Math.abs(b));
}

/** True when both are sizes of the same thing and the sizes are the same: 1 t and 1000 kg. */
function sameSize(a: number, unitA: string, b: number, unitB: string): boolean {
  const [scaleA, scaleB] = [scales[unitA], scales[unitB]];
  if (scaleA === undefined || scaleB === undefined || scaleA[0] !== scaleB[0]) return false;
  return near(a * scaleA[1], b * scaleB[1], CONVERTED);
}

/** Of a range, its ends and its middle are right. A share may be rounded, or written as a fraction. */
export function valueFits({ value, unit }: Prediction, gold: GoldFigure): boolean {
  const single = [gold.value, ...gold.accept_values];
  const right = gold.value_max === undefined ? single : [...single, gold.value_max, (gold.value + gold.value_max) / 2];
  if (right.some((each) => near(value, each))) return true;
  if (gold.unit === "percent" && (value <= 1 || Math.abs(value - gold.value) < 0.6))
    if (single.some((each) => near(value, each, 0.006) || near(value * 100, each, 0.006))) return value * 100 > 1;
  return unit !== gold.unit && right.some((each) => sameSize(value, unit, each, gold.unit));
}

export function unitFits({ value, unit }: Prediction, gold: GoldFigure): boolean {
  if (unit === gold.unit) return true;
  if (gold.unit === "times") return unit === "count";
  // "40 days" may be read as a measure or as counted days.
  if (gold.unit === "count") return countsOneOf(unit, gold);
  return sameSize(value, unit, gold.value, gold.unit);
}

function countsOneOf(noun: string, { counted_heads }: GoldFigure): boolean {
  const heads = counted_heads.map(stemOf);
  return [...headsOf(noun), ...wordsOf(noun).map(stemOf)].some((each) => heads.includes(each));
}
