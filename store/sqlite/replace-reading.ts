import { StoreUnusable } from "../store.ts";
import type { NewReading, RereadResult } from "../readings.ts";
import type { Connection } from "./connection.ts";
import { createCorrectionRows } from "./correction-rows.ts";
import { createDocumentRows } from "./document-rows.ts";
import { createFigureRows } from "./figure-rows.ts";
import { createIndexWriter } from "./index-writer.ts";
import type { Indexed } from "./index-terms.ts";
import { lastOf, turnOf, versionKey } from "./keys.ts";
import { createReadIndexed } from "./read-indexed.ts";
import { refuseUnfit } from "./refuse-unfit.ts";
import { createSameReading } from "./same-reading.ts";
import { createSettleFigures } from "./settle-figures.ts";
import { createContentsWriter } from "./write-contents.ts";

type Current = readonly [key: number, version: number, ordinals: number, given: string | null, owner: string | null];

/** What the index has to forget of a version, and what it has to know. */
interface Replaced {
  readonly out: Indexed;
  readonly into: Indexed;
}

/**
 * Puts new readings in the place of the stored ones, in one transaction. A version keeps its number and its turn, and so
 * its order among those of its day; its key changes only when its date does.
 */
export function createReplaceReadings(
  connection: Connection,
): (readings: readonly NewReading[]) => readonly RereadResult[] {
  const corrections = createCorrectionRows(connection);
  const documentOf = createDocumentRows(connection);
  const figureRows = createFigureRows(connection);
  const readIndexed = createReadIndexed(connection);
  const isSame = createSameReading(connection);
  const settle = createSettleFigures(connection);
  const contents = createContentsWriter(connection);
  const index = createIndexWriter(connection);
  const currentOf = connection.prepare<Current>(
    `SELECT v.key, v.version, v.ordinals, d.given, b.owner FROM briefings b JOIN versions v ON v.key = b.current
     JOIN documents d ON d.key = v.key WHERE b.id = ?`,
  );
  const dropPassages = connection.prepare("DELETE FROM passages WHERE key BETWEEN ? AND ?");
  const dropDocument = connection.prepare("DELETE FROM documents WHERE key = ?");
  const noteReader = connection.prepare("UPDATE versions SET reader = ? WHERE key = ?");
  const noteGiven = connection.prepare("UPDATE documents SET given = ? WHERE key = ?");
  const setCurrent = connection.prepare("UPDATE briefings SET current = ? WHERE id = ?");
  const setVersion = connection.prepare(
    `UPDATE versions SET key = ?, issuer = ?, title = ?, speaker = ?, date = ?, date_basis = ?, date_how = ?, url = ?,
       language = ?, figures = ?, reader = ?, ordinals = ? WHERE key = ?`,
  );

  function replace(reading: NewReading, [old, version, ordinals, known, owner]: Current): Replaced | null {
    const { briefing, read, given, readerVersion } = reading;
    const before = figureRows.of(old);
    if (isSame(old, read, before)) {
      noteReader.run(readerVersion, old);
      const now = JSON.stringify(given);
      // To write one column is to write the whole row, with its text.
      if (now !== known) noteGiven.run(now, old);
      return null;
    }
    const out = readIndexed(old);
    const stored = documentOf(old);
    if (stored === null)
      throw new StoreUnusable(`${connection.file} has no text of ${briefing.id}. Put a backup in its place.`);
    const { document } = stored;
    const settled = settle({
      briefing: briefing.id,
      version,
      reading: read,
      text: () => document.text,
      before,
      next: ordinals,
    });
    const key = versionKey(read.date, turnOf(old));
    const issuer = contents.issuer(read.issuer);
    figureRows.remove(old);
    dropPassages.run(old, lastOf(old));
    dropDocument.run(old);
    const { title, speaker, date, dateBasis, dateHow, url, language } = read;
    const shown = settled.figures.filter(({ figure }) => figure !== null).length;
    const head = [title, speaker, date, dateBasis, dateHow, url, language] as const;
    setVersion.run(key, issuer, ...head, shown, readerVersion, settled.next, old);
    setCurrent.run(key, briefing.id);
    const written = { document, read, given, ...(owner === null ? {} : { owner }) };
    contents.recognise(briefing.id, written);
    return { out, into: contents.write(key, issuer, written, settled.figures) };
  }

  return (readings) => {
    for (const { read } of readings) refuseUnfit(read);
    return connection.transaction(() => {
      const out: Indexed[] = [];
      const into: Indexed[] = [];
      const results = readings.map((reading): RereadResult => {
        const { id, version } = reading.briefing;
        const current = currentOf.get(id);
        if (current === undefined || current[1] !== version) return { outcome: "superseded", unapplied: [] };
        const replaced = replace(reading, current);
        if (replaced !== null) {
          out.push(replaced.out);
          into.push(replaced.into);
        }
        const unapplied = corrections.live(id).filter(({ why }) => why !== null);
        return { outcome: replaced === null ? "same" : "changed", unapplied };
      });
      index.apply(out, into);
      return results;
    });
  };
}
