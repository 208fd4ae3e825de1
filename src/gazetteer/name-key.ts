import { foldWord, type FoldedWord } from "./fold-sounds.ts";
import { latinLetters } from "./latin-letters.ts";

/**
 * A name as people write it in any script, folded for comparison. `plain` is the name apart from case, accents, dashes and
 * apostrophes, in its own script. `spelling` is a Latin rendering with its vowels in three classes, words kept apart.
 * `skeleton` holds its consonants only, so that "Deir ez-Zor", "Dayr az Zawr" and "دير الزور" share one.
 */
export interface NameKey {
  readonly plain: string;
  /** `plain` without its articles: "deir zor". */
  readonly bare: string;
  /** `bare` in Latin letters, before any sound is folded. */
  readonly latin: string;
  readonly spelling: string;
  readonly skeleton: string;
}

const marks = /\p{M}+/gu;
const apostrophes = /[\u0027\u0060\u00b4\u2018\u2019\u201b\u02b9-\u02bf\u0640\u200b-\u200f]/g;
const notLetters = /[^\p{L}\p{N}]+/gu;
const articles = new Set(
  "al el ul il l an en ad ed ud id adh edh ar er ur ir as es us is ash esh ush ish at et ut it ath eth az ez uz iz the".split(
    " ",
  ),
);

/** Words of letters that have no accent to lose, which most names are made of. */
const simple =
  /^[a-z\u0430-\u0438\u043a-\u044f\u0454\u0456\u0627-\u063a\u0641-\u064a]+(?: [a-z\u0430-\u0438\u043a-\u044f\u0454\u0456\u0627-\u063a\u0641-\u064a]+)*$/;
const ascii = /^[\x20-\x7e]*$/;

/** The name apart from case, accents, dashes and apostrophes: what "exactly this name" means in a gazetteer. */
export function plainName(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  const lower = name.toLowerCase();
  if (simple.test(lower)) return lower;
  const bare = ascii.test(lower) ? lower : lower.normalize("NFKD").replace(marks, "");
  return bare.replace(apostrophes, "").replace(notLetters, " ").trim();
}

const REMEMBERED = 4_000;
const folded = new Map<string, FoldedWord & { readonly noun: string; readonly latin: string }>();

/** Words come again and again ("Kafr", "San", "وادي"), so the last ones are remembered. */
function foldedWord(
  word: string,
  first: boolean,
  last: boolean,
): FoldedWord & { readonly noun: string; readonly latin: string } {
  const key = `${first ? "" : " "}${word}${last ? "" : " "}`;
  let known = folded.get(key);
  if (known !== undefined) return known;
  // The article of Arabic is written together with its noun.
  const noun = word.length > 3 && word.startsWith("ال") ? word.slice(2) : word;
  const latin = latinLetters(noun, last);
  known = articles.has(latin)
    ? { spelling: "", consonants: "", noun: "", latin: "" }
    : { ...foldWord(latin, first), noun, latin };
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(key, known);
  return known;
}

/** Folds a name in Latin, Arabic or Cyrillic letters; other scripts keep their letters. Any text has a key, perhaps an empty one. */
export function nameKey(name: string): NameKey {
  const plain = plainName(name);
  const words = plain.split(" ");
  let [bare, latin, spelling, skeleton] = ["", "", "", ""];
  words.forEach((word, i) => {
    const key = foldedWord(word, i === 0, i === words.length - 1);
    if (key.spelling === "") return;
    bare += bare === "" ? key.noun : ` ${key.noun}`;
    latin += key.latin;
    spelling += spelling === "" ? key.spelling : ` ${key.spelling}`;
    skeleton += key.consonants;
  });
  if (spelling !== "") return { plain, bare, latin, spelling, skeleton };
  // An article alone names nothing by its sound.
  return { plain, bare: plain, latin: "", spelling: "", skeleton: "" };
}

/** True for a name whose sound is known: one in Latin, Arabic or Cyrillic letters. */
export const hasSound = ({ spelling }: NameKey): boolean => spelling !== "" && /^[a-z0-9 ]+$/.test(spelling);

/** Names with no more consonants than this are filed under their whole spelling too, for very many share their consonants. */
export const FEW_CONSONANTS = 3;
