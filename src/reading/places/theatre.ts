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

/**
 * The country that almost all divisions and towns of a briefing lie in, where it names two at least: whose ministry it is
 * that signs without saying so.
 */
export function homeOf(names: readonly (readonly PlacedName[])[], gazetteer: Gazetteer): Place | null {
  const votes = new Map<string, Set<string>>();
  for (const { place, role } of names.flat()) {
    const country = place === null ? null : (place.within.at(-1) ?? null);
    if (place === null || country === null || role === "origin" || role === "actor") continue;
    votes.set(country, (votes.get(country) ?? new Set()).add(place.id));
  }
  const all = [...votes.values()].reduce((sum, { size }) => sum + size, 0);
  const [best] = [...votes].sort(([, a], [, b]) => b.size - a.size);
  return best !== undefined && best[1].size > 1 && best[1].size >= all * 0.8 ? gazetteer.get(best[0]) : null;
}
