/** An address that is asked again and again for briefings, and how it fares. */
export interface Source {
  readonly id: number;
  readonly url: string;
  /** Null for a feed. Of a page of links (a listing), which of them lead to briefings: see `createLinkPattern`. */
  readonly links: string | null;
  /** Its first address: by this its briefings are its own, also when it moves or is added again. */
  readonly owner: string;
  /** Who issues what comes from it, where the operator said so. */
  readonly issuer: string | null;
  readonly everySeconds: number;
  /** How many of its newest items the first poll takes; older ones are left. */
  readonly firstItems: number;
  readonly paused: boolean;
  readonly addedAt: Date;
  readonly nextPoll: Date;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly title: string | null;
  readonly lastSuccess: Date | null;
  /** Since when every poll failed, and why the last one did (a sentence); null when it works. */
  readonly failingSince: Date | null;
  readonly reason: string | null;
  readonly failures: number;
  /** What a good poll left out and why (a sentence), as pages that a robots.txt keeps from bots; null when nothing. */
  readonly notice: string | null;
  /** How many items were taken from it in all. */
  readonly taken: number;
  /** How many items its last good poll left for the next one: pages that could not be had, or more than its share. */
  readonly waiting: number;
  /** What was taken of its share of that day (UTC), so that no source fills the store or the line alone. */
  readonly share: Share;
}

/** `day` as `2026-01-31`, empty before the first poll; `items` taken and `bytes` fetched on it, feeds and pages together. */
export interface Share {
  readonly day: string;
  readonly items: number;
  readonly bytes: number;
}

export type NewSource = Pick<Source, "url" | "issuer" | "everySeconds" | "firstItems"> & {
  /** As in `Source`; a feed where it is left out. */
  readonly links?: string | null;
};

/** What a poll leaves behind. `gone`: it says itself that it is no more, so it is paused. */
export type PollNote = Omit<
  Source,
  "id" | "owner" | "links" | "issuer" | "everySeconds" | "firstItems" | "paused" | "addedAt" | "taken"
> & { readonly gone: boolean };

/** What is remembered of an item under one of its names. */
export interface KnownItem {
  readonly key: string;
  /** The briefing that it became; null when it was passed over, or could not be taken yet. */
  readonly briefing: string | null;
  /** Of the words that were taken, so that a change is seen. Null while its page could not be had. */
  readonly fingerprint: string | null;
  /** How often its page could not be had. */
  readonly tries: number;
}

/** A page that was asked for because a listing leads to it, and when it is looked at again. */
export interface LinkedPage {
  readonly url: string;
  /** What its link says; null where that is no name of its own. */
  readonly words: string | null;
  readonly metAt: Date;
  readonly nextCheck: Date;
  /** Of its last answer, so that an unchanged page is not sent again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The sources and what was taken from each. Every answer is durable. */
export interface SourceStore {
  /** Null when the address is a source already. The first poll is due at once. */
  add(source: NewSource, now: Date): Promise<Source | null>;
  /** The oldest first. */
  list(): Promise<readonly Source[]>;
  /** Forgets the source and its items; the briefings stay. Answers whether there was one. */
  remove(id: number): Promise<boolean>;
  /** A source that goes on is due at `now`. */
  pause(id: number, paused: boolean, now: Date): Promise<boolean>;
  /** Notes a poll. One that was removed meanwhile stays removed; an address that another source has is not taken over. */
  note(id: number, note: PollNote): Promise<void>;
  known(id: number, keys: readonly string[]): Promise<ReadonlyMap<string, KnownItem>>;
  /** Remembers items, each under all its names, and counts those that were taken. */
  remember(id: number, items: readonly KnownItem[], taken: number): Promise<void>;
  /** Keeps a page of a listing that leads there. */
  keepPage(id: number, page: LinkedPage): Promise<void>;
  /**
   * Notes to which of its pages a listing leads now: the others are not looked at again unless it leads there once more. Answers
   * where it leads without a page that is kept.
   */
  linksTo(id: number, urls: readonly string[]): Promise<ReadonlySet<string>>;
  /** Pages that a listing leads to and that are due, the longest due first. */
  pagesDue(id: number, now: Date, limit: number): Promise<readonly LinkedPage[]>;
}
