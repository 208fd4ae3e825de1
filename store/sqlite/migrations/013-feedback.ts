import type { Connection } from "../connection.ts";

/** What people said of answers that were not right; the fingerprint keeps the same from being kept twice. */
export function addFeedback(connection: Connection): void {
  connection.exec(`
    CREATE TABLE feedback (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      platform TEXT NOT NULL,
      words TEXT,
      question TEXT,
      answer TEXT,
      understood TEXT
    );
  `);
}
