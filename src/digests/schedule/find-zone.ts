import tzLookup from "@photostructure/tz-lookup";
import type { Gazetteer, Place } from "../../gazetteer/gazetteer.ts";
import { timeZoneNamed } from "./time-zone.ts";

export interface FoundZone {
  /** IANA name. */
  readonly timeZone: string;
  /** The place that was meant, where it was found by one. */
  readonly place: Place | null;
}

/** How well a name must fit for a place to be taken without asking. */
const SURE = 0.75;

/** The zone that a person means: its IANA name, the city in such a name, or any place that the gazetteer knows; null when none fits. */
export function findZone(typed: string, gazetteer: Pick<Gazetteer, "find" | "get">): FoundZone | null {
  const words = typed.trim();
  const named = timeZoneNamed(words.replaceAll(" ", "_"));
  if (named !== null) return { timeZone: named, place: null };
  const city = words.toLowerCase().replace(/[\s-]+/g, "_");
  const byCity = Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().split("/").at(-1) === city);
  const [zone] = byCity;
  if (byCity.length === 1 && zone !== undefined) return { timeZone: zone, place: null };
  const byId = gazetteer.get(words);
  const [best] = byId === null ? gazetteer.find(words, { limit: 1 }) : [{ place: byId, score: 1 }];
  if (best === undefined || best.score < SURE) return null;
  const timeZone = timeZoneNamed(tzLookup(best.place.lat, best.place.lon));
  return timeZone === null ? null : { timeZone, place: best.place };
}
