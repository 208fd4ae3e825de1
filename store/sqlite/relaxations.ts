import { every } from "./match.ts";
import type { WeighedWord } from "./weigh-words.ts";

/** A match to try, and the passages that the engine may have to walk through for it. */
export interface Relaxation {
  readonly match: string;
  readonly work: number;
}

/**
 * Matches to try for a search that not every word must match, those that ask most first. Only the rarest words stand in
 * them, so that each is cheap; ranking counts the others. `most`: the rarest known word stands in every one; `all`: any one
 * word may be the one too many, the rarest too. With `tried`, the match of all words has been tried before.
 */
export function relaxations(
  words: readonly WeighedWord[],
  match: "all" | "most",
  tried: boolean,
): readonly Relaxation[] {
  const known = words
    .flatMap(({ match: one, passages }) => (one === null ? [] : [{ one, passages }]))
    .sort((a, b) => a.passages - b.passages);
  const [first, second, third, fourth] = known;
  if (first === undefined) return [];
  // One word alone costs nothing: the newest passages that have it end the walk.
  const alone = ({ one }: { one: string }): Relaxation => ({ match: one, work: 0 });
  const together = (...some: { one: string; passages: number }[]): Relaxation => ({
    match: every(some.map(({ one }) => one)),
    work: Math.min(...some.map(({ passages }) => passages)),
  });
  if (second === undefined) return [alone(first)];
  const mayDropFirst = match === "all";
  const tries: Relaxation[] = [];
  if (third !== undefined) {
    if (fourth !== undefined && !(tried && known.length === 4)) tries.push(together(first, second, third, fourth));
    if (fourth !== undefined) tries.push(together(first, second, fourth));
    if (!(tried && known.length === 3)) tries.push(together(first, second, third));
  }
  if (!(tried && known.length === 2)) tries.push(together(first, second));
  if (third !== undefined) tries.push(together(first, third));
  if (third !== undefined && mayDropFirst) tries.push(together(second, third));
  tries.push(alone(first));
  if (mayDropFirst) tries.push(alone(second));
  return tries;
}
