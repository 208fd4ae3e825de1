import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import { addBriefings, type AddBriefings } from "../add-briefings.ts";
import { BadFile } from "../bad-file.ts";
import { walkFolder } from "../walk-folder.ts";

/** How often the folder is looked at, and so how long a file must stay as it is before it is taken. */
const LOOK_MS = 5_000;

/** Remembers over restarts which files were settled, by their paths in the folder. */
export interface SettledFiles {
  get(path: string): Promise<unknown>;
  set(path: string, stamp: string): Promise<unknown>;
}

export interface FolderParts extends Pick<AddBriefings, "reader" | "briefings" | "opener"> {
  readonly folder: string;
  readonly settled: SettledFiles;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Takes briefings from a folder: new files, and changed ones as versions. What is deleted there stays stored. */
export interface FolderWatcher {
  /** Looks once; resolves when what was ready is stored. Never rejects. */
  look(): Promise<void>;
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** What changes when a file does: a file that is renamed into place of another has another number. */
async function stampOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.size} ${found.mtimeMs} ${found.ino}`;
}

export function createFolderWatcher(parts: FolderParts): FolderWatcher {
  const { folder, settled, clock, logger } = parts;
  // As they were at the last look, and as they were settled; what is not here is asked of the store.
  let before = new Map<string, string>();
  const known = new Map<string, string>();
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isGone = false;
  let isStopped = false;
  const nameOf = (path: string): string => relative(folder, path);

  async function isSettled(name: string, stamp: string): Promise<boolean> {
    if (!known.has(name)) {
      const kept = await settled.get(name);
      known.set(name, typeof kept === "string" ? kept : "");
    }
    return known.get(name) === stamp;
  }

  /** Files that are new or changed and stayed as they are since the last look. */
  async function ready(): Promise<ReadonlyMap<string, string>> {
    const now = new Map<string, string>();
    const whole = new Map<string, string>();
    for await (const path of walkFolder(folder)) {
      const stamp = await stampOf(path);
      if (stamp === null || (await isSettled(nameOf(path), stamp))) continue;
      now.set(path, stamp);
      if (before.get(path) === stamp) whole.set(path, stamp);
    }
    before = now;
    return whole;
  }

  async function take(whole: ReadonlyMap<string, string>): Promise<void> {
    const { reader, briefings, opener } = parts;
    const inputs = (function* () {
      for (const path of whole.keys()) if (!isStopped) yield path;
    })();
    const { results, failures, stopped } = await addBriefings({
      inputs,
      reader,
      briefings,
      given: {},
      clock,
      ...(opener === undefined ? {} : { opener }),
      onProgress: () => undefined,
    });
    // A store that failed is no fault of a file: what it did not take is tried again.
    const told = stopped === null && !isStopped ? failures : [];
    for (const { path } of [...results, ...told]) {
      const stamp = whole.get(path) ?? "";
      // One that changed while it was read is taken again when it is whole.
      if ((await stampOf(path)) !== stamp) continue;
      known.set(nameOf(path), stamp);
      await settled.set(nameOf(path), stamp);
    }
    for (const { path, reason } of told)
      if (known.get(nameOf(path)) === whole.get(path))
        logger.warn({ reason }, "a file of the briefings folder was not taken");
    const taken = results.filter(({ outcome }) => outcome !== "unchanged").length;
    if (taken > 0) logger.info({ taken }, "took briefings from the folder");
    if (stopped !== null) logger.error({ reason: stopped }, "the folder's briefings could not be stored");
  }

  async function round(): Promise<void> {
    try {
      const whole = await ready();
      isGone = false;
      if (whole.size > 0) await take(whole);
    } catch (error) {
      const reason = error instanceof BadFile ? error.message : error;
      // Told once, and not at every look.
      if (!isGone) logger.error({ error: reason }, "the briefings folder cannot be read; it is looked at again");
      isGone = true;
    }
  }

  const watcher: FolderWatcher = {
    look: () => (looking ??= round().finally(() => (looking = null))),
    start() {
      logger.info({ folder: resolve(folder) }, "watching the briefings folder");
      void watcher.look();
      timer = setInterval(() => void watcher.look(), LOOK_MS);
    },
    async stop() {
      isStopped = true;
      if (timer !== null) clearInterval(timer);
      await looking;
    },
  };
  return watcher;
}
