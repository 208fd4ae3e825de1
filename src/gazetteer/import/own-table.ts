import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { bytesOfFile } from "../table/bytes.ts";
import { openTable, type PlaceTable } from "../table/open-table.ts";

/** The folder, in the data folder, where what a user imported is kept. */
export const IMPORTS = "places";
const FILE = "imported.bin";
const HALF = ".half";

/** The user's own table, or null when nothing was imported. Throws BadTable when it is damaged. */
export function openOwnTable(folder: string): PlaceTable | null {
  const path = join(folder, FILE);
  return existsSync(path) ? openTable(bytesOfFile(path)) : null;
}

/**
 * Puts a table in place of the one before: whoever opens it, and whenever the power goes, there is the old one or the new
 * one, whole. A process that has the old one open keeps it.
 */
export function replaceOwnTable(folder: string, pieces: readonly Uint8Array[]): void {
  // What a killed import left.
  for (const name of readdirSync(folder)) if (name.endsWith(HALF)) rmSync(join(folder, name), { force: true });
  const half = join(folder, `${FILE}.${process.pid}${HALF}`);
  try {
    const fd = openSync(half, "w");
    try {
      for (const piece of pieces) for (let at = 0; at < piece.length;) at += writeSync(fd, piece, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(half, join(folder, FILE));
  } catch (thrown) {
    rmSync(half, { force: true });
    throw thrown;
  }
  syncFolder(folder);
}

/** Forgets everything that was imported. */
export function removeOwnTable(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
  syncFolder(folder);
}

/** Makes the renaming itself last; Windows cannot open a folder, and needs it not. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(folder, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
