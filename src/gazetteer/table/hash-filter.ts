/** Bits a hash; with three probes about one unknown hash in 150 passes. */
const BITS = 14;

/** A Bloom filter over 32-bit hashes: tells what a table surely has not, without touching the file. */
export interface HashFilter {
  mayHave(hash: number): boolean;
}

export function sizeOfFilter(hashes: number): number {
  return 2 ** Math.max(6, Math.ceil(Math.log2((hashes * BITS) / 1.5)) - 3);
}

/** `bits` is a power of two bytes long and is kept, not copied. */
export function createHashFilter(bits: Uint8Array): HashFilter & { add(hash: number): void } {
  const mask = bits.length * 8 - 1;
  return {
    mayHave(hash) {
      const step = (hash >>> 15) | 1;
      for (let i = 0, at = hash; i < 3; i++, at = (at + step) >>> 0) {
        const bit = at & mask;
        if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
    add(hash) {
      const step = (hash >>> 15) | 1;
      for (let i = 0, at = hash; i < 3; i++, at = (at + step) >>> 0) {
        const bit = at & mask;
        bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    },
  };
}
