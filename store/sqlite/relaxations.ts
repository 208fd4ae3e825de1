import { every } from "./match.ts";
import type { WeighedWord } from "./weigh-words.ts";

/**
 * Matches to try for a search that not every word must match, those that ask most first. Only the rarest words stand in
 * them, so that each is cheap; ranking counts the others. `most`: the rarest known word stands in every one; `all`: any one
 * word may be the one too many, the rarest too.
 */
export function relaxations(words: readonly WeighedWord[], match: "all" | "most"): readonly string[] {
  const known = words
    .flatMap(({ match: one, passages }) => (one === null ? [] : [{ one, passages }]))
    .sort((a, b) => a.passages - b.passages)
    .map(({ one }) => one);
  const [first, second, third, fourth] = known;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  const mayDropFirst = match === "all";
  const tries: string[] = [];
  if (third !== undefined) {
    if (fourth !== undefined) tries.push(every([first, second, third, fourth]), every([first, second, fourth]));
    tries.push(every([first, second, third]));
  }
  tries.push(every([first, second]));
  if (third !== undefined) tries.push(every([first, third]));
  if (third !== undefined && mayDropFirst) tries.push(every([second, third]));
  tries.push(first);
  if (mayDropFirst) tries.push(second);
  return tries;
}
