import type { Connection } from "../connection.ts";

/**
 * What a run says, as the engine keeps it, so that a message that was posted can be put right; and by which edits of a message
 * are found.
 */
export function addShown(connection: Connection): void {
  connection.exec(`
    ALTER TABLE runs ADD COLUMN shown INTEGER REFERENCES parcels (id);
    CREATE INDEX runs_by_shown ON runs (shown) WHERE shown IS NOT NULL;
    CREATE INDEX deliveries_by_opened ON deliveries (opened) WHERE opened IS NOT NULL;
  `);
}
