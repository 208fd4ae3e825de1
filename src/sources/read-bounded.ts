import { lstat, open, stat } from "node:fs/promises";
import { BadFile } from "./bad-file.ts";

/** The largest file that is read where nobody says otherwise, in bytes. */
export const defaultMaxBytes = 5 * 1024 * 1024;

/** The largest PDF or Word file: its pictures count, though they are not read. */
export const defaultMaxPaperBytes = 25 * 1024 * 1024;

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, "")} MB`;
}

/** The fault of a file that is over the limit; `size` is null where it is not known. */
export function tooLarge(size: number | null, maxBytes: number): string {
  return `is too large: ${size === null ? "it goes on" : megabytes(size)}, and at most ${megabytes(maxBytes)} are read`;
}

/** The code of a system error such as "ENOENT"; null for any other thing thrown. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const faults: ReadonlyMap<string, string> = new Map([
  ["EACCES", "may not be read: the permission is missing"],
  ["EPERM", "may not be read: the permission is missing"],
  ["ENOTDIR", "does not exist"],
  ["ELOOP", "is a link that leads back to itself"],
  ["ENAMETOOLONG", "has a name that is too long for this system"],
  ["EMFILE", "could not be opened: too many files are open"],
  ["ENFILE", "could not be opened: too many files are open"],
  ["EIO", "could not be read: the disk reports an error"],
  ["ERR_INVALID_ARG_VALUE", "has a name that no file can have"],
]);

/** What a failed read means for the person, as the predicate of a sentence. */
export async function faultOf(path: string, error: unknown): Promise<string> {
  const code = codeOf(error);
  if (code === "ENOENT") {
    const link = await lstat(path).catch(() => null);
    return link?.isSymbolicLink() === true ? "is a link to something that does not exist" : "does not exist";
  }
  return faults.get(code ?? "") ?? `could not be read${code === null ? "" : ` (${code})`}`;
}

async function orBadFile<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(path, await faultOf(path, error));
  }
}

/** The size of an ordinary file in bytes. Throws BadFile for whatever else the path leads to. */
export function sizeOfFile(path: string): Promise<number> {
  return orBadFile(path, async () => {
    const found = await stat(path);
    if (found.isDirectory()) throw new BadFile(path, "is a folder where a file was meant");
    // A pipe or a device would block or never end.
    if (!found.isFile()) throw new BadFile(path, "is not an ordinary file");
    return found.size;
  });
}

/** The file's bytes, at most `maxBytes`: one that is larger by its size is refused unopened. Throws only BadFile. */
export async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  const size = await sizeOfFile(path);
  if (size > maxBytes) throw new BadFile(path, tooLarge(size, maxBytes));
  return orBadFile(path, async () => {
    const file = await open(path, "r");
    try {
      // One byte more than it had tells whether it is growing.
      const bytes = new Uint8Array(size + 1);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > size) throw new BadFile(path, "is still being written: add it when it is whole");
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  });
}

/** All bytes of a stream such as standard input; refuses as soon as it is over the limit. Throws BadFile, and what the stream throws. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes = defaultMaxBytes,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw new BadFile(name, tooLarge(null, maxBytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
