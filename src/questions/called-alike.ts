import { distance } from "fastest-levenshtein";
import { loose } from "../asking/loose.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import { nameKey, plainName } from "../gazetteer/name-key.ts";
import { scriptOf } from "../language/script.ts";

/** What a place is called, by briefings and by the gazetteer. */
const namesOf = ({ label, place, called }: ResolvedPlace): readonly string[] => [
  ...(called === undefined ? [] : [called]),
  label.split(",")[0] ?? "",
  ...(place?.names ?? []),
];

/** The place has this very name; in long ones apostrophes do not count, so that "Coxs Bazar" is Cox's Bazar. */
export const isNamed = (place: ResolvedPlace, name: string): boolean =>
  place.called !== undefined ||
  namesOf(place).some(
    (each) => loose(each) === loose(name) || (name.length >= 6 && plainName(each) === plainName(name)),
  );

/** The place has this name, letter by letter or by its sounds. */
export function isCalled(place: ResolvedPlace, name: string): boolean {
  const { spelling, latin } = nameKey(name);
  const sounds = (each: string): boolean => {
    const key = nameKey(each);
    return key.spelling === spelling && distance(key.latin, latin) <= latin.length / 3;
  };
  if (place.called !== undefined) return true;
  return namesOf(place).some((each) => loose(each) === loose(name) || (spelling.length >= 4 && sounds(each)));
}

/** A slip of one of its names, or one that sounds like it. Short names have none: "Hays" is no slip of "Goiás". */
export function isAlike(place: ResolvedPlace, name: string): boolean {
  const { skeleton, latin, bare } = nameKey(name);
  const slips = latin.length >= 8 ? 2 : latin.length >= 5 ? 1 : 0;
  // Arabic writes no short vowels.
  const most = Math.max(2, latin.length / (scriptOf(name) === "arabic" ? 2 : 3));
  return namesOf(place).some((each) => {
    const key = nameKey(each);
    const apart = distance(key.latin, latin);
    return (
      apart <= slips ||
      (key.skeleton === skeleton && skeleton.length >= 2 && apart <= most) ||
      key.bare.startsWith(`${bare} `)
    );
  });
}
