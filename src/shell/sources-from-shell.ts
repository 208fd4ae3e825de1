import type { Source } from "../../store/sources.ts";
import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { pollSource } from "../sources/feeds/poll-source.ts";
import { createFetcher, webAddress } from "../sources/fetch/create-fetcher.ts";
import { createOpener } from "../sources/opening/create-opener.ts";
import { NotFetched } from "../sources/fetch/not-fetched.ts";
import { checkGiven } from "../sources/given.ts";
import { BadGiven } from "./bad-given.ts";

const units: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 };

/** "10m", "2h" or "1d" in seconds: from a minute to a week. */
function secondsOf(said: string): number {
  const [, many, unit] = /^(\d{1,4})([mhd])$/.exec(said) ?? [];
  const seconds = Number(many) * (units[unit ?? ""] ?? Number.NaN);
  if (!(seconds >= 60 && seconds <= 7 * 86_400))
    throw new BadGiven(`--every takes a time from 1m to 7d, as 10m, 2h or 1d; not “${said.slice(0, 20)}”.`);
  return seconds;
}

export interface SourceGiven {
  readonly every: string;
  readonly first: string;
  readonly issuer?: string;
}

/** Adds a feed and answers the exit code; it is polled by the running bot. */
export async function addSource({ store }: App, clock: Clock, address: string, given: SourceGiven): Promise<number> {
  const url = addressOf(address);
  const checked = checkGiven({ issuer: given.issuer }, false);
  if (checked.given === null) throw new BadGiven(checked.faults.join(" "));
  const firstItems = /^\d{1,2}$/.test(given.first) ? Number(given.first) : Number.NaN;
  if (!(firstItems <= 50)) throw new BadGiven("--first takes a number from 0 to 50.");
  const everySeconds = secondsOf(given.every);
  const source = { url, issuer: checked.given.issuer ?? null, everySeconds, firstItems };
  const added = await store.sources.add(source, clock.now());
  if (added === null) throw new BadGiven("This address is a source already; `sources list` shows it.");
  process.stdout.write(`Source ${added.id} added. The running bot polls it within a minute.\n`);
  return 0;
}

function addressOf(address: string): string {
  try {
    return webAddress(address).href;
  } catch (error) {
    if (error instanceof NotFetched) throw new BadGiven(error.message);
    throw error;
  }
}

/** A source by its number or its address. */
async function findSource({ store }: App, said: string): Promise<Source> {
  const found = (await store.sources.list()).find(({ id, url }) => String(id) === said || url === said);
  if (found === undefined) throw new BadGiven("There is no such source; `sources list` shows them with their numbers.");
  return found;
}

export async function listSources({ store }: App, json: boolean): Promise<number> {
  const sources = await store.sources.list();
  if (json) for (const source of sources) process.stdout.write(`${JSON.stringify(source)}\n`);
  else if (sources.length === 0) process.stdout.write("There are no sources; `sources add URL` adds a feed.\n");
  else process.stdout.write(`${sources.map((source) => harmless(healthOf(source))).join("\n")}\n`);
  return 0;
}

/** A source and how it fares, in lines for a terminal; times in UTC. */
export function healthOf(source: Source): string {
  const { id, url, title, issuer, paused, taken, lastSuccess, nextPoll, failingSince, failures, reason, waiting } =
    source;
  const at = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [
    `${id}  ${url}`,
    ...(title === null ? [] : [`   ${title}${issuer === null ? "" : `, issued by ${issuer}`}`]),
    `   ${taken} taken, last success ${lastSuccess === null ? "never" : at(lastSuccess)}, ${paused ? "paused" : `next poll ${at(nextPoll)}`}`,
    ...(waiting === 0 ? [] : [`   unfinished: ${waiting} of its items wait for the next poll`]),
    ...(failingSince === null ? [] : [`   fails since ${at(failingSince)}, ${failures} times: ${reason ?? ""}`]),
  ].join("\n");
}

export async function removeSource(app: App, said: string): Promise<number> {
  const { id } = await findSource(app, said);
  await app.store.sources.remove(id);
  process.stdout.write(`Source ${id} removed; its briefings stay.\n`);
  return 0;
}

export async function pauseSource(app: App, clock: Clock, said: string, paused: boolean): Promise<number> {
  const { id } = await findSource(app, said);
  await app.store.sources.pause(id, paused, clock.now());
  process.stdout.write(`Source ${id} ${paused ? "is paused" : "goes on"}.\n`);
  return 0;
}

/** Polls one source, or all that are not paused, now; answers the exit code: 1 when one failed. */
export async function pollFromShell(app: App, clock: Clock, said: string | undefined): Promise<number> {
  const { store, reader } = app;
  const chosen =
    said === undefined ? (await store.sources.list()).filter(({ paused }) => !paused) : [await findSource(app, said)];
  const parts = {
    sources: store.sources,
    briefings: store.briefings,
    reader,
    fetcher: createFetcher({ clock }),
    opener: createOpener(),
    clock,
  };
  let failed = false;
  for (const source of chosen) {
    const { taken, reason } = await pollSource(source, parts, new AbortController().signal);
    failed ||= reason !== null;
    process.stdout.write(`${harmless(`Source ${source.id}: ${reason ?? `${taken} taken`}`)}\n`);
  }
  await parts.opener.close();
  return failed ? 1 : 0;
}
