import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createReader } from "../src/reading/create-reader.ts";
import { createCuratedGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import type { Reader } from "../src/reading/reader.ts";
import { UnreadableDocument } from "../src/reading/unreadable.ts";
import { loadDocument } from "../src/sources/load-file.ts";
import type { Document } from "../src/briefing/briefing.ts";
import { goldSchema, type Gold } from "./gold.ts";
import { predictionOf, type Prediction } from "./prediction.ts";

/** A briefing as the bot loads it, and what is to be read in it. */
export interface Labelled {
  readonly document: Document;
  readonly gold: Gold;
}

/** A folder without labelled briefings, or a gold that does not fit its text; the message is one sentence. */
export class BadLabels extends Error {
  override readonly name = "BadLabels";
}

/** Every NAME.gold.json of the folder with its NAME.txt, by name. Throws BadLabels, or BadFile for a text that cannot be loaded. */
export async function loadLabelled(folder: string): Promise<readonly Labelled[]> {
  if (!existsSync(folder)) throw new BadLabels(`There is no folder ${folder}.`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .sort();
  if (names.length === 0) throw new BadLabels(`${folder} has no NAME.gold.json.`);
  return Promise.all(names.map((name) => loadOne(folder, name)));
}

async function loadOne(folder: string, name: string): Promise<Labelled> {
  const parsed = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.success) throw new BadLabels(`${name}: ${z.prettifyError(parsed.error)}`);
  const gold = parsed.data;
  const document = await loadDocument(join(folder, name.replace(/\.gold\.json$/, ".txt")));
  for (const { surface, start, end } of [...gold.figures, ...gold.traps])
    if (document.text.slice(start, end) !== surface)
      throw new BadLabels(`${name}: "${surface}" does not stand at ${start}; write the gold again with --label.`);
  return { document, gold };
}

/** The bot's own reader, with the gazetteer that comes with it. */
export function createOwnReader(): Reader {
  return createReader({ gazetteer: createCuratedGazetteer() });
}

/** What the reader makes of a briefing whose date a person gave. A text that it refuses has no figures. */
export function predict(reader: Reader, { document, gold }: Labelled, now: Date): readonly Prediction[] {
  try {
    return reader.read(document, { date: gold.doc_date }, now).figures.map(predictionOf);
  } catch (error) {
    if (error instanceof UnreadableDocument) return [];
    throw error;
  }
}
