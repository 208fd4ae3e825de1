import { distance } from "fastest-levenshtein";
import { scriptOf, type Script } from "../language/script.ts";
import type { Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { nameKey, plainName } from "./name-key.ts";

/** Letters of Arabic and of Russian, the largest languages of their scripts: others have more, or pairs such as "хь". */
const plainLetters: Readonly<Record<Exclude<Script, "latin">, RegExp>> = {
  arabic: /^[\u0621-\u063a\u0641-\u0652\s-]+$/u,
  cyrillic: /^(?!.*(?:[хгк][ьъ]|[аоу]ь))[а-яё\s-]+$/iu,
};

/**
 * The place's name in this script, its main name where it has none. No name says its language, so of several it is the one
 * that sounds most like the main name and is most like the others, in plain letters rather than in those of smaller
 * languages; a division is called one where a name does so ("Донецкая область").
 */
export function nameIn(place: Place, script: Script): string {
  if (script === "latin") return place.name;
  const wanted = nameKey(place.name);
  const isWide = place.level === "region" || place.level === "district";
  const names = place.names
    .filter((name) => scriptOf(name) === script)
    .map((name) => ({ name, ...withoutLevelWord(plainName(name)), isPlain: plainLetters[script].test(name) }))
    .map((each) => ({ ...each, key: nameKey(each.bare) }));
  const plain = names.filter(({ isPlain }) => isPlain);
  const apart = names.map(({ key, level, isPlain }) => {
    const others = plain.map((other) => distance(key.bare, other.key.bare));
    return (
      distance(sound(key.skeleton), sound(wanted.skeleton)) +
      others.reduce((sum, each) => sum + each, 0) / Math.max(1, others.length) +
      distance(key.spelling, wanted.spelling) / 50 +
      (isPlain ? 0 : 3) +
      ((level !== null) === isWide ? 0 : 0.5) +
      2 * Math.abs(key.bare.split(" ").length - wanted.bare.split(" ").length)
    );
  });
  return names[apart.indexOf(Math.min(...apart))]?.name ?? place.name;
}

/** Russian writes г for g and h alike. */
const sound = (skeleton: string): string => skeleton.replaceAll("h", "g");
