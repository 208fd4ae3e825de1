import type { Connection } from "../connection.ts";
import { rebuildIndex } from "../rebuild-index.ts";

/** What finds figures by place and passages by words. It speaks of current versions only and can be made again from them. */
export function addIndex(connection: Connection): void {
  connection.exec(`
    INSERT INTO counters VALUES ('passages', 0);
    ALTER TABLE issuers ADD COLUMN briefings INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE places (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      briefings INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX places_by_briefings ON places (briefings DESC, folded) WHERE briefings > 0;
    CREATE INDEX places_by_name ON places (folded, briefings) WHERE briefings > 0;

    CREATE TABLE figure_places (
      place INTEGER NOT NULL REFERENCES places (id),
      figure INTEGER NOT NULL,
      issuer INTEGER NOT NULL,
      PRIMARY KEY (place, figure)
    ) WITHOUT ROWID;
    CREATE INDEX figure_places_by_issuer ON figure_places (place, issuer, figure);

    CREATE TABLE terms (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;

    CREATE VIRTUAL TABLE passage_terms USING fts5 (
      terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_.'"
    );
  `);
  rebuildIndex(connection);
}
