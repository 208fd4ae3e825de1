import type { KnownItem } from "../../../store/sources.ts";
import { UnreadableDocument } from "../../reading/unreadable.ts";
import { BadFile } from "../bad-file.ts";
import type { Turn } from "./create-turn.ts";
import { documentOf } from "./item-document.ts";
import { fingerprintOf, keysOf, standing } from "./item-keys.ts";
import type { Feed, FeedItem } from "./read-feed.ts";

/** Takes what is new of a feed, the oldest first; answers how many items are left for the next poll. */
export async function takeItems(turn: Turn, feed: Feed): Promise<number> {
  const { source, parts } = turn;
  const first = source.lastSuccess === null;
  const ordered = newestFirst(feed.items);
  if (first) await passOver(turn, ordered.slice(source.firstItems));
  let left = 0;
  for (const item of (first ? ordered.slice(0, source.firstItems) : ordered).toReversed()) {
    const met = standing(item, await parts.sources.known(source.id, keysOf(item)));
    if (met.settled) continue;
    if (turn.isOver()) {
      left += 1;
      continue;
    }
    turn.count();
    if (!(await takeItem(turn, item, met.briefing, met.tries))) left += 1;
  }
  return left;
}

/** False when its page could not be had for now. */
async function takeItem(turn: Turn, item: FeedItem, before: string | null, tries: number): Promise<boolean> {
  const { source, parts, signal, fetcher } = turn;
  signal.throwIfAborted();
  const remember = async (briefing: string | null, fingerprint: string | null, count: number): Promise<void> => {
    const names = keysOf(item).map((key) => ({ key, briefing, fingerprint, tries: tries + 1 }));
    await parts.sources.remember(source.id, names, count);
  };
  try {
    const document = await documentOf(item, source.url, tries, { fetcher, opener: parts.opener }, signal);
    if (document === null) {
      await remember(before, null, 0);
      return false;
    }
    const briefing = await turn.put(document, before);
    // A process that dies here meets the item again, and the store knows the briefing by its address or its words.
    await remember(briefing, fingerprintOf(item), 1);
  } catch (error) {
    if (!(error instanceof BadFile || error instanceof UnreadableDocument)) throw error;
    // An item without anything to read is passed over, and costs no other.
    await remember(before, fingerprintOf(item), 0);
  }
  return true;
}

/** Of those that were met before, a first poll that was broken off took some. */
async function passOver({ source, parts: { sources } }: Turn, items: readonly FeedItem[]): Promise<void> {
  const names: KnownItem[] = [];
  for (const item of items) {
    const keys = keysOf(item);
    if ((await sources.known(source.id, keys)).size === 0)
      names.push(...keys.map((key) => ({ key, briefing: null, fingerprint: fingerprintOf(item), tries: 0 })));
  }
  await sources.remember(source.id, names, 0);
}

/** By day, where items have one; among those of a day, as the feed has them. */
function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  return items.toSorted((one, other) =>
    one.day === null || other.day === null || one.day === other.day ? 0 : one.day < other.day ? 1 : -1,
  );
}
