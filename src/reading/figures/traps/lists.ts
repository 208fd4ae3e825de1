import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";

/** "1) moved men; 2) shut roads", "1. Ministry; 2. WFP", "1 – Aleppo: …" above "2 – Idlib: …": what an item of a list begins with. */
export function isListMark(view: PassageView, reading: Reading): boolean {
  const { tokens } = view;
  if (!/^\d{1,2}$/.test(tokens[reading.first]?.text ?? "") || reading.next !== reading.first + 1) return false;
  return isOfRow(tokens, reading.first) || opensLine(view, reading);
}

/** The number and its mark, with another one of the same kind and the number before or after it. */
function isOfRow(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1]?.text ?? "";
  if (!/^[.)]$/.test(mark) || !isItem(tokens, at, mark)) return false;
  const number = Number(tokens[at]?.text);
  for (let i = Math.max(0, at - farthest); i < Math.min(tokens.length, at + farthest); i++) {
    const apart = Number(tokens[i]?.text) - number;
    if ((apart === 1 || apart === -1) && apart > 0 === i > at && isItem(tokens, i, mark)) return true;
  }
  return false;
}

/** The items of a list within a sentence stand no further apart, in tokens. */
const farthest = 40;

/** The first item stands behind a colon, the others behind what parts them; words follow each. */
function isItem(tokens: readonly Token[], at: number, mark: string): boolean {
  const [before, close, word] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (close?.text !== mark || !close.joined || word?.kind !== "word") return false;
  if (tokens[at]?.text === "1") return before === undefined || /^[:.]$/.test(before.text);
  return before === undefined || /^(?:[;,]|and|or)$/.test(before.lower) || (mark === ")" && before.text === ".");
}

/** A number, a dash and a name open the line, and the line above or below is numbered alike. */
function opensLine({ text, tokens, passage }: PassageView, { first, start, value }: Reading): boolean {
  const dash = tokens[first + 1]?.text ?? "";
  if (first !== 0 || start !== passage.start || !/^[\u2010-\u2015-]$/.test(dash)) return false;
  if (tokens[2]?.capital !== true || tokens[1]?.joined === true) return false;
  const opens = (line: string, number: number): boolean => line.trimStart().startsWith(`${number} ${dash} `);
  const end = text.indexOf("\n", start);
  const above = text.slice(Math.max(0, start - longestLine), start).trimEnd();
  return (
    (end !== -1 && opens(text.slice(end, end + longestLine), value + 1)) ||
    opens(above.slice(above.lastIndexOf("\n") + 1), value - 1)
  );
}

/** Of the lines beside it no more than this is looked at, in characters. */
const longestLine = 400;
