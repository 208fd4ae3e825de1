import type { BriefingHead, Document, Given, ReadBriefing } from "../src/briefing/briefing.ts";
import type { Day } from "../src/briefing/day.ts";
import type { Figure } from "../src/briefing/figure.ts";
import type { Passage } from "../src/briefing/passage.ts";
import type { Span } from "../src/briefing/span.ts";
import type { BriefingCopy } from "./copies.ts";
import type { GlobeBox } from "./geography.ts";

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
  /** Where in its text each of its pages begins, for what has pages; see Document. */
  readonly pages?: readonly number[];
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

/** A stored place whose position the gazetteer knows; WGS 84 degrees. */
export interface StoredSpot extends StoredPlace {
  readonly lat: number;
  readonly lon: number;
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
  /** The source that it comes from, by a name that no other source has; absent for what the operator adds by hand. */
  readonly owner?: string;
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

/** Any of these places. */
export interface PlaceScope {
  readonly places?: readonly PlaceKey[];
  /** Also every place that lies in one of them, as far as the store has a geography. */
  readonly inner?: boolean;
}

/** A current version with its turn: versions are stored one after the other, and each gets the next number. */
export interface StoredTurn {
  readonly turn: number;
  readonly briefing: BriefingSummary;
}

export interface FigureQuery extends Filter, Paging, PlaceScope {
  readonly places: readonly PlaceKey[];
  /** Words that must all stand in what is counted, in the action or in the sentence; stems match. */
  readonly about?: string;
}

/** A claim with the place, of those asked for, that it is listed under. */
export interface PlacedClaim {
  readonly place: PlaceKey;
  readonly claim: Claim;
}

export interface SearchQuery extends Filter, Paging, PlaceScope {
  /** Words; "quoted words" stand together; a last word that ends in `*` is a prefix. */
  readonly words: string;
  /** `all`: every word must match. `most`: the rarest must, the rest decide the rank (for questions). */
  readonly match: "all" | "most";
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

/** Passages that may answer a question. Each word is the terms that may stand for it, as `termsOf` makes them. */
export interface GatherQuery extends Filter {
  readonly words: readonly (readonly string[])[];
  /** So many of the first words matter most: passages that have one of them are taken even if they have no other. */
  readonly first?: number;
  readonly places?: readonly PlaceKey[];
  /** Takes the places that lie in these, too. */
  readonly inner?: boolean;
  /** At most 200. */
  readonly limit: number;
}

/** A passage with the heading above it and its figures, in the order of the text. */
export interface Gathered {
  readonly briefing: BriefingSummary;
  readonly passage: Passage;
  readonly heading: string | null;
  readonly claims: readonly Claim[];
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
   * title or date, and only among briefings of the same owner: no source revises what is not its own, whatever id or url
   * it names. What an owner has word for word as it was added by hand is `unchanged`, too. Corrections of the briefing go
   * along with their sentences. The nearly same text under the same headline and day is a revision of its owner's briefing,
   * too; from another owner, when it says no number that the stored one does not say, it is `unchanged` and noted as a copy.
   */
  put(briefings: readonly NewBriefing[]): Promise<readonly PutResult[]>;
  /** By id or by a beginning of it that fits only one; the current version unless one is asked for. */
  find(id: string, version?: number): Promise<BriefingSummary | null>;
  /** Where else this briefing was met, the first first; at most fifty. */
  copies(id: string): Promise<readonly BriefingCopy[]>;
  /** Summaries of every version, the newest first; empty for an unknown id. */
  versions(id: string): Promise<readonly BriefingSummary[]>;
  /** The document as it was read, whole. */
  document(ref: BriefingRef): Promise<Document | null>;
  passages(ref: BriefingRef, paging: Paging): Promise<Page<Passage>>;
  /** Current versions stored after this turn, in the order in which they were stored. */
  storedAfter(turn: number, limit: number): Promise<readonly StoredTurn[]>;
  /** The turn of the version stored last, or of the last one that had been added by then; 0 for none. */
  newestTurn(by?: Date): Promise<number>;
  /** The figures of one version, in the order of the text. A cursor holds when the text is read again. */
  claims(ref: BriefingRef, paging: Paging): Promise<Page<Claim>>;
  /** With places, the briefings in which a passage names one of them or has a figure that bears on it. */
  latest(query: Filter & PlaceScope & Paging): Promise<Page<BriefingSummary>>;
  figures(query: FigureQuery): Promise<Page<Claim>>;
  /**
   * Figures place by place, in the order of `places`, within one place newest first. Each stands once: under its own place,
   * or, where that is not asked for, under the first of its other places that is. With `about` the newest 1,000 that have
   * the words. A page may be shorter than its limit and still have a next one.
   */
  figuresByPlace(query: Omit<FigureQuery, "inner">): Promise<Page<PlacedClaim>>;
  /** Never blocks the event loop. */
  search(query: SearchQuery): Promise<SearchPage>;
  /** Those that have more of the words first, then the newest. Never blocks the event loop. */
  gather(query: GatherQuery): Promise<readonly Gathered[]>;
  /** Of each word, as any of its terms, in what share of the passages it stands about: 0 nowhere, 1 in all of them. */
  commonness(words: readonly (readonly string[])[]): Promise<readonly number[]>;
  /** Terms of passages that begin with this, those in most passages first. */
  termsLike(prefix: string, limit: number): Promise<readonly string[]>;
  /** Places by how many briefings name them. */
  places(paging: Paging): Promise<Page<StoredPlace>>;
  /** The places with these keys that stored briefings name, in the order of the keys, unknown ones left out. */
  placesWith(keys: readonly PlaceKey[]): Promise<readonly StoredPlace[]>;
  /** Places that briefings name and that lie in this one, those in most briefings first. Empty without a geography. */
  placesIn(key: PlaceKey): Promise<readonly StoredPlace[]>;
  /** Places that briefings name and that are in this box, those in most briefings first. Empty without a geography. */
  placesBetween(box: GlobeBox, limit: number): Promise<readonly StoredSpot[]>;
  /** Places whose folded name begins with this, those in most briefings first. */
  placesLike(prefix: string, limit: number): Promise<readonly StoredPlace[]>;
  /** Ids that begin with this, newest first. */
  idsLike(prefix: string, limit: number): Promise<readonly BriefingSummary[]>;
  /** Issuers, those with most briefings first. */
  issuers(): Promise<readonly StoredIssuer[]>;
  /** Their names alone, in the same order: what is looked at with each letter that somebody types. */
  issuerNames(): Promise<readonly string[]>;
  evidence(request: EvidenceRequest): Promise<Evidence>;
}
