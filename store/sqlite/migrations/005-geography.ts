import type { Connection } from "../connection.ts";

/**
 * Where stored places are and what they lie in. It is the gazetteer's word and not the briefings', so it is kept apart from
 * the index, is filled when it is first asked for, and can be made again without touching a briefing.
 */
export function addGeography(connection: Connection): void {
  connection.exec(`
    CREATE TABLE geography (stamp TEXT NOT NULL);

    ALTER TABLE places ADD COLUMN looked_up INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE places ADD COLUMN lat REAL;
    ALTER TABLE places ADD COLUMN lon REAL;
    CREATE INDEX places_to_look_up ON places (id) WHERE looked_up = 0;
    CREATE INDEX places_by_latitude ON places (lat) WHERE lat IS NOT NULL;

    CREATE TABLE place_within (
      ancestor TEXT NOT NULL,
      place INTEGER NOT NULL REFERENCES places (id),
      PRIMARY KEY (ancestor, place)
    ) WITHOUT ROWID;
    CREATE INDEX place_within_by_place ON place_within (place);
  `);
}
