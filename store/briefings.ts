import type { BriefingHead, Document, Given, ReadBriefing } from "../src/briefing/briefing.ts";
import type { Day } from "../src/briefing/day.ts";
import type { Figure } from "../src/briefing/figure.ts";
import type { Passage } from "../src/briefing/passage.ts";
import type { Span } from "../src/briefing/span.ts";

/** Names one version of one briefing. Versions count from 1. */
export interface BriefingRef {
  readonly id: string;
  readonly version: number;
}

/** What lists and citations show of a briefing. */
export interface BriefingSummary extends BriefingRef, BriefingHead {
  /** When this version was stored. */
  readonly addedAt: Date;
  /** How many figures it has: those that reading found, as people put them right. */
  readonly figures: number;
}

/** A stretch of a stored briefing, with the words that stand there. */
export interface Citation extends Span {
  readonly briefing: BriefingRef;
  readonly text: string;
}

/**
 * A figure with the briefing that claims it. `ordinal` names it among those of its version for good: reading the text again
 * never gives it to another figure.
 */
export interface Claim {
  readonly briefing: BriefingSummary;
  readonly ordinal: number;
  readonly figure: Figure;
}

/** A place as the store keys it: the gazetteer's id where there is one, otherwise "~" and the folded name. */
export type PlaceKey = string;

export interface StoredPlace {
  readonly key: PlaceKey;
  readonly name: string;
  /** Briefings whose current version names it. */
  readonly briefings: number;
}

export interface StoredIssuer {
  readonly name: string;
  readonly briefings: number;
  /** The newest briefing by this issuer. */
  readonly newest: BriefingSummary;
}

export interface NewBriefing {
  readonly document: Document;
  readonly read: ReadBriefing;
  /** The id a person gave. */
  readonly id?: string;
  /** What else a person gave: it wins again when the text is read again. */
  readonly given?: Omit<Given, "id">;
  /** The revision of the rules that read it; 0 unless given, which is before any. */
  readonly readerVersion?: number;
  readonly addedAt: Date;
}

/** What became of a put. `added` is version 1, `revised` a later one, `unchanged` stored nothing. */
export interface PutResult extends BriefingRef {
  readonly outcome: "added" | "revised" | "unchanged";
}

export interface Filter {
  /** Exact issuer names, any of them. */
  readonly issuers?: readonly string[];
  /** First and last day of the briefing's date, both included. */
  readonly since?: Day;
  readonly until?: Day;
}

/** A page of a list. `next` and `previous` are cursors to ask with, null at the ends; a cursor outlives a restart. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
}

export interface Paging {
  readonly limit: number;
  /** From an earlier page; a cursor that cannot be read means the first page. What was stored since that page is left out. */
  readonly cursor?: string | null;
}

export interface FigureQuery extends Filter, Paging {
  readonly places: readonly PlaceKey[];
  /** Words that must all stand in what is counted, in the action or in the sentence; stems match. */
  readonly about?: string;
}

export interface SearchQuery extends Filter, Paging {
  /** Words; "quoted words" stand together; a last word that ends in `*` is a prefix. */
  readonly words: string;
  /** `all`: every word must match. `most`: the rarest must, the rest decide the rank (for questions). */
  readonly match: "all" | "most";
  readonly places?: readonly PlaceKey[];
}

export interface SearchHit {
  readonly briefing: BriefingSummary;
  readonly passage: Passage;
  /** The sentence of the passage that matches best. */
  readonly best: Span;
  /** What matched in that sentence, as spans of the briefing's text, in order. */
  readonly marks: readonly Span[];
  /** Share of the query's weight that the passage covers, 0 to 1: rare words weigh more. */
  readonly coverage: number;
}

export interface SearchPage extends Page<SearchHit> {
  /** True when no passage has every word and the hits have only some. */
  readonly relaxed: boolean;
}

/** What the digit gate asks for. Every answer array is in the order asked; null where the store holds no such thing. */
export interface EvidenceRequest {
  readonly briefings: readonly BriefingRef[];
  readonly spans: readonly (Span & { readonly briefing: BriefingRef })[];
  readonly figures: readonly { readonly briefing: BriefingRef; readonly ordinal: number }[];
}
export interface Evidence {
  readonly briefings: readonly (BriefingSummary | null)[];
  /** The stored words of each span, when it lies inside one passage or runs over consecutive ones of its version; else null. */
  readonly spans: readonly (string | null)[];
  readonly figures: readonly (Figure | null)[];
}

/**
 * Keeps briefings, their versions and their index. Lists and figures speak of current versions only, newest briefing
 * first (by date, then by when it was stored). Reads see everything that an earlier put reported.
 */
export interface BriefingStore {
  /**
   * Stores all or nothing, and answers only when it would survive a power cut. The same text again is `unchanged`. A
   * revision is recognised by the id given, else by url, else by issuer, date and title, else by origin with the same
   * title or date. Corrections of the briefing go along with their sentences.
   */
  put(briefings: readonly NewBriefing[]): Promise<readonly PutResult[]>;
  /** By id or by a beginning of it that fits only one; the current version unless one is asked for. */
  find(id: string, version?: number): Promise<BriefingSummary | null>;
  /** Summaries of every version, the newest first; empty for an unknown id. */
  versions(id: string): Promise<readonly BriefingSummary[]>;
  /** The document as it was read, whole. */
  document(ref: BriefingRef): Promise<Document | null>;
  passages(ref: BriefingRef, paging: Paging): Promise<Page<Passage>>;
  /** The figures of one version, in the order of the text. A cursor holds when the text is read again. */
  claims(ref: BriefingRef, paging: Paging): Promise<Page<Claim>>;
  latest(query: Filter & Paging): Promise<Page<BriefingSummary>>;
  figures(query: FigureQuery): Promise<Page<Claim>>;
  /** Never blocks the event loop. */
  search(query: SearchQuery): Promise<SearchPage>;
  /** Places by how many briefings name them. */
  places(paging: Paging): Promise<Page<StoredPlace>>;
  /** The places with these keys that stored briefings name, in the order of the keys, unknown ones left out. */
  placesWith(keys: readonly PlaceKey[]): Promise<readonly StoredPlace[]>;
  /** Places whose folded name begins with this, those in most briefings first. */
  placesLike(prefix: string, limit: number): Promise<readonly StoredPlace[]>;
  /** Ids that begin with this, newest first. */
  idsLike(prefix: string, limit: number): Promise<readonly BriefingSummary[]>;
  /** Issuers, those with most briefings first. */
  issuers(): Promise<readonly StoredIssuer[]>;
  evidence(request: EvidenceRequest): Promise<Evidence>;
}
