import type { BriefingStore } from "../../store/briefings.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { wayBetween } from "../gazetteer/way.ts";
import { isSpot } from "./places-near.ts";

/** So many stored places are looked at, those in most briefings first: a few milliseconds. */
const LOOKED_AT = 1_000;
/** A day's drive; what is farther away is no neighbour. */
const FARTHEST_KM = 150;
/** What a small map shows without its labels lying on each other. */
const MOST = 8;

/**
 * Places that stored briefings name, about this one: in a country or a division those that lie in it, those in most
 * briefings first; about anything smaller the nearest.
 */
export async function neighboursOf(
  place: Place,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<readonly Place[]> {
  const isWide = place.level === "country" || place.level === "region";
  const stored = await briefings.places({ limit: LOOKED_AT });
  const found = stored.items.flatMap(({ key }) => {
    const other = gazetteer.get(key);
    if (other === null || other.id === place.id || !isSpot(other)) return [];
    const { km } = wayBetween(place, other);
    return (isWide ? other.within.includes(place.id) : km <= FARTHEST_KM) ? [{ other, km }] : [];
  });
  const nearest = isWide ? found : found.toSorted((a, b) => a.km - b.km);
  return nearest.slice(0, MOST).map(({ other }) => other);
}
