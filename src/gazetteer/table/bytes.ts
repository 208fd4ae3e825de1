import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Bytes that are read piece by piece, from a file or from memory. */
export interface Bytes {
  readonly length: number;
  /** `length` bytes from `offset`; fewer where they end. The answer may be overwritten by the next read. */
  read(offset: number, length: number): Buffer;
  /** A copy of its own, for what is kept. */
  keep(offset: number, length: number): Buffer;
  close(): void;
}

export function bytesOf(buffer: Buffer): Bytes {
  return {
    length: buffer.length,
    read: (offset, length) => buffer.subarray(offset, offset + length),
    keep: (offset, length) => {
      const own = Buffer.from(new ArrayBuffer(Math.max(0, Math.min(length, buffer.length - offset))));
      own.set(buffer.subarray(offset, offset + length));
      return own;
    },
    close() {},
  };
}

/** Opens a file for reading at any offset. What is read stays in the system's cache, not in this process. */
export function bytesOfFile(path: string): Bytes {
  const fd = openSync(path, "r");
  let scratch = Buffer.allocUnsafe(8_192);
  const fill = (into: Buffer, offset: number, length: number): Buffer => {
    let got = 0;
    while (got < length) {
      const count = readSync(fd, into, got, length - got, offset + got);
      if (count === 0) break;
      got += count;
    }
    return into.subarray(0, got);
  };
  return {
    length: fstatSync(fd).size,
    read(offset, length) {
      if (scratch.length < length) scratch = Buffer.allocUnsafe(length * 2);
      return fill(scratch, offset, length);
    },
    // Typed arrays are laid over what is kept, so it must not begin in the middle of a pool.
    keep: (offset, length) => fill(Buffer.from(new ArrayBuffer(length)), offset, length),
    close: () => closeSync(fd),
  };
}
