import type { Level } from "./gazetteer.ts";
import type { GeoNamesRow } from "./geonames-row.ts";
import { renownOf } from "./renown.ts";
import type { Origin, StoredPlace } from "./table/stored-place.ts";

/** A place that is still being put together. */
export interface Draft {
  readonly id: string;
  readonly names: string[];
  readonly safe: number;
  readonly level: Level;
  readonly country: string;
  code: string;
  in: string;
  readonly within: readonly string[];
  readonly lat: number;
  readonly lon: number;
  population: number | null;
  readonly origin: Origin;
  renown: number;
  feature: string;
}

/** Drafts as places, each with its renown; one that a draft already has is a floor. */
export function ranked(drafts: Iterable<Draft>): readonly StoredPlace[] {
  return Array.from(drafts, (draft) => {
    draft.renown = Math.max(draft.renown, renownOf(draft));
    return draft;
  });
}

/** Adds a line of a dump, or joins it to the place that has its id. */
export function addRow(drafts: Map<string, Draft>, row: GeoNamesRow, origin: Origin): void {
  const { id, names, level, country, first, second, lat, lon, population, feature } = row;
  const region = first === "" ? country : `${country}.${first}`;
  const inside = first === "" || second === "" ? region : `${region}.${second}`;
  const known = drafts.get(id);
  if (known !== undefined) {
    joinNames(known.names, names);
    if (inside.length > known.in.length) known.in = inside;
    known.population ??= population;
    known.feature = feature;
    return;
  }
  drafts.set(id, {
    id,
    names,
    safe: 0,
    level,
    country,
    code: "",
    in: inside,
    within: [],
    lat,
    lon,
    population,
    origin,
    renown: 0,
    feature,
  });
}

export function joinNames(names: string[], more: readonly string[]): void {
  for (const name of more) if (!names.includes(name)) names.push(name);
}
