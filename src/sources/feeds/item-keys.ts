import { createHash } from "node:crypto";
import type { KnownItem } from "../../../store/sources.ts";
import type { FeedItem } from "./read-feed.ts";

const hash = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 22);

/** Of an item's words, whatever its name, address or date. */
export const fingerprintOf = ({ title, html }: FeedItem): string => hash(`${title ?? ""}\u0000${html}`);

/**
 * The names by which an item is met again: its id, its address, and its words together with its day, or alone where it has no
 * address. So an item that changes one or two of the three is still the same; the same words on another day at another
 * address are another item.
 */
export function keysOf(item: FeedItem): readonly string[] {
  const words = fingerprintOf(item);
  return [
    ...(item.id === null ? [] : [`id ${hash(item.id)}`]),
    ...(item.url === null ? [`words ${words}`] : [`url ${hash(item.url)}`, `day ${item.day ?? ""} ${words}`]),
  ];
}

/** What is known of an item: nothing, that it is settled, or that there is something to do under the name it had. */
export function standing(
  item: FeedItem,
  known: ReadonlyMap<string, KnownItem>,
): { readonly settled: boolean; readonly briefing: string | null; readonly tries: number } {
  const words = fingerprintOf(item);
  const met = keysOf(item).flatMap((key) => known.get(key) ?? []);
  // What the first poll passed over stays so, whatever becomes of its words: a site made anew is not ten years of news.
  const passedOver = met.some(({ briefing, tries }) => briefing === null && tries === 0);
  const settled = passedOver || met.some(({ fingerprint }) => fingerprint === words);
  const before = met.find(({ briefing }) => briefing !== null);
  return { settled, briefing: before?.briefing ?? null, tries: Math.max(0, ...met.map(({ tries }) => tries)) };
}
