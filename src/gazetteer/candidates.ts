import { distance } from "fastest-levenshtein";
import type { Place } from "./gazetteer.ts";
import { BUT_FOR_ARTICLES, isNearEnough, leastScore, ONE_LETTER, type Leaning } from "./leaning.ts";
import { likeness, oneLetterApart } from "./likeness.ts";
import { FEW_CONSONANTS, hasSound, nameKey, type NameKey } from "./name-key.ts";
import type { PlaceShelf } from "./place-shelf.ts";
import { readingsOf, type Reading } from "./spelling-variants.ts";
import type { Kind } from "./table/hash.ts";
import type { Origin, StoredPlace } from "./table/stored-place.ts";
import { skeletonsNear } from "./typing-errors.ts";

/** A place whose name is near to what was asked for. */
export interface Near {
  readonly place: Place;
  /** How well the name fits, from 0 to 1. */
  readonly score: number;
  /** 0 to 255. */
  readonly renown: number;
  readonly origin: Origin;
}

/** Of the names that one key of a table holds, so many are looked at, the best known first; and so many where nobody leans. */
const mostLookedAt = 48;
const mostElsewhere = 16;

const MAIN_NAME = 1;
const OTHER_NAME = 0.97;
/** A name that lists add to those that were chosen by hand: some a place once had, or never ("Николаев" for Lviv). */
const ADDED_NAME = 0.96;
const SAME_SOUND = 0.95;
/** What a reading by the letters of another language costs. */
const GUESSED = 0.03;
/** What letters cost that differ for the same sounds, at most: the more, the better two scripts can tell the same sounds. */
const OTHER_LETTERS = { same: 0.12, cyrillic: 0.08, arabic: 0.04 };
/** A word of few consonants is near to many others. */
const FEW = 0.04;
/** Shorter names have too many neighbours for errors in typing to be forgiven. */
const shortestTypo = 5;
/** A place so well known that fits exactly needs no search for errors in typing. */
const WELL_KNOWN = 120;

/** Gathers the places whose names are, sound or are all but spelt like what was typed. */
export function createCandidateSearch(shelf: PlaceShelf): (words: NameKey, leaning: Leaning) => Near[] {
  return (words, leaning) => {
    const best = new Map<string, Near>();
    const consonants = words.skeleton.length;

    /** Looks at the places under a key that would be taken if their name fitted as well as `most`. */
    function note(kind: Kind, text: string, most: number, scoreOf: (name: NameKey, whole: number) => number): void {
      let elsewhere = 0;
      const found = shelf.under(kind, text, mostLookedAt, (about) => {
        if (leastScore(about, consonants, leaning) > most) return false;
        return leaning.prior.includes(about.country) || about.origin === "curated" || elsewhere++ < mostElsewhere;
      });
      for (const each of found) {
        const stored = shelf.stored(each);
        const score = scoreOf(nameKey(stored.names[each.name] ?? ""), worthOf(each.name, stored));
        if (score <= (best.get(stored.id)?.score ?? 0) || !isNearEnough(stored, score, consonants, leaning)) continue;
        if (!shelf.isCurrent(each)) continue;
        best.set(stored.id, { place: shelf.place(stored), score, renown: stored.renown, origin: stored.origin });
      }
    }

    note("name", words.plain, MAIN_NAME, (name, whole) => (name.plain === words.plain ? whole : 0));
    if (!hasSound(words)) return [...best.values()];
    for (const reading of readingsOf(words)) {
      const score = soundScore(words, reading);
      const { skeleton, spelling } = reading;
      if (skeleton.length <= FEW_CONSONANTS) note("spelling", spelling, BUT_FOR_ARTICLES, score);
      if (skeleton.length > 1) note("skeleton", skeleton, BUT_FOR_ARTICLES, score);
    }
    if (words.plain.length >= shortestTypo && !isSure(best.values(), leaning)) {
      const few = consonants <= FEW_CONSONANTS ? FEW : 0;
      const joined = words.spelling.replaceAll(" ", "");
      for (const skeleton of skeletonsNear(words.skeleton, (each) => shelf.mayHave("skeleton", each)))
        note("skeleton", skeleton, ONE_LETTER, (name) =>
          oneLetterApart(joined, name.spelling.replaceAll(" ", "")) ? ONE_LETTER - few : 0,
        );
    }
    return [...best.values()];
  };
}

/** How well a name fits that shares its consonants with a reading of what was typed. */
function soundScore(words: NameKey, reading: Reading): (name: NameKey) => number {
  const script = scriptOf(words.plain);
  return (name) => {
    if (name.bare === words.bare) return BUT_FOR_ARTICLES;
    const other = scriptOf(name.plain);
    const alike = likeness(reading.spelling, name.spelling, script === "arabic" || other === "arabic");
    const apart = distance(reading.latin, name.latin) / Math.max(1, reading.latin.length, name.latin.length);
    return SAME_SOUND * alike - costOfLetters(script, other) * apart - (reading.strict ? 0 : GUESSED);
  };
}

/** What a name is worth that is exactly what was typed, by its number among the place's names. */
function worthOf(name: number, { safe, origin }: StoredPlace): number {
  if (name === 0) return MAIN_NAME;
  return origin === "curated" && name >= safe ? ADDED_NAME : OTHER_NAME;
}

type Script = "latin" | "cyrillic" | "arabic";

function scriptOf(plain: string): Script {
  if (/[\u0600-\u06ff]/.test(plain)) return "arabic";
  return /[\u0400-\u04ff]/.test(plain) ? "cyrillic" : "latin";
}

function costOfLetters(one: Script, other: Script): number {
  if (one === other) return OTHER_LETTERS.same;
  return one === "arabic" || other === "arabic" ? OTHER_LETTERS.arabic : OTHER_LETTERS.cyrillic;
}

function isSure(found: Iterable<Near>, { prior }: Leaning): boolean {
  for (const { place, score, renown } of found) {
    const leanedTo = prior.length === 0 || prior.includes(place.country);
    if (score >= BUT_FOR_ARTICLES && renown >= WELL_KNOWN && leanedTo) return true;
  }
  return false;
}
