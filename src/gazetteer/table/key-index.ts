import type { Bytes } from "./bytes.ts";
import { createHashFilter, sizeOfFilter } from "./hash-filter.ts";
import { PAGE, sectionOf, type Header } from "./layout.ts";

/** Hashes and the references filed under each, in the order in which they were added. */
export interface KeyIndex {
  mayHave(hash: number): boolean;
  /** References under a hash that are wanted, at most `most`. */
  under(hash: number, most: number, wanted?: (reference: number) => boolean): number[];
}

/** Gathers pairs of hash and reference in memory. */
export function createKeyGatherer(): {
  add(hash: number, value: number): void;
  /** The pairs sorted by hash, those of one hash in the order in which they came; the pages' first hashes; the filter. */
  finish(): { pairs: Uint32Array; pages: Uint32Array; filter: Uint8Array };
} {
  let hashes = new Uint32Array(1 << 16);
  let values = new Uint32Array(1 << 16);
  let count = 0;
  return {
    add(hash, value) {
      if (count === hashes.length) {
        hashes = grown(hashes);
        values = grown(values);
      }
      hashes[count] = hash;
      values[count] = value;
      count++;
    },
    finish() {
      const order = sortedByHash(hashes.subarray(0, count));
      const pairs = new Uint32Array(count * 2);
      const pages = new Uint32Array(Math.ceil(count / PAGE));
      const filter = new Uint8Array(sizeOfFilter(count));
      const known = createHashFilter(filter);
      order.forEach((from, to) => {
        const hash = hashes[from] ?? 0;
        pairs[to * 2] = hash;
        pairs[to * 2 + 1] = values[from] ?? 0;
        if (to % PAGE === 0) pages[to / PAGE] = hash;
        known.add(hash);
      });
      return { pairs, pages, filter };
    },
  };
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Positions in the order of their hashes: a radix sort of two passes, so equal hashes keep their order. */
function sortedByHash(hashes: Uint32Array): Uint32Array {
  let order = Uint32Array.from({ length: hashes.length }, (_, i) => i);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (const hash of hashes) {
      const digit = ((hash >>> shift) & 0xffff) + 1;
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = new Uint32Array(hashes.length);
    for (const from of order) {
      const digit = ((hashes[from] ?? 0) >>> shift) & 0xffff;
      const to = starts[digit] ?? 0;
      next[to] = from;
      starts[digit] = to + 1;
    }
    order = next;
  }
  return order;
}

/** Reads what `createKeyGatherer` finished: the filter and the pages' first hashes stay in memory, pairs are read when asked for. */
export function openKeyIndex(bytes: Bytes, header: Header): KeyIndex {
  const [keysFrom, keysLength] = sectionOf(header, "keys");
  const kept = bytes.keep(...sectionOf(header, "pages"));
  const pages = new Uint32Array(kept.buffer, kept.byteOffset, kept.length / 4);
  const { mayHave } = createHashFilter(bytes.keep(...sectionOf(header, "filter")));
  return {
    mayHave,
    under(hash, most, wanted) {
      const found: number[] = [];
      if (!mayHave(hash)) return found;
      // The last page whose first hash is smaller may hold the first pairs, for a page may begin among equals.
      let [low, high] = [0, pages.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((pages[middle] ?? 0) < hash) low = middle + 1;
        else high = middle;
      }
      for (let page = Math.max(0, low - 1); page < pages.length && (pages[page] ?? 0) <= hash; page++) {
        const offset = page * PAGE * 8;
        const pairs = bytes.read(keysFrom + offset, Math.min(PAGE * 8, keysLength - offset));
        for (let i = firstOf(pairs, hash); i < pairs.length; i += 8) {
          if (pairs.readUInt32LE(i) !== hash) return found;
          if (found.length >= most) return found;
          const value = pairs.readUInt32LE(i + 4);
          if (wanted === undefined || wanted(value)) found.push(value);
        }
      }
      return found;
    },
  };
}

/** Offset of the first pair whose hash is not smaller. */
function firstOf(pairs: Buffer, hash: number): number {
  let [low, high] = [0, pairs.length / 8];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs.readUInt32LE(middle * 8) < hash) low = middle + 1;
    else high = middle;
  }
  return low * 8;
}
