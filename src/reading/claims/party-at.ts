import type { Span } from "../../briefing/span.ts";
import { describes, isPastForm } from "../figures/word-class.ts";
import { numberWord } from "../figures/number-words.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { isDocument, isEvent, isPerson } from "./party-words.ts";

/** A noun phrase that may name a party: tokens [first, next), and its span in the text. */
export interface PartyFound extends Span {
  readonly first: number;
  readonly next: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const determiners = set("the a an our their its his her my your this these those some many several both");
const stops = set(
  "that which who whom whose what but while as because if when where whereas although though since until after before than then so yet nor is are was were be been being has have had having do does did will would can could may might must shall should not also only just still already now today yesterday tomorrow later earlier meanwhile however overnight on to by with into over under near between through during against about across per via within without towards toward up down out off back away there here it he she they we i you him them us me himself herself themselves one more less most least said says told tells according citing quoting",
);
const pronouns = set("it he she they we i you this that these those who which what one");
const times = set(
  "last past previous week weeks weekend month months year years night morning afternoon evening hours",
);

/** "who" and "us" in capitals are an organisation and a country. */
const isStop = ({ lower, text }: Token): boolean => stops.has(lower) && !isAcronym(text);
export const isPronoun = ({ lower, text }: Token): boolean => pronouns.has(lower) && !isAcronym(text);

const joiners = set("of for de del da al");
const prepositions = set("in at from on near");
const dates = set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday",
);
const longest = 14;

/** A verb in the past that is no mere description: "destroyed" is left to what stands around it. */
const isVerb = (token: Token): boolean => !token.capital && isPastForm(token) && !describes(token.lower);

const isName = (token: Token | undefined): boolean => token !== undefined && token.capital && token.kind !== "mark";

/** A full stop that belongs to an abbreviation: "U.S.", "Lt.", "Gen.". */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.text === "." && tokens[at]?.joined === true && isName(before) && (before?.text.length ?? 9) <= 5;
}

/** The noun phrase that ends right before token `next` and begins no earlier than `from`; null where none does. */
export function partyBefore({ tokens, places, periods }: PassageView, next: number, from: number): PartyFound | null {
  let first = next;
  for (let at = next - 1; at >= Math.max(from, next - longest); at--) {
    const token = tokens[at];
    if (token === undefined) break;
    const left = tokens[at - 1];
    if (token.kind === "mark") {
      const opened = token.text === ")" ? openingOf(tokens, at, from) : -1;
      if (opened >= 0) at = opened;
      else if (!(isAbbreviated(tokens, at) && first < next) && !/^["'\u201c\u201d&/]$/.test(token.text)) break;
      else if (/^["\u201c\u201d]$/.test(token.text) && !isName(tokens[at + 1]) && !isName(left)) break;
      continue;
    }
    if (determiners.has(token.lower)) {
      first = at;
      if (left === undefined || at - 2 < from || !isLink(left) || !mayHold(tokens[at - 2])) break;
      continue;
    }
    if (isLink(token)) {
      if (first === next || at - 1 < from || !mayHold(left)) break;
      continue;
    }
    if (token.lower === "and" || token.text === "&") {
      if (first === next || left === undefined || !joins(left, tokens[at + 1])) break;
      continue;
    }
    if (isStop(token) || isVerb(token) || isTime(token) || (token.lower.endsWith("ly") && !token.capital)) break;
    if (token.kind === "digits" && left !== undefined && !determiners.has(left.lower)) break;
    first = at;
  }
  // "From January to August 2017 AMISOM teams destroyed …": the year counts nobody.
  const isDated = periods.some((period) => period.next === first) || places.some((place) => place.next === first);
  const found = foundAt(tokens, first, next, isDated);
  if (found === null || found.first <= from || !prepositions.has(tokens[found.first - 1]?.lower ?? "")) return found;
  // "In Gaza UNRWA said": the place belongs to the preposition, and what is left may be a party.
  const place = places.find((name) => name.first === found.first);
  if (place !== undefined) return place.next >= next ? null : foundAt(tokens, place.next, next);
  // "In response IAF aircraft struck …": small words belong to the preposition, too.
  const name = tokens.findIndex((token, i) => i > found.first && i < next && isName(token));
  const led = name > 0 && tokens.slice(found.first, name).every(({ kind, capital }) => kind === "word" && !capital);
  return led ? foundAt(tokens, name, next) : null;
}

const isLink = ({ lower }: Token): boolean => joiners.has(lower) || prepositions.has(lower);

/** "residents of", "attacks in": a noun can be described by what follows it; "In Gaza" begins a clause. */
const mayHold = (left: Token | undefined): boolean =>
  left?.kind === "word" && !isStop(left) && !determiners.has(left.lower) && !isTime(left) && !isVerb(left);

const isTime = ({ lower, capital }: Token): boolean => (capital && dates.has(lower)) || times.has(lower);

/** "AFAD and Turkish Red Crescent", "police and soldiers"; not "died and police". */
const joins = (left: Token, right: Token | undefined): boolean =>
  left.kind === "word" && (isName(left) ? isName(right) || isPerson(right?.lower ?? "") : isPerson(left.lower));

function openingOf(tokens: readonly Token[], at: number, from: number): number {
  for (let open = at - 1; open >= Math.max(from, at - 6); open--) if (tokens[open]?.text === "(") return open;
  return -1;
}

/** The noun phrase that begins at token `at`, after any determiner: what "according to" and "by" are followed by. */
export function partyFrom(tokens: readonly Token[], at: number, end: number): PartyFound | null {
  let next = at;
  for (; next < at + longest; next++) {
    const token = tokens[next];
    if (token === undefined || token.start >= end) break;
    const right = tokens[next + 1];
    if (token.kind === "mark") {
      if (isAbbreviated(tokens, next) && isName(right)) continue;
      if (/^[&'\u2019]$/.test(token.text) && next > at && right?.kind === "word" && right.start < end) continue;
      break;
    }
    if (determiners.has(token.lower) && (next === at || joiners.has(tokens[next - 1]?.lower ?? ""))) continue;
    if (joiners.has(token.lower) && next > at && right?.kind === "word" && right.start < end) continue;
    if (token.lower === "and" && next > at && right !== undefined && joins(tokens[next - 1] ?? token, right)) continue;
    if (token.kind === "digits" && next > at) break;
    if (isStop(token) || isTime(token) || prepositions.has(token.lower) || joiners.has(token.lower)) break;
    if (token.lower === "and" || token.lower === "or" || isVerb(token)) break;
  }
  return foundAt(tokens, at, next);
}

function foundAt(tokens: readonly Token[], from: number, to: number, isDated = false): PartyFound | null {
  let [first, next] = [from, to];
  while (
    first < next &&
    (joiners.has(tokens[first]?.lower ?? "") || /^(?:and|in|at|from|on)$/.test(tokens[first]?.lower ?? ""))
  )
    first++;
  while (next > first && (joiners.has(tokens[next - 1]?.lower ?? "") || determiners.has(tokens[next - 1]?.lower ?? "")))
    next--;
  const [begin, last] = [tokens[first], tokens[next - 1]];
  if (begin === undefined || last === undefined || next <= first) return null;
  if (last.kind === "digits" || numberWord(last) !== null || (!isDated && isCounted(tokens, first))) return null;
  const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
  return { first, next, start: begin.start, end: last.end - possessive };
}

/** "12 States", "fifty fighters": a figure, and nobody by name. "The 45 commandos" are. */
const isCounted = (tokens: readonly Token[], first: number): boolean =>
  (!determiners.has(tokens[first]?.lower ?? "") && isNumber(tokens[first - 1])) ||
  isNumber(tokens[first]) ||
  (/^(?:some|about)$/.test(tokens[first]?.lower ?? "") && numberWord(tokens[first + 1]) !== null);

const isNumber = (token: Token | undefined): boolean => token?.kind === "digits" || numberWord(token) !== null;

/** The word that says what a phrase names: the last one before any "of", "in" or "for". */
export function headOf(tokens: readonly Token[], { first, next }: PartyFound): Token | undefined {
  let head: Token | undefined;
  for (let at = first; at < next; at++) {
    const token = tokens[at];
    if (token?.text === "(" && head !== undefined) return head;
    if (token === undefined || token.kind === "mark") continue;
    if (head !== undefined && (joiners.has(token.lower) || prepositions.has(token.lower))) return head;
    if (!determiners.has(token.lower)) head = token;
  }
  return head;
}

/**
 * True for a phrase that names someone who can act: a noun for people or an institution, or a name. A capital at the
 * beginning of a sentence is no name by itself.
 */
export function namesParty(tokens: readonly Token[], found: PartyFound, sentenceFirst: number): boolean {
  const head = headOf(tokens, found);
  if (head === undefined) return false;
  // "troops of Operation X" are troops.
  if (isPerson(head.lower.replace(/['\u2019]s$/, ""))) return true;
  for (let at = found.first; at < found.next; at++) if (isEvent(tokens[at]?.lower ?? "")) return false;
  if (!head.capital || isDocument(head.lower)) return false;
  return tokens[sentenceFirst] !== head || isAcronym(head.text);
}

export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\d.-]{1,9}$/u.test(word);
