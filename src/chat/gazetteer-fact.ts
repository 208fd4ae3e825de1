import type { Place } from "../gazetteer/gazetteer.ts";
import { formatNumber } from "./figure-text.ts";

/** A fact about a place in words, null where the gazetteer does not know it. Coordinates are WGS 84 degrees. */
export function gazetteerFact(place: Place, field: "coordinates" | "population"): string | null {
  if (field === "population") return place.population === null ? null : formatNumber(place.population);
  const degrees = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${degrees(place.lat, "N", "S")}, ${degrees(place.lon, "E", "W")}`;
}
