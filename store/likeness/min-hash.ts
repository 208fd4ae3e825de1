import type { PlainWords } from "./plain-words.ts";

/** Words that stand together in a shingle. */
const SHINGLE = 3;
/** Texts that share half of their shingles meet in a band with probability 0.88, those that share 0.7 with 0.999. */
const BANDS = 16;
const ROWS = 3;
/** Of shorter texts nothing is kept: too little stands in them to tell one from another. */
export const LEAST_WORDS = 40;

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Mixes well enough that each seed orders the shingles anew (murmur3's finish). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hashes of all runs of three words. */
export function shinglesOf({ words }: PlainWords): ReadonlySet<number> {
  const hashes = words.map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next += 1) hash = Math.imul(hash, 31) + (hashes[next] ?? 0);
    found.add(mix(hash));
  }
  return found;
}

/**
 * The bands of a text's MinHash signature: whole numbers below 2^53, of which near-duplicates share at least one. Empty for a
 * short text. Pure, and the same for good: stores keep it.
 */
export function bandsOf(text: PlainWords): readonly number[] {
  if (text.words.length < LEAST_WORDS) return [];
  const shingles = [...shinglesOf(text)];
  return Array.from({ length: BANDS }, (_, band) => {
    let [high, low] = [band, band + BANDS];
    for (let row = 0; row < ROWS; row += 1) {
      const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1);
      let least = 0xffffffff;
      for (const shingle of shingles) {
        const hash = mix(shingle ^ seed);
        if (hash < least) least = hash;
      }
      high = mix(Math.imul(high, 31) + least);
      low = mix(Math.imul(low, 37) ^ least);
    }
    return (high & 0x1fffff) * 0x1_0000_0000 + low;
  });
}
