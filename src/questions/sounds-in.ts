import { distance } from "fastest-levenshtein";
import { nameKey, type NameKey } from "../gazetteer/name-key.ts";
import { scriptOf } from "../language/script.ts";
import { groupsOf } from "./lexicon/concepts.ts";

/** Shorter words sound like too many others. */
const SHORTEST = 5;

/**
 * Whether one of the words may be this one in another spelling: "mdeirej" and "mudayrij" share their consonants and differ in
 * few letters; "помста" is "pomsta", and "невским" a case of "nevske". Words of the field have one spelling.
 */
export function soundsIn(words: ReadonlySet<string>, word: string): boolean {
  if (word.length < SHORTEST || groupsOf(word).size > 0 || !/^\p{L}+$/u.test(word)) return false;
  if (scriptOf(word) !== "latin") return casesOf(word).some((one) => isHeard(words, nameKey(one)));
  return isHeard(words, nameKey(word));
}

function isHeard(words: ReadonlySet<string>, { skeleton, latin }: NameKey): boolean {
  if (skeleton.length < 3) return false;
  for (const other of words)
    if (
      other.length >= SHORTEST &&
      other[0] === latin[0] &&
      groupsOf(other).size === 0 &&
      nameKey(other).skeleton === skeleton &&
      distance(latin, other) <= Math.max(2, latin.length / 2 + 0.5)
    )
      return true;
  return false;
}

/** A word as it stands, and without what Russian puts at its end or Arabic at its front. */
const casesOf = (word: string): readonly string[] => [
  word,
  ...[1, 2, 3].map((cut) => word.slice(0, -cut)).filter((one) => one.length >= 4),
  ...[1, 2, 3].map((cut) => word.slice(cut)).filter((one) => one.length >= 4 && scriptOf(word) === "arabic"),
];
