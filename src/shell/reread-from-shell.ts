import type { App } from "../app.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { readerVersion } from "../reading/reader-version.ts";
import { rereadBriefings, type Reread } from "../rereading/reread-briefings.ts";
import { BadGiven } from "./bad-given.ts";
import { createProgressLine } from "./progress.ts";
import { rereadText } from "./reread-text.ts";

/** From how many briefings on the index is worth tidying. */
const MANY = 1_000;

interface RereadRequest {
  readonly ids: readonly string[];
  /** Those that older rules read. */
  readonly all: boolean;
  /** All that are stored: what places are known may have changed, too. */
  readonly every: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Reads stored briefings again and reports each; answers the exit code: 0 all read, 1 some were left as they were. */
export async function rereadFromShell({ store, reader }: App, request: RereadRequest): Promise<number> {
  const { all, every, dryRun, json } = request;
  if (Number(all) + Number(every) + Number(request.ids.length > 0) !== 1)
    throw new BadGiven(
      "Name the briefings to read again by their ids, or say --all for those that older rules read, or --every for all.",
    );
  const older = every ? Number.MAX_SAFE_INTEGER : readerVersion;
  const ids = request.ids.length > 0 ? await exactIds(store, request.ids) : await store.readings.outdatedIds(older);
  const counts = { changed: 0, same: 0, left: 0, unapplied: 0 };
  const progress = createProgressLine(process.stderr);
  await rereadBriefings({
    ids,
    store,
    reader,
    dryRun,
    onSettled(settled) {
      counts[settled.outcome] += 1;
      if (settled.outcome !== "left") counts.unapplied += settled.unapplied.length;
      report(settled, json);
      if (ids.length > 20) progress.show(`${counts.changed + counts.same + counts.left} of ${ids.length} briefings`);
    },
  });
  if (!dryRun && ids.length >= MANY) {
    progress.show("Tidying the index …");
    await store.tidy();
  }
  progress.end();
  if (!json) process.stdout.write(`${summary(counts, ids.length, dryRun)}\n`);
  return counts.left === 0 ? 0 : 1;
}

/** Each id whole, from the beginning of it that a person gave. */
async function exactIds({ briefings }: App["store"], given: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(given.map((id) => briefings.find(id)));
  const unknown = given.filter((_, i) => found[i] === null);
  if (unknown.length > 0)
    throw new BadGiven(`No stored briefing, or more than one, has an id that begins with ${unknown.join(", ")}.`);
  return [...new Set(found.flatMap((each) => each?.id ?? []))];
}

function report(settled: Reread, json: boolean): void {
  if (json) {
    const { id, title, outcome } = settled;
    const what =
      settled.outcome === "left" ? { reason: settled.reason } : { ...settled.changes, unapplied: settled.unapplied };
    process.stdout.write(`${JSON.stringify({ id, title, outcome, ...what })}\n`);
    return;
  }
  const text = rereadText(settled);
  if (text !== "") (settled.outcome === "left" ? process.stderr : process.stdout).write(`${harmless(text)}\n`);
}

function summary(
  counts: { readonly changed: number; readonly same: number; readonly left: number; readonly unapplied: number },
  total: number,
  dryRun: boolean,
): string {
  if (total === 0) return `Every briefing was read by today's rules (revision ${readerVersion}).`;
  const parts = [`${counts.changed} read differently`, `${counts.same} the same`, `${counts.left} left as they were`];
  if (counts.unapplied > 0) parts.push(`${counts.unapplied} corrections not applied`);
  return `${parts.join(", ")}.${dryRun ? " Nothing was stored: this was a dry run." : ""}`;
}
