import { join } from "node:path";
import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import { addBriefings } from "../sources/add-briefings.ts";
import { walkFolder } from "../sources/walk-folder.ts";
import { createProgressLine } from "./progress.ts";
import { projectRoot } from "./project-root.ts";

/** Fills a store that has no briefing with the samples, all in one transaction: half of them would never be completed. */
export async function loadSamples(
  { store, reader }: { readonly store: Pick<App["store"], "briefings">; readonly reader: App["reader"] },
  clock: Clock,
  output: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">,
): Promise<void> {
  if ((await store.briefings.latest({ limit: 1 })).items.length > 0) return;
  const progress = createProgressLine(output);
  progress.show("Reading the sample briefings …");
  const report = await addBriefings({
    inputs: walkFolder(join(projectRoot(), "briefings")),
    reader,
    briefings: store.briefings,
    given: {},
    clock,
    batchSize: 1_000,
    onProgress: ({ done }) => progress.show(`Reading the sample briefings … ${done}`),
  });
  progress.end(
    report.stopped === null
      ? `Read ${report.results.length} sample briefings, since nothing was stored yet (SAMPLES=no leaves them out).`
      : `The sample briefings are not stored. ${report.stopped}`,
  );
}
