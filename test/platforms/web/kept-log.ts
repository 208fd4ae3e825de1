import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../src/clock.ts";
import { openSqliteStore } from "../../../store/sqlite/open.ts";
import type { LoggedMessage, MessageLog } from "../../../store/messages.ts";

export interface KeptLog extends MessageLog {
  /** Makes it refuse, as a full disk does. */
  full: boolean;
  /** What was appended, in order. */
  readonly all: readonly LoggedMessage[];
  close(): Promise<void>;
}

/** The real log in a database of its own, which outlives restarts of the platform until it is closed. */
export async function openKeptLog(): Promise<KeptLog> {
  const folder = mkdtempSync(join(tmpdir(), "briefing-web-"));
  const store = await openSqliteStore({ folder, clock: systemClock });
  const all: LoggedMessage[] = [];
  const log: KeptLog = {
    ...store.messages,
    full: false,
    all,
    async append(message) {
      if (log.full) throw new Error("database or disk is full");
      const kept = await store.messages.append(message);
      all.push(kept);
      return kept;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return log;
}
