import { sentenceAt, type PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { modifierAfter, modifierBefore } from "./modifiers.ts";
import { trapOf } from "./not-figures.ts";
import type { Reading } from "./reading.ts";
import { readingsIn } from "./readings.ts";
import { unitAt } from "./units.ts";

/** The numbers of a passage that may be figures, with unit, bound and change: what can be told from the number's own words. */
export function findFigures(view: PassageView): Draft[] {
  const drafts: Draft[] = [];
  for (const reading of readingsIn(view.text, view.tokens, view.periods)) {
    if (trapOf(view, reading) !== null) continue;
    const draft = draftOf(view, reading);
    const previous = drafts.at(-1);
    if (previous !== undefined && isSameQuantity(view, previous, draft)) continue;
    drafts.push(draft);
  }
  inheritUnits(view, drafts);
  return drafts;
}

function draftOf(view: PassageView, reading: Reading): Draft {
  const { tokens, passage } = view;
  const measured = reading.unit === undefined || reading.unit === "USD" ? unitAt(tokens, reading.next) : null;
  // "95 dollars" and "$95" are money; "$5 million tons" is not a unit of anything.
  const usesUnit = measured !== null && (reading.unit === undefined || measured.unit === "USD");
  const afterUnit = usesUnit ? measured.next : reading.next;
  const after = modifierAfter(tokens, afterUnit);
  const before = modifierBefore(tokens, reading.first);
  const delta = isChange(tokens, reading.first);
  const modifier =
    reading.valueMax !== undefined ? "range" : (before?.modifier ?? after?.modifier ?? reading.modifier ?? "exact");
  const next = after?.next ?? afterUnit;
  const lastOfUnit = usesUnit && measured.unit === "percent" ? tokens[measured.next - 1]?.end : undefined;
  return {
    reading,
    first: before?.first ?? reading.first,
    next,
    end: lastOfUnit ?? reading.end,
    value: reading.value,
    valueMax: reading.valueMax,
    unit: usesUnit ? measured.unit : (reading.unit ?? "count"),
    modifier,
    counted: null,
    countedFrom: null,
    action: null,
    outOf: reading.outOf,
    delta,
    sentence: sentenceAt(passage, reading.start).index,
    nounEnd: next,
    partOf: false,
  };
}

/** "(+10)", "(-3)" and a cell that holds "+10". */
function isChange(tokens: PassageView["tokens"], first: number): boolean {
  const sign = tokens[first - 1];
  if (sign === undefined || !/^[+\u2212\u00b1-]$/.test(sign.text) || tokens[first]?.joined !== true) return false;
  const before = tokens[first - 2];
  return before === undefined || before.text === "(" || before.text === "|" || before.text === "[" || !sign.joined;
}

/** "77 lb (35 kg)" is one quantity said twice; the first one stays. */
function isSameQuantity({ tokens }: PassageView, first: Draft, second: Draft): boolean {
  if (tokens[first.next]?.text !== "(" || second.first !== first.next + 1) return false;
  const factor = (toMetric[first.unit] ?? 0) / (toMetric[second.unit] ?? 0);
  return (
    first.unit !== second.unit &&
    Number.isFinite(factor) &&
    factor > 0 &&
    Math.abs((first.value * factor) / second.value - 1) < 0.15
  );
}

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

/** "from 19 thousand square kilometers to 78 thousand": the second of a pair has the unit of the first. */
function inheritUnits({ tokens }: PassageView, drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    const previous = drafts[i - 1];
    if (
      previous === undefined ||
      draft.unit !== "count" ||
      previous.unit === "count" ||
      previous.sentence !== draft.sentence
    )
      continue;
    if (tokens[draft.first - 1]?.lower !== "to") continue;
    const opened = tokens
      .slice(Math.max(0, previous.first - 2), previous.first)
      .some((token) => token.lower === "from");
    const after = tokens[draft.next];
    const bare =
      after === undefined || after.kind === "mark" || /^(?:now|today|in|by|at|on|currently)$/.test(after.lower);
    if (opened && bare) draft.unit = previous.unit;
  }
}
