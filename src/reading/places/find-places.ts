import type { Gazetteer, Place } from "../../gazetteer/gazetteer.ts";
import type { Token } from "../tokens.ts";
import type { NameFound, PlaceFound } from "./place-found.ts";
import {
  compass,
  isDemonym,
  levelNouns,
  nameEnders,
  namedAfter,
  noPlace,
  persons,
  siteNouns,
  strongPrepositions,
  vessels,
} from "./place-words.ts";
import { roleOf } from "./role.ts";

const longestName = 5;
/** Gate, hill, mountain, valley, spring, monastery, village … in Arabic names. */
const beforeArticles =
  /^(?:bab|tell?|tall?|jab[ae]l|wadi|[ae]in|d[ae]ir|d[ae]yr|umm?|abu|kafr|kh[ae]n|ras|bir|b[ae]it|qasr|qal['\u2019]?at)$/;
const articled = /^(?:a[ldrstznh]|e[lsdrz]|ash|esh)-\p{Lu}/u;

/** The places that a passage names, in order: those of the gazetteer, and names that only their surroundings show to be places. */
export function findPlaces(text: string, tokens: readonly Token[], gazetteer: Gazetteer): PlaceFound[] {
  const found: PlaceFound[] = [];
  let bracket: number | null = null;
  for (let at = 0; at < tokens.length;) {
    const name = beginsName(tokens[at]) ? (knownAt(text, tokens, at, gazetteer) ?? unknownAt(text, tokens, at)) : null;
    if (name === null) {
      const mark = tokens[at];
      if (mark?.text === "(") bracket = mark.start;
      else if (mark?.text === ")") bracket = null;
      at++;
      continue;
    }
    const role = roleOf(tokens, name, found.at(-1) ?? null);
    found.push({ ...name, role, bracket });
    at = name.next;
  }
  return found;
}

/** "Homs", "T4", and "al-Bab" with its article in small letters. */
function beginsName(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "mark" || token.kind === "digits") return false;
  return token.capital || articled.test(token.text) || token.text === "oPt";
}

/** The longest name from token `at` that the gazetteer has, unless its neighbours make it part of another name. */
function knownAt(text: string, tokens: readonly Token[], at: number, gazetteer: Gazetteer): NameFound | null {
  const first = tokens[at];
  if (first === undefined) return null;
  let longest = 1;
  while (longest < longestName && isNamePart(tokens[at + longest], tokens[at + longest - 1])) longest++;
  for (let length = longest; length >= 1; length--) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
    const end = last.end - possessive;
    if (length === 1 && noPlace.has(first.lower)) continue;
    // A level word in small letters may end a name; any other word in small letters may not.
    if (
      length > 1 &&
      !last.capital &&
      !articled.test(last.text) &&
      !nameEnders.has(last.lower) &&
      !/^(?:air)?base$/.test(last.lower)
    )
      continue;
    const name = text.slice(first.start, end);
    const candidates = gazetteer.named(name);
    if (candidates.length === 0) continue;
    const next = at + length;
    if (isOtherName(tokens, at, next, candidates)) return null;
    return { candidates, name, start: first.start, end, first: at, next };
  }
  return null;
}

/** Words that may go on a name: capitals, "ez-Zor", "of", "the", and level words. */
function isNamePart(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || before === undefined || token.kind === "mark") return false;
  if (/['\u2019]s$/.test(before.text)) return false;
  return token.capital || token.kind === "word";
}

/** The name is a person's, a ship's, an army's: "General Jordan", "Admiral Kuznetsov", "Damascus Declaration". */
function isOtherName(tokens: readonly Token[], at: number, next: number, candidates: readonly Place[]): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  // "Bab al-Salama", where only "Bab" is known: the first word of such names stands before many others.
  if (
    next === at + 1 &&
    after !== undefined &&
    articled.test(after.text) &&
    beforeArticles.test(tokens[at]?.lower ?? "")
  )
    return true;
  if (
    after !== undefined &&
    after.capital &&
    after.kind === "word" &&
    !/['\u2019]s$/.test(tokens[next - 1]?.text ?? "")
  ) {
    if (namedAfter.has(after.lower) || siteNouns.has(after.lower)) return true;
  }
  if (after !== undefined && vessels.has(after.lower)) return true;
  if (before === undefined || before.kind === "mark") return false;
  if (vessels.has(before.lower)) return true;
  if (!before.capital || before.kind === "digits") return false;
  if (persons.has(before.lower)) return true;
  const country = candidates.some((place) => place.level === "country");
  // "Michael Jordan": two capitals, of which the first is no word that stands before places.
  const stands =
    compass.has(before.lower) || levelNouns.has(before.lower) || isDemonym(before.lower) || noPlace.has(before.lower);
  const sentenceStart = at - 1 === 0 || /^[.!?:;-]$/.test(tokens[at - 2]?.text ?? "");
  return !stands && !sentenceStart && !country && before.text !== before.text.toUpperCase();
}

/** A capitalised name after words that only stand before places, or before a word that says what kind of place it is. */
function unknownAt(text: string, tokens: readonly Token[], at: number): NameFound | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== "word" || !isPlausible(first)) return null;
  let next = at + 1;
  while (next < at + 4) {
    const part = tokens[next];
    if (part === undefined || part.kind !== "word" || !part.capital || part.joined || persons.has(part.lower)) break;
    if (!isPlausible(part) && !siteNouns.has(part.lower) && !levelNouns.has(part.lower)) break;
    next++;
  }
  if (!hasCue(tokens, at, next)) return null;
  const last = tokens[next - 1];
  if (last === undefined) return null;
  const end = last.end - (/['\u2019]s$/.test(last.text) ? 2 : 0);
  return { candidates: [], name: text.slice(first.start, end), start: first.start, end, first: at, next };
}

function isPlausible(token: Token): boolean {
  if (noPlace.has(token.lower) || persons.has(token.lower) || isDemonym(token.lower) || vessels.has(token.lower))
    return false;
  return token.text.length > 2 && token.text !== token.text.toUpperCase();
}

function hasCue(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const earlier = tokens[at - 2]?.lower ?? "";
  const after = tokens[next];
  const afterKind =
    after !== undefined && !after.capital && levelNouns.has(after.lower) && !/^(?:base|state|front)$/.test(after.lower);
  // "the village of X", "north of X"
  if (before === "of")
    return (levelNouns.has(earlier) && earlier !== "state" && earlier !== "direction") || compass.has(earlier);
  if (/^(?:town|village|city|settlement|hamlet|camp)$/.test(before)) return true;
  const plain = before === "the" ? earlier : before;
  if (strongPrepositions.has(plain)) return !startsOther(after);
  if (afterKind && /^(?:in|at|near|on|from|to|into|across|over|around)$/.test(plain)) return true;
  return before === "at" && !startsOther(after) && /^\p{Lu}\p{Ll}{3,}/u.test(tokens[at]?.text ?? "");
}

/** "near Syrian Army positions": what comes after shows that the name was not a place's. */
function startsOther(after: Token | undefined): boolean {
  return after !== undefined && after.capital && namedAfter.has(after.lower);
}
