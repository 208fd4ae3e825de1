import type { Clock } from "../../clock.ts";
import { readerVersion } from "../../reading/reader-version.ts";
import type { Reader } from "../../reading/reader.ts";
import { UnreadableDocument } from "../../reading/unreadable.ts";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { Source, SourceStore } from "../../../store/sources.ts";
import { BadFile } from "../bad-file.ts";
import { decode } from "../decode.ts";
import { putCopiesOf } from "../put-copies.ts";
import type { Fetcher } from "../fetch/create-fetcher.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import type { Opener } from "../opening/create-opener.ts";
import { afterPoll, type Polled } from "./after-poll.ts";
import { documentOf } from "./item-document.ts";
import { fingerprintOf, keysOf, standing } from "./item-keys.ts";
import { type Feed, type FeedItem, NoFeed, readFeed } from "./read-feed.ts";
import { isSpent, ITEMS_A_POLL, metered, POLL_MS, shareOn } from "./share.ts";

export interface PollParts {
  readonly sources: SourceStore;
  readonly briefings: Pick<BriefingStore, "put" | "copies">;
  readonly reader: Pick<Reader, "read">;
  readonly fetcher: Fetcher;
  readonly opener: Opener;
  readonly clock: Clock;
}

export interface PollOutcome {
  readonly taken: number;
  /** Why it failed, as a sentence; null when it did not. */
  readonly reason: string | null;
}

/** Polls one source and notes how it went. Rejects only when the store fails, or when it is told to stop. */
export async function pollSource(source: Source, parts: PollParts, signal: AbortSignal): Promise<PollOutcome> {
  const begun = parts.clock.now();
  let share = shareOn(begun, source);
  const fetcher = metered(parts.fetcher, (bytes) => (share = { ...share, bytes: share.bytes + bytes }));
  let taken = 0;
  let polled: Polled;
  try {
    const known = { etag: source.etag, lastModified: source.lastModified };
    const fetched = await fetcher(source.url, known, signal);
    const { etag, lastModified, movedTo } = fetched;
    const feed = fetched.unchanged ? null : readFeed(decode(source.url, fetched.bytes, "html").text, fetched.url);
    const waiting = feed === null ? 0 : await take(feed);
    const title = feed?.title ?? null;
    polled = { ok: true, url: movedTo ?? source.url, etag, lastModified, title, waiting };
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof NotFetched || error instanceof NoFeed || error instanceof BadFile)) throw error;
    const { retryAt, status } = error instanceof NotFetched ? error : { retryAt: null, status: null };
    polled = { ok: false, reason: error.message, retryAt, status };
  }
  await parts.sources.note(source.id, afterPoll(source, polled, share, parts.clock.now()));
  return { taken, reason: polled.ok ? null : polled.reason };

  /** Takes what is new of the feed, the oldest first; answers how many items are left. */
  async function take(feed: Feed): Promise<number> {
    const first = source.lastSuccess === null;
    const ordered = newestFirst(feed.items);
    if (first) await passOver(ordered.slice(source.firstItems));
    let left = 0;
    let done = 0;
    for (const item of (first ? ordered.slice(0, source.firstItems) : ordered).toReversed()) {
      const met = standing(item, await parts.sources.known(source.id, keysOf(item)));
      if (met.settled) continue;
      if (done >= ITEMS_A_POLL || isSpent(share) || parts.clock.now().getTime() - begun.getTime() >= POLL_MS) {
        left += 1;
        continue;
      }
      done += 1;
      if (!(await takeItem(item, met.briefing, met.tries))) left += 1;
    }
    return left;
  }

  async function takeItem(item: FeedItem, before: string | null, tries: number): Promise<boolean> {
    signal.throwIfAborted();
    const remember = async (briefing: string | null, fingerprint: string | null, count: number): Promise<void> => {
      const names = keysOf(item).map((key) => ({ key, briefing, fingerprint, tries: tries + 1 }));
      await parts.sources.remember(source.id, names, count);
    };
    try {
      const document = await documentOf(item, source.url, tries, { fetcher, opener: parts.opener }, signal);
      signal.throwIfAborted();
      if (document === null) {
        await remember(before, null, 0);
        return false;
      }
      const given = source.issuer === null ? {} : { issuer: source.issuer };
      const now = parts.clock.now();
      const read = parts.reader.read(document, given, now);
      const id = before === null ? {} : { id: before };
      const { owner } = source;
      const [put] = await parts.briefings.put([{ document, read, addedAt: now, given, readerVersion, owner, ...id }]);
      if (put !== undefined) await putCopiesOf(put, parts);
      // A process that dies here meets the item again, and the store knows the briefing by its address or its words.
      await remember(put?.id ?? before, fingerprintOf(item), 1);
      taken += 1;
      share = { ...share, items: share.items + 1 };
    } catch (error) {
      if (!(error instanceof BadFile || error instanceof UnreadableDocument)) throw error;
      // An item without anything to read is passed over, and costs no other.
      await remember(before, fingerprintOf(item), 0);
    }
    return true;
  }

  async function passOver(items: readonly FeedItem[]): Promise<void> {
    const names = items.flatMap((item) =>
      keysOf(item).map((key) => ({ key, briefing: null, fingerprint: fingerprintOf(item), tries: 0 })),
    );
    await parts.sources.remember(source.id, names, 0);
  }
}

/** By day, where items have one; among those of a day, as the feed has them. */
function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  return items.toSorted((one, other) =>
    one.day === null || other.day === null || one.day === other.day ? 0 : one.day < other.day ? 1 : -1,
  );
}
