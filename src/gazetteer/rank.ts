import type { Level, Place } from "./gazetteer.ts";

const weightOfLevel: Readonly<Record<Level, number>> = {
  country: 6,
  region: 3,
  district: 1,
  town: 4,
  area: 2,
  site: 1,
};

/** True when a place may be meant by a word of that level; a village is a town, an area may be called a district. */
export function fitsLevel(place: Place, level: Level): boolean {
  if (level === "region" || level === "district") return ["region", "district", "area"].includes(place.level);
  if (level === "town") return place.level === "town" || place.level === "site";
  return place.level === level;
}

/** How well known a place is, from 0 to 1: its level first, then its people. Breaks ties between equal names. */
export function renown(place: Place): number {
  const people = Math.min(1, Math.log10(1 + (place.population ?? 0)) / 9);
  return (weightOfLevel[place.level] + people * 2) / 8;
}

/** Orders places by renown, the better known first; the id makes the order stable. */
export function byRank(a: Place, b: Place): number {
  return renown(b) - renown(a) || (a.id < b.id ? -1 : 1);
}
