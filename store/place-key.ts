import { fold, foldName } from "../src/language/fold.ts";
import type { PlaceRef } from "../src/briefing/place.ts";
import type { PlaceKey } from "./briefings.ts";

/** The key under which stores keep a place: its gazetteer id, or "~" and the folded name, so that spellings meet. */
export function placeKey(place: Pick<PlaceRef, "id" | "name">): PlaceKey {
  return place.id ?? `~${foldName(place.name) || fold(place.name)}`;
}
