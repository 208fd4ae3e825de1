import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { isPlural } from "../noun-phrase.ts";
import { unitAt } from "../units.ts";
import { isAuxiliary, isPastForm } from "../word-class.ts";
import { isAgeGroup } from "./age-groups.ts";
import { wordAfter, wordBefore } from "./near.ts";

export const persons =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child|children|infants?|bab(?:y|ies)|adults?|minors?|teenagers?|youths?|persons?|people|patients?|them|those|residents?|males?|females?|victims?|civilians?|elderly|farmer|soldier|worker|student|teacher|driver|nurse|doctor|journalist|mother|father|son|daughter|brother|sister|resident|patient|pensioner|fighter|officer|villager|fisherman|shepherd|local|demonstrator|protester|passer-by|schoolgirl|schoolboy|pupil|trader|herder|conscript|private|sergeant|shopkeeper|labourer|refugee|prisoner|detainee|migrant|volunteer|journalist)$/;
/** In digits; the oldest person ever lived to 122. */
const oldest = 122;

/** "aged 12", "12 years old", "a woman of 70", "One farmer, 54, was hurt", "four of them under 18", "median age 27 years (range: 2 months to 87 years)". */
export function isAge(view: PassageView, reading: Reading): boolean {
  const { tokens } = view;
  if (reading.value > oldest || (reading.valueMax ?? 0) > oldest) return false;
  const before = wordBefore(tokens, reading)?.lower ?? "";
  if (before === "of" && wordBefore(tokens, reading, 2)?.lower === "age") return true;
  if (/^(?:aged?|ages)$/.test(before) || isListedAge(tokens, reading.first) || isOfBoth(tokens, reading)) return true;
  if (before === "between" && /^(?:aged?|ages)$/.test(wordBefore(tokens, reading, 2)?.lower ?? "")) return true;
  return (
    tellsYears(tokens, reading) ||
    isAgeGroup(tokens, reading) ||
    isBound(tokens, reading) ||
    isOfPerson(tokens, reading) ||
    isSaidOfPerson(tokens, reading) ||
    isApposition(view, reading)
  );
}

/** "a mother and a father, both 29, died" */
function isOfBoth(tokens: readonly Token[], reading: Reading): boolean {
  if (wordBefore(tokens, reading)?.lower !== "both" || wordBefore(tokens, reading, 2)?.text !== ",") return false;
  const after = wordAfter(tokens, reading);
  return after === undefined || after.kind === "mark";
}

/** "71" in "aged 6 and 71" */
function isListedAge(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (
    at > first - 12 &&
    (/^(?:and|or|,|to|-|\u2013)$/.test(tokens[at]?.lower ?? "") || /^\d{1,3}$/.test(tokens[at]?.text ?? ""))
  )
    at--;
  return at < first - 1 && tokens[first - 1]?.kind !== "digits" && /^(?:aged|ages)$/.test(tokens[at]?.lower ?? "");
}

/** "12 years old", "3 months of age", "60 years and above", and years in a sentence about an age. */
function tellsYears(tokens: readonly Token[], reading: Reading): boolean {
  const unit = unitAt(tokens, reading.next);
  if (unit === null || (unit.unit !== "year" && unit.unit !== "month")) return isBeforeYears(tokens, reading);
  const rest = tokens.slice(unit.next, unit.next + 3).map((token) => token.lower);
  if (rest[0] === "old" || (rest[0] === "of" && rest[1] === "age")) return true;
  if (/^(?:and|or)$/.test(rest[0] ?? "") && /^(?:above|over|older|younger|below|up)$/.test(rest[1] ?? "")) return true;
  return agesBefore(tokens, reading.first, 8);
}

/** "2" in "2 to 5 years old" */
function isBeforeYears(tokens: readonly Token[], reading: Reading): boolean {
  const [to, high, unit, old] = tokens.slice(reading.next, reading.next + 4).map((token) => token.lower);
  return (
    /^(?:to|-|\u2013|and)$/.test(to ?? "") &&
    /^\d{1,3}$/.test(high ?? "") &&
    /^years?$/.test(unit ?? "") &&
    old === "old"
  );
}

/** The word "age" stands shortly before, in the same sentence. */
function agesBefore(tokens: readonly Token[], first: number, farthest: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - farthest * 2); at--) {
    const word = tokens[at]?.lower ?? "";
    if (/^[.!?;]$/.test(word)) return false;
    if (/^(?:age|ages|aged|age-group|age-groups)$/.test(word)) return true;
  }
  return false;
}

/** "children under five", "adults over 65", "4 of them under 18" */
function isBound(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^(?:under|over|below|above)$/.test(wordBefore(tokens, reading)?.lower ?? "")) return false;
  // "14% were under five."
  const after = wordAfter(tokens, reading);
  const ends = after === undefined || after.kind === "mark" || /^(?:and|or|years?)$/.test(after.lower);
  if (ends && reading.value <= 21 && /^(?:are|were|is|was)$/.test(wordBefore(tokens, reading, 2)?.lower ?? ""))
    return true;
  if (!persons.test(wordBefore(tokens, reading, 2)?.lower ?? "")) return false;
  const unit = unitAt(tokens, reading.next);
  return unit === null ? !isPlural(wordAfter(tokens, reading)) : unit.unit === "year";
}

/** "She was 14.", "He turned 80", "children 6 to 59 months" */
function isSaidOfPerson(tokens: readonly Token[], reading: Reading): boolean {
  const [before, who] = [wordBefore(tokens, reading)?.lower ?? "", wordBefore(tokens, reading, 2)?.lower ?? ""];
  const unit = unitAt(tokens, reading.next)?.unit;
  if (reading.valueMax !== undefined && persons.test(before)) return unit === "month" || unit === "year";
  if (!/^(?:he|she)$/.test(who) || !/^(?:is|was|turned|turns)$/.test(before)) return false;
  const after = wordAfter(tokens, reading);
  return after === undefined || after.kind === "mark" || /^(?:and|when|years?|last|this|in|at|on)$/.test(after.lower);
}

/** "a woman of 70", "a boy of 12", "teenagers of 15 and 16" */
function isOfPerson(tokens: readonly Token[], reading: Reading): boolean {
  const after = wordAfter(tokens, reading);
  const ends =
    after === undefined ||
    after.kind === "mark" ||
    /^(?:and|or|was|were|in|from|who|at|with|on|among)$/.test(after.lower);
  if (!ends) return false;
  const isPart = (token: Token | undefined): boolean => /^1?\d$/.test(token?.text ?? "");
  const joins = (token: Token | undefined): boolean => /^(?:and|or)$/.test(token?.lower ?? "");
  const isLast = joins(wordBefore(tokens, reading)) && isPart(wordBefore(tokens, reading, 2));
  const back = isLast ? 3 : 1;
  if (wordBefore(tokens, reading, back)?.lower !== "of") return false;
  const who = wordBefore(tokens, reading, back + 1)?.lower ?? "";
  const isPair = isLast || (joins(after) && isPart(wordAfter(tokens, reading, 1)));
  if (isPair && /^(?:teenagers|boys|girls|children|youths)$/.test(who)) {
    const behind = isLast ? after : wordAfter(tokens, reading, 2);
    return isPart(tokens[reading.first]) && !isPlural(behind);
  }
  return /^an?$/.test(wordBefore(tokens, reading, back + 2)?.lower ?? "") && persons.test(who);
}

/** "One farmer, 54, was hurt", "Ivan Petrov, 41"; not "Homs, 41, Hama, 12". */
function isApposition({ tokens, places }: PassageView, reading: Reading): boolean {
  if (tokens[reading.first]?.kind !== "digits" || reading.unit !== undefined || reading.next !== reading.first + 1)
    return false;
  if (isOfTwo(tokens, reading)) return true;
  if (wordBefore(tokens, reading)?.text !== ",") return false;
  const after = wordAfter(tokens, reading);
  if (after !== undefined && !/^[,.;)]$/.test(after.text)) return false;
  let at = reading.first - 2;
  // 'alias "Tiger", 41', "Salem K., 44"
  const initial = tokens[at]?.text === "." && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? "");
  if (initial || /^["'\u201d\u2019)]$/.test(tokens[at]?.text ?? "")) at--;
  const named = tokens[at];
  if (named === undefined || named.kind !== "word") return false;
  if (persons.test(named.lower) || isOneOf(tokens, at, reading.next)) return true;
  const isPlace = places.some((place) => place.start < named.end && place.end > named.start);
  // A person has two names or an alias; a list of places with their numbers goes on with another.
  const behind = after?.text === "," ? tokens[reading.next + 1] : undefined;
  const twoNames = tokens[at - 1]?.capital === true && tokens[at - 1]?.kind === "word";
  const isOne = twoNames || at !== reading.first - 2 || goesOnOfPerson(tokens, reading.next + 1);
  return named.capital && !isPlace && behind?.capital !== true && isOne;
}

/** "its two pilots, 41 and 29, were": as many numbers as people, between commas. */
function isOfTwo(tokens: readonly Token[], { first, next }: Reading): boolean {
  const isAgeAt = (at: number): boolean => /^[1-9]\d$/.test(tokens[at]?.text ?? "");
  const start = tokens[first - 1]?.lower === "and" ? first - 2 : first;
  const end = start + 3;
  if (start !== first && end !== next) return false;
  const [noun, lead] = [tokens[start - 2], tokens[start - 3]];
  return (
    isAgeAt(start) &&
    tokens[start + 1]?.lower === "and" &&
    isAgeAt(start + 2) &&
    tokens[start - 1]?.text === "," &&
    isPlural(noun) &&
    /^(?:two|both|2)$/.test(lead?.lower ?? "") &&
    (tokens[end] === undefined || tokens[end]?.kind === "mark")
  );
}

/** "a Navy chief, 34, to a mine", "a SHARP deminer, 34, lost a foot": one of a kind, and the sentence goes on behind a second comma. */
function isOneOf(tokens: readonly Token[], at: number, next: number): boolean {
  const [noun, behind] = [tokens[at], tokens[next + 1]];
  if (noun === undefined || noun.capital || isPlural(noun) || tokens[next]?.text !== ",") return false;
  if (behind === undefined || behind.capital || behind.kind !== "word") return false;
  const goesOn =
    isPastForm(behind) ||
    isAuxiliary(behind) ||
    /^(?:who|whose|from|of|to|in|at|by|when|while|after|and)$/.test(behind.lower);
  const lead = tokens.slice(Math.max(0, at - 4), at);
  return goesOn && lead.some(({ lower, kind }) => kind === "word" && /^(?:an?|one|another|the)$/.test(lower));
}

/** "Ahmad, 34, who …", "Ahmad, 34, and 3 others" */
function goesOnOfPerson(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (/^(?:who|an?|the|from|of|his|her|also|formerly)$/.test(word)) return true;
  const others = tokens.slice(at + 1, at + 4).map(({ lower }) => lower);
  return word === "and" && others.some((other) => /^(?:others?|his|her)$/.test(other));
}
