import { stemmer } from "stemmer";

const remembered = new Map<string, string>();
const LIMIT = 20_000;

/** The English stem of a folded ASCII word of three letters or more; any other word as it is. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  // A plain cache: the vocabulary of briefings is small, and a flood of new words must not grow it.
  if (remembered.size >= LIMIT) remembered.clear();
  remembered.set(word, found);
  return found;
}
