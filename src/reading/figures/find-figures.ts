import type { Span } from "../../briefing/span.ts";
import { sentenceAt, type PassageView } from "../passage-view.ts";
import { because, type NotTaken } from "../why.ts";
import { currencyAt, currencyBefore, isDollar } from "./currencies.ts";
import type { Draft } from "./draft.ts";
import { modifierAfter, modifierBefore } from "./modifiers.ts";
import { trapOf } from "./not-figures.ts";
import type { Reading } from "./reading.ts";
import { readingsIn } from "./readings.ts";
import { inheritUnits } from "./inherit-units.ts";
import { isSameQuantity } from "./same-quantity.ts";
import { unitAt } from "./units.ts";

/** What the numbers of a passage are taken for. */
export interface FoundFigures {
  readonly drafts: readonly Draft[];
  readonly notTaken: readonly NotTaken[];
}

/** The numbers of a passage that may be figures, with unit, bound and change: what can be told from the number's own words. */
export function findFigures(view: PassageView): FoundFigures {
  const drafts: Draft[] = [];
  const notTaken: NotTaken[] = [];
  for (const reading of readingsIn(view.text, view.tokens, view.periods, view.style, view.country)) {
    const trap = trapOf(view, reading);
    const draft = trap === null ? draftOf(view, reading) : null;
    const previous = drafts.at(-1);
    const rule =
      draft !== null && previous !== undefined && isSameQuantity(view, previous, draft)
        ? "the quantity before it in another unit"
        : trap;
    if (draft !== null && rule === null) drafts.push(draft);
    else if (draft !== null && previous !== undefined && trap === null) {
      // What is counted stands behind the bracket: "Two (2) roads", "77 lb (35 kg) of cocaine".
      const next = view.tokens[draft.next]?.text === ")" ? draft.next + 1 : draft.next;
      drafts[drafts.length - 1] = { ...previous, next, nounEnd: next };
    }
    if (draft === null || rule !== null) notTaken.push({ start: reading.start, end: reading.end, rule: rule ?? "" });
  }
  inheritUnits(view, drafts);
  return { drafts, notTaken };
}

function draftOf(view: PassageView, reading: Reading): Draft {
  const { tokens, passage } = view;
  const money = currencyAt(tokens, reading.next, view.country);
  const measured = money ?? (reading.unit === undefined ? unitAt(tokens, reading.next) : null);
  // "95 dollars" and "$95" are money; "$5 million tons" is not a unit of anything.
  const usesUnit =
    measured !== null &&
    (reading.unit === undefined ||
      measured.unit === reading.unit ||
      (reading.unit === "USD" && isDollar(measured.unit)));
  const afterUnit = usesUnit ? measured.next : reading.next;
  const after = modifierAfter(tokens, afterUnit);
  let opening = reading.first;
  while (opening > 0 && (tokens[opening - 1]?.start ?? -1) >= reading.start) opening--;
  const before = modifierBefore(tokens, opening);
  const delta = isChange(tokens, reading.first, reading.value < 0);
  const modifier =
    reading.valueMax !== undefined ? "range" : (before?.modifier ?? after?.modifier ?? reading.modifier ?? "exact");
  const next = after?.next ?? afterUnit;
  const lastOfUnit = usesUnit && measured.unit === "percent" ? tokens[measured.next - 1]?.end : undefined;
  const found: Draft = {
    reading,
    first: before?.first ?? reading.first,
    next,
    end: lastOfUnit ?? reading.end,
    // "994,800 (-12,600)": by how much it fell.
    value: delta && isMinus(tokens[reading.first - 1]) ? -reading.value : reading.value,
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
  else if (currencyBefore(tokens, reading.first) !== null)
    why.unit = because("the sign before the number", tokens[reading.first - 1]);
  else why.unit = because("letters on the number itself", reading);
}

const wordsOf = (tokens: PassageView["tokens"], first: number, next: number): Span | undefined => {
  const [from, last] = [tokens[first], tokens[next - 1]];
  return from === undefined || last === undefined || last.end <= from.start
    ? undefined
    : { start: from.start, end: last.end };
};

const isMinus = (sign: PassageView["tokens"][number] | undefined): boolean => /^[\u2212-]$/.test(sign?.text ?? "");

/** "(+10)", "(-3)" and a cell that holds "+10". */
function isChange(tokens: PassageView["tokens"], first: number, negative: boolean): boolean {
  const sign = tokens[first - 1];
  if (sign === undefined || negative || !/^[+\u2212-]$/.test(sign.text) || tokens[first]?.joined !== true) return false;
  const before = tokens[first - 2];
  return before === undefined || before.text === "(" || before.text === "|" || before.text === "[" || !sign.joined;
}
