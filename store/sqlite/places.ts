import { foldName } from "../../src/language/fold.ts";
import type { BriefingStore, StoredPlace, StoredSpot } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { clampLimit, pageAfter, readSkip } from "./cursor.ts";

type Row = readonly [key: string, name: string, briefings: number];

function placeOf([key, name, briefings]: Row): StoredPlace {
  return { key, name, briefings };
}

/** No folded name holds a character above this one. */
const AFTER = "\u{10ffff}";

type SpotRow = readonly [...row: Row, lat: number, lon: number];

function spotOf([key, name, briefings, lat, lon]: SpotRow): StoredSpot {
  return { key, name, briefings, lat, lon };
}

type Places = Pick<BriefingStore, "places" | "placesWith" | "placesIn" | "placesBetween" | "placesLike">;

/** Reads the places that current versions name. `lookUpPlaces` brings what is known of where they are up to date. */
export function createPlaces(connection: Connection, lookUpPlaces: () => void): Places {
  const all = connection.prepare<Row>(
    "SELECT key, name, briefings FROM places WHERE briefings > 0 ORDER BY briefings DESC, folded LIMIT ? OFFSET ?",
  );
  const withKeys = connection.prepare<Row>(
    "SELECT key, name, briefings FROM places WHERE key IN (SELECT value FROM json_each(?)) AND briefings > 0",
  );
  const inside = connection.prepare<Row>(
    `SELECT p.key, p.name, p.briefings FROM place_within w CROSS JOIN places p ON p.id = w.place
     WHERE w.ancestor = ? AND p.briefings > 0 ORDER BY p.briefings DESC, p.folded, p.id`,
  );
  const between = connection.prepare<SpotRow>(
    `SELECT key, name, briefings, lat, lon FROM places WHERE lat BETWEEN ?1 AND ?2 AND briefings > 0
       AND CASE WHEN ?3 <= ?4 THEN lon BETWEEN ?3 AND ?4 ELSE lon >= ?3 OR lon <= ?4 END
     ORDER BY briefings DESC, folded, id LIMIT ?5`,
  );
  const like = connection.prepare<Row>(
    `SELECT key, name, briefings FROM places WHERE id IN
       (SELECT id FROM places WHERE briefings > 0 AND folded >= ? AND folded < ? ORDER BY briefings DESC, folded LIMIT ?)
     ORDER BY briefings DESC, folded`,
  );

  return {
    async places(paging) {
      const [skip, limit] = [readSkip(paging.cursor), clampLimit(paging.limit)];
      return pageAfter(all.all(limit + 1, skip).map(placeOf), skip, limit);
    },
    async placesWith(keys) {
      const found = new Map(withKeys.all(JSON.stringify(keys)).map((row) => [row[0], placeOf(row)]));
      return [...new Set(keys)].flatMap((key) => found.get(key) ?? []);
    },
    async placesIn(key) {
      lookUpPlaces();
      return inside.all(key).map(placeOf);
    },
    async placesBetween({ south, north, west, east }, limit) {
      lookUpPlaces();
      return between.all(south, north, west, east, clampLimit(limit)).map(spotOf);
    },
    async placesLike(prefix, limit) {
      const folded = foldName(prefix);
      if (folded === "") return all.all(clampLimit(limit), 0).map(placeOf);
      return like.all(folded, folded + AFTER, clampLimit(limit)).map(placeOf);
    },
  };
}
