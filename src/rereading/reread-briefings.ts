import type { ReadBriefing } from "../briefing/briefing.ts";
import { readerVersion } from "../reading/reader-version.ts";
import type { Reader } from "../reading/reader.ts";
import { UnreadableDocument } from "../reading/unreadable.ts";
import type { Correction } from "../../store/corrections.ts";
import type { NewReading, StoredReading } from "../../store/readings.ts";
import { BriefingRefused } from "../../store/refused.ts";
import type { Store } from "../../store/store.ts";
import { changesOf, isUnchanged, type ReadingChanges } from "./changes.ts";
import { givenOf } from "./given-of.ts";
import { unappliedAfter } from "./unapplied-after.ts";

export interface RereadBriefings {
  /** Exact ids, in the order in which they are read. */
  readonly ids: readonly string[];
  readonly store: Pick<Store, "readings" | "corrections">;
  readonly reader: Pick<Reader, "read">;
  /** Reads and compares, and stores nothing. */
  readonly dryRun: boolean;
  /** Briefings a transaction; other processes wait for one at most. */
  readonly batchSize?: number;
  /** Called once for every briefing, when it is settled: stored for good, or left as it was. */
  onSettled(settled: Reread): void;
}

/** What became of a briefing: read again with these changes, or left as it was and why (a sentence). */
export type Reread = { readonly id: string; readonly title: string } & (
  | {
      readonly outcome: "changed" | "same";
      readonly changes: ReadingChanges;
      /** Corrections that are not applied after it. */
      readonly unapplied: readonly Correction[];
    }
  | { readonly outcome: "left"; readonly reason: string }
);

interface Waiting {
  readonly title: string;
  readonly reading: NewReading;
  readonly changes: ReadingChanges;
}

/** A batch's writes take about a tenth of a second. */
const defaultBatch = 20;

/**
 * Reads stored texts by today's rules, batch by batch. A batch is stored whole or not at all, and what is stored is marked
 * as read by these rules: after a crash the same call goes on with what is left. Throws when the store fails.
 */
export async function rereadBriefings(parts: RereadBriefings): Promise<void> {
  const { ids, store, reader, dryRun, onSettled } = parts;
  const batchSize = Math.max(1, parts.batchSize ?? defaultBatch);
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch: Waiting[] = [];
    for (const id of ids.slice(from, from + batchSize)) {
      const stored = await store.readings.reading(id);
      if (stored === null) {
        onSettled({ id, title: "", outcome: "left", reason: `No briefing ${id} is stored.` });
        continue;
      }
      const read = readAgain(reader, stored);
      const { title } = stored.briefing;
      if (typeof read === "string") onSettled({ id, title, outcome: "left", reason: read });
      else {
        const figures = stored.figures.flatMap((each) => each.read ?? []);
        const changes = changesOf({ head: stored.briefing, figures }, read);
        const reading = { briefing: stored.briefing, read, given: givenOf(stored), readerVersion };
        batch.push({ title, reading, changes });
      }
    }
    for (const settled of await (dryRun ? compare(store, batch) : put(store, batch))) onSettled(settled);
  }
}

/** The text as it would be read on the day on which it was added, or why it cannot be. */
function readAgain(reader: Pick<Reader, "read">, stored: StoredReading): ReadBriefing | string {
  try {
    return reader.read(stored.document, givenOf(stored), stored.briefing.addedAt);
  } catch (error) {
    if (error instanceof UnreadableDocument) return `Today's rules do not read it: ${error.message}`;
    throw error;
  }
}

async function put(store: Pick<Store, "readings">, batch: readonly Waiting[]): Promise<readonly Reread[]> {
  try {
    const results = await store.readings.reread(batch.map(({ reading }) => reading));
    return batch.map(({ title, reading, changes }, i): Reread => {
      const { id } = reading.briefing;
      const { outcome, unapplied } = results[i] ?? { outcome: "superseded", unapplied: [] };
      if (outcome === "superseded")
        return { id, title, outcome: "left", reason: "It was revised meanwhile, by today's rules." };
      return { id, title, outcome, changes, unapplied };
    });
  } catch (error) {
    if (!(error instanceof BriefingRefused)) throw error;
    const [only] = batch;
    if (only === undefined || batch.length === 1)
      return only === undefined
        ? []
        : [{ id: only.reading.briefing.id, title: only.title, outcome: "left", reason: error.message }];
    // One that cannot be stored costs no other.
    const settled: Reread[] = [];
    for (const one of batch) settled.push(...(await put(store, [one])));
    return settled;
  }
}

async function compare(store: Pick<Store, "corrections">, batch: readonly Waiting[]): Promise<readonly Reread[]> {
  return await Promise.all(
    batch.map(async ({ title, reading, changes }): Promise<Reread> => {
      const { id } = reading.briefing;
      const unapplied = unappliedAfter(reading, await store.corrections.list(id));
      return { id, title, outcome: isUnchanged(changes) ? "same" : "changed", changes, unapplied };
    }),
  );
}
