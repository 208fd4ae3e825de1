import type { PlaceMention } from "../../src/briefing/place.ts";
import type { Connection } from "./connection.ts";
import type { Indexed } from "./index-terms.ts";
import { lastOf, ordinalOf } from "./keys.ts";
import { figureOf } from "./rows.ts";

/** Reads back what the index was told of a version. */
export function createReadIndexed(connection: Connection): (version: number) => Indexed {
  const issuerOf = connection.prepare<[number]>("SELECT issuer FROM versions WHERE key = ?");
  const mentionsOf = connection.prepare<[string]>("SELECT mentions FROM documents WHERE key = ?");
  const passagesOf = connection.prepare<[number, number | null, string]>(
    "SELECT key, under, text FROM passages WHERE key BETWEEN ? AND ? ORDER BY key",
  );
  const figuresOf = connection.prepare<[string]>(
    "SELECT record FROM figures WHERE key BETWEEN ? AND ? ORDER BY key DESC",
  );
  return (version) => ({
    version,
    issuer: issuerOf.get(version)?.[0] ?? 0,
    mentions: JSON.parse(mentionsOf.get(version)?.[0] ?? "[]") as PlaceMention[],
    passages: passagesOf
      .all(version, lastOf(version))
      .map(([key, under, text]) => ({ ordinal: ordinalOf(key), under, text })),
    figures: figuresOf.all(version, lastOf(version)).map(([record]) => figureOf(record)),
  });
}
