import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import { numberWord } from "../number-words.ts";
import { isPlural } from "../noun-phrase.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { isGrammar } from "../word-class.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** A name before a number reaches no further back, in tokens. */
const longestName = 3;

/** "Sputnik 5 was licensed", "the Cessna 208", "two Leopard 2 tanks", "the Normandy Four": a number that belongs to the name before it. */
export function isOfName(view: PassageView, reading: Reading): boolean {
  const { tokens, passage, row } = view;
  if (passage.kind === "title" || passage.kind === "heading" || row !== null) return false;
  if (reading.unit !== undefined || reading.form !== "number" || reading.next !== reading.first + 1) return false;
  const token = tokens[reading.first];
  if (token === undefined || token.joined) return false;
  if (token.kind === "word") return isCapitalWord(tokens, reading.first);
  if (!/^\d{1,4}(?:\.\d)?$/.test(token.text) || unitAt(tokens, reading.next) !== null) return false;
  return endsName(view, reading);
}

/** "the Five Eyes", "the Big Four", "World War Two": no number begins with a capital within a sentence, but in headlines. */
function isCapitalWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== "word" || token?.capital !== true || token.text === token.text.toUpperCase()) return false;
  return tokens.some(
    (other) => other.kind === "word" && !other.capital && !isGrammar(other) && numberWord(other) === null,
  );
}

/** The words before the number are a name, and what stands around both counts nothing by it. */
function endsName({ tokens, places, periods }: PassageView, reading: Reading): boolean {
  const { first, value } = reading;
  let from = first;
  while (from > 0 && first - from < longestName && isNamePart(tokens[from - 1])) from--;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[first - 1]?.end ?? 0];
  const touches = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start < end && span.end > start;
  if (from === first || periods.some(touches)) return false;
  const [lead, after] = [tokens[from - 1], wordAfter(tokens, reading)];
  const isPlace = places.some(touches);
  // "Sputnik 5 was": of several, "were" is said. "In Geneva 12 was the total"
  if (value > 1 && /^(?:was|is|has|does)$/.test(after?.lower ?? ""))
    return !isPlace || lead === undefined || /^(?:[.;]|the|but|and|that|because)$/.test(lead.lower);
  if (isPlace) return false;
  if (isPlural(after)) {
    const isCount = lead?.kind === "digits" || numberWord(lead) !== null;
    return isCount && !periods.some((period) => period.end === lead?.end);
  }
  return /^(?:a|an|the|this|that|its|their|our|his|her)$/.test(lead?.lower ?? "");
}

const isNamePart = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.capital && !isGrammar(token) && numberWord(token) === null;

/** "top 10 donors", "a mother of three": a rank, and what only describes a person. */
export function isRank(tokens: readonly Token[], reading: Reading): boolean {
  const before = wordBefore(tokens, reading);
  if (before?.lower === "top") return !/^(?:of|on)$/.test(wordBefore(tokens, reading, 2)?.lower ?? "");
  if (before?.lower !== "of") return false;
  // "the Group of 77"
  if (wordBefore(tokens, reading, 2)?.text === "Group") return !isPlural(wordAfter(tokens, reading));
  if (reading.value > 20) return false;
  const parent = wordBefore(tokens, reading, 2)?.lower ?? "";
  return /^(?:mother|father|parent)$/.test(parent) && !isPlural(wordAfter(tokens, reading));
}
