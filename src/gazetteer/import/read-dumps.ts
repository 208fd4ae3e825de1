import { readGeoNamesRow, type GeoNamesRow } from "../geonames-row.ts";
import { BadDump } from "./bad-dump.ts";
import { linesOfDump } from "./dump-lines.ts";

/** So many bad rows are named; the rest are counted. */
const NAMED_ROWS = 10;
/** A file whose first rows are all bad is of another format, and is not read to its end. */
const TRIED_ROWS = 100;
const PROGRESS_ROWS = 20_000;
/** All rows are in memory while the table is made; a gigabyte holds these. */
export const MOST_ROWS = 1_500_000;

/** What was found in one file. */
export interface DumpReport {
  readonly path: string;
  /** Rows that are not blank. */
  readonly rows: number;
  /** Rows taken: towns, divisions, areas, airfields. */
  readonly taken: number;
  /** Rows of rivers, hills, shops and the like. */
  readonly passedOver: number;
  readonly bad: number;
  /** The first bad rows, with why each is bad. */
  readonly badRows: readonly { readonly line: number; readonly fault: string }[];
  /** A sentence when the file could not be read to its end; then none of its rows is taken. */
  readonly failure: string | null;
}

/** Reads dumps; of rows with the same id the last one counts. Never throws for what is in a file. */
export async function readDumps(
  paths: readonly string[],
  onProgress: (path: string, rows: number) => void,
): Promise<{ readonly rows: ReadonlyMap<string, GeoNamesRow>; readonly reports: readonly DumpReport[] }> {
  const rows = new Map<string, GeoNamesRow>();
  const reports: DumpReport[] = [];
  for (const path of paths) {
    const own = new Map<string, GeoNamesRow>();
    const counts = { rows: 0, taken: 0, passedOver: 0, bad: 0 };
    const badRows: { line: number; fault: string }[] = [];
    let failure: string | null = null;
    try {
      for await (const { number, text } of linesOfDump(path)) {
        if (text === "") continue;
        if (++counts.rows % PROGRESS_ROWS === 0) onProgress(path, counts.rows);
        const row = text === null ? { fault: "is too long" } : readGeoNamesRow(text);
        if (row === null) counts.passedOver++;
        else if ("fault" in row) {
          counts.bad++;
          if (badRows.length < NAMED_ROWS) badRows.push({ line: number, fault: row.fault });
          if (counts.bad === counts.rows && counts.rows === TRIED_ROWS) throw notADump(path, badRows);
        } else {
          counts.taken++;
          own.set(row.id, row);
          if (own.size + rows.size > MOST_ROWS)
            throw new BadDump(path, `brings more than ${MOST_ROWS} places, which is more than one import takes`);
        }
      }
      if (counts.rows > 0 && counts.bad === counts.rows) throw notADump(path, badRows);
      if (counts.rows === 0) throw new BadDump(path, "holds nothing but blank lines");
      for (const [id, row] of own) rows.set(id, row);
    } catch (thrown) {
      if (!(thrown instanceof BadDump)) throw thrown;
      failure = thrown.message;
    }
    reports.push({ path, ...counts, badRows, failure });
  }
  return { rows, reports };
}

function notADump(path: string, [first]: readonly { readonly line: number; readonly fault: string }[]): BadDump {
  return new BadDump(
    path,
    `is no GeoNames dump: line ${first?.line ?? 1} ${first?.fault ?? "is empty"} (see https://download.geonames.org/export/dump/)`,
  );
}
