import { inflateRawSync } from "node:zlib";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import type { Connection } from "./connection.ts";
import { packFigure } from "./figure-record.ts";
import type { StoredFigure } from "./figure-rows.ts";
import { lastOf, ordinalOf } from "./keys.ts";
import { packSpans, SUMMARIES, SUMMARY, summaryOf, type SummaryRow } from "./rows.ts";

type PassageRow = readonly [number, string, number, number, number | null, string, string];

/** Tells whether a new reading says exactly what is stored of a version: then there is nothing to write. */
export function createSameReading(
  connection: Connection,
): (key: number, read: ReadBriefing, figures: readonly StoredFigure[]) => boolean {
  const headOf = connection.prepare<SummaryRow>(`SELECT ${SUMMARY} FROM ${SUMMARIES} WHERE v.key = ?`);
  const mentionsOf = connection.prepare<[Uint8Array]>("SELECT mentions FROM documents WHERE key = ?");
  const passagesOf = connection.prepare<PassageRow>(
    'SELECT key, kind, start, "end", under, sentences, text FROM passages WHERE key BETWEEN ? AND ? ORDER BY key',
  );

  function hasSameHead(key: number, read: ReadBriefing): boolean {
    const row = headOf.get(key);
    if (row === undefined) return false;
    const head = summaryOf(row);
    const fields = ["title", "issuer", "speaker", "date", "dateBasis", "dateHow", "url", "language"] as const;
    return fields.every((field) => head[field] === read[field]);
  }

  function hasSamePassages(key: number, { passages }: ReadBriefing): boolean {
    const rows = passagesOf.all(key, lastOf(key));
    return (
      rows.length === passages.length &&
      passages.every((passage, i) => {
        const { ordinal, kind, start, end, under, sentences, text } = passage;
        const now = [ordinal, kind, start, end, under, packSpans(sentences, start), text];
        const [at, ...stored] = rows[i] ?? [-1];
        return [ordinalOf(at), ...stored].every((value, j) => value === now[j]);
      })
    );
  }

  return (key, read, figures) => {
    const before = figures.flatMap((figure) => figure.read ?? []);
    const mentions = mentionsOf.get(key)?.[0];
    return (
      before.length === read.figures.length &&
      hasSameHead(key, read) &&
      read.figures.every((figure, i) => before[i] !== undefined && packFigure(before[i]) === packFigure(figure)) &&
      mentions !== undefined &&
      inflateRawSync(mentions).toString("utf8") === JSON.stringify(read.places) &&
      hasSamePassages(key, read)
    );
  };
}
