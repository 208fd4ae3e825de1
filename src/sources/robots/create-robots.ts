import library from "robots-parser";
import type { Clock } from "../../clock.ts";
import { type Fetcher, PRODUCT } from "../fetch/create-fetcher.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { Disallowed } from "./disallowed.ts";
import { tame } from "./tame.ts";

// Its types tell of a default export where it has one by `module.exports`: the compiler looks for it a step too deep.
const robotsParser = library as unknown as typeof library.default;

/** No copy is used longer than a day (RFC 9309, 2.4), save while no newer one can be had. */
const LIFETIME_MS = 86_400_000;
const STALE_MS = 30 * LIFETIME_MS;
/** A file that could not be had is asked for again after this, or when its server says. */
const AGAIN_MS = 900_000;
/** At least so much of a file is read (RFC 9309, 2.5), and what comes after it is not. */
export const ROBOTS_BYTES = 500 * 1024;
/** Waits that sites ask for between two requests are kept up to this. */
const LONGEST_DELAY_MS = 60_000;
const SITES = 500;
/** 4xx means that there is no such file and all is allowed (2.3.1.3), but for those that say "later". */
const later = new Set([408, 425, 429]);

/** What robots.txt files say, each fetched once a day. */
export interface Robots {
  /**
   * How many milliseconds the site wants between two requests, 0 where it says nothing. Throws Disallowed where the bot may
   * not read the address. `came` is told how many bytes were fetched for the answer.
   */
  delayFor(url: URL, signal: AbortSignal, came: (bytes: number) => void): Promise<number>;
}

interface Kept {
  /** Null when everything is allowed. */
  readonly rules: ReturnType<typeof robotsParser> | null;
  /** Why nothing is read there for now. */
  readonly refusal: string | null;
  readonly until: number;
  readonly readAt: number;
}

/** `fetcher` cuts answers off after `ROBOTS_BYTES`. */
export function createRobots({ fetcher, clock }: { readonly fetcher: Fetcher; readonly clock: Clock }): Robots {
  const sites = new Map<string, Promise<Kept>>();

  async function read(origin: string, signal: AbortSignal, came: (bytes: number) => void): Promise<Kept> {
    const at = `${origin}/robots.txt`;
    const { bytes } = await fetcher(at, undefined, signal);
    came(bytes.length);
    const now = clock.now().getTime();
    const known = { until: now + LIFETIME_MS, readAt: now };
    const text = tame(linesOf(bytes));
    const { host } = new URL(origin);
    if (text === null)
      return { ...known, rules: null, refusal: `The robots.txt of ${host} has more patterns than are read.` };
    return { ...known, rules: robotsParser(at, text), refusal: null };
  }

  async function readOr(origin: string, before: Kept | null, ...parts: [AbortSignal, (bytes: number) => void]) {
    try {
      return await read(origin, ...parts);
    } catch (error) {
      parts[0].throwIfAborted();
      if (!(error instanceof NotFetched)) throw error;
      const now = clock.now().getTime();
      const { status, retryAt, isPrivate } = error;
      // Whoever goes on to an address that is not public is told so there.
      if (isPrivate || (status !== null && status >= 400 && status < 500 && !later.has(status)))
        return { rules: null, refusal: null, until: now + LIFETIME_MS, readAt: now };
      const until = Math.max(now + AGAIN_MS, retryAt?.getTime() ?? 0);
      if (before !== null && now - before.readAt < STALE_MS) return { ...before, until };
      const why = error.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase()).replace(/\.$/, "");
      const { host } = new URL(origin);
      const refusal = `Nothing is read at ${host} while its robots.txt cannot be had: ${why}.`;
      return { rules: null, refusal, until, readAt: Number.NEGATIVE_INFINITY };
    }
  }

  async function keptFor(origin: string, ...parts: [AbortSignal, (bytes: number) => void]): Promise<Kept> {
    const reading = sites.get(origin);
    const before = (await reading?.catch(() => null)) ?? null;
    if (before !== null && before.until > clock.now().getTime()) return before;
    // Another may have begun to read it while this one waited.
    const begun = sites.get(origin);
    if (begun !== undefined && begun !== reading) return keptFor(origin, ...parts);
    const next = readOr(origin, before, ...parts);
    sites.delete(origin);
    sites.set(origin, next);
    for (const oldest of sites.keys()) if (sites.size > SITES) sites.delete(oldest);
    return next;
  }

  return {
    async delayFor(url, signal, came) {
      const { rules, refusal } = await keptFor(url.origin, signal, came);
      if (refusal !== null) throw new Disallowed(refusal, { mayPass: true });
      if (rules === null) return 0;
      if (rules.isAllowed(url.href, PRODUCT) === false)
        throw new Disallowed(`The robots.txt of ${url.host} keeps bots from this address.`, { mayPass: true });
      const seconds = rules.getCrawlDelay(PRODUCT) ?? 0;
      return seconds > 0 ? Math.min(seconds * 1_000, LONGEST_DELAY_MS) : 0;
    },
  };
}

/** The file's whole lines: half a rule would say something else. */
function linesOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return bytes.length < ROBOTS_BYTES ? text : text.slice(0, text.lastIndexOf("\n") + 1);
}
