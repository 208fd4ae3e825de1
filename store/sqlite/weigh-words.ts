import type { Connection } from "./connection.ts";
import { anyOf, term } from "./match.ts";
import { termsNear, type SearchWords } from "./search-words.ts";

/** A word of a search with what the index knows of it. `match` is null where no passage has it. */
export interface WeighedWord {
  readonly match: string | null;
  readonly passages: number;
  readonly weight: number;
  /** It stands in so many passages that reading a passage is cheaper than walking through its list. */
  readonly isCommon: boolean;
}

/** Words in more than this share of all passages are common. */
const COMMON = 0.25;

/** Terms that a prefix stands for: the commonest. */
const EXPANSIONS = 32;

/** Weighs words by how rare they are. */
export function createWeighWords(connection: Connection): (search: SearchWords) => readonly WeighedWord[] {
  const total = connection.prepare<[number]>("SELECT value FROM counters WHERE name = 'passages'");
  const one = connection.prepare<[number]>("SELECT passages FROM terms WHERE term = ?");
  const beginning = connection.prepare<[string, number]>(
    "SELECT term, passages FROM terms WHERE term >= ? AND term < ? ORDER BY passages DESC LIMIT ?",
  );

  function expand(prefix: string): readonly (readonly [string, number])[] {
    const found = new Map(beginning.all(prefix, `${prefix}\u{10ffff}`, EXPANSIONS));
    for (const near of termsNear(prefix)) {
      const passages = one.get(near)?.[0];
      if (passages !== undefined) found.set(near, passages);
    }
    return [...found];
  }

  return (search) => {
    const all = total.get()?.[0] ?? 0;
    return search.words.map((word) => {
      const terms = word.isPrefix ? expand(word.word) : [[word.term, one.get(word.term)?.[0] ?? 0] as const];
      const known = terms.filter(([, passages]) => passages > 0);
      const passages = Math.min(
        all,
        known.reduce((sum, [, count]) => sum + count, 0),
      );
      return {
        match: known.length === 0 ? null : anyOf(known.map(([name]) => term(name))),
        passages,
        weight: Math.log(1 + (all + 1) / (passages + 1)),
        isCommon: passages > all * COMMON,
      };
    });
  };
}
