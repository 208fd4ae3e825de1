import type { Source } from "../../store/sources.ts";
import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { channelOf, isChannel } from "../sources/channels/channel-address.ts";
import { pollSource } from "../sources/feeds/poll-source.ts";
import { proposeSource } from "../sources/feeds/propose-source.ts";
import { createOpener } from "../sources/opening/create-opener.ts";
import { createWeb } from "../sources/robots/create-web.ts";
import { BadGiven } from "./bad-given.ts";

export interface SourceGiven {
  readonly every: string;
  readonly first: string;
  readonly issuer?: string;
  readonly links?: string;
}

const afterAdding = {
  feed: "The running bot polls it within a minute.",
  discord:
    "The running bot takes what is posted there. It must see the channel, and needs Message Content Intent: see `doctor discord`.",
  telegram: "The running bot takes what is posted there from now on. It must be an administrator of the channel.",
};

/** Adds a feed, a page of links or a channel and answers the exit code; it is polled by the running bot. */
export async function addSource({ store }: App, clock: Clock, url: string, given: SourceGiven): Promise<number> {
  const proposed = proposeSource({ ...given, url });
  if (!proposed.ok) {
    const { option, why } = proposed;
    throw new BadGiven(option === "url" || option === "issuer" ? why : `--${option} ${why}.`);
  }
  const added = await store.sources.add(proposed.source, clock.now());
  if (added === null) throw new BadGiven("This address is a source already; `sources list` shows it.");
  process.stdout.write(`Source ${added.id} added. ${afterAdding[channelOf(added)?.platform ?? "feed"]}\n`);
  return 0;
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
  const { id, url, title, issuer, paused, taken, lastSuccess, nextPoll, failingSince, failures } = source;
  const { links, reason, waiting, notice } = source;
  const at = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [
    `${id}  ${url}`,
    ...(title === null ? [] : [`   ${title}${issuer === null ? "" : `, issued by ${issuer}`}`]),
    `   ${taken} taken, last success ${lastSuccess === null ? "never" : at(lastSuccess)}, ${paused ? "paused" : isChannel(source) ? "posts are taken as they come" : `next poll ${at(nextPoll)}`}`,
    ...(links === null ? [] : [`   a page of links, of which those are taken that fit ${links}`]),
    ...(notice === null ? [] : [`   ${notice}`]),
    ...(waiting === 0 ? [] : [`   unfinished: ${waiting} of its items wait for the next poll`]),
    ...(failingSince === null
      ? []
      : [`   fails since ${at(failingSince)}, ${failures === 1 ? "once" : `${failures} times`}: ${reason ?? ""}`]),
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
    said === undefined
      ? (await store.sources.list()).filter((each) => !each.paused && !isChannel(each))
      : [await findSource(app, said)];
  if (chosen.some(isChannel))
    throw new BadGiven("A channel is not polled: the running bot takes what is posted there.");
  const parts = {
    sources: store.sources,
    briefings: store.briefings,
    reader,
    ...createWeb({ clock }),
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
