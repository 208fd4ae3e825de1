import type { BriefingStore, PlaceKey } from "../../store/briefings.ts";
import type { GlobeBox } from "../../store/geography.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { EARTH_KM, wayBetween, type Spot } from "../gazetteer/way.ts";

/** A place that stored briefings name, and how far it is. */
export interface NearPlace {
  readonly key: PlaceKey;
  readonly place: Place;
  readonly km: number;
}

/** More are not asked for at once. */
const MOST = 1_000;

/** A box that holds everything this near; around a pole it goes all the way round. */
export function boxAround({ lat, lon }: Spot, km: number): GlobeBox {
  const up = (km / EARTH_KM) * (180 / Math.PI);
  const [south, north] = [lat - up, lat + up];
  const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  if (south < -89 || north > 89 || up / narrowest >= 180) return { south, north, west: -180, east: 180 };
  const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;
  return { south, north, west: wrapped(lon - up / narrowest), east: wrapped(lon + up / narrowest) };
}

/** A country or a division is no point on a map. */
export const isSpot = ({ level }: Place): boolean => level !== "country" && level !== "region";

/** Places that stored briefings name within so many kilometres, the nearest first, itself among them. Countries and divisions are no spots. */
export async function placesNear(
  centre: Place,
  km: number,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<readonly NearPlace[]> {
  const stored = await briefings.placesBetween(boxAround(centre, km), MOST);
  return stored
    .flatMap(({ key }): NearPlace[] => {
      const place = gazetteer.get(key);
      if (place === null || !isSpot(place)) return [];
      const far = wayBetween(centre, place).km;
      return far > km ? [] : [{ key, place, km: far }];
    })
    .toSorted((a, b) => a.km - b.km);
}
