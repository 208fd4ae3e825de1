import type { CorrectableFigure } from "../corrections.ts";
import type { Numbered } from "../number-figures.ts";
import type { Connection } from "./connection.ts";
import { packFigure, unpackFigure } from "./figure-record.ts";
import { figureKey, figureOrdinal, lastOf } from "./keys.ts";

/** A figure of a version as the tables keep it. `figure` and `read` are one object where nobody corrected it. */
export type StoredFigure = CorrectableFigure & Numbered;

/** The figures of versions with what was read: what is shown, and beside it the readings that people put right. */
export interface FigureRows {
  /** In the order of the text. */
  of(version: number): StoredFigure[];
  write(version: number, figures: readonly StoredFigure[]): void;
  remove(version: number): void;
}

type Row = readonly [key: number, reference: number | null, record: string, read: string | null, corrected: number];
type DroppedRow = readonly [key: number, reference: number | null, read: string];

export function createFigureRows(connection: Connection): FigureRows {
  const shown = connection.prepare<Row>(
    `SELECT f.key, f.reference, f.record, r.record, r.key IS NOT NULL FROM figures f
       LEFT JOIN figures_as_read r ON r.key = f.key WHERE f.key BETWEEN ? AND ?`,
  );
  const dropped = connection.prepare<DroppedRow>(
    `SELECT key, reference, record FROM figures_as_read r WHERE key BETWEEN ? AND ?
       AND NOT EXISTS (SELECT 1 FROM figures f WHERE f.key = r.key)`,
  );
  const add = connection.prepare("INSERT INTO figures (key, reference, record) VALUES (?, ?, ?)");
  const keep = connection.prepare("INSERT INTO figures_as_read (key, reference, record) VALUES (?, ?, ?)");
  const removals = ["figures", "figures_as_read"].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE key BETWEEN ? AND ?`),
  );

  return {
    of(version) {
      const named = (key: number, reference: number | null): Numbered => ({
        ordinal: figureOrdinal(reference ?? key),
        position: figureOrdinal(key),
      });
      const range = [version, lastOf(version)] as const;
      const figures = shown.all(...range).map(([key, reference, record, asRead, corrected]): StoredFigure => {
        const figure = unpackFigure(record);
        const read = corrected === 0 ? figure : asRead === null ? null : unpackFigure(asRead);
        return { ...named(key, reference), figure, read };
      });
      for (const [key, reference, record] of dropped.all(...range))
        figures.push({ ...named(key, reference), figure: null, read: unpackFigure(record) });
      return figures.sort((a, b) => a.position - b.position);
    },
    write(version, figures) {
      for (const { ordinal, position, figure, read } of figures) {
        const key = figureKey(version, position);
        const reference = ordinal === position ? null : figureKey(version, ordinal);
        if (figure !== null) add.run(key, reference, packFigure(figure));
        if (figure !== read) keep.run(key, reference, read === null ? null : packFigure(read));
      }
    },
    remove(version) {
      for (const removal of removals) removal.run(version, lastOf(version));
    },
  };
}
