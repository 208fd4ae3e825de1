import type { Given, ReadBriefing } from "../briefing/briefing.ts";
import type { Clock } from "../clock.ts";
import { readerVersion } from "../reading/reader-version.ts";
import type { Reader } from "../reading/reader.ts";
import { UnreadableDocument } from "../reading/unreadable.ts";
import type { BriefingStore, NewBriefing } from "../../store/briefings.ts";
import { type AddProgress, type AddReport, createAddLedger } from "./add-report.ts";
import { BadFile } from "./bad-file.ts";
import type { Fetcher } from "./fetch/create-fetcher.ts";
import { fetchPage, isWebAddress } from "./fetch/fetch-page.ts";
import { NotFetched } from "./fetch/not-fetched.ts";
import { type FileInput, loadFile, nameOf } from "./load-file.ts";
import type { Opener } from "./opening/create-opener.ts";
import { putBatch } from "./put-batch.ts";

export interface AddBriefings {
  readonly inputs: AsyncIterable<FileInput> | Iterable<FileInput>;
  readonly reader: Pick<Reader, "read">;
  readonly briefings: Pick<BriefingStore, "put">;
  /** Applies to every file; an id or a URL only to the first, and the others are refused. */
  readonly given: Given;
  readonly clock: Clock;
  /** Fetches inputs that are web addresses; without it they are taken for files. */
  readonly fetcher?: Fetcher;
  readonly opener?: Opener;
  /** Briefings a transaction. */
  readonly batchSize?: number;
  /** The largest file that is read, in bytes. */
  readonly maxBytes?: number;
  /** How many inputs there are, where somebody counted. */
  readonly total?: number;
  /** Called once for every file, when it is settled: stored for good, or failed. */
  onProgress(progress: AddProgress): void;
}

/** A file that is read and waits to be stored. */
interface Waiting {
  readonly path: string;
  readonly briefing: NewBriefing;
  readonly note: string | null;
}

const defaultBatch = 50;
/** A batch is stored early when its texts are longer than this together. */
const batchCharacters = 4 * 1024 * 1024;

async function read(input: FileInput, parts: AddBriefings): Promise<Waiting> {
  const { fetcher } = parts;
  const opened =
    fetcher !== undefined && typeof input === "string" && isWebAddress(input) ? await fetchPage(fetcher, input) : input;
  const { maxBytes, opener } = parts;
  const { document, note } = await loadFile(opened, {
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(opener === undefined ? {} : { opener }),
  });
  const now = parts.clock.now();
  const understood: ReadBriefing = parts.reader.read(document, parts.given, now);
  const { id, ...given } = parts.given;
  const briefing = {
    document,
    read: understood,
    addedAt: now,
    given,
    readerVersion,
    ...(id === undefined ? {} : { id }),
  };
  return { path: nameOf(input), briefing, note };
}

/** "It is not a public address." said of a named address. */
function predicateOf({ message }: NotFetched): string {
  const words = message.replace(/\.$/, "");
  return words.startsWith("It ") ? words.slice(3) : `could not be fetched: ${words}`;
}

/** One sentence on why a file was not read; it names the file. */
export function reasonOf(error: unknown, path: string): string {
  if (error instanceof BadFile) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NotFetched) return new BadFile(path, predicateOf(error)).message;
  if (error instanceof UnreadableDocument)
    return new BadFile(path, `holds no briefing: ${message.replace(/\.$/, "")}`).message;
  return new BadFile(path, `could not be read: ${message.slice(0, 300).replace(/\.$/, "")}`).message;
}

/**
 * Loads, reads and stores files in batches. A bad file is reported by name and stops nothing; a store that fails stops the
 * add, and the report says so. A file is reported as stored only after the store has confirmed it. Throws only what the
 * inputs themselves throw, after what was read is stored.
 */
export async function addBriefings(parts: AddBriefings): Promise<AddReport> {
  const ledger = createAddLedger(parts.total ?? null, parts.onProgress);
  const batchSize = Math.max(1, parts.batchSize ?? defaultBatch);
  const namesOne = parts.given.id !== undefined || parts.given.url !== undefined;
  let waiting: Waiting[] = [];
  let characters = 0;
  let taken = 0;

  const flush = async (): Promise<string | null> => {
    const batch = waiting;
    [waiting, characters] = [[], 0];
    if (batch.length === 0) return null;
    const { puts, stopped } = await putBatch(
      parts.briefings,
      batch.map((one) => one.briefing),
    );
    for (const [index, { path, briefing, note }] of batch.entries()) {
      const put = puts[index];
      if (put === undefined || "fault" in put) {
        ledger.failed(path, new BadFile(path, put?.fault ?? "was not stored, since the store failed").message);
        continue;
      }
      const { title, date, dateBasis, dateHow, issuer, figures } = briefing.read;
      const head = { title, date, dateBasis, dateHow, issuer, figures: figures.length };
      ledger.stored({ path, ...put.result, ...head, ...(note === null ? {} : { note }) });
    }
    return stopped;
  };

  try {
    for await (const input of parts.inputs) {
      taken += 1;
      const path = nameOf(input);
      if (taken > 1 && namesOne) {
        ledger.failed(path, new BadFile(path, "was left out: an id or a URL names one briefing").message);
        continue;
      }
      try {
        const one = await read(input, parts);
        waiting.push(one);
        characters += one.briefing.document.text.length;
      } catch (error) {
        ledger.failed(path, reasonOf(error, path));
      }
      if (waiting.length >= batchSize || characters >= batchCharacters) {
        const stopped = await flush();
        if (stopped !== null) return ledger.report(stopped);
      }
    }
  } catch (error) {
    await flush();
    throw error;
  }
  return ledger.report(await flush());
}
