import type { Gazetteer, Place } from "../../gazetteer/gazetteer.ts";
import { byRank } from "../../gazetteer/rank.ts";
import type { PlaceFound, PlacedName } from "./place-found.ts";

/** Tells homonyms apart: a name means the place in the country that the briefing's other names are in most often. */
export function placeNames(found: readonly (readonly PlaceFound[])[]): PlacedName[][] {
  const votes = new Map<string, number>();
  for (const passage of found) {
    for (const { candidates } of passage) {
      const countries = new Set(candidates.map((place) => place.country));
      const [only] = countries;
      if (countries.size === 1 && only !== undefined) votes.set(only, (votes.get(only) ?? 0) + 1);
    }
  }
  return found.map((passage) => passage.map((name) => ({ ...name, place: choose(name, votes) })));
}

function choose({ candidates }: PlaceFound, votes: ReadonlyMap<string, number>): Place | null {
  const [first] = candidates;
  if (first === undefined || candidates.length === 1) return first ?? null;
  const weight = (place: Place): number => (place.level === "country" ? 1 : 0) + (votes.get(place.country) ?? 0);
  return [...candidates].sort((a, b) => weight(b) - weight(a) || byRank(a, b))[0] ?? null;
}

/** The country that most of the names are in; null where none is known. */
export function countryOf(names: readonly (readonly PlacedName[])[]): string | null {
  const votes = new Map<string, number>();
  for (const { place } of names.flat())
    if (place !== null) votes.set(place.country, (votes.get(place.country) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A division that holds fewer of a briefing's places is told of by chance. */
const fewest = { country: 2, division: 3 };
const leastShare = 0.8;

/**
 * What almost all places of a briefing lie in, the narrowest first: divisions, where they hold three at least, and the
 * country, where it holds two: whose ministry it is that signs without saying so.
 */
export function homesOf(names: readonly (readonly PlacedName[])[], gazetteer: Gazetteer): readonly Place[] {
  const told = new Map<string, Place>();
  for (const { place, role } of names.flat())
    if (place !== null && place.level !== "country" && !/^(?:origin|actor|venue|route)$/.test(role))
      told.set(place.id, place);
  const held = new Map<string, number>();
  for (const { within } of told.values()) for (const id of within) held.set(id, (held.get(id) ?? 0) + 1);
  return [...held]
    .flatMap(([id, size]) => {
      const holder = gazetteer.get(id);
      if (holder === null) return [];
      const above = new Set([id, ...holder.within]);
      const all = [...told.keys()].filter((each) => !above.has(each)).length;
      const least = holder.within.length === 0 ? fewest.country : fewest.division;
      return size >= least && size >= all * leastShare ? [holder] : [];
    })
    .sort((a, b) => b.within.length - a.within.length);
}
