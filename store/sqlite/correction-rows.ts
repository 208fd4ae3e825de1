import { type Correction, correctionKinds, type FigureChanges, type NewCorrection } from "../corrections.ts";
import type { Connection } from "./connection.ts";
import { packFigure, unpackFigure } from "./figure-record.ts";
import type { Moved } from "../move-correction.ts";

/** The table of corrections. Rows are added, moved and marked, never removed. */
export interface CorrectionRows {
  add(correction: NewCorrection, date: string): number;
  get(id: number): Correction | null;
  list(briefing?: string): readonly Correction[];
  /** Those of a briefing that are not undone, in the order in which they were made. */
  live(briefing: string): readonly Correction[];
  /** Notes where it stands in a version's text. */
  move(id: number, version: number, moved: Moved): void;
  /** Notes the figure that it is applied to, or why it is not. */
  mark(id: number, outcome: { readonly ordinal: number } | { readonly why: string }): void;
  /** False when it was undone before. */
  undo(id: number, by: string, at: Date): boolean;
}

type Row = readonly [
  id: number,
  briefing: string,
  version: number,
  kind: string,
  changes: string,
  start: number,
  surface: string,
  sentence: string,
  sentenceStart: number,
  date: string,
  was: string | null,
  by: string,
  at: number,
  reason: string | null,
  undoneBy: string | null,
  undoneAt: number | null,
  ordinal: number | null,
  why: string | null,
];

function correctionOf(row: Row): Correction {
  const [id, briefing, version, kind, changes, start, surface, sentence, sentenceStart, date, was, by, at, ...rest] =
    row;
  const [reason, undoneBy, undoneAt, ordinal, why] = rest;
  return {
    id,
    briefing: { id: briefing, version },
    kind: correctionKinds.find((one) => one === kind) ?? "change",
    changes: JSON.parse(changes) as FigureChanges,
    standing: { start, end: start + surface.length, surface, sentence, sentenceStart },
    date,
    was: was === null ? null : unpackFigure(was),
    by,
    at: new Date(at),
    reason,
    undone: undoneBy === null || undoneAt === null ? null : { by: undoneBy, at: new Date(undoneAt) },
    ordinal,
    why,
  };
}

export function createCorrectionRows(connection: Connection): CorrectionRows {
  const columns = `id, briefing, version, kind, changes, start, surface, sentence, sentence_start, date, was, made_by,
    made_at, reason, undone_by, undone_at, ordinal, why`;
  const select = (where: string) =>
    connection.prepare<Row>(`SELECT ${columns} FROM corrections WHERE ${where} ORDER BY id`);
  const [byId, ofBriefing, ofAll] = [select("id = ?"), select("briefing = ?"), select("true")];
  const counting = select("briefing = ? AND undone_at IS NULL");
  const insert = connection.prepare<[number]>(
    `INSERT INTO corrections (briefing, version, kind, changes, start, surface, sentence, sentence_start, date, was, made_by,
       made_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const move = connection.prepare(
    "UPDATE corrections SET version = ?, changes = ?, start = ?, sentence_start = ? WHERE id = ?",
  );
  const mark = connection.prepare("UPDATE corrections SET ordinal = ?, why = ? WHERE id = ?");
  const undo = connection.prepare(
    `UPDATE corrections SET undone_by = ?, undone_at = ?, ordinal = NULL, why = NULL
     WHERE id = ? AND undone_at IS NULL`,
  );

  return {
    add({ briefing, kind, seen, changes, standing, by, at, reason }, date) {
      const where = [standing.start, standing.surface, standing.sentence, standing.sentenceStart] as const;
      const was = seen === null ? null : packFigure(seen.figure);
      const said = [kind, JSON.stringify(changes), ...where, date, was, by, at.getTime(), reason] as const;
      return insert.all(briefing.id, briefing.version, ...said)[0]?.[0] ?? 0;
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : correctionOf(row);
    },
    list: (briefing) => (briefing === undefined ? ofAll.all() : ofBriefing.all(briefing)).map(correctionOf),
    live: (briefing) => counting.all(briefing).map(correctionOf),
    move(id, version, { standing, changes }) {
      move.run(version, JSON.stringify(changes), standing.start, standing.sentenceStart, id);
    },
    mark(id, outcome) {
      if ("why" in outcome) mark.run(null, outcome.why, id);
      else mark.run(outcome.ordinal, null, id);
    },
    undo: (id, by, at) => undo.run(by, at.getTime(), id) > 0,
  };
}
