import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import { numberWord } from "../number-words.ts";
import { isPlural } from "../noun-phrase.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { isAdverb, isGrammar, isPastForm, isPresentVerb, standsForPeople } from "../word-class.ts";
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
  if (isOperation(tokens, reading)) return true;
  return endsName(view, reading);
}

/** "Exercise Saber Strike 24 had 8,000 troops": a name that says itself that it is one. */
function isOperation(tokens: readonly Token[], { first, next }: Reading): boolean {
  let from = first - 1;
  while (
    from > first - 5 &&
    tokens[from]?.capital === true &&
    !/^(?:Operation|Exercise)$/.test(tokens[from]?.text ?? "")
  )
    from--;
  return /^(?:Operation|Exercise)$/.test(tokens[from]?.text ?? "") && from < first - 1 && !isPlural(tokens[next]);
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
  // "35.86 E 2 drones were seen"
  if (/^[NSEW]$/.test(tokens[from]?.text ?? "") && /^\d/.test(lead?.text ?? "")) return false;
  const isPlace = places.some(touches);
  // "Sputnik 5 was": of several, "were" is said. "In Geneva 12 was the total"
  if (value > 1 && /^(?:was|is|has|does)$/.test(after?.lower ?? ""))
    return !isPlace || lead === undefined || /^(?:[.;]|the|but|and|that|because)$/.test(lead.lower);
  if (isPlace) return false;
  if (opensClause(tokens, from) && isNamed(tokens, from, first) && isTold(after)) return true;
  if (platforms.test(after?.lower ?? "") && isMade(tokens, from, first)) return true;
  if (isPlural(after)) {
    const isCount = lead?.kind === "digits" || numberWord(lead) !== null || isOfPair(tokens, from, after);
    return isCount && !periods.some((period) => period.end === lead?.end);
  }
  return /^(?:a|an|the|this|that|its|their|our|his|her)$/.test(lead?.lower ?? "");
}

/** "Orlan 10 and Zala 421 drones": the name before is a type, too. */
const isOfPair = (tokens: readonly Token[], from: number, after: Token | undefined): boolean =>
  platforms.test(after?.lower ?? "") &&
  /^(?:and|or)$/.test(tokens[from - 1]?.lower ?? "") &&
  (tokens[from - 2]?.kind === "mixed" || tokens[from - 2]?.kind === "digits") &&
  isNamePart(tokens[from - 3]);

/** "Galaxy 500 lost power": the name stands where a subject does, and a verb behind the number. */
const isTold = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.capital &&
  (isPastForm(token) || isPresentVerb(token)) &&
  !standsForPeople(token.lower);

function opensClause(tokens: readonly Token[], from: number): boolean {
  const lead = tokens[from - 1];
  // "In Brgy. Poblacion 14 died": the dot belongs to a short word.
  if (lead?.text === "." && lead.joined && /^\p{Lu}\p{Ll}{0,4}$/u.test(tokens[from - 2]?.text ?? "")) return false;
  return lead === undefined || /^(?:[.;!?\u2022]|the|and|but|while|that)$/.test(lead.lower);
}

/** No word that only leads a number in: "Total 40 died", "Nationwide 12 fell". */
const isNamed = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) =>
        !isPlural(token) &&
        !isAdverb(token) &&
        !/^(?:totals?|overall|altogether|killed|dead|wounded|injured|missing|new|deaths?|nationwide|countrywide|other|another|only|of)$|wide$/.test(
          token.lower,
        ),
    );

const platforms =
  /^(?:tanks?|drones?|missiles?|aircraft|helicopters?|rifles?|howitzers?|launchers?|systems?|jets?|rockets?|pistols?|airliners?|fighters?|bombers?|uavs?|torpedo(?:es)?|interceptors?|batteries|battery|frigates?|destroyers?|corvettes?|submarines?|airframes?)$/;
const owners =
  /^(?:forces?|army|navy|ministry|guards?|police|command|brigade|division|corps|fleet|region|province|district|government|defen[cs]e)$|['\u2019]s?$/;
const leadsType =
  /^(?:an?|the|of|with|for|by|old|new|more|its|their|his|some|several|advanced|modern|our)$|(?:[^s]s|ing|-made|ern)$/;

/** "They sent Leopard 2 tanks", "an Akeron 3 missile": what is made by types behind a small number, and a name before it that owns none. */
function isMade(tokens: readonly Token[], from: number, first: number): boolean {
  const lead = tokens[from - 1];
  if (lead === undefined || owners.test(tokens[first - 1]?.lower ?? "")) return false;
  // A name that nothing leads in may be where they were.
  return (leadsType.test(lead.lower) && !lead.capital) || isPastForm(lead);
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
