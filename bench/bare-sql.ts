import Database from "libsql";
import { join } from "node:path";

/** The same questions put to the database with nothing around them: the floor that the dispatcher stands on. */
export interface BareSql {
  figures(place: string): number;
  /** The same with the passage that each figure stands in. */
  figuresCited(place: string): number;
  latest(): number;
  /** The newest passages that have all of these index terms, with their text. */
  search(match: string): number;
  /** The passages that have any of these index terms, the best ranked first, with their text. */
  ranked(match: string): number;
  close(): void;
}

const SUMMARY =
  "v.key, v.briefing, v.version, v.title, v.speaker, v.date, v.date_basis, v.date_how, v.url, v.language, v.added_at, v.figures, i.name";
/** Of a key, the bits that name the version (see store/sqlite/keys.ts). */
const VERSION = (column: string): string => `(${column} - (${column} & 32767))`;

export function openBareSql(folder: string): BareSql {
  const database = new Database(join(folder, "briefings.db"), { readonly: true });
  database.exec("PRAGMA query_only = 1; PRAGMA cache_size = -32768");
  const figures = database.prepare(
    `SELECT f.record, ${SUMMARY} FROM places p
     CROSS JOIN figure_places fp ON fp.place = p.id CROSS JOIN figures f ON f.key = fp.figure
     CROSS JOIN versions v ON v.key = ${VERSION("f.key")} JOIN issuers i ON i.id = v.issuer
     WHERE p.key = ? ORDER BY fp.figure DESC LIMIT 6`,
  );
  // The twelfth field of a record is the ordinal of its passage.
  const figuresCited = database.prepare(
    `SELECT f.record, s.text, ${SUMMARY} FROM places p
     CROSS JOIN figure_places fp ON fp.place = p.id CROSS JOIN figures f ON f.key = fp.figure
     CROSS JOIN versions v ON v.key = ${VERSION("f.key")} JOIN issuers i ON i.id = v.issuer
     CROSS JOIN passages s ON s.key = v.key + json_extract(f.record, '$[11]')
     WHERE p.key = ? ORDER BY fp.figure DESC LIMIT 6`,
  );
  const latest = database.prepare(
    `SELECT ${SUMMARY} FROM versions v JOIN issuers i ON i.id = v.issuer WHERE v.current = 1 ORDER BY v.key DESC LIMIT 6`,
  );
  const search = database.prepare(
    `SELECT m.rowid, p.text, p.sentences, ${SUMMARY} FROM
       (SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? ORDER BY rowid DESC LIMIT 6) m
     CROSS JOIN passages p ON p.key = m.rowid
     CROSS JOIN versions v ON v.key = ${VERSION("p.key")} JOIN issuers i ON i.id = v.issuer`,
  );
  const ranked = database.prepare(
    `SELECT m.rowid, p.text, p.sentences, ${SUMMARY} FROM
       (SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? ORDER BY rank LIMIT 6) m
     CROSS JOIN passages p ON p.key = m.rowid
     CROSS JOIN versions v ON v.key = ${VERSION("p.key")} JOIN issuers i ON i.id = v.issuer`,
  );
  return {
    ranked: (match) => ranked.all(match).length,
    figures: (place) => figures.all(place).length,
    figuresCited: (place) => figuresCited.all(place).length,
    latest: () => latest.all().length,
    search: (match) => search.all(match).length,
    close: () => void database.close(),
  };
}
