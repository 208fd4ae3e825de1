import type { Level } from "./gazetteer.ts";

/** One line of a GeoNames dump, as far as it is used here. */
export interface GeoNamesRow {
  readonly id: string;
  /** The main name first; each once. */
  readonly names: string[];
  readonly level: Level;
  readonly country: string;
  /** Codes of the first and second division that it is or lies in, "" where the line has none. */
  readonly first: string;
  readonly second: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number | null;
  /** GeoNames feature code, such as "PPLA2". */
  readonly feature: string;
}

/** Columns of the format: https://download.geonames.org/export/dump/readme.txt */
export const COLUMNS = 19;
const longestName = 120;

const siteFeatures = new Set(["AIRB", "AIRP", "AIRF", "AIRH", "MILB", "CMPRF"]);
const areaFeatures = new Set(["RGN", "RGNE", "RGNH", "RGNL", "AREA", "LCTY"]);

/**
 * Reads a line. Null for what is no place of ours (rivers, hills, shops); a fault, as the end of a sentence, for a line that
 * is not of the format.
 */
export function readGeoNamesRow(line: string): GeoNamesRow | { readonly fault: string } | null {
  const columns = line.split("\t");
  if (columns.length !== COLUMNS) return { fault: `has ${columns.length} columns and not ${COLUMNS}` };
  const [id = "", name = "", plain = "", others = "", lat = "", lon = "", , feature = "", country = ""] = columns;
  const [first = "", second = "", , , people = ""] = columns.slice(10);
  if (!/^\d{1,12}$/.test(id)) return { fault: "has no number as its id" };
  if (name === "" || name.length > longestName) return { fault: "has no usable name" };
  const [y, x] = [coordinate(lat, 90), coordinate(lon, 180)];
  if (y === null || x === null) return { fault: "has no coordinates on the globe" };
  if (!/^[A-Z]{2}$/.test(country)) return country === "" ? null : { fault: "has no country code of two letters" };
  const level = levelOf(columns[6] ?? "", feature);
  if (level === null) return null;
  const population = /^\d{1,10}$/.test(people) ? Number(people) : 0;
  return {
    id,
    names: namesOf(name, plain, others),
    level,
    country,
    // "00" says that the first division is not known.
    first: /^[\w.-]{1,20}$/.test(first) && first !== "00" ? first : "",
    second: /^[\w.-]{1,80}$/.test(second) ? second : "",
    lat: y,
    lon: x,
    population: population === 0 ? null : population,
    feature,
  };
}

function coordinate(text: string, most: number): number | null {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) || Math.abs(value) > most ? null : Number(value.toFixed(5));
}

/** GeoNames' feature classes and codes: https://www.geonames.org/export/codes.html */
function levelOf(kind: string, feature: string): Level | null {
  if (kind === "P") return "town";
  if (kind === "A") {
    if (feature.startsWith("PCL")) return feature === "PCLH" ? null : "country";
    if (feature === "ADM1" || feature === "TERR") return "region";
    return /^ADM[2-5]$/.test(feature) ? "district" : null;
  }
  if (siteFeatures.has(feature)) return "site";
  return kind === "L" && areaFeatures.has(feature) ? "area" : null;
}

/** Parts between commas, without what no name is: links, codes of airports and what would break the table. */
function namesOf(name: string, plain: string, others: string): string[] {
  const names: string[] = [];
  for (const part of [name, plain, ...others.split(",")]) {
    const each = (part.includes("|") ? part.replaceAll("|", " ") : part).trim();
    if (each === "" || each.length > longestName || names.includes(each)) continue;
    if (!/^https?:|^[A-Z]{3,4}$/.test(each) || each === name) names.push(each);
  }
  return names;
}
