import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** "[1]", "refugees arrived (1)" at the end of a line, "1/ Amounts are …" and "Note: 1) Cases …" at its beginning. */
export function isFootnote({ tokens, passage, bracketsNumbers }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token === undefined || token.text.length > 5) return false;
  const [before, after] = [wordBefore(tokens, reading), wordAfter(tokens, reading)];
  if (before?.text === "[" && after?.text === "]" && token.text.length <= 3) return true;
  if (token.kind !== "digits" || !/^\d{1,2}(?:,\d{1,2})?$/.test(token.text)) return false;
  if (isRaised(tokens, reading)) return true;
  if (token.text.length > 2) return false;
  if (before?.text === "(" && after?.text === ")" && !bracketsNumbers)
    return endsLine(tokens, reading) || isInlineMark(tokens, passage, reading);
  if (before === undefined && token.start === passage.start && isNoteOpening(after)) return true;
  const opens =
    before === undefined || (before.text === ":" && /^notes?$/.test(wordBefore(tokens, reading, 2)?.lower ?? ""));
  if (!opens || token.start < passage.start || after === undefined) return false;
  return /^[/)]$/.test(after.text) && after.joined && wordAfter(tokens, reading, 1)?.capital === true;
}

/** "… fled 12 villages.2": the mark of a note that stood above the line, glued to the end of a sentence or clause. */
function isRaised(tokens: readonly Token[], { first, next, form }: Reading): boolean {
  const [stop, word, after] = [tokens[first - 1], tokens[first - 2], tokens[next]];
  if (form !== "number" || tokens[first]?.joined !== true || stop?.joined !== true || !/^[.,;]$/.test(stop.text))
    return false;
  if (word?.kind !== "word" || word.capital || word.text.length < 4) return false;
  return after === undefined || after.kind === "mark" || after.capital;
}

/** "(1) … (2) …": the items of a list within a paragraph. */
function isInlineMark(
  tokens: readonly Token[],
  { text, kind }: PassageView["passage"],
  { first, next, value }: Reading,
): boolean {
  const lead = tokens[first - 2];
  if (lead !== undefined && !/^(?:[.;:,]|and|or)$/.test(lead.lower)) return false;
  if (tokens[next + 1] === undefined) return false;
  // The first mark may be the one that makes the passage an item.
  return text.includes(`(${value + 1})`) || text.includes(`(${value - 1})`) || (value === 2 && kind === "item");
}

/** "1 Figures include …", "2 As of 5 May": a note below the text. Nothing that is counted is called so. */
const isNoteOpening = (after: Token | undefined): boolean =>
  after?.kind === "word" &&
  after.capital &&
  after.text !== after.text.toUpperCase() &&
  /^(?:figures?|data|sources?|includes?|including|excludes?|excluding|as|according|the|this|these|those|based|estimates?|estimated|see|in|for|not|note|numbers?|refers?|per|due|since|from|all|some|calculated|preliminary|provisional|subject|available|at)$/.test(
    after.lower,
  );

/** A lone number in brackets behind words, and nothing behind it: a count in brackets stands behind a count or a name. */
function endsLine(tokens: readonly Token[], reading: Reading): boolean {
  if (tokens[reading.next + 1] !== undefined) return false;
  const word = wordBefore(tokens, reading, 2);
  const isName = word?.capital === true || word?.kind === "mark";
  const isDate = /^(?:19|20)\d\d$/.test(word?.text ?? "");
  const hasFigure = tokens.slice(0, reading.first - 1).some(({ kind }) => kind === "digits");
  return word !== undefined && !isName && hasFigure && (isDate || word.kind === "word");
}

/** "-30-", "- 2 -": the end of a release, or the number of a page, alone in its line. */
export function isSignOff({ tokens, row }: PassageView): boolean {
  if (row !== null || tokens.length > 5) return false;
  // "3 of 8"
  if (tokens.length === 3 && /^(?:of|\/)$/.test(tokens[1]?.lower ?? "") && tokens[0]?.kind === "digits") return true;
  const numbers = tokens.filter(({ kind }) => kind !== "mark");
  const marks = tokens.length - numbers.length;
  // The dash before the number of a page may be taken for the mark of a list.
  return numbers.length === 1 && marks > 0 && /^[-\u2010-\u2015#*_]$/.test(tokens.at(-1)?.text ?? "");
}
