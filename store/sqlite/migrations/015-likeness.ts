import type { Connection } from "../connection.ts";

/**
 * By what near-duplicates of a briefing are found, and where else it was met. Bands of briefings that were stored before are
 * worked out since step 20, by the running bot.
 */
export function addLikeness(connection: Connection): void {
  connection.exec(`
    CREATE TABLE bands (band INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (band, version)) WITHOUT ROWID;
    CREATE TABLE copies (
      id INTEGER PRIMARY KEY,
      briefing TEXT NOT NULL,
      owner TEXT NOT NULL,
      name TEXT NOT NULL,
      url TEXT,
      at INTEGER NOT NULL,
      document BLOB NOT NULL,
      UNIQUE (owner, name)
    );
    CREATE INDEX copies_of ON copies (briefing);
  `);
}
