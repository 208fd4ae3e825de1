import type { Clock } from "../clock.ts";
import { CHANGE, claimText, otherPlaces, periodText } from "../chat/figure-text.ts";
import { createCuratedGazetteer } from "../gazetteer/curated.ts";
import type { ReadBriefing } from "../briefing/briefing.ts";
import { createReader } from "../reading/create-reader.ts";
import { extractionOf } from "../reading/extraction.ts";
import { reasonOf } from "../sources/add-briefings.ts";
import { checkGiven } from "../sources/given.ts";
import { loadDocument, nameOf } from "../sources/load-file.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./add-from-shell.ts";
import { openInputs } from "./inputs.ts";

interface ExtractRequest {
  readonly files: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly json: boolean;
}

/** Prints what is read in each file and stores nothing; answers the exit code: 0 all read, 1 some were not. */
export async function extractFromShell(clock: Clock, { files, given, json }: ExtractRequest): Promise<number> {
  const checked = checkGiven(given, false);
  if (checked.given === null) throw new BadGiven(checked.faults.join(" "));
  const reader = createReader({ gazetteer: createCuratedGazetteer() });
  let exitCode = 0;
  for (const input of (await openInputs(files, process.stdin)).files) {
    try {
      const read = reader.read(await loadDocument(input), checked.given, clock.now());
      process.stdout.write(json ? `${JSON.stringify(extractionOf(read))}\n` : describe(read));
    } catch (error) {
      process.stderr.write(`${reasonOf(error, nameOf(input))}
`);
      exitCode = 1;
    }
  }
  return exitCode;
}

function describe(read: ReadBriefing): string {
  const figures = read.figures.map((figure) => {
    const bearings = [
      figure.action,
      figure.place?.name ?? null,
      ...otherPlaces(figure),
      figure.period === null ? null : periodText(figure.period),
      figure.delta === true ? CHANGE : null,
    ];
    const known = bearings.filter((each) => each !== null).join(" · ");
    return `  ${claimText(figure)}${known === "" ? "" : `  [${known}]`}\n    “${figure.sentence}”\n`;
  });
  const head = `${read.title}\n${read.issuer}${read.speaker === null ? "" : `, ${read.speaker}`}, ${read.date} (${read.dateBasis}: ${read.dateHow})\n`;
  return `${harmless(head + figures.join(""))}\n`;
}
