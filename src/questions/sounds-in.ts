import { distance } from "fastest-levenshtein";
import { nameKey } from "../gazetteer/name-key.ts";
import { groupsOf } from "./lexicon/concepts.ts";

/** Shorter words sound like too many others. */
const SHORTEST = 5;

/**
 * Whether one of the words may be this one in another spelling: "mdeirej" and "mudayrij" share their consonants and differ in
 * few letters. Words of the field have one spelling.
 */
export function soundsIn(words: ReadonlySet<string>, word: string): boolean {
  if (word.length < SHORTEST || groupsOf(word).size > 0 || !/^\p{L}+$/u.test(word)) return false;
  const { skeleton } = nameKey(word);
  if (skeleton.length < 3) return false;
  for (const other of words)
    if (
      other.length >= SHORTEST &&
      other[0] === word[0] &&
      groupsOf(other).size === 0 &&
      nameKey(other).skeleton === skeleton &&
      distance(word, other) <= Math.max(2, word.length / 2 + 0.5)
    )
      return true;
  return false;
}
