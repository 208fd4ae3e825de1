import type { Level } from "./gazetteer.ts";
import type { Origin } from "./table/stored-place.ts";

const ofLevel: Readonly<Record<Level, number>> = {
  country: 0.9,
  region: 0.2,
  district: 0.18,
  town: 0.25,
  area: 0.25,
  site: 0.2,
};

/** Seats of government, whose population is often not known; and places that are gone or only part of one. */
const ofFeature: Readonly<Record<string, number>> = {
  PPLC: 0.14,
  PPLA: 0.1,
  PPLA2: 0.06,
  PPLA3: 0.03,
  PPLX: -0.06,
  neighbourhood: -0.06,
  PPLH: -0.06,
  PPLQ: -0.06,
  PPLW: -0.06,
};

/** How well known a place is, as a whole number from 0 to 255. The number of its names tells of fame where people are not counted. */
export function renownOf(place: {
  readonly level: Level;
  readonly population: number | null;
  readonly names: readonly string[];
  readonly origin: Origin;
  readonly feature: string;
}): number {
  const people = Math.min(1, Math.log10(1 + (place.population ?? 0)) / 7.5);
  const fame = Math.min(1, Math.log2(1 + place.names.length) / 7);
  const known = ofLevel[place.level] + people * 0.3 + fame * 0.15 + (place.origin === "curated" ? 0.1 : 0);
  return Math.max(0, Math.min(255, Math.round((known + (ofFeature[place.feature] ?? 0)) * 255)));
}
