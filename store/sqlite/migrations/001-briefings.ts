import type { Connection } from "../connection.ts";

/** Briefings with all their versions, whole. `key` is made as keys.ts says. */
export function addBriefings(connection: Connection): void {
  connection.exec(`
    CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO counters VALUES ('turn', 0);

    CREATE TABLE issuers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    CREATE TABLE briefings (id TEXT PRIMARY KEY, current INTEGER NOT NULL) WITHOUT ROWID;

    CREATE TABLE versions (
      key INTEGER PRIMARY KEY,
      briefing TEXT NOT NULL,
      version INTEGER NOT NULL,
      current INTEGER NOT NULL,
      issuer INTEGER NOT NULL REFERENCES issuers (id),
      title TEXT NOT NULL,
      speaker TEXT,
      date TEXT NOT NULL,
      date_basis TEXT NOT NULL,
      date_how TEXT NOT NULL,
      url TEXT,
      language TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      figures INTEGER NOT NULL,
      text_hash BLOB NOT NULL
    );
    CREATE UNIQUE INDEX versions_by_briefing ON versions (briefing, version);
    CREATE INDEX versions_newest ON versions (key) WHERE current = 1;
    CREATE INDEX versions_by_issuer ON versions (issuer, key) WHERE current = 1;

    CREATE TABLE documents (
      key INTEGER PRIMARY KEY REFERENCES versions (key),
      origin TEXT NOT NULL,
      format TEXT NOT NULL,
      hints TEXT NOT NULL,
      mentions BLOB NOT NULL,
      text BLOB NOT NULL
    );

    CREATE TABLE passages (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      under INTEGER,
      sentences TEXT NOT NULL,
      text TEXT NOT NULL
    );

    CREATE TABLE figures (key INTEGER PRIMARY KEY, record TEXT NOT NULL);

    CREATE TABLE identities (hash BLOB NOT NULL, briefing TEXT NOT NULL, PRIMARY KEY (hash, briefing)) WITHOUT ROWID;
  `);
}
