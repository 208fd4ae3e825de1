import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "libsql";
import { StoreUnusable } from "../store.ts";
import { makeFolder } from "./make-folder.ts";
import { unusable } from "./unusable.ts";

/** A data folder that this process holds. */
export interface HeldFolder {
  release(): Promise<void>;
}

function holderOf(note: string): { readonly who: string; readonly pid: string } {
  try {
    const [pid = "", ...who] = readFileSync(note, "utf8").trim().split(" ");
    return { who: who.join(" ") || "program", pid };
  } catch {
    return { who: "program", pid: "unknown" };
  }
}

/**
 * Holds the data folder for one process, which `who` names to the others. The lock is the operating system's: it ends with
 * the process, however it ends. Throws StoreUnusable when another process holds it.
 */
export async function holdFolder(folder: string, who: string): Promise<HeldFolder> {
  const file = join(resolve(folder), "bot.lock");
  const note = join(resolve(folder), "bot.pid");
  let lock: Database.Database | undefined;
  try {
    makeFolder(folder);
    lock = new Database(file);
    lock.exec("PRAGMA busy_timeout = 0");
    // No other journal lets the lock be one on the file itself.
    lock.exec("PRAGMA journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
    writeFileSync(note, `${process.pid} ${who}\n`);
  } catch (thrown) {
    lock?.close();
    if (thrown instanceof Error && "code" in thrown && String(thrown.code).startsWith("SQLITE_BUSY")) {
      const other = holderOf(note);
      throw new StoreUnusable(
        `Another ${other.who} (process ${other.pid}) already runs on this data folder, ${resolve(folder)}. Stop it first, or set DATA_DIR to another folder.`,
        { cause: thrown },
      );
    }
    throw folderFault(thrown, folder) ?? unusable(thrown, file);
  }
  const held = lock;
  let released = false;
  return {
    async release() {
      if (released) return;
      released = true;
      rmSync(note, { force: true });
      held.exec("ROLLBACK");
      held.close();
    },
  };
}

/** Says what is wrong with a folder that cannot be made or used; null when that is not the fault. */
export function folderFault(thrown: unknown, folder: string): StoreUnusable | null {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const path = resolve(folder);
  const options = { cause: thrown };
  if (code === "EEXIST" || code === "ENOTDIR")
    return new StoreUnusable(`${path} is a file, not a folder. Set DATA_DIR to a folder.`, options);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new StoreUnusable(
      `The data folder ${path} cannot be written. Give this user the right to, or set DATA_DIR to another folder.`,
      options,
    );
  if (code === "ENOENT")
    return new StoreUnusable(`The data folder ${path} cannot be made. Set DATA_DIR to another folder.`, options);
  if (code === "ENOSPC")
    return new StoreUnusable(`The disk is full: the data folder ${path} could not be made. Free some space.`, options);
  return null;
}
