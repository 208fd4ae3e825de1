import type { Document } from "../../briefing/briefing.ts";
import type { Clock } from "../../clock.ts";
import { readerVersion } from "../../reading/reader-version.ts";
import type { Reader } from "../../reading/reader.ts";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { Share, Source, SourceStore } from "../../../store/sources.ts";
import type { Fetcher } from "../fetch/create-fetcher.ts";
import type { Opener } from "../opening/create-opener.ts";
import { putCopiesOf } from "../put-copies.ts";
import type { Manners } from "../robots/create-manners.ts";
import { isSpent, ITEMS_A_POLL, metered, POLL_MS, shareOn } from "./share.ts";

export interface PollParts {
  readonly sources: SourceStore;
  readonly briefings: Pick<BriefingStore, "put" | "copies">;
  readonly reader: Pick<Reader, "read">;
  readonly fetcher: Fetcher;
  readonly manners: Manners;
  readonly opener: Opener;
  readonly clock: Clock;
}

/** A source's turn to be polled: what it may still take, and how it stores what it takes. */
export interface Turn {
  readonly source: Source;
  readonly parts: PollParts;
  readonly signal: AbortSignal;
  /** Counts what it fetches. Where the source is a page of links it keeps to robots.txt and lets time pass. */
  readonly fetcher: Fetcher;
  /** Whether what is left has to wait for the next poll. */
  isOver(): boolean;
  /** Counts an item that was asked for, whatever came of it. */
  count(): void;
  /** Stores a briefing as the source's own, as a version of the one that it was before; answers its id. Throws UnreadableDocument. */
  put(document: Document, before: string | null): Promise<string>;
  taken(): number;
  share(): Share;
}

export function createTurn(source: Source, parts: PollParts, signal: AbortSignal): Turn {
  const { clock, reader, briefings, manners } = parts;
  const begun = clock.now();
  let share = shareOn(begun, source);
  let [done, taken] = [0, 0];
  const came = (bytes: number): void => void (share = { ...share, bytes: share.bytes + bytes });
  const counting = metered(parts.fetcher, came);
  return {
    source,
    parts,
    signal,
    fetcher: source.links === null ? counting : manners.polite(counting, came),
    isOver: () => done >= ITEMS_A_POLL || isSpent(share) || clock.now().getTime() - begun.getTime() >= POLL_MS,
    count: () => void (done += 1),
    async put(document, before) {
      signal.throwIfAborted();
      const given = source.issuer === null ? {} : { issuer: source.issuer };
      const now = clock.now();
      const read = reader.read(document, given, now);
      const id = before === null ? {} : { id: before };
      const { owner } = source;
      const [put] = await briefings.put([{ document, read, addedAt: now, given, readerVersion, owner, ...id }]);
      if (put === undefined) throw new Error("The store answered nothing for a briefing.");
      await putCopiesOf(put, parts);
      taken += 1;
      share = { ...share, items: share.items + 1 };
      return put.id;
    },
    taken: () => taken,
    share: () => share,
  };
}
