import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** "[1]", "refugees arrived (1)" at the end of a line, "1/ Amounts are …" and "Note: 1) Cases …" at its beginning. */
export function isFootnote({ tokens, passage, bracketsNumbers }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token === undefined || token.text.length > 3) return false;
  const [before, after] = [wordBefore(tokens, reading), wordAfter(tokens, reading)];
  if (before?.text === "[" && after?.text === "]") return true;
  if (token.kind !== "digits" || token.text.length > 2) return false;
  if (before?.text === "(" && after?.text === ")" && !bracketsNumbers) return endsLine(tokens, reading);
  const opens =
    before === undefined || (before.text === ":" && /^notes?$/.test(wordBefore(tokens, reading, 2)?.lower ?? ""));
  if (!opens || token.start < passage.start || after === undefined) return false;
  return /^[/)]$/.test(after.text) && after.joined && wordAfter(tokens, reading, 1)?.capital === true;
}

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
