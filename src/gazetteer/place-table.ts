import { levels, type Level, type Place } from "./gazetteer.ts";

/**
 * Reads a table of places: id, name, level, country, ids of what it lies in, latitude, longitude, population, other
 * names parted by "|", and, where it was written by hand, whence it is known. Lines that begin with "#" are comments. A row that is no place is left out.
 */
export function parsePlaces(table: string): Place[] {
  const places: Place[] = [];
  for (const line of table.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [id = "", name = "", level, country = "", within = "", lat, lon, population = "", others = ""] =
      line.split("\t");
    const known = levels.find((each): each is Level => each === level);
    if (id === "" || name === "" || known === undefined) continue;
    places.push({
      id,
      name,
      names: others === "" ? [name] : [name, ...others.trimEnd().split("|")],
      level: known,
      country,
      within: within === "" ? [] : within.split(","),
      lat: Number(lat),
      lon: Number(lon),
      population: population === "" ? null : Number(population),
    });
  }
  return places;
}
