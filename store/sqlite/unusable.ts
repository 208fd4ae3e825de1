import { StoreUnusable } from "../store.ts";

/** How long a connection waits for another one's write before it gives up. */
export const BUSY_SECONDS = 10;

const sentences: readonly (readonly [code: string, sentence: (file: string, busySeconds: number) => string])[] = [
  [
    "SQLITE_FULL",
    (file) =>
      `The disk is full: ${file} could not grow. Free some space and try again; what was stored before is safe.`,
  ],
  [
    "SQLITE_BUSY",
    (file, busySeconds) =>
      `Another process has been writing to ${file} for ${busySeconds} seconds. Wait until it ends, or stop it, and try again.`,
  ],
  ["SQLITE_LOCKED", (file) => `Another part of this program is writing to ${file}. Try again.`],
  [
    "SQLITE_NOTADB",
    (file) => `${file} is not a database, so it was left as it is. Move it away, or set DATA_DIR to another folder.`,
  ],
  [
    "SQLITE_CORRUPT",
    (file) =>
      `${file} is damaged, so nothing was written to it. Put a backup in its place, or move it away and add the briefings again.`,
  ],
  [
    "SQLITE_READONLY",
    (file) =>
      `${file} cannot be written. Give this user the right to write the file and its folder, or set DATA_DIR to another folder.`,
  ],
  [
    "SQLITE_CANTOPEN",
    (file) =>
      `${file} cannot be opened. Give this user the right to write the file and its folder, or set DATA_DIR to another folder.`,
  ],
  [
    "SQLITE_PERM",
    (file) => `${file} may not be used by this user. Give it the right to, or set DATA_DIR to another folder.`,
  ],
  [
    // Also reading needs some room on the disk, and this is all that the engine says when there is none.
    "SQLITE_IOERR",
    (file) => `The disk is full or failed while ${file} was read or written. Look at the disk, then start again.`,
  ],
];

/** Turns what the engine threw into a StoreUnusable where an operator can help; anything else comes back unchanged. */
export function unusable(thrown: unknown, file: string, busySeconds = BUSY_SECONDS): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreUnusable) return thrown;
  // The engine's failure to open carries no code, only SQLite's number in its message.
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const known = /ConnectionFailed/.test(thrown.message) ? "SQLITE_CANTOPEN" : code;
  const entry = sentences.find(([prefix]) => known.startsWith(prefix));
  return entry === undefined ? thrown : new StoreUnusable(entry[1](file, busySeconds), { cause: thrown });
}
