import type { Clock } from "../state/clock.ts";

/** A limit on one route, for each channel, guild or webhook in its path. Discord's own are secret; bots obey headers. */
export interface Bucket {
  readonly route: string;
  readonly method: string;
  readonly limit: number;
  readonly perMs: number;
}

export interface RateLimits {
  /** Headers of the request's bucket, and how long to wait where the limit is reached (seconds, real time). */
  take(request: { readonly method: string; readonly route: string; readonly path: string; readonly auth: boolean }): {
    readonly headers: Record<string, string>;
    readonly wait: number;
    readonly scope: "user" | "global";
  };
  /** Counts an answer of 401, 403 or 429, unless the limit was shared. */
  countInvalid(): void;
  /** Invalid requests of the last ten minutes of the fake's clock. */
  readonly invalid: number;
  /** Whether Cloudflare shuts the bot out. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
  readonly banned: boolean;
}

/** For a bot that isn't huge. Interaction endpoints are exempt. */
const globalPerSecond = 50;
const invalidWindow = 10 * 60_000;

interface Window {
  began: number;
  used: number;
}

/** The first id of a path, which tells one channel's limit from another's. */
const majorOf = (path: string): string => /^\/(?:channels|guilds|webhooks)\/([^/]+)/.exec(path)?.[1] ?? "";

const headersOf = (bucket: Bucket, window: Window, now: number): Record<string, string> => {
  const left = (window.began + bucket.perMs - now) / 1000;
  return {
    "x-ratelimit-bucket": Buffer.from(`${bucket.method} ${bucket.route}`).toString("hex").slice(0, 32),
    "x-ratelimit-limit": String(bucket.limit),
    "x-ratelimit-remaining": String(Math.max(0, bucket.limit - window.used)),
    "x-ratelimit-reset": ((performance.timeOrigin + now) / 1000 + left).toFixed(3),
    "x-ratelimit-reset-after": left.toFixed(3),
  };
};

export const createRateLimits = (
  clock: Clock,
  buckets: readonly Bucket[],
  invalidAllowed: number,
  monotonic: () => number,
): RateLimits => {
  const windows = new Map<string, Window>();
  const invalid: number[] = [];
  const use = (key: string, perMs: number, now: number): Window => {
    const known = windows.get(key);
    const window = known !== undefined && now - known.began < perMs ? known : { began: now, used: 0 };
    windows.set(key, window);
    window.used += 1;
    return window;
  };
  const recent = (): number => {
    const from = clock.now().getTime() - invalidWindow;
    while (invalid[0] !== undefined && invalid[0] <= from) invalid.shift();
    return invalid.length;
  };
  return {
    take: ({ method, route, path, auth }) => {
      const now = monotonic();
      const bucket = buckets.find((each) => each.route === route && each.method === method);
      const window = bucket && use(`${method} ${route} ${majorOf(path)}`, bucket.perMs, now);
      const headers = bucket === undefined || window === undefined ? {} : headersOf(bucket, window, now);
      if (bucket !== undefined && window !== undefined && window.used > bucket.limit) {
        return { headers, wait: (window.began + bucket.perMs - now) / 1000, scope: "user" };
      }
      if (!auth) return { headers, wait: 0, scope: "user" };
      const all = use("global", 1000, now);
      return { headers, wait: all.used > globalPerSecond ? (all.began + 1000 - now) / 1000 : 0, scope: "global" };
    },
    countInvalid: () => void invalid.push(clock.now().getTime()),
    get invalid() {
      return recent();
    },
    get banned() {
      return recent() > invalidAllowed;
    },
  };
};
