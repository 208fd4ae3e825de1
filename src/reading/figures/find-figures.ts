import type { Span } from "../../briefing/span.ts";
import { sentenceAt, type PassageView } from "../passage-view.ts";
import { because, type NotTaken } from "../why.ts";
import { settle, type Draft } from "./draft.ts";
import { modifierAfter, modifierBefore } from "./modifiers.ts";
import { trapOf } from "./not-figures.ts";
import type { Reading } from "./reading.ts";
import { readingsIn } from "./readings.ts";
import { unitAt, unitBefore } from "./units.ts";

/** What the numbers of a passage are taken for. */
export interface FoundFigures {
  readonly drafts: readonly Draft[];
  readonly notTaken: readonly NotTaken[];
}

/** The numbers of a passage that may be figures, with unit, bound and change: what can be told from the number's own words. */
export function findFigures(view: PassageView): FoundFigures {
  const drafts: Draft[] = [];
  const notTaken: NotTaken[] = [];
  for (const reading of readingsIn(view.text, view.tokens, view.periods)) {
    const trap = trapOf(view, reading);
    const draft = trap === null ? draftOf(view, reading) : null;
    const previous = drafts.at(-1);
    const rule =
      draft !== null && previous !== undefined && isSameQuantity(view, previous, draft)
        ? "the quantity before it in another unit"
        : trap;
    if (draft !== null && rule === null) drafts.push(draft);
    else notTaken.push({ start: reading.start, end: reading.end, rule: rule ?? "" });
  }
  inheritUnits(view, drafts);
  return { drafts, notTaken };
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
  const found: Draft = {
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
    why: { value: because(reading.rule, reading) },
  };
  explainUnit(found, tokens, usesUnit ? measured.next : null);
  if (before !== null && modifier === before.modifier)
    found.why.modifier = because("words before the number", wordsOf(tokens, before.first, reading.first));
  else if (after !== null && modifier === after.modifier)
    found.why.modifier = because("words behind the number", wordsOf(tokens, afterUnit, after.next));
  else if (modifier !== "exact") found.why.modifier = because("what the number's own words say", reading);
  if (delta) found.why.delta = because("a sign before the number", tokens[reading.first - 1]);
  if (reading.outOf !== undefined) found.why.outOf = because("the whole that the number names", reading);
  return found;
}

/** `next` is the token after the unit's own words, or null where it has none. */
function explainUnit({ reading, why }: Draft, tokens: PassageView["tokens"], next: number | null): void {
  if (next !== null) why.unit = because("the word behind the number", wordsOf(tokens, reading.next, next));
  else if (reading.unit === undefined) return;
  else if (reading.form === "fraction" || reading.form === "multiple")
    why.unit = because("what the number's own words say", reading);
  else if (unitBefore(tokens[reading.first - 1]) !== undefined)
    why.unit = because("the sign before the number", tokens[reading.first - 1]);
  else why.unit = because("letters on the number itself", reading);
}

const wordsOf = (tokens: PassageView["tokens"], first: number, next: number): Span | undefined => {
  const [from, last] = [tokens[first], tokens[next - 1]];
  return from === undefined || last === undefined || last.end <= from.start
    ? undefined
    : { start: from.start, end: last.end };
};

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
    if (opened && bare) settle(draft, "unit", previous.unit, "the unit of the figure before it", previous.reading);
  }
}
