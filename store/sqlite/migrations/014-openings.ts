import type { Connection } from "../connection.ts";

/**
 * A message may be opened with a short line that is edited into it: the line's parcel, the platform's id of it, and how often
 * nobody knew whether such a line arrived.
 */
export function addOpenings(connection: Connection): void {
  connection.exec(`
    ALTER TABLE deliveries ADD COLUMN opening INTEGER REFERENCES parcels (id);
    ALTER TABLE deliveries ADD COLUMN opened TEXT;
    ALTER TABLE deliveries ADD COLUMN strays INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX deliveries_by_opening ON deliveries (opening) WHERE opening IS NOT NULL;
  `);
}
