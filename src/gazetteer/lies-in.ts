import type { Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { nameKey } from "./name-key.ts";

/** Where no division is known, a place this near to the one named counts as lying in it. */
const NEAR_KM = 80;

/** Distance over the globe in kilometres. */
export function kilometresBetween(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Tells which places lie in what a person said they lie in; `meant` are the places that the words may mean. */
export function createLiesIn(
  words: string,
  meant: readonly Place[],
  get: (id: string) => Place | null,
): (place: Place) => boolean {
  const key = nameKey(withoutLevelWord(nameKey(words).plain).bare);
  const ids = new Set(meant.map((each) => each.id));
  const named = (place: Place): boolean =>
    ids.has(place.id) ||
    place.names.some((name) => {
      const other = nameKey(name);
      return other.plain === key.plain || (key.spelling !== "" && other.spelling === key.spelling);
    });
  return (place) => {
    const around = place.within.map(get).filter((each) => each !== null);
    if (around.some(named)) return true;
    // Many villages are known by their country alone.
    if (around.some(({ level }) => level === "region") || place.level === "region") return false;
    return meant.some(
      (each) => each.level !== "country" && each.country === place.country && kilometresBetween(each, place) < NEAR_KM,
    );
  };
}
