import type { Source } from "../../../store/sources.ts";
import { BadFile } from "../bad-file.ts";
import { decode } from "../decode.ts";
import type { Fetched } from "../fetch/create-fetcher.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { readListing } from "../listings/read-listing.ts";
import { recheckPages } from "../listings/recheck-pages.ts";
import { takeLinks } from "../listings/take-links.ts";
import { afterPoll, type Polled } from "./after-poll.ts";
import { createTurn, type PollParts, type Turn } from "./create-turn.ts";
import { NoFeed, readFeed } from "./read-feed.ts";
import { takeItems } from "./take-items.ts";

export interface PollOutcome {
  readonly taken: number;
  /** Why it failed, as a sentence; null when it did not. */
  readonly reason: string | null;
}

/** Polls one source and notes how it went. Rejects only when the store fails, or when it is told to stop. */
export async function pollSource(source: Source, parts: PollParts, signal: AbortSignal): Promise<PollOutcome> {
  const turn = createTurn(source, parts, signal);
  let polled: Polled;
  try {
    const fetched = await turn.fetcher(source.url, source, signal);
    const came = source.links === null ? await feedOf(turn, fetched) : await listingOf(turn, fetched, source.links);
    polled = { ok: true, url: fetched.movedTo ?? source.url, ...came };
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof NotFetched || error instanceof NoFeed || error instanceof BadFile)) throw error;
    const { retryAt, status } = error instanceof NotFetched ? error : { retryAt: null, status: null };
    polled = { ok: false, reason: error.message, retryAt, status };
  }
  await parts.sources.note(source.id, afterPoll(source, polled, turn.share(), parts.clock.now()));
  return { taken: turn.taken(), reason: polled.ok ? null : polled.reason };
}

/** What a poll found out besides what it took. */
type Came = Omit<Polled & { readonly ok: true }, "ok" | "url">;
const nothing = { title: null, waiting: 0, notice: null, notBefore: null };

async function feedOf(turn: Turn, { unchanged, bytes, url, etag, lastModified }: Fetched): Promise<Came> {
  if (unchanged) return { ...nothing, etag, lastModified };
  const feed = readFeed(decode(turn.source.url, bytes, "html").text, url);
  return { ...nothing, etag, lastModified, title: feed.title, waiting: await takeItems(turn, feed) };
}

async function listingOf(turn: Turn, fetched: Fetched, pattern: string): Promise<Came> {
  const { source } = turn;
  const { bytes, url, etag, lastModified } = fetched;
  let came: Came = { ...nothing, etag, lastModified, notice: source.notice };
  if (!fetched.unchanged) {
    const listing = readListing(decode(source.url, bytes, "html").text, { url, listed: source.url, pattern });
    came = { ...came, title: listing.title, ...(await takeLinks(turn, listing.links)) };
  }
  if (came.notBefore !== null) return came;
  const { notBefore, isLess } = await recheckPages(turn);
  // The next poll has the listing again, also if it stays as it is, to see what is still left out.
  return { ...came, notBefore, ...(isLess ? { etag: null, lastModified: null } : {}) };
}
