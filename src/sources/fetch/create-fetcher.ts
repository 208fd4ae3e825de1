import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import type { Clock } from "../../clock.ts";
import { codeOf, defaultMaxBytes, defaultMaxPaperBytes } from "../read-bounded.ts";
import { readBody } from "./body.ts";
import { toUtf8 } from "./charset.ts";
import { NotFetched } from "./not-fetched.ts";
import { retryAfter } from "./retry-after.ts";

/** What was kept of the last answer, so that the server need not send the same again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an address gave. `movedTo` is where it has moved for good (only 301 and 308 on the way there), else null. */
export interface Fetched extends Validators {
  readonly unchanged: boolean;
  /** The last address, after redirects. */
  readonly url: string;
  readonly movedTo: string | null;
  readonly contentType: string;
  /** In UTF-8 where the server named another charset; empty when unchanged. */
  readonly bytes: Uint8Array;
}

/** Throws only NotFetched. */
export type Fetcher = (url: string, known?: Validators, signal?: AbortSignal, mayGo?: MayGo) => Promise<Fetched>;

/** Asked before the bot goes where a redirect leads; throws NotFetched where it may not. */
export type MayGo = (url: URL, signal: AbortSignal) => Promise<void>;

export interface FetcherOptions {
  readonly clock: Clock;
  /** Addresses or ranges that may be reached though they are not public. For tests: nothing else sets it. */
  readonly allowAddresses?: readonly string[];
  /** Hosts, with a port where it is not the scheme's own, that the operator configured: they may be private. Redirects are not trusted along. */
  readonly trustedHosts?: readonly string[];
  /** What a name leads to, asked for each connection; the system's own unless a test answers. */
  readonly lookup?: LookupFunction;
  /** From the request to the last byte, redirects included. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Takes what comes first of an answer that is larger than `maxBytes`, where others are refused. */
  readonly cut?: boolean;
}

const MOST_REDIRECTS = 5;
const TIMEOUT_MS = 20_000;
const NOT_PUBLIC = "is not a public address: the bot goes to no private, loopback or link-local one.";
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);
/** By this name a robots.txt may speak to the bot (RFC 9309, 2.2.1). */
export const PRODUCT = "briefing-bot";
const USER_AGENT = `${PRODUCT}/0.1 (reads official briefings; a feed reader run by its operator)`;

const faults: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "Its name is not known (DNS)."],
  ["EAI_AGAIN", "Its name could not be looked up (DNS)."],
  ["ECONNREFUSED", "Nothing answers there: the connection was refused."],
  ["ECONNRESET", "The connection broke."],
  ["ETIMEDOUT", "It could not be reached in time."],
  ["ERR_STREAM_PREMATURE_CLOSE", "The answer broke off before its end."],
  ["HPE_HEADER_OVERFLOW", "Its answer begins with headers that are too long."],
  ["Z_DATA_ERROR", "The answer cannot be unpacked."],
  ["Z_BUF_ERROR", "The answer broke off before its end."],
]);

/** An http or https address without credentials. Throws NotFetched for any other. */
export function webAddress(words: string, base?: string): URL {
  const url = URL.canParse(words, base) ? new URL(words, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || words.length > 2_000)
    throw new NotFetched("It is no web address that begins with http:// or https://.", { mayPass: false });
  if (url.username !== "" || url.password !== "")
    throw new NotFetched("An address with a name or a password in it is not taken.", { mayPass: false });
  url.hash = "";
  return url;
}

/** `redirected`: what failed is where the address led to, not itself. */
function faultOf(error: unknown, timedOut: boolean, redirected: boolean): NotFetched {
  if (error instanceof NotFetched) return error;
  if (timedOut) return new NotFetched("It did not answer in time.", { mayPass: true });
  const message = error instanceof Error ? error.message : "";
  // The agent's own words hold the address that a name leads to; they are not for a chat.
  if (/is not allowed\. Because/.test(message))
    return new NotFetched(redirected ? `It redirects to what ${NOT_PUBLIC}` : `It ${NOT_PUBLIC}`, {
      mayPass: false,
      isPrivate: !redirected,
    });
  const code = codeOf(error);
  return new NotFetched(faults.get(code ?? "") ?? `It could not be fetched${code === null ? "" : ` (${code})`}.`, {
    mayPass: true,
  });
}

/**
 * Fetches public web addresses. The address of each connection is checked when it is made, so neither a name that resolves
 * to a private address nor a redirect leads inside. Bounded in time, size (unpacked) and redirects.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock, allowAddresses, trustedHosts = [], lookup, timeoutMs, maxBytes, cut } = options;
  const limits = allowAddresses === undefined ? {} : { allowIPAddressList: [...allowAddresses] };
  const plain = new RequestFilteringHttpAgent(limits);
  const secure = new RequestFilteringHttpsAgent(limits);
  const trusts = ({ host }: URL): boolean => trustedHosts.includes(host);

  const ask = (url: URL, known: Validators | undefined, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = {
        "user-agent": USER_AGENT,
        accept: "application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        ...(known?.etag ? { "if-none-match": known.etag } : {}),
        ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
      };
      const options = { headers, signal, maxHeaderSize: 32 * 1024, ...(lookup === undefined ? {} : { lookup }) };
      const asked =
        url.protocol === "https:"
          ? requestSecure(url, trusts(url) ? options : { ...options, agent: secure }, resolve)
          : requestPlain(url, trusts(url) ? options : { ...options, agent: plain }, resolve);
      asked.on("error", reject);
      asked.end();
    });

  async function follow(
    first: URL,
    known: Validators | undefined,
    signal: AbortSignal,
    redirected: () => void,
    mayGo: MayGo | undefined,
  ): Promise<Fetched> {
    let url = first;
    let movedTo: string | null = null;
    let forGood = true;
    for (let turn = 0; turn <= MOST_REDIRECTS; turn += 1) {
      const answer = await ask(url, known, signal);
      try {
        const status = answer.statusCode ?? 0;
        const { location, etag, "last-modified": modified } = answer.headers;
        if (redirects.has(status) && location !== undefined) {
          url = webAddress(location, url.href);
          redirected();
          await mayGo?.(url, signal);
          forGood &&= permanent.has(status);
          if (forGood) movedTo = url.href;
          continue;
        }
        const contentType = (answer.headers["content-type"] ?? "").slice(0, 200);
        const common = { url: url.href, movedTo, contentType };
        if (status === 304 && known !== undefined)
          return { ...common, ...known, unchanged: true, bytes: new Uint8Array() };
        if (status !== 200) throw refused(status, answer);
        const most = maxBytes ?? (isPaper(contentType) ? defaultMaxPaperBytes : defaultMaxBytes);
        const bytes = toUtf8(await readBody(answer, most, cut), contentType);
        return { ...common, unchanged: false, bytes, etag: kept(etag), lastModified: kept(modified) };
      } finally {
        answer.destroy();
      }
    }
    throw new NotFetched("It redirects too many times.", { mayPass: false });
  }

  function refused(status: number, answer: IncomingMessage): NotFetched {
    const mayPass = status >= 500 || status === 408 || status === 425 || status === 429;
    const retryAt = retryAfter(answer.headers["retry-after"], clock.now());
    return new NotFetched(`The server answers with status ${status}.`, { mayPass, status, retryAt });
  }

  return async (words, known, stop, mayGo) => {
    const url = webAddress(words);
    const time = AbortSignal.timeout(timeoutMs ?? TIMEOUT_MS);
    const until = stop === undefined ? time : AbortSignal.any([time, stop]);
    let led = false;
    try {
      return await follow(url, known, until, () => (led = true), mayGo);
    } catch (error) {
      throw faultOf(error, time.aborted, led);
    }
  };
}

const isPaper = (contentType: string): boolean => /application\/pdf|wordprocessingml/i.test(contentType);
const kept = (header: string | undefined): string | null => (header === undefined ? null : header.slice(0, 500));
