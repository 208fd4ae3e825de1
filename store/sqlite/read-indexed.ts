import { inflateRawSync } from "node:zlib";
import type { PlaceMention } from "../../src/briefing/place.ts";
import type { Connection } from "./connection.ts";
import { unpackFigure } from "./figure-record.ts";
import type { Indexed } from "./index-terms.ts";
import { lastOf, ordinalOf } from "./keys.ts";

function unpackMentions(stored: Uint8Array | undefined): PlaceMention[] {
  return stored === undefined ? [] : (JSON.parse(inflateRawSync(stored).toString("utf8")) as PlaceMention[]);
}

/** Reads back what the index was told of a version. */
export function createReadIndexed(connection: Connection): (version: number) => Indexed {
  const issuerOf = connection.prepare<[number]>("SELECT issuer FROM versions WHERE key = ?");
  const mentionsOf = connection.prepare<[Uint8Array]>("SELECT mentions FROM documents WHERE key = ?");
  const passagesOf = connection.prepare<[number, number | null, string]>(
    "SELECT key, under, text FROM passages WHERE key BETWEEN ? AND ? ORDER BY key",
  );
  const figuresOf = connection.prepare<[number, string]>(
    "SELECT key, record FROM figures WHERE key BETWEEN ? AND ? ORDER BY key DESC",
  );
  return (version) => ({
    version,
    issuer: issuerOf.get(version)?.[0] ?? 0,
    mentions: unpackMentions(mentionsOf.get(version)?.[0]),
    passages: passagesOf
      .all(version, lastOf(version))
      .map(([key, under, text]) => ({ ordinal: ordinalOf(key), under, text })),
    figures: figuresOf.all(version, lastOf(version)).map(([key, record]) => ({ key, figure: unpackFigure(record) })),
  });
}
