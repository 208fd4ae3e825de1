import { fold } from "../../../language/fold.ts";
import { nations } from "../../lexicon/nations.ts";
import { countriesIn } from "../countries.ts";
import type { Entry } from "../entry.ts";
import { createTongue, type Reading, type Tongue } from "../tongue.ts";
import { deeds } from "./deeds.ts";
import { force } from "./force.ts";
import { order } from "./order.ts";
import { people } from "./people.ts";
import { nationals, qualities } from "./qualities.ts";
import { relief } from "./relief.ts";
import { smallWords } from "./small-words.ts";
import { times } from "./times.ts";

/** What is written together with the word behind it, with what it says in English. */
const conjunctions: readonly (readonly [string, string])[] = [
  ["", ""],
  ["و", "and"],
  ["ف", ""],
];
const prepositions: readonly (readonly [string, string])[] = [
  ["", ""],
  ["ال", ""],
  ["لل", "to"],
  ["بال", "in"],
  ["كال", "as"],
  ["ب", "in"],
  ["ل", "to"],
  ["ك", "as"],
];
const future: readonly (readonly [string, string])[] = [
  ["", ""],
  ["س", ""],
];

/** Endings of nouns: the feminine, the dual, plurals, the accusative, then a pronoun. */
const nominal = /^(?:ا|ه|ت|ات|تين|تان|ين|ان|ون|و|تي|ي|يه|يات|يين|يون)?(?:ها|هم|هن|هما|نا|كم|ه)?$/;
/** Of verbs: the person, then a pronoun. */
const verbal = /^(?:ت|وا|و|ون|ان|ا|تا|ن|ين|ه|ات)?(?:ها|هم|هن|هما|نا|ه)?$/;
const person = /^[يتنا]/;
const LONGEST_ENDING = 5;

/** The word itself, then what is left without its front and its end: "n:" of a noun, "v:" of a verb, "p:" of a name, which has
 * no ending. The longest first. */
function readings(word: string): readonly Reading[] {
  const found: Reading[] = [{ key: word, lead: "" }];
  for (const [and, lead] of conjunctions) {
    if (!word.startsWith(and)) continue;
    const rest = word.slice(and.length);
    if (and !== "" && rest.length >= 2) found.push({ key: rest, lead });
    for (const [front, says] of prepositions) {
      if (!rest.startsWith(front)) continue;
      const noun = rest.slice(front.length);
      addTo(found, "n:", noun, nominal, join(lead, says));
      if (noun.length >= 3) found.push({ key: `p:${noun}`, lead: join(lead, says) });
    }
    for (const [front] of future) {
      const verb = rest.startsWith(front) ? rest.slice(front.length) : "";
      addTo(found, "v:", verb, verbal, lead);
      if (person.test(verb)) addTo(found, "v:", verb.slice(1), verbal, lead);
    }
  }
  return found.sort((a, b) => rank(b) - rank(a));
}

const join = (...words: readonly string[]): string => words.filter((word) => word !== "").join(" ");

/** The less was taken for affixes, the likelier. */
const rank = ({ key, lead }: Reading): number =>
  (/^[nvp]:/.test(key) ? key.length - 2 : key.length + 0.5) - (lead === "" ? 0 : 0.25);

function addTo(found: Reading[], kind: string, word: string, endings: RegExp, lead: string): void {
  for (let cut = 0; cut <= Math.min(LONGEST_ENDING, word.length - 2); cut++)
    if (
      endings.test(word.slice(word.length - cut)) &&
      (cut === 0 || word.length - cut >= (word.endsWith("ا") && cut === 1 ? 2 : 3))
    )
      found.push({ key: `${kind}${word.slice(0, word.length - cut)}`, lead });
}

/** Without the article and the ending of the feminine, which affixes put on again. */
const baseOf = (word: string): string => word.replace(/^ال(?=...)/, "").replace(/(?<=..)ه$/, "");

function keysOf({ words, kind }: Entry): readonly (readonly string[])[] {
  if (kind === "small") return words.map((word) => [word]);
  if (kind === "name" || kind === "country" || kind === "body")
    return words.map((word) => [word, `p:${word}`, `p:${word.replace(/^ال(?=...)/, "")}`]);
  return words.map((word, at) => {
    if (kind === "deed" && at === 0) {
      // "Yastahdif" is made of "istahdafa" without its first letter; a verb is a noun of action, too.
      return [`v:${word}`, `n:${word}`, `n:${baseOf(word)}`, ...(word.startsWith("ا") ? [`v:${word.slice(1)}`] : [])];
    }
    return [word, `n:${word}`, `n:${baseOf(word)}`];
  });
}

/** What is called by a country: "سوريا" makes "سوري", "ليبيا" makes "ليبي". */
function calledBy(country: Entry): readonly Entry[] {
  const [word, ...others] = country.words;
  if (word === undefined || others.length > 0) return [];
  const english = nations.find(([name]) => name === country.english.toLowerCase())?.[1];
  const base = word.replace(/^ال/, "").replace(/(?:يا|ا|ه)$/, "");
  return english === undefined || base.length < 3 ? [] : [{ kind: "quality", english, words: [`${base}ي`] }];
}

/** A name without what is written together with it. */
function bare(name: string): readonly Reading[] {
  const found: Reading[] = [{ key: name, lead: "" }];
  for (const [and, lead] of conjunctions)
    for (const [front, says] of prepositions) {
      const both = and + front;
      if (both === "" || !name.startsWith(both) || name.length - both.length < (front === "" ? 2 : 3)) continue;
      const rest = name.slice(both.length);
      if (front.endsWith("ل") && front !== "ل") found.push({ key: `ال${rest}`, lead: join(lead, says) });
      found.push({ key: rest, lead: join(lead, says) });
    }
  return found;
}

/** What CLDR calls otherwise, or only in full. */
const further = `
US: أمريكا, أميركا, الولايات المتحدة الأمريكية, الولايات المتحدة الأميركية
GB: بريطانيا, المملكة المتحدة
CD: الكونغو الديمقراطية, جمهورية الكونغو الديمقراطية, الكونغو
PS: فلسطين
MM: ميانمار, بورما
SY: سورية, سوريا
SA: السعودية, المملكة العربية السعودية
AE: الإمارات
TR: تركيا
TD: تشاد
BD: بنغلادش, بنجلاديش
PH: الفلبين
TH: تايلند
KE: كينيا
BA: البوسنة, البوسنة والهرسك
AF: أفغانستان
AM: أرمينيا
AZ: أذربيجان
HT: هايتي
MD: مولدوفا, مولدافيا
NL: هولندا
UA: أوكرانيا
ET: إثيوبيا, أثيوبيا
GM: غامبيا, جامبيا
RU: روسيا الاتحادية
`;

const countries = countriesIn("ar", further, fold);

export const arabic: Tongue = createTongue(
  [
    ...smallWords,
    ...times,
    ...countries,
    ...nationals,
    ...countries.flatMap(calledBy),
    ...people,
    ...force,
    ...relief,
    ...order,
    ...qualities,
    ...deeds,
  ],
  readings,
  bare,
  keysOf,
);
