import { levels, type Level } from "../gazetteer.ts";

/** A place as a table keeps it: what it lies in is said by codes, or by ids where it was written by hand. */
export interface StoredPlace {
  readonly id: string;
  /** The main name first, then every other spelling in every script. */
  readonly names: readonly string[];
  /** How many names, from the first, were chosen by hand: they are safe to take from prose. */
  readonly safe: number;
  readonly level: Level;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** GeoNames code of the division that this place is, such as "SY.09"; "SY" for a country, "" for what is none. */
  readonly code: string;
  /** GeoNames code of the smallest division that it lies in, such as "SY.09.174019"; "" when not known. */
  readonly in: string;
  /** Ids of what it lies in, the smallest first, where somebody wrote them down; they go before `in`. */
  readonly within: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number | null;
  /** How well known it is, 0 to 255. */
  readonly renown: number;
  /** How it came into the table. */
  readonly origin: Origin;
}

/** `curated`: chosen by hand, its names safe in prose. `world`: came with the bot. `imported`: from a user's file. */
export const origins = ["curated", "world", "imported"] as const;
export type Origin = (typeof origins)[number];

/** The columns that are kept in memory for every place, eight bytes each. */
export interface PlaceColumns {
  readonly country: string;
  readonly level: Level;
  readonly origin: Origin;
  readonly renown: number;
}

/** One line of text; what it leaves out are the columns. */
export function lineOf(place: StoredPlace): string {
  const { id, lat, lon, population, code, in: inside, within, safe, names } = place;
  return `${id}\t${lat}\t${lon}\t${population ?? ""}\t${code}\t${inside}\t${within.join(",")}\t${safe}\t${names.join("|")}`;
}

export function placeOf(line: string, columns: PlaceColumns): StoredPlace {
  const [id = "", lat, lon, population = "", code = "", inside = "", within = "", safe = "", names = ""] =
    line.split("\t");
  return {
    id,
    names: names.split("|"),
    safe: Number(safe),
    code,
    in: inside,
    within: within === "" ? [] : within.split(","),
    lat: Number(lat),
    lon: Number(lon),
    population: population === "" ? null : Number(population),
    ...columns,
  };
}

/** Level and origin in one byte. */
export const kindByte = ({ level, origin }: Pick<PlaceColumns, "level" | "origin">): number =>
  levels.indexOf(level) | (origins.indexOf(origin) << 4);

export const levelOfByte = (byte: number): Level => levels[byte & 15] ?? "town";
export const originOfByte = (byte: number): Origin => origins[byte >>> 4] ?? "world";
