import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { importedPlaces } from "../gazetteer/import/imported-places.ts";
import { IMPORTS, openOwnTable, removeOwnTable, replaceOwnTable } from "../gazetteer/import/own-table.ts";
import { readDumps, type DumpReport } from "../gazetteer/import/read-dumps.ts";
import { openBotTable } from "../gazetteer/open-gazetteer.ts";
import { BadTable } from "../gazetteer/table/layout.ts";
import type { PlaceTable } from "../gazetteer/table/open-table.ts";
import { tableOf } from "../gazetteer/table/write-table.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { holdFolder } from "../../store/sqlite/lock.ts";
import { createProgressLine } from "./progress.ts";

type Output = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** Holds the folder of imported places, so that two imports do not lose each other's rows. */
async function withImports<T>(dataFolder: string, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(dataFolder, IMPORTS);
  const hold = await holdFolder(folder, "import of places");
  try {
    return await run(folder);
  } finally {
    await hold.release();
  }
}

/** The table as it was; a damaged one is made anew. */
function tableBefore(folder: string, errors: Output): PlaceTable | null {
  try {
    return openOwnTable(folder);
  } catch (thrown) {
    if (!(thrown instanceof BadTable)) throw thrown;
    errors.write(`The places that were imported before cannot be read and are left out. ${thrown.message}\n`);
    return null;
  }
}

/** Imports dumps of GeoNames' format; answers the exit code: 0 all read, 1 some were not. Bad rows are reported and harm nothing. */
export async function importPlaces(
  dataFolder: string,
  paths: readonly string[],
  { output, errors }: { readonly output: Output; readonly errors: Output },
): Promise<number> {
  return await withImports(dataFolder, async (folder) => {
    const progress = createProgressLine(errors, 1);
    const { rows, reports } = await readDumps(paths, (path, count) =>
      progress.show(harmless(`${path}: ${count} rows read`)),
    );
    const failed = reports.filter(({ failure }) => failure !== null);
    if (rows.size > 0) {
      progress.show(`Putting ${rows.size} places in order …`);
      const before = tableBefore(folder, errors);
      const places = importedPlaces({ before, own: openBotTable() }, rows);
      replaceOwnTable(folder, tableOf(places, "imported"));
    }
    progress.end();
    for (const report of reports) (report.failure === null ? output : errors).write(`${harmless(described(report))}\n`);
    if (rows.size > 0)
      output.write(`${rows.size} places are imported. A bot that runs already uses them from its next start.\n`);
    return failed.length === 0 ? 0 : 1;
  });
}

function described({ path, rows, taken, passedOver, bad, badRows, failure }: DumpReport): string {
  if (failure !== null) return `${failure} Nothing of it was imported.`;
  const more = bad > badRows.length ? `\n  and ${bad - badRows.length} more` : "";
  const faults = badRows.map(({ line, fault }) => `\n  line ${line} ${fault}`).join("");
  return `${path}: ${rows} rows, ${taken} taken, ${passedOver} of no place, ${bad} bad${bad > 0 ? `:${faults}${more}` : ""}`;
}

/** Prints how many places were imported of each country. */
export function listImports(dataFolder: string, output: Output): number {
  const table = openOwnTable(join(dataFolder, IMPORTS));
  if (table === null)
    output.write("No places were imported; `places import FILE...` takes GeoNames dumps of countries.\n");
  const counts = new Map<string, number>();
  for (let place = 0; place < (table?.header.places ?? 0); place++) {
    const country = table?.columns(place).country ?? "";
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  for (const [country, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    output.write(`${country} ${count}\n`);
  table?.close();
  return 0;
}

/** Forgets what was imported of some countries; answers the exit code. */
export async function forgetImports(
  dataFolder: string,
  countries: readonly string[],
  { output, errors }: { readonly output: Output; readonly errors: Output },
): Promise<number> {
  const wanted = new Set(countries.map((country) => country.toUpperCase()));
  mkdirSync(dataFolder, { recursive: true });
  return await withImports(dataFolder, async (folder) => {
    const table = tableBefore(folder, errors);
    const all = [...(table?.all() ?? [])];
    const kept = all.filter((place) => !wanted.has(place.country));
    if (kept.length === all.length) {
      errors.write(`Nothing was imported of ${[...wanted].join(", ")}.\n`);
      return 1;
    }
    if (kept.length === 0) removeOwnTable(folder);
    else replaceOwnTable(folder, tableOf(kept, "imported"));
    output.write(`${all.length - kept.length} places are forgotten, ${kept.length} are left.\n`);
    return 0;
  });
}
