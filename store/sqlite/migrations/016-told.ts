import type { Connection } from "../connection.ts";

/** Which figures a message shows, kept as long as the message, so that whoever was told hears of a correction. */
export function addTold(connection: Connection): void {
  connection.exec(`
    CREATE TABLE told (
      briefing TEXT NOT NULL,
      version INTEGER NOT NULL,
      parcel INTEGER NOT NULL,
      ordinals TEXT NOT NULL,
      PRIMARY KEY (briefing, version, parcel)
    ) WITHOUT ROWID;
  `);
}
