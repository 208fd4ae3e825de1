import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../clock.ts";
import { type Fetcher, webAddress } from "../fetch/create-fetcher.ts";
import { createRobots } from "./create-robots.ts";

/** Between two requests to one site, where its robots.txt asks for no longer. */
const GAP_MS = 1_000;
const SITES = 500;

/** How the bot behaves towards sites whose pages it goes through by itself. */
export interface Manners {
  /** A fetcher that asks the site's robots.txt first and lets time pass between requests; `came` counts what that fetched. */
  polite(fetcher: Fetcher, came: (bytes: number) => void): Fetcher;
}

export interface MannersParts {
  /** Fetches robots.txt files: cuts answers off after `ROBOTS_BYTES`. */
  readonly robotsFetcher: Fetcher;
  readonly clock: Clock;
  /** Lets milliseconds pass; a test's clock jumps. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export function createManners({ robotsFetcher, clock, pause }: MannersParts): Manners {
  const robots = createRobots({ fetcher: robotsFetcher, clock });
  // When each site may be asked next.
  const next = new Map<string, number>();
  const pass = pause ?? (async (ms, signal) => void (await wait(ms, undefined, { signal })));

  async function takeTurn(origin: string, delayMs: number, signal: AbortSignal): Promise<void> {
    const now = clock.now().getTime();
    const at = Math.max(now, next.get(origin) ?? 0);
    next.set(origin, at + Math.max(delayMs, GAP_MS));
    if (next.size > SITES) for (const [site, time] of next) if (time < now) next.delete(site);
    if (at > now) await pass(at - now, signal);
  }

  return {
    polite: (fetcher, came) => async (words, known, stop) => {
      const signal = stop ?? new AbortController().signal;
      const url = webAddress(words);
      await takeTurn(url.origin, await robots.delayFor(url, signal, came), signal);
      // A redirect is part of the request that led to it, but no way around a robots.txt.
      return fetcher(words, known, stop, async (target, until) => void (await robots.delayFor(target, until, came)));
    },
  };
}
