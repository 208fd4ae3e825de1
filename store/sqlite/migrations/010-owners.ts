import type { Connection } from "../connection.ts";

/**
 * Which source a briefing belongs to; null for what was added by hand, and for what feeds brought before this step: whether
 * that was theirs to revise nobody can tell any more. A source's name among owners is its first address, also when it moves.
 */
export function addOwners(connection: Connection): void {
  connection.exec(`
    ALTER TABLE briefings ADD COLUMN owner TEXT;
    ALTER TABLE sources ADD COLUMN owner TEXT NOT NULL DEFAULT '';
    UPDATE sources SET owner = url;
  `);
}
