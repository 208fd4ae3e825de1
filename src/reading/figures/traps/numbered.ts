import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

const numbered = new Set(
  "no nos number numbers nr resolution resolutions highway route road motorway street hill hills height point articles article art page pages p pp section chapter figure fig table annex appendix release report box room extension ext paragraph para version ver line phase stage level category cat class grade tel telephone phone fax call mobile grid flight channel item items step volume vol issue day week protocol part clause rule order decree law act bill module server node camp checkpoint block building house plot lot gate pier berth dock house apt apartment suite unit brigade battalion division regiment squadron platoon company bulletin update decision instruction episode post exit kilometre kilometer kilometre-post magnitude mag mw ml mb richter intensity signal tropical hurricane typhoon operation project lane sector quadrant zone ward district precinct region reactor boiler train bomber helitack engine kav n° #".split(
    " ",
  ),
);
/** Of these a number behind is a name also when it is written in words: "day four", "phase two". */
const spelledToo = new Set("day phase stage week step part chapter category level".split(" "));
const countsAnyway = /^(?:no|nos|resolution|article|page|ext|extension|box|magnitude|mag|mw|ml)$/;

/** "Resolution 2334", "No. 2", "road 5", "Reactor 4", "Mw 5.8", "day four", "EMOP 200859", "km 714+320": a number that is a name. */
export function isNumbered(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  const before = wordBefore(tokens, reading);
  if (token !== undefined && isSection(tokens, reading)) return true;
  if (token === undefined || before === undefined) return false;
  if (isVote(tokens, reading)) return true;
  if (token.kind === "word")
    return (
      spelledToo.has(before.lower) &&
      !counts(wordAfter(tokens, reading)) &&
      wordBefore(tokens, reading, 2)?.lower !== "per"
    );
  // "Room MC 10-204"
  if (
    /^\p{Lu}{1,3}$/u.test(before.text) &&
    /^(?:room|suite|office|building|bldg|floor|block)$/.test(wordBefore(tokens, reading, 2)?.lower ?? "")
  )
    return true;
  if (isMilestone(tokens, reading) || isIdentifier(tokens, reading)) return true;
  const back = before.text === "." || before.text === ":" ? 2 : 1;
  const name = wordBefore(tokens, reading, back);
  if (name === undefined) return false;
  if (name.text === "#" || name.text === "\u2116" || name.text === "\u00a7") return true;
  if (!numbered.has(name.lower)) return false;
  // "During the week 14,870 new cases were reported": no name has so large a number.
  if (/^\d{1,3}(?:,\d{3})+$/.test(token.text) && !countsAnyway.test(name.lower)) return false;
  if (isAnswer(tokens, reading, back)) return false;
  if (back === 2 && before.text === ":")
    return /^(?:tel|telephone|phone|fax|call|mobile|no|release|ext|box)$/.test(name.lower);
  // "the call of 30 people", "in the camp 12 tents": a noun behind is counted, unless the word before only stands with numbers.
  return !(counts(wordAfter(tokens, reading)) && back === 1 && !name.capital && !countsAnyway.test(name.lower));
}

/** "2.1 Upper Nile: 19 violations", "3.2.1 Access": a heading's number, at the head of a passage and before a capital. */
function isSection(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  if (first !== 0 || unit !== undefined || next !== 1) return false;
  const name = tokens[next];
  return (
    /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(tokens[first]?.text ?? "") &&
    name?.kind === "word" &&
    name.capital &&
    !/^(?:million|billion|thousand|percent|per)$/.test(name.lower)
  );
}

/** "SPOKESMAN: No. 680 of our soldiers": here "no" is an answer. */
function isAnswer(tokens: readonly Token[], reading: Reading, back: number): boolean {
  if (wordBefore(tokens, reading, back)?.lower !== "no" || back !== 2) return false;
  const opening = wordBefore(tokens, reading, back + 1);
  if (opening !== undefined && opening.text !== ":") return false;
  return /^(?:of|\p{Ll}+s|people)$/u.test(wordAfter(tokens, reading)?.text ?? "");
}

const counts = (token: Token | undefined): boolean =>
  token?.kind === "word" && /[^s]s$|^people$/.test(token.lower) && !token.capital;

/** "km 714+320", "between km 321 and km 348": where on a road. */
function isMilestone(tokens: readonly Token[], reading: Reading): boolean {
  const plus = (at: number): boolean =>
    tokens[at]?.text === "+" && tokens[at]?.joined === true && tokens[at + 1]?.joined === true;
  const isKm = wordBefore(tokens, reading)?.lower === "km";
  if (isKm && wordBefore(tokens, reading, 2)?.kind !== "digits" && unitless(tokens, reading)) return true;
  return (isKm && plus(reading.first + 1)) || (plus(reading.first - 1) && tokens[reading.first - 3]?.lower === "km");
}

const unitless = (tokens: readonly Token[], reading: Reading): boolean =>
  reading.unit === undefined && !counts(wordAfter(tokens, reading));

/** "EMOP 200859", "RA 10121", "UN 1267": capitals and a long number without grouping that counts nothing. */
function isIdentifier(tokens: readonly Token[], reading: Reading): boolean {
  const digits = tokens[reading.first]?.text ?? "";
  if (!/^\d{4,}$/.test(digits) || reading.unit !== undefined) return false;
  if (!/^[A-Z]{2,6}$/.test(wordBefore(tokens, reading)?.text ?? "")) return false;
  const after = wordAfter(tokens, reading);
  const ends = after === undefined || after.kind !== "word" || functionWord.test(after.lower);
  return ends || digits.length >= 6 || !counts(after);
}

const functionWord = /^(?:of|in|on|and|by|has|had|have|was|were|is|are|for|to|from|at|with|as|will|would)$/;

/** "by a vote of six to one", both of them. */
function isVote(tokens: readonly Token[], { first }: Reading): boolean {
  const isOpen = (at: number): boolean => tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "vote";
  return isOpen(first - 1) || (tokens[first - 1]?.lower === "to" && isOpen(first - 3));
}
