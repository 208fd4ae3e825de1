import { stemmer } from "stemmer";

const remembered = new Map<string, string>();
const LIMIT = 20_000;

function stemOnce(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const found = stemmer(word);
  if (found.length >= 3) return found;
  // Porter's rules eat short words ("IED" would become "i"): those lose a plural s and no more.
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/** The English stem of a folded ASCII word of three letters or more; any other word as it is. Its first two letters stay. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = stemOnce(word);
  // A plain cache: the vocabulary of briefings is small, and a flood of new words must not grow it.
  if (remembered.size >= LIMIT) remembered.clear();
  remembered.set(word, found);
  return found;
}
