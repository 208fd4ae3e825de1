import type { Level, Place, Reach } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { plainName } from "./name-key.ts";
import { isWritten, type Found, type PlaceShelf } from "./place-shelf.ts";
import { fitsLevel } from "./rank.ts";
import type { PlaceColumns } from "./table/stored-place.ts";

/** A world place this well known is "notable": a town of some 15,000 people, a seat of government, a division. */
const NOTABLE = 112;
const MOST = 64;
const REMEMBERED = 2_048;

/** Looks up names exactly as they stand, for prose; remembers what was asked for of late. */
export function createExactNames(
  shelf: PlaceShelf,
): (name: string, reach: Reach, countries?: readonly string[]) => readonly Place[] {
  const remembered = new Map<string, readonly Place[]>();

  function search(plain: string, reach: Reach): readonly Place[] {
    const kind = reach === "curated" ? "curatedName" : "name";
    if (!shelf.mayHave(kind, plain)) return [];
    const key = `${reach} ${plain}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const places = shelf
      .under(kind, plain, MOST)
      .filter((found) => reaches(reach, found, shelf.columns(found)) && isWritten(shelf, found, plain))
      .filter(shelf.isCurrent)
      .map((found) => shelf.place(shelf.stored(found)));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, places);
    return places;
  }

  return (name, reach, countries) => {
    const plain = plainName(name);
    const inCountries = (places: readonly Place[]): readonly Place[] =>
      countries === undefined ? places : places.filter((place) => countries.includes(place.country));
    const whole = inCountries(search(plain, reach));
    if (whole.length > 0) return whole;
    const { bare, level } = withoutLevelWord(plain);
    return level === null ? whole : inCountries(search(bare, reach).filter((place) => fits(place, level)));
  };
}

/** "Homs province" is exactly the name of the region called Homs. */
const fits = (place: Place, level: Level): boolean => fitsLevel(place, level);

function reaches(reach: Reach, { name }: Found, { origin, renown, level }: PlaceColumns): boolean {
  if (reach !== "notable") return true;
  return origin === "curated" || origin === "imported" || level === "country" || (renown >= NOTABLE && name < 40);
}
