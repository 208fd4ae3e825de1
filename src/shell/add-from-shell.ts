import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import { createFetcher } from "../sources/fetch/create-fetcher.ts";
import { createOpener } from "../sources/opening/create-opener.ts";
import { addBriefings } from "../sources/add-briefings.ts";
import type { AddReport, AddResult } from "../sources/add-report.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { checkGiven } from "../sources/given.ts";
import { BadGiven } from "./bad-given.ts";
import { openInputs } from "./inputs.ts";
import { createProgressLine } from "./progress.ts";

/** From how many files on the index is worth tidying: fewer are merged as they come. */
const MANY = 1_000;

interface AddRequest {
  readonly paths: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly json: boolean;
}

/** Stores what was named and reports each file; answers the exit code: 0 all stored, 1 some were not. */
export async function addFromShell(
  { store, reader }: App,
  clock: Clock,
  { paths, given, json }: AddRequest,
): Promise<number> {
  const { files, several, passedOver } = await openInputs(paths, process.stdin);
  const checked = checkGiven(given, several);
  if (checked.given === null) throw new BadGiven(checked.faults.join(" "));
  const many = files.length > 20;
  const progress = createProgressLine(process.stderr);
  const opener = createOpener();
  const report = await addBriefings({
    inputs: files,
    opener,
    reader,
    fetcher: createFetcher({ clock }),
    briefings: store.briefings,
    given: checked.given,
    clock,
    total: files.length,
    ...(files.length === 1 ? { batchSize: 1 } : {}),
    onProgress: ({ done, total, failed, latest }) => {
      if (many) progress.show(`${done} of ${total} files, ${failed} not stored`);
      if (json)
        process.stdout.write(
          `${JSON.stringify("reason" in latest ? { path: latest.path, error: latest.reason } : latest)}\n`,
        );
      else if (!many && !("reason" in latest)) process.stdout.write(`${harmless(describe(latest))}\n`);
      if ("reason" in latest && !json) process.stderr.write(`${harmless(latest.reason)}\n`);
    },
  });
  await opener.close();
  if (files.length >= MANY) {
    progress.show("Tidying the index …");
    await store.tidy();
  }
  progress.end();
  if (!json && (several || report.failures.length > 0)) process.stdout.write(`${summary(report, passedOver)}\n`);
  if (report.stopped !== null) process.stderr.write(`${harmless(report.stopped)}\n`);
  return report.failures.length === 0 && report.stopped === null ? 0 : 1;
}

const outcomes: Record<AddResult["outcome"], string> = {
  added: "Added",
  revised: "Stored as a new version of",
  unchanged: "Already stored, nothing changed:",
};

function describe(result: AddResult): string {
  const { outcome, id, version, title, issuer, date, dateBasis, dateHow, figures, note } = result;
  const how = dateBasis === "given" || dateBasis === "stated" ? "" : ` (${dateBasis}: ${dateHow})`;
  return [
    `${outcomes[outcome]} ${id}${version === 1 ? "" : ` version ${version}`}: ${title}`,
    `  ${issuer}, ${date}${how}, ${figures} ${figures === 1 ? "figure" : "figures"}`,
    ...(note === undefined ? [] : [`  ${note}`]),
  ].join("\n");
}

function summary({ results, failures }: AddReport, passedOver: number): string {
  const of = (outcome: AddResult["outcome"]) => results.filter((each) => each.outcome === outcome).length;
  const parts = [
    `${of("added")} added`,
    `${of("revised")} new versions`,
    `${of("unchanged")} already stored`,
    `${failures.length} not stored`,
  ];
  if (passedOver > 0) parts.push(`${passedOver} of another type passed over`);
  return `${parts.join(", ")}.`;
}
