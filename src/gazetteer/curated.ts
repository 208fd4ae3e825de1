import type { Candidate, Gazetteer, Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { createNameFinder, type NameFinder } from "./name-finder.ts";
import { nameKey, plainName } from "./name-key.ts";
import { parsePlaces, readBesideModule } from "./place-table.ts";
import { fitsLevel } from "./rank.ts";

const credit =
  "Places: GeoNames (geonames.org), CC BY 4.0, and Who's On First (whosonfirst.org), in a selection; areas that neither has are our own.";

/** The gazetteer that comes with the bot: the countries, and divisions and main towns where briefings speak of war and relief. */
export function createCuratedGazetteer(): Gazetteer {
  return createTableGazetteer(parsePlaces(readBesideModule("places.tsv")), credit);
}

/** A gazetteer over any list of places, held in memory. */
export function createTableGazetteer(places: readonly Place[], credit: string): Gazetteer {
  const byId = new Map(places.map((place) => [place.id, place]));
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    for (const name of place.names) {
      const key = plainName(name);
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [place]);
      else if (same.at(-1) !== place && !same.includes(place)) same.push(place);
    }
  }
  // Reading needs exact names only, so the keys for people's spellings are built when a person first asks.
  let finder: NameFinder | null = null;
  const finderOnce = (): NameFinder => (finder ??= createNameFinder(places));

  /** "Homs province" is exactly the name of the region called Homs. */
  function named(name: string): readonly Place[] {
    const plain = plainName(name);
    const whole = byName.get(plain);
    if (whole !== undefined) return whole;
    const { bare, level } = withoutLevelWord(plain);
    if (level === null) return [];
    return (byName.get(bare) ?? []).filter((place) => fitsLevel(place, level));
  }

  return {
    get: (id) => byId.get(id) ?? null,
    named,
    find(words, options = {}): readonly Candidate[] {
      const { prior = [], limit = 5 } = options;
      return finderOnce().find(nameKey(words), prior).slice(0, Math.max(0, limit));
    },
    complete(prefix, limit) {
      return limit <= 0 ? [] : finderOnce().complete(nameKey(prefix), limit);
    },
    label(place) {
      const parts = place.within.flatMap((id) => byId.get(id) ?? []);
      return [place, ...parts]
        .map(fullName)
        .filter((name, i, all) => all.indexOf(name) === i)
        .join(", ");
    },
    credit,
  };
}

const regionKind: Readonly<Record<string, string>> = {
  SY: "Governorate",
  IQ: "Governorate",
  YE: "Governorate",
  JO: "Governorate",
  LB: "Governorate",
  UA: "Oblast",
  AF: "Province",
  IR: "Province",
  TR: "Province",
  PK: "Province",
  SD: "State",
  SS: "State",
  NG: "State",
};
const ownKind = /strip|bank|republic|governorate|province|region|oblast|state|district|crimea|territory|city/i;

/** A region with its kind, so that it is not mistaken for the town of the same name. */
function fullName(place: Place): string {
  const kind = place.level === "region" && !ownKind.test(place.name) ? regionKind[place.country] : undefined;
  return kind === undefined ? place.name : `${place.name} ${kind}`;
}
