import { distance } from "fastest-levenshtein";
import type { Candidate, Level, Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { nameKey, type NameKey } from "./name-key.ts";
import { byRank, fitsLevel, renown } from "./rank.ts";

/** Finds places by a person's spelling of their names. */
export interface NameFinder {
  find(words: NameKey, prior: readonly string[]): Candidate[];
  complete(prefix: NameKey, limit: number): Place[];
}

interface Entry {
  readonly key: NameKey;
  readonly place: Place;
  readonly main: boolean;
}

/** Below this a guess is more often wrong than right. */
const threshold = 0.7;
const longestQuery = 80;

/** Builds the indexes: by plain name, by spelling and by skeleton, and two sorted lists for prefixes. */
export function createNameFinder(places: readonly Place[]): NameFinder {
  const entries: Entry[] = places.flatMap((place) =>
    place.names.map((name, i) => ({ key: nameKey(name), place, main: i === 0 })),
  );
  const byPlain = indexed(entries, (entry) => entry.key.plain);
  const bySpelling = indexed(entries, (entry) => entry.key.spelling);
  const bySkeleton = indexed(entries, (entry) => entry.key.skeleton);
  const spellingsOfLength = indexed([...bySpelling.keys()], (spelling) => String(spelling.length));
  const prefixes = [sortedBy(entries, (entry) => entry.key.plain), sortedBy(entries, (entry) => entry.key.spelling)];

  function scored(words: NameKey): Map<Place, number> {
    const scores = new Map<Place, number>();
    const note = (found: readonly Entry[] | undefined, score: (entry: Entry) => number): void => {
      for (const entry of found ?? []) scores.set(entry.place, Math.max(scores.get(entry.place) ?? 0, score(entry)));
    };
    // The name a place goes by counts for a little more than one of its other names.
    note(byPlain.get(words.plain), (entry) => (entry.main ? 1 : 0.98));
    if (words.spelling !== "") note(bySpelling.get(words.spelling), () => 0.95);
    // Two consonants are shared by too many names to mean anything by themselves.
    if (words.skeleton.length > 2)
      note(bySkeleton.get(words.skeleton), (entry) => 0.6 + 0.3 * likeness(words.spelling, entry.key.spelling));
    else note(bySkeleton.get(words.skeleton), (entry) => 0.85 * likeness(words.spelling, entry.key.spelling));
    if (scores.size === 0) {
      for (const spelling of typosOf(words)) note(bySpelling.get(spelling), () => 0.75);
    }
    return scores;
  }

  /** Known spellings one letter away; shorter names have too many neighbours. */
  function typosOf({ plain, spelling }: NameKey): string[] {
    if (plain.length < 5 || spelling.length < 4) return [];
    const lengths = [spelling.length - 1, spelling.length, spelling.length + 1];
    const near = lengths.flatMap((length) => spellingsOfLength.get(String(length)) ?? []);
    // A change of the first letter is another name more often than an error.
    return near.filter((known) => known[0] === spelling[0] && distance(known, spelling) === 1);
  }

  return {
    find(words, prior) {
      if (words.plain === "" || words.plain.length > longestQuery) return [];
      const { bare, level } = withoutLevelWord(words.plain);
      const scores = scored(words);
      if (level !== null) merge(scores, scored(nameKey(bare)), level);
      const candidates = [...scores].filter(([, score]) => score >= threshold);
      return candidates
        .map(([place, score]) => ({ place, score, weight: score + bonus(place, prior) }))
        .sort((a, b) => b.weight - a.weight || byRank(a.place, b.place))
        .map(({ place, score }) => ({ place, score: Math.round(score * 1000) / 1000 }));
    },
    complete(prefix, limit) {
      const found = new Set<Place>();
      for (const [i, key] of [prefix.plain, prefix.spelling].entries()) {
        if (key === "" || found.size >= limit) continue;
        const sorted = prefixes[i] ?? [];
        const hits = new Set<Place>();
        for (let at = lowerBound(sorted, key); sorted[at]?.key.startsWith(key) === true; at++) {
          const place = sorted[at]?.place;
          if (place !== undefined) hits.add(place);
        }
        for (const place of [...hits].sort(byRank)) if (found.size < limit) found.add(place);
      }
      return [...found];
    },
  };
}

/** A place that fits the level word wins over its namesake; one that does not still may be meant. */
function merge(scores: Map<Place, number>, bare: ReadonlyMap<Place, number>, level: Level): void {
  for (const [place, score] of bare) {
    const fitting = fitsLevel(place, level) ? score : score * 0.72;
    scores.set(place, Math.max(scores.get(place) ?? 0, fitting));
  }
}

function bonus(place: Place, prior: readonly string[]): number {
  return renown(place) * 0.06 + (prior.includes(place.country) ? 0.08 : 0);
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

function indexed<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = index.get(key);
    if (same === undefined) index.set(key, [item]);
    else same.push(item);
  }
  return index;
}

interface Sorted {
  readonly key: string;
  readonly place: Place;
}

function sortedBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Sorted[] {
  return entries
    .map((entry) => ({ key: keyOf(entry), place: entry.place }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function lowerBound(sorted: readonly Sorted[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
