import type { Prediction } from "./prediction.ts";

type Change = (figure: Prediction, other: Prediction) => Partial<Prediction>;

/** Ways in which a reader may be wrong or wordy. */
const changes: readonly Change[] = [
  () => ({}),
  ({ value }) => ({ value: value * 10 }),
  ({ value }) => ({ value: value / 100, unit: "percent" }),
  ({ value }) => ({ value: value + 0.4 }),
  ({ value }) => ({ value: value * 1000, unit: "kg" }),
  ({ value }) => ({ value: value * 100, unit: "ha" }),
  (_figure, { unit }) => ({ unit }),
  ({ value }) => ({ valueMax: value * 2 }),
  ({ value }) => ({ value: value / 2, valueMax: value }),
  () => ({ modifier: "almost" }),
  () => ({ modifier: "about" }),
  () => ({ modifier: "at_least" }),
  (_figure, { counted }) => ({ counted }),
  ({ counted }) => ({ counted: `${counted} and ${counted}s of people (all), mostly women` }),
  () => ({ counted: null }),
  (_figure, { place }) => ({ place }),
  ({ place }) => ({ place: `the ${place} province` }),
  ({ place }) => ({ place: `${place}`.slice(0, 4) }),
  () => ({ place: null }),
  (_figure, { period }) => ({ period }),
  ({ period }) => ({ period: period === null ? null : { ...period, text: null } }),
  ({ period }) => ({ period: period === null ? null : { ...period, start: null } }),
  ({ period }) => ({ period: { text: `over ${period?.text ?? "the past day"}`, start: null, end: null } }),
  () => ({ period: null }),
  ({ end }) => ({ start: end, end: end + 2 }),
  ({ start, end }) => ({ start: start - 12, end: end + 12 }),
  () => ({ value: 1, surface: "a single" }),
  (_figure, other) => other,
];

/** How many different ways of spoiling there are. */
export const spoilings = 4 * changes.length;

/** A copy of the predictions with one to four changes each, the same for the same round; every tenth is left out. */
export function spoiled(predictions: readonly Prediction[], round: number): readonly Prediction[] {
  return predictions.flatMap((figure, i) => {
    if ((i + round) % 10 === 9) return [];
    const other = predictions[(i * 5 + round * 3) % predictions.length] ?? figure;
    let changed = figure;
    for (let n = 0; n <= round % 4; n++) {
      const change = changes[(i * 11 + round * 5 + n * 17) % changes.length];
      if (change !== undefined) changed = { ...changed, ...change(changed, other) };
    }
    return [changed];
  });
}
