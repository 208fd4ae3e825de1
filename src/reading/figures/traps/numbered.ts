import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { scaleWord } from "../number-words.ts";
import { isPlural } from "../noun-phrase.ts";
import { unitAt } from "../units.ts";
import { isPastForm, isPresentVerb } from "../word-class.ts";
import { counts, functionWord } from "./countable.ts";
import { isLaw } from "./laws.ts";
import { isMagnitude } from "./magnitudes.ts";
import { wordAfter, wordBefore } from "./near.ts";
import { isListed } from "./numbered-lists.ts";
import { looselyNumbered, numbered, shortened, spelledToo } from "./numbered-words.ts";
import { isVote } from "./votes.ts";

const countsAnyway =
  /^(?:no|nos|resolution|article|page|paragraph|para|subsection|subparagraph|clause|annex|appendix|ext|extension|box|magnitude|mag|mw|ml|hill|height|elevation|peak)$/;

/** "Resolution 2334", "No. 2", "road 5", "Reactor 4", "Mw 5.8", "day four", "EMOP 200859", "km 714+320": a number that is a name. */
export function isNumbered(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  const before = wordBefore(tokens, reading);
  if (token !== undefined && (isSection(tokens, reading) || isLaw(tokens, reading))) return true;
  if (token === undefined || before === undefined) return false;
  if (isVote(tokens, reading) || isListed(tokens, reading) || isMagnitude(tokens, reading)) return true;
  // "PIN 4.6 million": no name is a number of millions.
  if (scaleWord(tokens[reading.next - 1]) !== null) return false;
  if (token.kind === "word")
    return (
      spelledToo.has(before.lower) &&
      !counts(wordAfter(tokens, reading)) &&
      wordBefore(tokens, reading, 2)?.lower !== "per"
    );
  if (before.lower === "state" && wordBefore(tokens, reading, 2)?.lower === "sea") return true;
  if (before.text === "War" && wordBefore(tokens, reading, 2)?.text === "World") return true;
  // "Room MC 10-204", "Flight MH 17"
  if (
    /^\p{Lu}{1,3}$/u.test(before.text) &&
    /^(?:room|suite|office|building|bldg|floor|block|flight|plate|licence|license)$/.test(
      wordBefore(tokens, reading, 2)?.lower ?? "",
    )
  )
    return true;
  if (isReference(tokens, reading) || isNote(tokens, reading)) return true;
  if (isMilestone(tokens, reading) || isIdentifier(tokens, reading) || isRoadCode(tokens, reading)) return true;
  if (isOfFormation(tokens, reading)) return true;
  const back = before.text === "." || before.text === ":" ? 2 : 1;
  const name = wordBefore(tokens, reading, back);
  if (name === undefined || isCounted(tokens, reading, name)) return false;
  // "… in Belgorod region. 22 UAVs were shot down": a full stop behind a whole word ends its sentence.
  if (before.text === "." && !shortened.has(name.lower)) return false;
  if (name.text === "#" || name.text === "\u2116" || name.text === "\u00a7") return true;
  if (back === 1 && looselyNumbered.has(name.lower)) return isLoose(tokens, reading, name);
  // "Decree-Law 4633"
  const word = name.lower.slice(name.lower.lastIndexOf("-") + 1);
  if (!numbered.has(name.lower) && !(word !== name.lower && countsLaw.test(word))) return false;
  // "At Zamzam camp 14 died": the camp has a name already.
  const kind = /^(?:refugee|transit|idp|displacement|security|border|health)$/.test(
    wordBefore(tokens, reading, 2)?.lower ?? "",
  );
  const named = wordBefore(tokens, reading, kind ? 3 : 2);
  // "In the Central Federal District 38 wildfires": it has a name, and things are counted in it.
  const full = wordBefore(tokens, reading, 3);
  const hasName = named?.capital === true && (full?.capital === true || full?.lower === "the");
  if (back === 1 && isSite.test(name.lower) && hasName && isPlural(wordAfter(tokens, reading))) return false;
  if (back === 1 && !name.capital && isSite.test(name.lower) && named?.kind === "word" && named.capital) return false;
  // "During the week 14,870 new cases were reported": no name has so large a number.
  if (/^\d{1,3}(?:,\d{3})+$/.test(token.text) && !countsAnyway.test(name.lower)) return false;
  if (isAnswer(tokens, reading, back)) return false;
  if (back === 2 && before.text === ":")
    return /^(?:tel|telephone|phone|fax|call|mobile|no|release|ext|box|imo|mmsi)$/.test(name.lower);
  // "the call of 30 people", "in the camp 12 tents": a noun behind is counted, unless the word before only stands with numbers.
  return !(counts(wordAfter(tokens, reading)) && back === 1 && !name.capital && !countsAnyway.test(name.lower));
}

/** "Last week 214 of 530 were bad", "health workers now number 97" */
function isCounted(tokens: readonly Token[], reading: Reading, name: Token): boolean {
  const lead = wordBefore(tokens, reading, 2);
  if (/^(?:week|day)$/.test(name.lower))
    return /^(?:last|this|next|past|previous|that|same|each|every)$/.test(lead?.lower ?? "");
  return name.text === "number" && (isPlural(lead) || /^(?:now|already|together)$/.test(lead?.lower ?? ""));
}

const countsLaw = /^(?:law|act|decree|order|resolution|rule|section|article|paragraph)$/;

/** "Combined Task Force (CTF) 150": the letters in brackets are those of the formation before them. */
function isOfFormation(tokens: readonly Token[], { first, unit }: Reading): boolean {
  const [open, letters, close] = [tokens[first - 3], tokens[first - 2], tokens[first - 1]];
  if (unit !== undefined || close?.text !== ")" || open?.text !== "(") return false;
  return (
    /^[A-Z]{2,5}$/.test(letters?.text ?? "") &&
    /^(?:force|group|squadron|brigade|division|regiment|battalion|team|command)$/.test(tokens[first - 4]?.lower ?? "")
  );
}

/** "see note 7", "families (note 2)", "footnote 4": one or two digits, behind a note and not behind "we note". */
function isNote(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d{1,2}$/.test(tokens[reading.first]?.text ?? "") || reading.unit !== undefined) return false;
  const note = wordBefore(tokens, reading)?.lower ?? "";
  if (/^(?:footnote|endnote)$/.test(note)) return true;
  const lead = wordBefore(tokens, reading, 2);
  return (
    note === "note" &&
    !counts(wordAfter(tokens, reading)) &&
    (lead === undefined || lead.kind === "mark" || /^(?:see|in|by|to|of|also)$/.test(lead.lower))
  );
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
  const after = wordAfter(tokens, reading)?.text ?? "";
  return /^(?:of|\p{Ll}+s|people)$/u.test(after) && !/^(?:is|was|has|as|this|its)$/.test(after);
}

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

/** "RN 6", "NH 44", "on US 90": a road by its letters. */
function isRoadCode(tokens: readonly Token[], reading: Reading): boolean {
  const letters = wordBefore(tokens, reading)?.text ?? "";
  if (!/^\d{1,3}$/.test(tokens[reading.first]?.text ?? "") || !unitless(tokens, reading)) return false;
  if (/^(?:RN|RD|RP|NH|SH|NR|RR|AH|SR)$/.test(letters)) return true;
  // "I-10 and US 90": the country counts nothing behind "on", and nothing beside another road.
  const lead = wordBefore(tokens, reading, 2)?.lower ?? "";
  const beside =
    /^(?:and|or|,|\/)$/.test(lead) && /^[A-Z]{1,3}-\d{1,3}$/.test(wordBefore(tokens, reading, 3)?.text ?? "");
  return letters === "US" && (beside || /^(?:on|along|via|off)$/.test(lead));
}

/** "EMOP 200859", "RA 10121", "UN 1267": capitals and a long number without grouping that counts nothing. */
function isIdentifier(tokens: readonly Token[], reading: Reading): boolean {
  const digits = tokens[reading.first]?.text ?? "";
  if (!/^\d{4,}$/.test(digits) || reading.unit !== undefined) return false;
  if (!/^[A-Z]{2,6}$/.test(wordBefore(tokens, reading)?.text ?? "")) return false;
  const after = wordAfter(tokens, reading);
  const ends = after === undefined || after.kind !== "word" || functionWord.test(after.lower);
  return ends || digits.length >= 6 || !counts(after);
}
