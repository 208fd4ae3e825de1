import { setImmediate } from "node:timers/promises";
import type { Connection } from "./connection.ts";

/** Pages that one step merges: some milliseconds of work. */
const PAGES_A_STEP = 200;

/**
 * Merges what many puts left in the full-text index, step by step, letting others run between. Searches are right before
 * and after; they are faster after.
 */
export function createSettleIndex(connection: Connection): () => Promise<void> {
  const changes = connection.prepare<[number]>("SELECT total_changes()");
  const merge = connection.prepare("INSERT INTO passage_terms (passage_terms, rank) VALUES ('merge', ?)");
  return async () => {
    // A negative count begins a merge of everything; positive ones go on with it. A step that changes next to nothing is the last.
    for (let pages = -PAGES_A_STEP; ; pages = PAGES_A_STEP) {
      const before = changes.get()?.[0] ?? 0;
      connection.transaction(() => merge.run(pages));
      if ((changes.get()?.[0] ?? 0) - before < 2) return;
      await setImmediate();
    }
  };
}
