import { openSqliteStore } from "../store/sqlite/open.ts";
import type { NewBriefing } from "../store/briefings.ts";
import { systemClock } from "../src/clock.ts";
import { createReader } from "../src/reading/create-reader.ts";
import { generateBriefing } from "./generate.ts";
import { createInventedGazetteer } from "./names.ts";

/** Briefings a transaction, as `add` takes them from a folder. */
const BATCH = 50;

/** What adding cost: whole briefings a second from text to searchable figures, and what reading and storing took of it. */
export interface AddFigures {
  readonly briefings: number;
  readonly figures: number;
  readonly perSecond: number;
  readonly readingMs: number;
  readonly storingMs: number;
  readonly peakRssMb: number;
}

export async function measureAdd(
  folder: string,
  total: number,
  onProgress: (done: number) => void,
): Promise<AddFigures> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const reader = createReader({ gazetteer: createInventedGazetteer() });
  const now = systemClock.now();
  let [reading, storing, figures] = [0, 0, 0];
  for (let from = 0; from < total; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, total - from) }, (_, i) =>
      generateBriefing(from + i, total),
    );
    const begun = performance.now();
    const batch = documents.map((document): NewBriefing => ({
      document,
      read: reader.read(document, {}, now),
      addedAt: now,
    }));
    const read = performance.now();
    await store.briefings.put(batch);
    storing += performance.now() - read;
    reading += read - begun;
    for (const each of batch) figures += each.read.figures.length;
    onProgress(Math.min(from + BATCH, total));
  }
  await store.close();
  return {
    briefings: total,
    figures: figures / total,
    perSecond: total / ((reading + storing) / 1000),
    readingMs: reading / total,
    storingMs: storing / total,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}
