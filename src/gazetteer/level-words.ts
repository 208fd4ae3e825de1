import type { Level } from "./gazetteer.ts";
import { plainName } from "./name-key.ts";

const regionWords =
  "province governorate region oblast state muhafazah mohafazat wilayat wilaya departement department provinz область провинция мухафаза край регион провінція регіон محافظة ولاية إقليم";
const districtWords = "district raion rayon county район округ قضاء منطقة";
const townWords =
  "city town village settlement municipality город г село деревня посёлок місто м селище مدينة قرية بلدة";

const levelOfWord = new Map<string, Level>();
for (const [level, words] of [
  ["region", regionWords],
  ["district", districtWords],
  ["town", townWords],
] as const)
  for (const word of words.split(" ")) levelOfWord.set(plainName(word), level);

/** The level that a word such as "province" or "город" asks for, or null. Takes a plain name. */
export function levelWord(plain: string): Level | null {
  return levelOfWord.get(plain) ?? null;
}

/** A plain name without the level word before or after it: "homs province" and "province of homs" are "homs", a region. */
export function withoutLevelWord(plain: string): { readonly bare: string; readonly level: Level | null } {
  const last = plain.slice(plain.lastIndexOf(" ") + 1);
  const after = last.length < plain.length ? levelWord(last) : null;
  if (after !== null) return { bare: plain.slice(0, -last.length - 1), level: after };
  const space = plain.indexOf(" ");
  const before = space > 0 ? levelWord(plain.slice(0, space)) : null;
  if (before === null) return { bare: plain, level: null };
  const rest = plain.slice(space + 1);
  return { bare: rest.startsWith("of ") ? rest.slice(3) : rest, level: before };
}
