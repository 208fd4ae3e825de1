import type { Connection } from "../connection.ts";
import { LAST_KEY, turnSql } from "../keys.ts";

/**
 * Up to which turn (exclusive) versions were stored before bands were kept, and the key below which theirs are still owed: see
 * `catch-up-likeness.ts`. Nothing is noted where nothing is owed.
 */
export function oweLikeness(connection: Connection): void {
  connection.exec(`
    INSERT INTO counters SELECT 'likeness turn', coalesce(
      (SELECT min(${turnSql("version")}) FROM bands),
      (SELECT value + 1 FROM counters WHERE name = 'turn')
    );
    INSERT INTO counters VALUES ('likeness key', ${LAST_KEY});
    DELETE FROM counters WHERE name LIKE 'likeness %'
      AND (SELECT value FROM counters WHERE name = 'likeness turn') <= 1;
  `);
}
