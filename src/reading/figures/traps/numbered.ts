import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { isPastForm, isPresentVerb } from "../word-class.ts";
import { wordAfter, wordBefore } from "./near.ts";
import { looselyNumbered, numbered, numberedMany, shortened, spelledToo } from "./numbered-words.ts";

const countsAnyway =
  /^(?:no|nos|resolution|article|page|ext|extension|box|magnitude|mag|mw|ml|hill|height|elevation|peak)$/;

/** "Resolution 2334", "No. 2", "road 5", "Reactor 4", "Mw 5.8", "day four", "EMOP 200859", "km 714+320": a number that is a name. */
export function isNumbered(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  const before = wordBefore(tokens, reading);
  if (token !== undefined && isSection(tokens, reading)) return true;
  if (token === undefined || before === undefined) return false;
  if (isVote(tokens, reading) || isListed(tokens, reading) || isMagnitude(tokens, reading)) return true;
  if (token.kind === "word")
    return (
      spelledToo.has(before.lower) &&
      !counts(wordAfter(tokens, reading)) &&
      wordBefore(tokens, reading, 2)?.lower !== "per"
    );
  if (before.text === "War" && wordBefore(tokens, reading, 2)?.text === "World") return true;
  // "Room MC 10-204", "Flight MH 17"
  if (
    /^\p{Lu}{1,3}$/u.test(before.text) &&
    /^(?:room|suite|office|building|bldg|floor|block|flight|plate|licence|license)$/.test(
      wordBefore(tokens, reading, 2)?.lower ?? "",
    )
  )
    return true;
  if (isReference(tokens, reading)) return true;
  if (isMilestone(tokens, reading) || isIdentifier(tokens, reading) || isRoadCode(tokens, reading)) return true;
  const back = before.text === "." || before.text === ":" ? 2 : 1;
  const name = wordBefore(tokens, reading, back);
  if (name === undefined) return false;
  // "… in Belgorod region. 22 UAVs were shot down": a full stop behind a whole word ends its sentence.
  if (before.text === "." && !shortened.has(name.lower)) return false;
  if (name.text === "#" || name.text === "\u2116" || name.text === "\u00a7") return true;
  if (back === 1 && looselyNumbered.has(name.lower)) return isLoose(tokens, reading, name);
  if (!numbered.has(name.lower)) return false;
  // "At Zamzam camp 14 died": the camp has a name already.
  const kind = /^(?:refugee|transit|idp|displacement|security|border|health)$/.test(
    wordBefore(tokens, reading, 2)?.lower ?? "",
  );
  const named = wordBefore(tokens, reading, kind ? 3 : 2);
  if (back === 1 && !name.capital && isSite.test(name.lower) && named?.kind === "word" && named.capital) return false;
  // "During the week 14,870 new cases were reported": no name has so large a number.
  if (/^\d{1,3}(?:,\d{3})+$/.test(token.text) && !countsAnyway.test(name.lower)) return false;
  if (isAnswer(tokens, reading, back)) return false;
  if (back === 2 && before.text === ":")
    return /^(?:tel|telephone|phone|fax|call|mobile|no|release|ext|box|imo|mmsi)$/.test(name.lower);
  // "the call of 30 people", "in the camp 12 tents": a noun behind is counted, unless the word before only stands with numbers.
  return !(counts(wordAfter(tokens, reading)) && back === 1 && !name.capital && !countsAnyway.test(name.lower));
}

const isSite =
  /^(?:camp|district|ward|zone|sector|street|gate|checkpoint|point|region|precinct|block|street|road|refugee)$/;

/** "School 21 was hit", "priority 1": no article before the word, no unit and nothing countable behind the number. */
function isLoose(tokens: readonly Token[], reading: Reading, name: Token): boolean {
  if (reading.unit !== undefined || reading.next !== reading.first + 1 || reading.form !== "number") return false;
  if (!/^\d{1,5}(?:\.\d)?$/.test(tokens[reading.first]?.text ?? "") || unitAt(tokens, reading.next) !== null)
    return false;
  const led = /^(?:a|an|the|this|that|each|every|our|their|its)$/.test(wordBefore(tokens, reading, 2)?.lower ?? "");
  const after = wordAfter(tokens, reading);
  const tells = isPastForm(after) || isPresentVerb(after);
  const ends = after === undefined || after.kind === "mark" || tells || functionWord.test(after.lower);
  return !led && ends && (name.capital || /^(?:priority|pillar|goal|round|target|crossing|mission)$/.test(name.lower));
}

/** "reference case 19-3340", "incident 24-00817": two numbers with a hyphen that are no range of anything. */
function isReference(tokens: readonly Token[], reading: Reading): boolean {
  const parts = /^(\d{1,4})-(\d{2,6})$/.exec(tokens[reading.first]?.text ?? "");
  if (
    parts === null ||
    !/^(?:case|cases|reference|ref|no|number|ticket|docket|file|incident|complaint|log|report|#)$/.test(
      wordBefore(tokens, reading)?.lower ?? "",
    )
  )
    return false;
  return Number(parts[2]) > Number(parts[1]) * 10 || (parts[2] ?? "").startsWith("0");
}

/** How far a list of names that are numbers goes on, in tokens. */
const longestList = 16;

/** "2191" in "resolutions 2165 and 2191", also with their years in brackets. */
function isListed(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d{1,5}(?:[.-]\d{1,3})?$/.test(tokens[reading.first]?.text ?? "") || reading.unit !== undefined) return false;
  const after = wordAfter(tokens, reading);
  if (counts(after) || unitAt(tokens, reading.next) !== null) return false;
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - longestList); at--) {
    const { lower, kind } = tokens[at] ?? { lower: "", kind: "mark" };
    if (numberedMany.has(lower)) return at < reading.first - 1 || goesOnAsList(tokens, reading);
    const joins = /^(?:and|or|to|through|&|-|\u2013|\(|\))$/.test(lower) || kind === "digits";
    // "In phases 1 and 2, 340 have been …": a comma goes on with a list that goes on itself.
    const comma = lower === "," && (at < reading.first - 1 || /^(?:,|and|or|&)$/.test(after?.lower ?? ""));
    if (!joins && !comma) return false;
  }
  return false;
}

/** The "7" of "Brigades 7 and 9 lost men" */
const goesOnAsList = (tokens: readonly Token[], { next }: Reading): boolean =>
  /^(?:and|or|to|,|&|-|\u2013)$/.test(tokens[next]?.lower ?? "") &&
  tokens[next + 1]?.kind === "digits" &&
  !counts(tokens[next + 2]) &&
  unitAt(tokens, next + 2) === null;

/** "a 6.1-magnitude quake", "a magnitude of 5.9", "5.9 on the Richter scale" */
function isMagnitude(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d(?:\.\d{1,2})?$/.test(tokens[reading.first]?.text ?? "") || reading.unit !== undefined) return false;
  const after = wordAfter(tokens, reading)?.lower ?? "";
  if (/^(?:magnitude|richter)/.test(after)) return true;
  if (
    after === "on" &&
    tokens.slice(reading.next + 1, reading.next + 4).some(({ lower }) => /^(?:richter|moment)$/.test(lower))
  )
    return true;
  const before = wordBefore(tokens, reading)?.lower ?? "";
  return /^(?:of|was|at|is)$/.test(before) && wordBefore(tokens, reading, 2)?.lower === "magnitude";
}

/** "2.1 Upper Nile: 19 violations", "3.2.1 Access": a heading's number, at the head of a passage and before a capital. */
function isSection(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  if (first !== 0 || unit !== undefined || next !== 1) return false;
  const name = tokens[next]?.text === "." ? tokens[next + 1] : tokens[next];
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
  token?.kind === "word" &&
  /[^s]s$|^people$/.test(token.lower) &&
  !token.capital &&
  !/^(?:holds|was|has|is)$/.test(token.lower);

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

/** "RN 6", "NH 44": a road by its letters. */
const isRoadCode = (tokens: readonly Token[], reading: Reading): boolean =>
  /^(?:RN|RD|RP|NH|SH|NR|RR|AH|SR)$/.test(wordBefore(tokens, reading)?.text ?? "") &&
  /^\d{1,3}$/.test(tokens[reading.first]?.text ?? "") &&
  unitless(tokens, reading);

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

/** "by a vote of six to one", "by 13 votes to none with two abstentions", "with 10 in favour": all of them. */
function isVote(tokens: readonly Token[], { first, next, form }: Reading): boolean {
  const after = tokens[next]?.lower ?? "";
  if (form === "number" && /^(?:abstentions?|abstaining|abstained)$/.test(after)) return true;
  if (after === "votes" && /^(?:to|for|in|against|with)$/.test(tokens[next + 1]?.lower ?? "")) return true;
  if (after === "in" && /^favou?r$/.test(tokens[next + 1]?.lower ?? "")) return true;
  const isOpen = (at: number): boolean => tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "vote";
  return isOpen(first - 1) || (tokens[first - 1]?.lower === "to" && isOpen(first - 3));
}
