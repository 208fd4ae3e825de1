import type { Place } from "../gazetteer/gazetteer.ts";
import { wayBetween, type Direction } from "../gazetteer/way.ts";
import { formatNumber } from "./figure-text.ts";

const short: Readonly<Record<Direction, string>> = {
  north: "N",
  "north-east": "NE",
  east: "E",
  "south-east": "SE",
  south: "S",
  "south-west": "SW",
  west: "W",
  "north-west": "NW",
};

/** "12 km SW of Raqqa": where a place is, seen from another; by the gazetteer's positions. */
export function distanceText(from: Place, to: Place): string {
  const { km, toward } = wayBetween(from, to);
  return km < 1
    ? `less than 1 km from ${from.name}`
    : `${formatNumber(Math.round(km))} km ${short[toward]} of ${from.name}`;
}
