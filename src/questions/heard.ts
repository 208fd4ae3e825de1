import { distance } from "fastest-levenshtein";
import type { BriefingStore } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { groupsOf, isSwapped, stemOf } from "./lexicon/concepts.ts";
import { pastVerbs, stopWords } from "./stop-words.ts";
import { unitWord } from "./units-asked.ts";

/** What stored briefings know of the words of a question. */
export interface Heard {
  /** Those that they have, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Those that are a slip of one that they have, with that. */
  readonly slips: ReadonlyMap<string, string>;
}

export const nothingHeard: Heard = { words: new Set(), slips: new Map() };

/** Shorter words have too many neighbours. */
const SHORTEST = 5;
/** So many words that begin alike are looked at, the most frequent first. */
const LOOKED_AT = 400;
/** A longer question is a pasted page. */
const MOST = 24;

/** Looks the words of a question up in what briefings say: a word that they do not have may be a slip of one that they do. */
export async function heardIn(
  text: string,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<Heard> {
  const all = [...new Set(text.match(/\p{L}{3,}/gu) ?? [])];
  const typed = [...new Set(all.map((word) => word.toLowerCase()))];
  if (typed.length === 0) return nothingHeard;
  const shares = await briefings.commonness(typed.map((word) => [stemOf(word)]));
  const words = new Set(typed.filter((_, at) => (shares[at] ?? 0) > 0));
  const slips = new Map<string, string>();
  for (const word of all.slice(0, MOST)) {
    if (!/^\p{Ll}/u.test(word) || words.has(word) || !mayBeSlip(word, gazetteer)) continue;
    const meant = nearest(word, await briefings.termsLike(word.slice(0, 2), LOOKED_AT));
    if (meant !== null) slips.set(word, meant);
  }
  return { words, slips };
}

/** A word that is no word of the field, of every question, or a place's name. */
const mayBeSlip = (word: string, gazetteer: Gazetteer): boolean =>
  word.length >= SHORTEST &&
  /^[a-z]+$/.test(word) &&
  !stopWords.has(word) &&
  !pastVerbs.has(word) &&
  !unitWord.test(word) &&
  groupsOf(stemOf(word)).size === 0 &&
  gazetteer.named(word, { reach: "notable" }).length === 0;

/** The most frequent of the stems that it is a slip of. */
function nearest(word: string, terms: readonly string[]): string | null {
  const stem = stemOf(word);
  return terms.find((term) => /^[a-z]{4,}$/.test(term) && term !== stem && isSlip(stem, term)) ?? null;
}

/** A letter doubled or not, two that changed places, and in long words any one letter: short ones would be other words. */
function isSlip(stem: string, term: string): boolean {
  if (Math.abs(stem.length - term.length) > 1) return false;
  if (singled(stem) === singled(term)) return true;
  if (stem.length >= 6 && isSwapped(stem, term)) return true;
  return stem.length >= 8 && distance(stem, term) === 1;
}

const singled = (word: string): string => word.replace(/(.)\1/g, "$1");
