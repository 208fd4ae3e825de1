import type { Figure } from "../../src/briefing/figure.ts";
import type { PlaceMention, PlaceRef } from "../../src/briefing/place.ts";
import { termsOf } from "../../src/language/tokens.ts";

/** What the index needs to know of one version. */
export interface Indexed {
  readonly version: number;
  readonly issuer: number;
  readonly passages: readonly { readonly ordinal: number; readonly under: number | null; readonly text: string }[];
  /** As answers show them, each with its key. */
  readonly figures: readonly { readonly key: number; readonly figure: Figure }[];
  readonly mentions: readonly PlaceMention[];
}

/*
 * Words of a text hold letters, digits and decimal points only, so a leading underscore keeps these apart from them.
 */
export const issuerTerm = (issuer: number): string => `_i${issuer}`;
export const placeTerm = (place: number): string => `_p${place}`;
/** A word of what a figure counts, or of what happened to it, that its passage does not say. */
export const figureTerm = (term: string): string => `_f${term}`;

/** Headings above headings are followed this far. */
const DEPTH = 6;

/** The places a figure bears on, each once. */
export function placesOf(figure: Figure): readonly PlaceRef[] {
  return figure.place === null ? figure.places : [figure.place, ...figure.places];
}

/** The different words of what is counted and of what happened to it. */
export function figureTerms(figure: Figure): Set<string> {
  return termsOf(`${figure.counted ?? ""} ${figure.action ?? ""}`);
}

export interface PassageTerms {
  readonly ordinal: number;
  /** Terms of the passage's own text. */
  readonly own: ReadonlySet<string>;
  /** Issuer, places and what else the passage is found by. */
  readonly added: ReadonlySet<string>;
}

/**
 * The terms under which each passage is found: its own words, its issuer, and every place that it, a figure in it or a
 * heading above it names. `placeIds` gives the store's number of a place.
 */
export function passageTerms(indexed: Indexed, placeIds: (place: PlaceRef) => number): PassageTerms[] {
  const places = new Map<number, Set<string>>();
  const at = (ordinal: number): Set<string> => {
    const known = places.get(ordinal) ?? new Set();
    places.set(ordinal, known);
    return known;
  };
  for (const mention of indexed.mentions) at(mention.passage).add(placeTerm(placeIds(mention)));
  const named = new Map([...places].map(([ordinal, terms]) => [ordinal, [...terms]]));
  const figures = new Map<number, Figure[]>();
  for (const { figure } of indexed.figures)
    figures.set(figure.passage, [...(figures.get(figure.passage) ?? []), figure]);
  const under = new Map(indexed.passages.map((passage) => [passage.ordinal, passage.under]));

  return indexed.passages.map((passage) => {
    const own = termsOf(passage.text);
    const added = new Set([issuerTerm(indexed.issuer), ...(named.get(passage.ordinal) ?? [])]);
    for (let above = passage.under, depth = 0; above !== null && depth < DEPTH; depth += 1) {
      for (const term of named.get(above) ?? []) added.add(term);
      above = under.get(above) ?? null;
    }
    for (const figure of figures.get(passage.ordinal) ?? []) {
      for (const place of placesOf(figure)) added.add(placeTerm(placeIds(place)));
      for (const term of figureTerms(figure)) if (!own.has(term)) added.add(figureTerm(term));
    }
    return { ordinal: passage.ordinal, own, added };
  });
}
