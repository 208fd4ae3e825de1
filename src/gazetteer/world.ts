import type { Level, Place } from "./gazetteer.ts";
import { readGeoNamesRow } from "./geonames-row.ts";
import { addRow, joinNames, ranked, type Draft } from "./place-draft.ts";
import type { StoredPlace } from "./table/stored-place.ts";

/** The texts that the bot's own table is made of. */
export interface WorldSources {
  /** places.tsv, chosen by hand. */
  readonly curated: readonly Place[];
  /** divisions.tsv: countries and divisions by GeoNames' codes. */
  readonly divisions: string;
  /** GeoNames' cities of 500 people and more. */
  readonly cities: string;
}

/** Every place that comes with the bot, each once: what was chosen by hand wins over what the lists say, names are joined. */
export function worldPlaces({ curated, divisions, cities }: WorldSources): readonly StoredPlace[] {
  const drafts = new Map<string, Draft>();
  for (const place of curated) drafts.set(place.id, draftOfCurated(place));
  for (const line of divisions.split("\n")) {
    if (line !== "" && !line.startsWith("#")) addDivision(drafts, line);
  }
  for (const line of cities.split("\n")) {
    const row = line === "" ? null : readGeoNamesRow(line);
    if (row !== null && !("fault" in row)) addRow(drafts, row, "world");
  }
  return ranked(drafts.values());
}

/** Places chosen by hand, alone. */
export const curatedPlaces = (places: readonly Place[]): readonly StoredPlace[] => ranked(places.map(draftOfCurated));

function draftOfCurated({ id, names, level, country, within, lat, lon, population }: Place): Draft {
  return {
    id,
    names: [...names],
    safe: names.length,
    level,
    country,
    code: level === "country" ? country : "",
    in: "",
    within,
    lat,
    lon,
    population,
    origin: "curated",
    renown: 0,
    feature: "",
  };
}

const levelOfDepth: readonly Level[] = ["country", "region", "district"];

function addDivision(drafts: Map<string, Draft>, line: string): void {
  const [code = "", own = "", name = "", lat = "", lon = "", others = ""] = line.split("\t");
  const parts = code.split(".");
  const id = own === "" ? code : own;
  const names = [name, ...others.split("|").filter((each) => each !== "")];
  const known = drafts.get(id);
  if (known !== undefined) {
    known.code = code;
    joinNames(known.names, names);
    return;
  }
  const bare = parts.length === 3 ? name.replace(/\s+(?:district|raion|rayon|governorate)$/i, "") : name;
  drafts.set(id, {
    id,
    names: [...new Set([...names, bare])],
    safe: 0,
    level: levelOfDepth[parts.length - 1] ?? "district",
    country: parts[0] ?? "",
    code,
    in: parts.slice(0, -1).join("."),
    within: [],
    lat: Number(lat),
    lon: Number(lon),
    population: null,
    origin: "world",
    renown: 0,
    feature: "",
  });
}
