/** What a key of the index is the key of; each kind has its own hashes. */
export const kinds = {
  /** A place's id, or the code of a division. */
  id: 0x1b873593,
  /** A name as it stands, of a place that reading may take from prose (see `Gazetteer.named`). */
  curatedName: 0x3c6ef372,
  /** A name as it stands. */
  name: 0x52dce729,
  /** The consonants of a name. */
  skeleton: 0x7feb352d,
  /** The Latin spelling of a name with few consonants, of which too many names share them. */
  spelling: 0x165667b1,
  /** The beginning of a name as it stands, and of its Latin spelling. */
  beginning: 0x68bc21eb,
  beginningSpelt: 0x02e5be93,
} as const;
export type Kind = keyof typeof kinds;

/** A 32-bit hash of the text's UTF-16 units: FNV-1a with a last mixing, so that all bits can be used. */
export function hashOf(kind: Kind, text: string): number {
  let hash: number = kinds[kind];
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
