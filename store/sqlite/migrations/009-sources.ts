import type { Connection } from "../connection.ts";

/** Addresses that are polled, and the names of the items that were met there. */
export function addSources(connection: Connection): void {
  connection.exec(`
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      issuer TEXT,
      every_seconds INTEGER NOT NULL,
      first_items INTEGER NOT NULL,
      paused INTEGER NOT NULL DEFAULT 0,
      added_at INTEGER NOT NULL,
      next_poll INTEGER NOT NULL,
      etag TEXT,
      last_modified TEXT,
      title TEXT,
      last_success INTEGER,
      failing_since INTEGER,
      reason TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      taken INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE source_items (
      source INTEGER NOT NULL,
      key TEXT NOT NULL,
      briefing TEXT,
      fingerprint TEXT,
      tries INTEGER NOT NULL,
      PRIMARY KEY (source, key)
    ) WITHOUT ROWID;
  `);
}
