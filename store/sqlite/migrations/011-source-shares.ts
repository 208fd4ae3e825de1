import type { Connection } from "../connection.ts";

/** What a source has taken of its share of a day, and how many of its items wait for the next poll. */
export function addSourceShares(connection: Connection): void {
  connection.exec(`
    ALTER TABLE sources ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sources ADD COLUMN share_day TEXT NOT NULL DEFAULT '';
    ALTER TABLE sources ADD COLUMN share_items INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sources ADD COLUMN share_bytes INTEGER NOT NULL DEFAULT 0;
  `);
}
