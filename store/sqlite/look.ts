import type { BriefingSummary } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { SUMMARIES, SUMMARY, summaryOf, type SummaryRow } from "./rows.ts";

/** Look-ups that several rooms of the store share. */
export interface Look {
  /** In the order of the keys; a key that names no version is left out. */
  summaries(keys: readonly number[]): BriefingSummary[];
  versionKey(id: string, version: number): number | null;
  /** Null means any issuer; unknown names are left out. */
  issuerIds(names: readonly string[] | undefined): readonly number[] | null;
  /** With `inner`, also those of the places that lie in one of these. */
  placeIds(keys: readonly string[], inner?: boolean): readonly number[];
  /** The turn of the version that was stored last. */
  newestTurn(): number;
  /** Merges sorted lists of keys into one, each key once. */
  merge(lists: readonly (readonly (readonly [number])[])[], toward: "older" | "newer", limit: number): number[];
}

export function createLook(connection: Connection): Look {
  // Keys travel as one JSON text: a call to the engine costs more than the row it brings.
  const manySummaries = connection.prepare<SummaryRow>(
    `SELECT ${SUMMARY} FROM json_each(?) k CROSS JOIN versions v ON v.key = k.value JOIN issuers i ON i.id = v.issuer`,
  );
  const oneSummary = connection.prepare<SummaryRow>(`SELECT ${SUMMARY} FROM ${SUMMARIES} WHERE v.key = ?`);
  const version = connection.prepare<[number]>("SELECT key FROM versions WHERE briefing = ? AND version = ?");
  const issuer = connection.prepare<[number]>("SELECT id FROM issuers WHERE name = ?");
  const places = connection.prepare<[number]>("SELECT id FROM places WHERE key IN (SELECT value FROM json_each(?))");
  const place = connection.prepare<[number]>("SELECT id FROM places WHERE key = ?");
  const withInner = connection.prepare<[number]>(
    `WITH asked AS (SELECT value AS key FROM json_each(?))
     SELECT id FROM places WHERE key IN (SELECT key FROM asked)
     UNION SELECT place FROM place_within WHERE ancestor IN (SELECT key FROM asked)`,
  );
  const turn = connection.prepare<[number]>("SELECT value FROM counters WHERE name = 'turn'");

  return {
    summaries(keys) {
      if (keys.length === 0) return [];
      const [only] = keys;
      const rows =
        keys.length === 1 && only !== undefined ? oneSummary.all(only) : manySummaries.all(JSON.stringify(keys));
      const found = new Map(rows.map((row) => [row[0], summaryOf(row)]));
      return keys.flatMap((key) => found.get(key) ?? []);
    },
    versionKey: (id, number) => version.get(id, number)?.[0] ?? null,
    issuerIds(names) {
      if (names === undefined || names.length === 0) return null;
      return [...new Set(names)].flatMap((name) => issuer.get(name)?.[0] ?? []);
    },
    placeIds(keys, inner = false) {
      if (inner) return withInner.all(JSON.stringify(keys)).map(([id]) => id);
      const [only] = keys;
      if (keys.length === 1 && only !== undefined) return place.all(only).map(([id]) => id);
      return keys.length === 0 ? [] : places.all(JSON.stringify(keys)).map(([id]) => id);
    },
    newestTurn: () => turn.get()?.[0] ?? 0,
    merge(lists, toward, limit) {
      const keys = [...new Set(lists.flatMap((list) => list.map(([key]) => key)))];
      return keys.sort((a, b) => (toward === "older" ? b - a : a - b)).slice(0, limit);
    },
  };
}
