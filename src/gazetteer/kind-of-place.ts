import type { Place } from "./gazetteer.ts";
import { regionKind } from "./label.ts";

/** From so many people on a town is called a city. */
const CITY = 100_000;

/** What people call a place of its level, where it lies: "city", "governorate", "oblast", "district". */
export function kindOfPlace({ level, country, population, name }: Place): string {
  if (level === "region") return /\bcity\b/i.test(name) ? "city" : (regionKind[country] ?? "division").toLowerCase();
  if (level === "town") return population === null ? "town or village" : population >= CITY ? "city" : "town";
  return level;
}
