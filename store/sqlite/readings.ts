import type { ReadingStore } from "../readings.ts";
import type { Connection } from "./connection.ts";
import { createDocumentRows } from "./document-rows.ts";
import { createFigureRows } from "./figure-rows.ts";
import type { Look } from "./look.ts";
import { createReplaceReadings } from "./replace-reading.ts";

/** Finds versions that older rules read, with all that reading them again takes, and stores what came of it. */
export function createReadings(connection: Connection, look: Look): ReadingStore {
  const documentOf = createDocumentRows(connection);
  const figureRows = createFigureRows(connection);
  const replace = createReplaceReadings(connection);
  const count = connection.prepare<[number]>("SELECT count(*) FROM versions WHERE current = 1 AND reader < ?");
  const ids = connection.prepare<[string]>(
    "SELECT briefing FROM versions WHERE current = 1 AND reader < ? ORDER BY key",
  );
  const currentOf = connection.prepare<[number, number]>(
    "SELECT v.key, v.reader FROM briefings b JOIN versions v ON v.key = b.current WHERE b.id = ?",
  );

  return {
    async outdated(readerVersion) {
      return count.get(readerVersion)?.[0] ?? 0;
    },
    async outdatedIds(readerVersion) {
      return ids.all(readerVersion).map(([id]) => id);
    },
    async reading(id) {
      const [key, readerVersion] = currentOf.get(id) ?? [];
      if (key === undefined || readerVersion === undefined) return null;
      const [briefing] = look.summaries([key]);
      const stored = documentOf(key);
      if (briefing === undefined || stored === null) return null;
      const figures = figureRows.of(key).map(({ ordinal, figure, read }) => ({ ordinal, figure, read }));
      return { briefing, ...stored, readerVersion, figures };
    },
    async reread(readings) {
      return replace(readings);
    },
  };
}
