import type { Connection } from "../connection.ts";

/**
 * Pages of links as sources: the pattern that its links fit, what a good poll left out and why, and the pages that were asked
 * for, with when each is looked at again. `linked`: the page of links still leads there.
 */
export function addListings(connection: Connection): void {
  connection.exec(`
    ALTER TABLE sources ADD COLUMN links TEXT;
    ALTER TABLE sources ADD COLUMN notice TEXT;
    CREATE TABLE source_pages (
      source INTEGER NOT NULL,
      url TEXT NOT NULL,
      words TEXT,
      linked INTEGER NOT NULL DEFAULT 1,
      met_at INTEGER NOT NULL,
      next_check INTEGER NOT NULL,
      etag TEXT,
      last_modified TEXT,
      PRIMARY KEY (source, url)
    ) WITHOUT ROWID;
    CREATE INDEX source_pages_due ON source_pages (source, next_check) WHERE linked = 1;
  `);
}
