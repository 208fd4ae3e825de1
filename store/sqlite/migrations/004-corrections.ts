import type { Connection } from "../connection.ts";

/**
 * What people put right, apart from what was read; which rules read each version; and what a person gave with it. A row of
 * `figures` is what answers show. Where that is not what was read, `figures_as_read` keeps the reading under the same key,
 * without a record for a figure that reading had missed. `reference` is the key by which a figure that moved is named.
 */
export function addCorrections(connection: Connection): void {
  connection.exec(`
    ALTER TABLE versions ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE versions ADD COLUMN ordinals INTEGER NOT NULL DEFAULT 0;
    UPDATE versions SET ordinals = figures;
    CREATE INDEX versions_by_reader ON versions (reader, key) WHERE current = 1;

    ALTER TABLE documents ADD COLUMN given TEXT;

    ALTER TABLE figures ADD COLUMN reference INTEGER;
    CREATE UNIQUE INDEX figures_by_reference ON figures (reference) WHERE reference IS NOT NULL;
    CREATE TABLE figures_as_read (key INTEGER PRIMARY KEY, reference INTEGER, record TEXT);

    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      briefing TEXT NOT NULL,
      version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      changes TEXT NOT NULL,
      start INTEGER NOT NULL,
      surface TEXT NOT NULL,
      sentence TEXT NOT NULL,
      sentence_start INTEGER NOT NULL,
      date TEXT NOT NULL,
      was TEXT,
      made_by TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      reason TEXT,
      undone_by TEXT,
      undone_at INTEGER,
      ordinal INTEGER,
      why TEXT,
      CHECK (undone_at IS NULL OR (ordinal IS NULL AND why IS NULL))
    );
    CREATE INDEX corrections_by_briefing ON corrections (briefing, id);
  `);
}
