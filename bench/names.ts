import type { Gazetteer, Place } from "../src/gazetteer/gazetteer.ts";
import { createRandom } from "./random.ts";

const onsets = "b d f g h j k l m n q r s t w y z sh kh th dr sl tr".split(" ");
const vowels = "a e i o u aa ei".split(" ");
const codas = ["", "", "n", "r", "m", "l", "s", "b", "d"];
const heads = ["Tal", "Kafr", "Ain", "Wadi", "Bir", "Khan", "Nova", "Stara", "", "", "", ""];

/** Words that no language has, all different, the same in every run. */
export function inventWords(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + random.below(3) + (words.size > 2_000 ? 1 : 0);
    let word = "";
    for (let i = 0; i < syllables; i++) word += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
    words.add(word);
  }
  return [...words];
}

/** 3,000 invented towns in ten invented countries; the generator's world. */
export const places: readonly Place[] = inventWords(3_000, 7).map((word, i) => {
  const head = heads[i % heads.length] ?? "";
  const name = `${head === "" ? "" : `${head} `}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return {
    id: String(9_000_000 + i),
    name,
    names: [name],
    level: "town",
    country: `Z${String.fromCharCode(65 + (i % 10))}`,
    within: [],
    lat: (i % 120) - 60,
    lon: (i % 340) - 170,
    population: 1_000 + i,
  };
});

/** A gazetteer of the invented towns alone: exact names, so that what is measured is the bot and not the gazetteer. */
export function createInventedGazetteer(): Gazetteer {
  const byId = new Map(places.map((place) => [place.id, place]));
  const byName = new Map(places.map((place) => [place.name.toLowerCase(), place]));
  const exact = (name: string): readonly Place[] => {
    const found = byName.get(name.trim().toLowerCase());
    return found === undefined ? [] : [found];
  };
  return {
    get: (id) => byId.get(id) ?? null,
    named: exact,
    find: (words) => exact(words).map((place) => ({ place, score: 1, weight: 1 })),
    complete: (prefix, limit) =>
      places.filter((place) => place.name.toLowerCase().startsWith(prefix.toLowerCase())).slice(0, limit),
    label: (place) => `${place.name}, ${place.country}`,
    stamp: "",
    credit: "Invented places.",
  };
}
