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

/** SQLite's primary result codes (sqlite.org/rescode.html), which the low eight bits of every extended one repeat. */
const primaryCodes: Readonly<Record<number, string>> = {
  3: "SQLITE_PERM",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  26: "SQLITE_NOTADB",
};

function codeOf(thrown: Error): string {
  // The engine's failure to open carries no code, only SQLite's number in its message.
  if (/ConnectionFailed/.test(thrown.message)) return "SQLITE_CANTOPEN";
  const named = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  if (sentences.some(([prefix]) => named.startsWith(prefix))) return named;
  // It has no names for some extended codes.
  const number = "rawCode" in thrown && typeof thrown.rawCode === "number" ? thrown.rawCode & 0xff : 0;
  return primaryCodes[number] ?? named;
}

/** Turns what the engine threw into a StoreUnusable where an operator can help; anything else comes back unchanged. */
export function unusable(thrown: unknown, file: string, busySeconds = BUSY_SECONDS): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreUnusable) return thrown;
  const known = codeOf(thrown);
  const entry = sentences.find(([prefix]) => known.startsWith(prefix));
  return entry === undefined ? thrown : new StoreUnusable(entry[1](file, busySeconds), { cause: thrown });
}
