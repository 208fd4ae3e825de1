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
    const { etag, lastModified, movedTo } = fetched;
    const came = source.links === null ? await feedOf(turn, fetched) : await listingOf(turn, fetched, source.links);
    polled = { ok: true, url: movedTo ?? source.url, etag, lastModified, ...came };
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
type Came = Pick<Polled & { readonly ok: true }, "title" | "waiting" | "notice" | "notBefore">;
const nothing: Came = { title: null, waiting: 0, notice: null, notBefore: null };

async function feedOf(turn: Turn, { unchanged, bytes, url }: Fetched): Promise<Came> {
  if (unchanged) return nothing;
  const feed = readFeed(decode(turn.source.url, bytes, "html").text, url);
  return { ...nothing, title: feed.title, waiting: await takeItems(turn, feed) };
}

async function listingOf(turn: Turn, { unchanged, bytes, url }: Fetched, pattern: string): Promise<Came> {
  const { source } = turn;
  let came: Came = { ...nothing, notice: source.notice };
  if (!unchanged) {
    const listing = readListing(decode(source.url, bytes, "html").text, { url, listed: source.url, pattern });
    came = { title: listing.title, ...(await takeLinks(turn, listing.links)) };
  }
  return came.notBefore === null ? { ...came, notBefore: await recheckPages(turn) } : came;
}
