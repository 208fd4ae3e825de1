import { type BriefingStore, type NewBriefing, type PutResult } from "../../store/briefings.ts";
import { StoreUnusable } from "../../store/store.ts";
import { codeOf } from "./read-bounded.ts";

/** What became of one briefing of a batch: stored, or not and why (a predicate such as "could not be stored: …"). */
export type Put = { readonly result: PutResult } | { readonly fault: string };

/** What became of a batch; `stopped` is a sentence when the store itself failed, and then nothing more can be stored. */
export interface PutBatch {
  /** In the order of the batch, shorter when the store failed on the way. */
  readonly puts: readonly Put[];
  readonly stopped: string | null;
}

type Putting = Pick<BriefingStore, "put">;

/** SQLite's codes for what is wrong with one row; all its others concern the file, the disk or the lock. */
const rowFaults = /^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE|ERROR)/;
const diskFaults = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE", "EACCES", "EPERM"]);

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 300);
}

/** Why the store cannot go on, as a sentence; null when only what was to be stored is at fault. */
function storeFault(error: unknown): string | null {
  if (error instanceof StoreUnusable) return error.message;
  const code = codeOf(error) ?? "";
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT")
    return "The disk is full: nothing more can be stored until there is room.";
  const isStores = (code.startsWith("SQLITE_") && !rowFaults.test(code)) || diskFaults.has(code);
  return isStores ? `The store failed: ${messageOf(error)} (${code}).` : null;
}

async function putAll(store: Putting, batch: readonly NewBriefing[]): Promise<PutBatch> {
  const results = await store.put(batch);
  return { puts: results.map((result) => ({ result })), stopped: null };
}

/** So many refusals in a row, all for the same reason, are the store's fault and not the briefings'. */
const sameFaults = 10;

async function putOneByOne(store: Putting, batch: readonly NewBriefing[]): Promise<PutBatch> {
  const puts: Put[] = [];
  for (const briefing of batch) {
    try {
      puts.push(...(await putAll(store, [briefing])).puts);
    } catch (error) {
      const stopped = storeFault(error);
      if (stopped !== null) return { puts, stopped };
      const fault = `could not be stored: ${messageOf(error)}`;
      puts.push({ fault });
      if (puts.length === sameFaults && puts.every((put) => "fault" in put && put.fault === fault))
        return { puts, stopped: `The store failed: ${messageOf(error)}.` };
    }
  }
  return { puts, stopped: null };
}

/**
 * Stores a batch in one transaction; when that fails for one of its briefings, each on its own, so that a bad one costs no
 * other. Never throws: a store that fails altogether is told by `stopped`.
 */
export async function putBatch(store: Putting, batch: readonly NewBriefing[]): Promise<PutBatch> {
  try {
    return await putAll(store, batch);
  } catch (error) {
    const stopped = storeFault(error);
    return stopped === null ? putOneByOne(store, batch) : { puts: [], stopped };
  }
}
