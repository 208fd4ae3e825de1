import { BUT_FOR_ARTICLES, createCandidateSearch, type Leaning, type Near } from "./candidates.ts";
import type { Candidate, FindOptions, Level, Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { nameKey, plainName } from "./name-key.ts";
import type { PlaceShelf } from "./place-shelf.ts";
import { fitsLevel } from "./rank.ts";

/** Finds places by a person's spelling of their names. */
export interface NameFinder {
  find(words: string, options?: FindOptions): Candidate[];
  complete(prefix: string, limit: number): Place[];
}

const longestQuery = 80;
/** How much renown counts: the more where the person leans to a country, for then its towns only vie with each other. */
const RENOWN = 0.25;
const RENOWN_ALONE = 0.08;
const GUESSED_ABROAD = 0.06;
const PRIOR = 0.15;
const KNOWN = 0.15;
const CURATED = 0.1;
const nobody: ReadonlySet<string> = new Set();

export function createNameFinder(shelf: PlaceShelf): NameFinder {
  const near = createCandidateSearch(shelf);

  return {
    find(words, { prior = [], known = nobody, limit = 5 } = {}) {
      const key = nameKey(words);
      if (key.plain === "" || key.plain.length > longestQuery) return [];
      const leaning = { prior, known };
      const { bare, level } = withoutLevelWord(key.plain);
      const whole = near(key, leaning);
      const candidates = level === null ? whole : merge(whole, near(nameKey(bare), leaning), level);
      return candidates
        .map((each) => ({ ...each, weight: weightOf(each, leaning) }))
        .sort((a, b) => b.weight - a.weight || b.renown - a.renown || (a.place.id < b.place.id ? -1 : 1))
        .slice(0, Math.max(0, limit))
        .map(({ place, score }) => ({ place, score: Math.round(score * 1000) / 1000 }));
    },
    complete(prefix, limit) {
      const key = nameKey(prefix);
      const found = new Map<string, Place>();
      for (const by of ["name", "spelling"] as const) {
        const text = by === "name" ? key.plain : key.spelling;
        if (text === "" || found.size >= limit) continue;
        const textOf = by === "name" ? plainName : (name: string): string => nameKey(name).spelling;
        const hits = shelf.beginning(text, by, textOf).filter(shelf.isCurrent);
        hits.sort((a, b) => shelf.columns(b).renown - shelf.columns(a).renown);
        for (const hit of hits) {
          const stored = shelf.stored(hit);
          if (found.size < limit && !found.has(stored.id)) found.set(stored.id, shelf.place(stored));
        }
      }
      return [...found.values()];
    },
  };
}

/** A place that fits the level word wins over its namesake; one that does not still may be meant. */
function merge(whole: readonly Near[], bare: readonly Near[], level: Level): Near[] {
  const merged = new Map<string, Near>();
  // "Kansas City" is a name with its level word; a town that is also called by its governorate's name is not meant.
  for (const each of whole)
    merged.set(each.place.id, fitsLevel(each.place, level) ? each : { ...each, score: each.score * 0.9 });
  for (const each of bare) {
    const score = fitsLevel(each.place, level) ? each.score : each.score * 0.72;
    if (score > (merged.get(each.place.id)?.score ?? 0)) merged.set(each.place.id, { ...each, score });
  }
  return [...merged.values()];
}

/** What a candidate is worth beside how well its name fits. */
function weightOf({ place, score, renown, origin }: Near, { prior, known }: Leaning): number {
  const leanedTo = prior.includes(place.country);
  const fame = (renown / 255) * (prior.length === 0 ? RENOWN_ALONE : RENOWN);
  const guessed = score < BUT_FOR_ARTICLES && !leanedTo ? GUESSED_ABROAD : 0;
  return (
    score +
    fame -
    guessed +
    (leanedTo ? PRIOR : 0) +
    (known.has(place.id) ? KNOWN : 0) +
    (origin === "curated" ? CURATED : 0)
  );
}
