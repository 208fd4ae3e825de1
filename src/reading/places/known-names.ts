import type { Gazetteer, Place } from "../../gazetteer/gazetteer.ts";
import type { Token } from "../tokens.ts";
import { levelNouns } from "./level-nouns.ts";
import type { NameFound } from "./place-found.ts";
import { isArticled } from "./name-run.ts";
import { compass, isDemonym, nameEnders, namedAfter, noPlace, persons, siteNouns, vessels } from "./place-words.ts";

const longestName = 5;
/** Gate, hill, mountain, valley, spring, monastery, village … in Arabic names. */
const beforeArticles =
  /^(?:bab|tell?|tall?|jab[ae]l|wadi|[ae]in|d[ae]ir|d[ae]yr|umm?|abu|kafr|kh[ae]n|ras|bir|b[ae]it|qasr|qal['\u2019]?at)$/;

/** "Homs", "T4", and "al-Bab" with its article in small letters. */
export function beginsName(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "mark" || token.kind === "digits") return false;
  return token.capital || isArticled(token) || token.text === "oPt";
}

/** The longest name from token `at` that the gazetteer has, unless its neighbours make it part of another name. */
export function knownAt(text: string, tokens: readonly Token[], at: number, gazetteer: Gazetteer): NameFound | null {
  const first = tokens[at];
  if (first === undefined || !beginsName(first)) return null;
  // "At Tall Rif'at": a preposition that begins a sentence is no article.
  if (/^(?:at|in|as|on|an)$/.test(first.lower) && isCapital(tokens[at + 1]) && startsHere(tokens, at)) return null;
  let longest = 1;
  while (longest < longestName && isNamePart(tokens[at + longest], tokens[at + longest - 1])) longest++;
  for (let length = longest; length >= 1; length--) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
    // "Goiânia/GO": a town with the letters of its state
    const state = length === longest || length === 1 ? (/\/\p{Lu}{2,3}$/u.exec(last.text)?.[0].length ?? 0) : 0;
    const end = last.end - Math.max(possessive, state);
    if (length === 1 && noPlace.has(first.lower)) continue;
    // A level word in small letters may end a name; any other word in small letters may not.
    if (
      length > 1 &&
      !last.capital &&
      !isArticled(last) &&
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

const isCapital = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;
const startsHere = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at - 1]?.kind === "mark";

/** Words that may go on a name: capitals, "ez-Zor", "of", "the", and level words. */
function isNamePart(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || before === undefined || token.kind === "mark") return false;
  // "Cox's Bazar": whether the gazetteer has such a name is seen soon.
  if (/['\u2019]s$/.test(before.text)) return token.capital;
  return token.capital || token.kind === "word";
}

/** The name is a person's, a ship's, an army's: "General Jordan", "Admiral Kuznetsov", "Damascus Declaration". */
function isOtherName(tokens: readonly Token[], at: number, next: number, candidates: readonly Place[]): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  const country = candidates.some((place) => place.level === "country");
  // "Bab al-Salama", where only "Bab" is known: the first word of such names stands before many others.
  if (next === at + 1 && after !== undefined && isArticled(after) && beforeArticles.test(tokens[at]?.lower ?? ""))
    return true;
  if (
    after !== undefined &&
    after.capital &&
    after.kind === "word" &&
    !/['\u2019]s$/.test(tokens[next - 1]?.text ?? "")
  ) {
    // A country's office still says whose it is: "Nigeria Centre for Disease Control".
    if ((namedAfter.has(after.lower) && !country) || siteNouns.has(after.lower)) return true;
  }
  if (after !== undefined && vessels.has(after.lower)) return true;
  // "Col. Jordan"
  if (before?.text === "." && before.joined && persons.has(tokens[at - 2]?.lower ?? "")) return true;
  if (before === undefined || before.kind === "mark") return false;
  if (vessels.has(before.lower)) return true;
  if (!before.capital || before.kind === "digits") return false;
  if (persons.has(before.lower)) return true;
  // "Michael Jordan": two capitals, of which the first is no word that stands before places.
  const stands =
    compass.has(before.lower) || levelNouns.has(before.lower) || isDemonym(before.lower) || noPlace.has(before.lower);
  const sentenceStart = at - 1 === 0 || /^[.!?:;-]$/.test(tokens[at - 2]?.text ?? "");
  return !stands && !sentenceStart && !country && before.text !== before.text.toUpperCase();
}
