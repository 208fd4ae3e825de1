import type { Clock } from "../clock.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import type { ReadBriefing } from "../briefing/briefing.ts";
import { createReader } from "../reading/create-reader.ts";
import { extractionOf } from "../reading/extraction.ts";
import { reasonOf } from "../sources/add-briefings.ts";
import { checkGiven } from "../sources/given.ts";
import { createOpener } from "../sources/opening/create-opener.ts";
import { loadDocument, nameOf } from "../sources/load-file.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { explanationJson, explanationText } from "./explanation-text.ts";
import { figureLines, headText } from "./reading-text.ts";
import { BadGiven } from "./bad-given.ts";
import { openInputs } from "./inputs.ts";

interface ExtractRequest {
  readonly files: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  /** Also say which rule gave each field. */
  readonly explain: boolean;
}

/** Prints what is read in each file, by the places imported into the data folder too, and stores nothing; answers the exit code: 0 all read, 1 some were not. */
export async function extractFromShell(
  clock: Clock,
  dataFolder: string,
  { files, given, json, explain }: ExtractRequest,
): Promise<number> {
  const checked = checkGiven(given, false);
  if (checked.given === null) throw new BadGiven(checked.faults.join(" "));
  const reader = createReader({
    gazetteer: openGazetteer(dataFolder, (what) => void process.stderr.write(`${what}\n`)),
  });
  const opener = createOpener();
  let exitCode = 0;
  for (const input of (await openInputs(files, process.stdin)).files) {
    try {
      const document = await loadDocument(input, { opener });
      if (explain) {
        const explanation = reader.explain(document, checked.given, clock.now());
        process.stdout.write(
          json ? `${JSON.stringify(explanationJson(explanation))}\n` : `${harmless(explanationText(explanation))}\n`,
        );
        continue;
      }
      const read = reader.read(document, checked.given, clock.now());
      process.stdout.write(json ? `${JSON.stringify(extractionOf(read))}\n` : describe(read));
    } catch (error) {
      process.stderr.write(`${reasonOf(error, nameOf(input))}
`);
      exitCode = 1;
    }
  }
  await opener.close();
  return exitCode;
}

const describe = (read: ReadBriefing): string =>
  `${harmless(headText(read) + read.figures.map(figureLines).join(""))}\n`;
