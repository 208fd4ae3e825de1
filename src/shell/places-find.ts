import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { leaningOf } from "../asking/leaning.ts";
import { systemClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { FindOptions, Gazetteer } from "../gazetteer/gazetteer.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import type { Logger } from "../log.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./bad-given.ts";

interface FindRequest {
  /** A name, or null where `batch` says from where names are read. */
  readonly name: string | null;
  readonly batch: string | null;
  /** Countries to prefer, as "SY,IQ"; null for those that stored briefings are about. */
  readonly prior: string | null;
  readonly limit: string;
  readonly json: boolean;
}

/** Prints what a name may mean, best first; with `batch` a line for each line read. Answers the exit code. */
export async function findPlaces(
  config: Config,
  logger: Logger,
  { name, batch, prior, limit, json }: FindRequest,
  output: Pick<NodeJS.WriteStream, "write">,
): Promise<number> {
  const countries = (prior ?? "").split(",").flatMap((each) => (each.trim() === "" ? [] : [each.trim().toUpperCase()]));
  const wrong = countries.find((each) => !/^[A-Z]{2}$/.test(each));
  if (wrong !== undefined)
    throw new BadGiven(`--prior takes country codes of two letters, as SY,IQ; "${wrong}" is none.`);
  if (!/^[1-9]\d?$/.test(limit)) throw new BadGiven(`--limit takes a number from 1 to 99; "${limit}" is none.`);
  if ((name === null) === (batch === null))
    throw new BadGiven("Give a name, or --batch and a file of names, a line each.");
  const gazetteer = openGazetteer(config.dataFolder, (what) => logger.warn({}, what));
  const leaning = prior === null ? await storedLeaning(config, gazetteer) : { prior: countries };
  const answer = (words: string): string => {
    const found = gazetteer.find(words, { ...leaning, limit: Number(limit) });
    if (!json) return found.map(({ place, score }) => `${score}  ${place.id}  ${gazetteer.label(place)}\n`).join("");
    const candidates = found.map(({ place, score }) => {
      const { id, name, country, level, lat, lon } = place;
      return { id, name, country, level, lat, lon, score };
    });
    return `${JSON.stringify({ candidates })}\n`;
  };
  if (name !== null) {
    const text = answer(name);
    output.write(text === "" ? "No place is near enough.\n" : json ? text : harmless(text));
    return 0;
  }
  const lines = createInterface({
    input: batch === "-" || batch === null ? process.stdin : createReadStream(batch),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) output.write(json ? answer(line) : `${line}\n${harmless(answer(line))}`);
  return 0;
}

/** What stored briefings are about; nothing where nothing is stored yet. */
async function storedLeaning({ dataFolder }: Config, gazetteer: Gazetteer): Promise<FindOptions> {
  if (!existsSync(join(dataFolder, "briefings.db"))) return {};
  const store = await openSqliteStore({ folder: dataFolder, clock: systemClock });
  try {
    return await leaningOf(store.briefings, gazetteer);
  } finally {
    await store.close();
  }
}
