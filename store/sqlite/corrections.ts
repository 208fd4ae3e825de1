import { isDeepStrictEqual } from "node:util";
import type { CorrectionStore, NewCorrection } from "../corrections.ts";
import type { Connection } from "./connection.ts";
import { createCorrectionRows } from "./correction-rows.ts";
import { createDocumentRows } from "./document-rows.ts";
import { createFigureRows } from "./figure-rows.ts";
import { createIndexWriter } from "./index-writer.ts";
import { lastOf } from "./keys.ts";
import type { Look } from "./look.ts";
import { createReadIndexed } from "./read-indexed.ts";
import { PASSAGE, passageOf, type PassageRow } from "./rows.ts";
import { createSettleFigures } from "./settle-figures.ts";

type Current = readonly [key: number, version: number, date: string, ordinals: number];

/** Keeps corrections and, in the same transaction, the figures and the index as they make them. */
export function createCorrections(connection: Connection, look: Look): CorrectionStore {
  const rows = createCorrectionRows(connection);
  const figureRows = createFigureRows(connection);
  const readIndexed = createReadIndexed(connection);
  const settle = createSettleFigures(connection);
  const index = createIndexWriter(connection);
  const currentOf = connection.prepare<Current>(
    "SELECT v.key, v.version, v.date, v.ordinals FROM briefings b JOIN versions v ON v.key = b.current WHERE b.id = ?",
  );
  const passagesOf = connection.prepare<PassageRow>(
    `SELECT ${PASSAGE} FROM passages p WHERE p.key BETWEEN ? AND ? ORDER BY p.key`,
  );
  const documentOf = createDocumentRows(connection);
  const count = connection.prepare("UPDATE versions SET figures = ?, ordinals = ? WHERE key = ?");

  /** Makes the figures of the current version anew: what was read, with the corrections that count by now. */
  function settleCurrent(briefing: string, [key, version, date, ordinals]: Current): void {
    const indexed = readIndexed(key);
    const before = figureRows.of(key);
    const { figures, next } = settle({
      briefing,
      version,
      reading: {
        date,
        passages: passagesOf.all(key, lastOf(key)).map(passageOf),
        figures: before.flatMap(({ read }) => read ?? []),
      },
      text: () => documentOf(key)?.document.text ?? "",
      before,
      next: ordinals,
    });
    figureRows.remove(key);
    figureRows.write(key, figures);
    count.run(figures.filter(({ figure }) => figure !== null).length, next, key);
    index.apply([indexed], [readIndexed(key)]);
  }

  /** Whether the figure is still what the person saw, or nothing stands yet where one is to be added. */
  function isAsSeen({ seen, standing }: NewCorrection, key: number): boolean {
    const figures = figureRows.of(key);
    if (seen !== null)
      return figures.some(({ ordinal, figure }) => ordinal === seen.ordinal && isDeepStrictEqual(figure, seen.figure));
    return !figures.some((each) => {
      const there = each.figure ?? each.read;
      return there !== null && there.start < standing.end && there.end > standing.start;
    });
  }

  return {
    async correct(correction) {
      return connection.transaction(() => {
        const { id, version } = correction.briefing;
        const current = currentOf.get(id);
        if (current === undefined || current[1] !== version || !isAsSeen(correction, current[0])) return null;
        const added = rows.add(correction, current[2]);
        settleCurrent(id, current);
        return rows.get(added);
      });
    },
    async undo(id, by, at) {
      return connection.transaction(() => {
        const correction = rows.get(id);
        const current = currentOf.get(correction?.briefing.id ?? "");
        if (correction === null || current === undefined || !rows.undo(id, by, at)) return null;
        settleCurrent(correction.briefing.id, current);
        return rows.get(id);
      });
    },
    async list(briefing) {
      return rows.list(briefing);
    },
    async figures(ref) {
      const key = look.versionKey(ref.id, ref.version);
      return key === null ? [] : figureRows.of(key).map(({ ordinal, figure, read }) => ({ ordinal, figure, read }));
    },
  };
}
