import type { Connection } from "../connection.ts";

/** What platforms handed over and what is being answered; of what is answered only the id, so that it is not done twice. */
export function addInbox(connection: Connection): void {
  connection.exec(`
    CREATE TABLE inbox (
      source TEXT NOT NULL,
      id INTEGER NOT NULL,
      taken_at INTEGER NOT NULL,
      body TEXT,
      answer TEXT,
      part INTEGER NOT NULL DEFAULT 0,
      sending INTEGER NOT NULL DEFAULT 0,
      done INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (source, id)
    ) WITHOUT ROWID;
    CREATE INDEX inbox_open ON inbox (source, id) WHERE done = 0;
  `);
}
