import { anyOf, every } from "./match.ts";
import type { WeighedWord } from "./weigh-words.ts";

/** Searches with more words drop none of them singly: the rarest few decide. */
const MOST_TO_DROP = 6;

/**
 * Matches to try for a search that not every word must match, those that ask most first. Every one is bounded by a rare
 * word or by many. `most`: the rarest known word stands in all of them; `all`: any one word may be the one too many.
 */
export function relaxations(words: readonly WeighedWord[], match: "all" | "most"): readonly string[] {
  const known = words
    .flatMap(({ match: one, passages }) => (one === null ? [] : [{ one, passages }]))
    .sort((a, b) => a.passages - b.passages)
    .map(({ one }) => one);
  const [first, second, third, ...rest] = known;
  if (first === undefined) return [];
  const tries = [every(known)];
  if (match === "all" && known.length > 2 && known.length <= MOST_TO_DROP)
    tries.push(...known.map((_, dropped) => every(known.filter((__, at) => at !== dropped))).reverse());
  if (second !== undefined && third !== undefined) {
    tries.push(every([first, second, third]), every([first, second]), every([first, third]));
    if (rest.length > 0) tries.push(every([first, anyOf(rest)]));
  }
  tries.push(first);
  if (match === "all" && second !== undefined) tries.push(second);
  return [...new Set(tries)];
}
