/** How large a thing a place is, from the largest. An `area` has no border that anyone agrees on (Western Ghouta). */
export const levels = ["country", "region", "district", "town", "area", "site"] as const;
export type Level = (typeof levels)[number];

/** A place that the gazetteer knows. `names` holds every spelling in every script, the main one first. */
export interface Place {
  /** GeoNames id as text, "X:…" for one of our own, or the GeoNames code of a division whose id is not known ("FR.11"). */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly level: Level;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Ids of the places that this one lies in, the smallest first. */
  readonly within: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number | null;
}

/** A guess at what a person meant. */
export interface Candidate {
  readonly place: Place;
  /** How well the name fits, from 0 to 1. */
  readonly score: number;
  /** What candidates are ordered by: how well the name fits, and how likely the place is meant at all. */
  readonly weight: number;
}

/**
 * Which places a name in prose may mean. `curated`: names chosen by hand, of which few are words too. `notable`: those, and
 * towns of some 15,000 people, seats of government and divisions anywhere. `all`: every village that is known; only for a
 * name that its sentence shows to be a place's, and best with `countries`.
 */
export type Reach = "curated" | "notable" | "all";

/** What is known of who asks: all of it only orders candidates that are alike. */
export interface FindOptions {
  /** Countries to prefer. */
  readonly prior?: readonly string[];
  /** Ids of places to prefer: those that stored briefings name, those that the conversation spoke of. */
  readonly known?: ReadonlySet<string>;
  readonly limit?: number;
}

/**
 * Knows places by name. Answers at once (reading asks it hundreds of times a briefing) and never throws on any text.
 * Nothing here knows what the stored briefings say.
 */
export interface Gazetteer {
  get(id: string): Place | null;
  /**
   * The places that have exactly this name, apart from case, accents and dashes. For prose, where a near miss is a wrong
   * place. Without `reach` only curated names are taken; `countries` leaves out places elsewhere.
   */
  named(name: string, options?: { readonly reach?: Reach; readonly countries?: readonly string[] }): readonly Place[];
  /** What a person may have meant, in any spelling or script, best first; empty when nothing is near enough. */
  find(words: string, options?: FindOptions): readonly Candidate[];
  /** Places whose name begins with this, for completion, the better known first. */
  complete(prefix: string, limit: number): readonly Place[];
  /** The name with what it lies in: "Al-Bab, Aleppo Governorate, Syria". */
  label(place: Place): string;
  /** Another stamp means that other places, or other facts about them, may be answered. */
  readonly stamp: string;
  /** Credit that the data's licence asks for. */
  readonly credit: string;
}
