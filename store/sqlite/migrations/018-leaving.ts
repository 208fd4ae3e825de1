import type { Connection } from "../connection.ts";

/**
 * Whether a post that began has left: `boot` is the start of the machine in which it began, where its platform tells when it
 * leaves and nothing of it was sent before; `has_left` is noted, unsynced, in the turn in which its bytes leave.
 */
export function addLeaving(connection: Connection): void {
  connection.exec(`
    ALTER TABLE deliveries ADD COLUMN boot TEXT;
    ALTER TABLE deliveries ADD COLUMN has_left INTEGER NOT NULL DEFAULT 0;
  `);
}
