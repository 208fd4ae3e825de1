import type { Entry, Kind } from "./entry.ts";

/** One way to take a word apart: what the lexicon may have it under, and what its front says in English ("and", "in"). */
export interface Reading {
  readonly key: string;
  readonly lead: string;
}

/** Words of a lexicon found in a text. */
export interface Found {
  readonly entry: Entry;
  readonly length: number;
  readonly lead: string;
  /** Nothing was taken for an ending or a front. */
  readonly exact: boolean;
}

export interface Tongue {
  /** The likeliest first: the word as it stands, then with more and more of it taken for endings. */
  readonly readings: (word: string) => readonly Reading[];
  /** The longest entry whose words stand at the beginning of these; of those that are as long one of the wanted kind. */
  readonly find: (words: readonly string[], wanted?: Kind) => Found | null;
  /** What a name may be called where nothing stands at its front or end, the likeliest first. */
  readonly bare: (name: string) => readonly Reading[];
}

/** `keysOf` says under what the words of an entry are looked up. */
export function createTongue(
  lexicon: readonly Entry[],
  readings: Tongue["readings"],
  bare: Tongue["bare"],
  keysOf: (entry: Entry) => readonly (readonly string[])[],
): Tongue {
  const byFirst = new Map<string, { readonly entry: Entry; readonly keys: readonly (readonly string[])[] }[]>();
  for (const entry of lexicon) {
    const keys = keysOf(entry);
    for (const key of new Set(keys[0])) byFirst.set(key, [...(byFirst.get(key) ?? []), { entry, keys }]);
  }
  return {
    readings,
    bare,
    find(words, wanted) {
      const ways = words.slice(0, LONGEST).map(readings);
      let best: Found | null = null;
      for (const { key, lead } of ways[0] ?? [])
        for (const { entry, keys } of byFirst.get(key) ?? []) {
          const more = entry.words.length - (best?.length ?? 0);
          const isWanted = more === 0 && entry.kind === wanted && best?.entry.kind !== wanted;
          if (more < 0 || (more === 0 && !isWanted)) continue;
          const fits = keys.every(
            (some, at) => at === 0 || ways[at]?.some((way) => way.lead === "" && some.includes(way.key)) === true,
          );
          if (fits) best = { entry, length: entry.words.length, lead, exact: key === words[0] };
        }
      return best;
    },
  };
}

/** Entries have at most so many words. */
const LONGEST = 6;
