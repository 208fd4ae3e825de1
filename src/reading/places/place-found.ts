import type { PlaceRef } from "../../briefing/place.ts";
import type { Place } from "../../gazetteer/gazetteer.ts";

/**
 * What a named place has to do with what the sentence tells. `where`: it happened there. `bare`: nothing says. `label`:
 * the line is about it. `towards`: a direction. `reference`: a distance is measured from it. `container`: it only says
 * where the place before it lies. `origin`, `actor`, `venue` and `route` are not where a figure happened.
 */
export type PlaceRole =
  "where" | "bare" | "label" | "towards" | "reference" | "container" | "origin" | "actor" | "venue" | "route";

/** A place named in a passage; `candidates` are those the gazetteer has by that name, none for a name it does not know. */
export interface PlaceFound {
  readonly candidates: readonly Place[];
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
  readonly role: PlaceRole;
  /** Where the bracket opens that the name stands in, or null outside brackets. */
  readonly bracket: number | null;
}

/** A name before anything is known of what it has to do with the sentence. */
export type NameFound = Omit<PlaceFound, "role" | "bracket">;

/** A place with its homonyms told apart. */
export interface PlacedName extends PlaceFound {
  readonly place: Place | null;
}

/** The reference that a briefing's records keep. */
export function refOf({ name, place, start, end }: PlacedName): PlaceRef {
  // A place that the briefing does not name stands nowhere in it.
  const at = start < 0 ? {} : { at: { start, end } };
  return place === null ? { name, ...at } : { name, id: place.id, lat: place.lat, lon: place.lon, ...at };
}
