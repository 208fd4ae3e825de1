import { foldName } from "../../src/language/fold.ts";
import type { BriefingStore, StoredPlace } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { clampLimit, pageAfter, readSkip } from "./cursor.ts";

type Row = readonly [key: string, name: string, briefings: number];

function placeOf([key, name, briefings]: Row): StoredPlace {
  return { key, name, briefings };
}

/** No folded name holds a character above this one. */
const AFTER = "\u{10ffff}";

/** Reads the places that current versions name. */
export function createPlaces(connection: Connection): Pick<BriefingStore, "places" | "placesWith" | "placesLike"> {
  const all = connection.prepare<Row>(
    "SELECT key, name, briefings FROM places WHERE briefings > 0 ORDER BY briefings DESC, folded LIMIT ? OFFSET ?",
  );
  const withKeys = connection.prepare<Row>(
    "SELECT key, name, briefings FROM places WHERE key IN (SELECT value FROM json_each(?)) AND briefings > 0",
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
    async placesLike(prefix, limit) {
      const folded = foldName(prefix);
      if (folded === "") return all.all(clampLimit(limit), 0).map(placeOf);
      return like.all(folded, folded + AFTER, clampLimit(limit)).map(placeOf);
    },
  };
}
