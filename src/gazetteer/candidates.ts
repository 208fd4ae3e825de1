import { distance } from "fastest-levenshtein";
import type { Place } from "./gazetteer.ts";
import { likeness, oneLetterApart } from "./likeness.ts";
import { FEW_CONSONANTS, hasSound, nameKey, type NameKey } from "./name-key.ts";
import type { Found, PlaceShelf } from "./place-shelf.ts";
import { readingsOf } from "./spelling-variants.ts";
import type { Origin, StoredPlace } from "./table/stored-place.ts";

/** A place whose name is near to what was asked for. */
export interface Near {
  readonly place: Place;
  /** How well the name fits, from 0 to 1. */
  readonly score: number;
  /** 0 to 255. */
  readonly renown: number;
  readonly origin: Origin;
}

/** What the one who asks is likelier to mean. */
export interface Leaning {
  readonly prior: readonly string[];
  readonly known: ReadonlySet<string>;
}

const mostOfAKey = 1_200;
/** Of very many names with one key, so many of the best known are looked at, and so many more where the person leans. */
const bestOfMany = 24;
const leanedToOfMany = 60;

const MAIN_NAME = 1;
const OTHER_NAME = 0.97;
export const BUT_FOR_ARTICLES = 0.96;
const SAME_SOUND = 0.95;
/** What a reading by the letters of another language costs, and letters that differ for the same sounds at most. */
const GUESSED = 0.03;
const OTHER_LETTERS = 0.05;
const ONE_LETTER = 0.82;

const unvowelled = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const consonants = "bcdfghjklmnprstvz";

/** Gathers the places whose names are, sound or are all but spelt like what was typed. */
export function createCandidateSearch(shelf: PlaceShelf): (words: NameKey, leaning: Leaning) => Near[] {
  return (words, leaning) => {
    const best = new Map<string, Near>();
    const note = (found: readonly Found[], scoreOf: (name: NameKey, main: boolean) => number): void => {
      for (const each of chosen(found, leaning)) {
        const stored = shelf.stored(each);
        const score = scoreOf(nameKey(stored.names[each.name] ?? ""), each.name === 0);
        if (score <= (best.get(stored.id)?.score ?? 0) || !isAccepted(stored, score, words.skeleton.length, leaning))
          continue;
        if (shelf.isCurrent(each))
          best.set(stored.id, { place: shelf.place(stored), score, renown: stored.renown, origin: stored.origin });
      }
    };
    note(shelf.under("name", words.plain, mostOfAKey), (name, main) =>
      name.plain === words.plain ? (main ? MAIN_NAME : OTHER_NAME) : 0,
    );
    if (!hasSound(words)) return [...best.values()];
    for (const reading of readingsOf(words)) {
      const short = unvowelled.test(words.plain);
      const score = (name: NameKey): number => {
        if (name.bare === words.bare) return BUT_FOR_ARTICLES;
        const alike = likeness(reading.spelling, name.spelling, short || unvowelled.test(name.plain));
        return SAME_SOUND * alike - OTHER_LETTERS * apart(reading.latin, name.latin) - (reading.strict ? 0 : GUESSED);
      };
      if (reading.skeleton.length <= FEW_CONSONANTS) note(shelf.under("spelling", reading.spelling, mostOfAKey), score);
      if (reading.skeleton.length > 1) note(shelf.under("skeleton", reading.skeleton, mostOfAKey), score);
    }
    if (!isSure([...best.values()], leaning)) {
      const joined = words.spelling.replaceAll(" ", "");
      for (const skeleton of typosOf(words))
        note(shelf.under("skeleton", skeleton, mostOfAKey), (name) =>
          oneLetterApart(joined, name.spelling.replaceAll(" ", "")) ? ONE_LETTER : 0,
        );
    }
    return [...best.values()];
  };

  function chosen(found: readonly Found[], { prior }: Leaning): readonly Found[] {
    if (found.length <= bestOfMany) return found;
    let leanedTo = 0;
    return found.filter((each, i) => {
      if (i < bestOfMany) return true;
      const { country, origin } = shelf.columns(each);
      return (prior.includes(country) || origin === "curated") && leanedTo++ < leanedToOfMany;
    });
  }

  /** Skeletons that are filed and one consonant away, the first letter kept: a change there is another name more often. */
  function* typosOf({ plain, skeleton }: NameKey): Iterable<string> {
    if (plain.length < 5 || skeleton.length < 3) return;
    for (let at = 1; at <= skeleton.length; at++) {
      const [before, after] = [skeleton.slice(0, at), skeleton.slice(at)];
      const without = after.slice(1);
      if (after !== "" && skeleton.length > 3) yield before + without;
      if (after.length > 1) yield before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
      for (const letter of consonants) {
        if (shelf.mayHave("skeleton", before + letter + after)) yield before + letter + after;
        if (after !== "" && shelf.mayHave("skeleton", before + letter + without)) yield before + letter + without;
      }
    }
  }
}

/**
 * A name that is not exactly a place's must be the nearer to it, the less there is to say that the place is meant: where
 * the person leans, how well it is known, whether it was chosen by hand.
 */
function isAccepted(stored: StoredPlace, score: number, consonants: number, { prior, known }: Leaning): boolean {
  if (score >= BUT_FOR_ARTICLES) return true;
  if (known.has(stored.id)) return score >= 0.7;
  const fame = Math.min(1, Math.max(0, (stored.renown - 60) / 60));
  if (prior.includes(stored.country)) return score >= 0.93 - fame * 0.15;
  if (stored.origin === "world") return stored.renown >= 170 && score >= 0.93;
  if (stored.origin === "imported") return score >= 0.93 - fame * 0.05;
  return prior.length > 0 ? score >= 0.93 : score >= (consonants > 3 ? ONE_LETTER : 0.91);
}

/** How many of the letters differ, from 0 to 1. */
const apart = (one: string, other: string): number => distance(one, other) / Math.max(1, one.length, other.length);

/** A well-known place that fits exactly needs no search for errors in typing. */
const isSure = (found: readonly Near[], { prior }: Leaning): boolean =>
  found.some(
    ({ place, score, renown }) =>
      score >= BUT_FOR_ARTICLES && renown >= 120 && (prior.length === 0 || prior.includes(place.country)),
  );
