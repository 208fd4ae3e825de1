import { distance } from "fastest-levenshtein";
import { latinLetters } from "../../gazetteer/latin-letters.ts";
import { scriptOf } from "../../language/script.ts";

const vowels = "[aeiouyjwh]";
/** Arabic says where a long vowel is, and no short one. */
const short = "[aeiouy]";
/** What Latin letters add behind a last consonant. */
const END = "(?:es?|h|s|as?)?";

/** What Latin letters may stand for a letter of another script; sounds of two letters first. Source: BGN/PCGN's romanizations and usage of briefings. */
const cyrillic = new Map(
  `дж=j|jj|dj|dzh|g|gg|gi
кс=x|ks|cs
дз=dz|z
б=bb?
в=vv?|w|ff?|u
г=gg?h?|h
д=dd?h?
ж=zh|jj?|g|dj|z
з=zz?|ss?|dh|th
к=kk?h?|cc?|ck|qu?|ch
л=ll?
м=mm?
н=nn?g?
п=pp?
р=rr?h?
с=ss?|c|z|sc|th|sh
т=tt?h?
ф=ff?|ph|th|v
х=kh|h|ch|j|gh|x
ц=ts|tz|c|z|cz|ss?
ч=ch|tch|c|tsch|cz|tx
ш=sh|sch|ch|ss?|sz
щ=shch|sch|sh`
    .split("\n")
    .map((line): [string, string] => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);
const arabic = new Map(
  `كس=x|ks|cs
تش=t?ch|c|tsh
دج=j|dj
تس=ts|z|c|tz
ني=nn?[iye]{0,2}
ب=bb?|pp?
ت=tt?h?
ث=th|t|s
ج=jj?|gg?|dj|gh|zh
ح=hh?
خ=kh|h|ch|j
د=dd?h?
ذ=dh|th|z|d
ر=rr?
ز=zz?|s
س=ss?|c|z|ts
ش=sh|s?ch|s
ص=ss?
ض=dh?|z
ط=tt?
ظ=z|dh|th
غ=gg?h?|ng?
ف=ff?|v|ph
ق=q|k|g|gh|c
ك=kk?h?|cc?|ck|g|qu?|ch
ل=ll?
م=mm?
ن=nn?
ه=h|
پ=pp?
چ=ch
گ=gg?
ڤ=v|w
ع=
ء=`
    .split("\n")
    .map((line): [string, string] => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);

/** How a word that is known by its sound may be written in Latin letters. */
export interface Heard {
  readonly pattern: RegExp;
  /** How a Latin word that has this sound may begin. */
  readonly beginnings: readonly string[];
  /** How far a Latin word is from it, in letters. */
  readonly away: (latin: string) => number;
  readonly length: number;
}

/** The spellings of a folded Cyrillic or Arabic word; null for a word that is too short to be told from others. */
export function spellingsOf(word: string): Heard | null {
  const isArabic = scriptOf(word) === "arabic";
  const soundsOf = isArabic ? arabicSounds : cyrillicSounds;
  const sound = soundsOf(word);
  // The index has words without their last "-s" and "-es", though a name may end so.
  const shorter = /[сس]$/u.test(word) ? soundsOf(word.replace(/[аеэиоуاوي]?[сس]$/u, "")) : null;
  if (sound === null || sound.consonants < 2 || (isArabic && word.length < 3)) return null;
  const own = coarse(latinLetters(word, true));
  return {
    pattern: new RegExp(`^(?:${sound.pattern}${shorter === null ? "" : `|${shorter.pattern}`})$`),
    beginnings: sound.beginnings,
    away: (latin) => distance(own, coarse(latin)),
    length: own.length,
  };
}

interface Sounds {
  readonly pattern: string;
  readonly beginnings: readonly string[];
  readonly consonants: number;
}

function cyrillicSounds(word: string): Sounds | null {
  let [pattern, consonants] = ["", 0];
  let first: string | null = null;
  for (let at = 0; at < word.length;) {
    const run = /^[аеиоуыэюяьъ]+/u.exec(word.slice(at))?.[0];
    if (run !== undefined) {
      pattern += `${vowels}{${/^[ьъ]+$/u.test(run) ? 0 : 1},${run.length + 2}}`;
      first ??= "aeiouyjwh";
      at += run.length;
      continue;
    }
    const two = cyrillic.get(word.slice(at, at + 2));
    const one = two ?? cyrillic.get(word[at] ?? "");
    if (one === undefined) return null;
    pattern += `(?:${one})`;
    first ??= one;
    consonants++;
    at += two === undefined ? 1 : 2;
  }
  return {
    pattern: pattern + (/[аеиоуыэюя]$/u.test(word) ? "" : END),
    beginnings: beginningsOf(first ?? ""),
    consonants,
  };
}

function arabicSounds(word: string): Sounds | null {
  let [pattern, consonants] = ["", 0];
  let first: string | null = null;
  for (let at = 0; at < word.length;) {
    const letter = word[at] ?? "";
    const isLast = at === word.length - 1;
    const between = at === 0 ? "" : `${short}{0,2}`;
    if (letter === "ا") {
      pattern += at === 0 ? `${short}{1,3}` : "[aeiouyh]{1,3}";
      first ??= "aeiouy";
      if (at === 0 && /^[وي]/u.test(word.slice(1))) at++;
    } else if (letter === "و") {
      pattern += `${at === 0 ? "" : "[aeiou]?"}[wvuo]${short}{0,2}`;
      first ??= "wvuo";
      consonants += 0.5;
    } else if (letter === "ي") {
      // The index has words without their last "-e".
      pattern += isLast ? "(?:[aeiou]?[yieaj]h?)?" : `${at === 0 ? "" : "[aeiou]?"}[yieaj]${short}{0,2}`;
      first ??= "yieja";
      consonants += 0.5;
    } else if (letter === "ه" && isLast) pattern += "[aeh]{0,2}";
    else {
      const two = arabic.get(word.slice(at, at + 2));
      const one = two ?? arabic.get(letter);
      if (one === undefined) return null;
      pattern += one === "" ? `${short}{0,2}` : `${between}(?:${one})`;
      first ??= one === "" ? "aeiou" : one;
      if (one !== "") consonants++;
      if (two !== undefined) at++;
    }
    at++;
  }
  return { pattern: pattern + (/[اويه]$/u.test(word) ? "" : END), beginnings: beginningsOf(first ?? ""), consonants };
}

/** The first letters of "zh|jj?|g" or of a class of vowels. */
const beginningsOf = (sounds: string): readonly string[] =>
  /^[aeiouyjwhv]{4,}$/.test(sounds)
    ? [...sounds]
    : [
        ...new Set(
          sounds
            .split("|")
            .map((sound) => sound.charAt(0))
            .filter((letter) => letter !== ""),
        ),
      ];

/** A word by its sounds, as far as spellings differ for one sound. */
const coarse = (latin: string): string =>
  latin
    .replace(/qu?|ck|kk/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ch/g, "c")
    .replace(/c(?=[aou]|$)/g, "k")
    .replace(/([kgtdsz])h/g, "$1")
    .replace(/ph/g, "f")
    .replace(/[ao]u|oo/g, "u")
    .replace(/ee|ie|y|j/g, "i")
    .replace(/w/g, "v")
    .replace(/(?<=[aeiou])h$/, "")
    .replace(/(.)\1/g, "$1");
