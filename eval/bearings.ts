import type { GoldFigure } from "./gold.ts";
import type { Prediction } from "./prediction.ts";
import { headsOf, isWithin, plain, stemOf, wordsOf } from "./words.ts";

/** Is the counted noun right: by its head, and anywhere in the words that were read? */
export function countedFits({ counted }: Prediction, gold: GoldFigure): { strict: boolean; lenient: boolean } {
  if (counted === null || counted === "") return { strict: false, lenient: false };
  const heads = gold.counted_heads.map(stemOf);
  const strict = headsOf(counted).some((head) => heads.includes(head));
  const words = wordsOf(counted).map(stemOf);
  const lenient =
    strict ||
    words.some((word) => heads.includes(word)) ||
    heads.some((head) => head.includes("-") && plain(counted).includes(head));
  return { strict, lenient };
}

const levelWords: ReadonlySet<string> = new Set(
  "the of province provinces region regions district districts city town area areas governorate zone sector in near at village villages settlement".split(
    " ",
  ),
);
const periodWords: ReadonlySet<string> = new Set(
  "the of on in since from to as at and between during over by past last a an for until till this that so far local".split(
    " ",
  ),
);

/** The words of a name or a period that tell it from others; all of them where none does. */
function tellingWords(text: string, common: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !common.has(word));
  return telling.length > 0 ? telling : words;
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function samePlace(read: string, right: string): boolean {
  const [a, b] = [tellingWords(read, levelWords), tellingWords(right, levelWords)];
  const [joinedA, joinedB] = [a.join(""), b.join("")];
  // "Deir ez-Zor" and "Deirezzor"; a short name inside a longer word is another place.
  return overlap(a, b) || joinedA === joinedB || (joinedB.length > 4 && joinedA.includes(joinedB));
}

export const isNamed = (name: string | null): name is string => name !== null && name.trim() !== "";

export function hasPeriod({ period }: Prediction): boolean {
  return period !== null && [period.text, period.start, period.end].some(isNamed);
}

export function placeFits({ place }: Prediction, gold: GoldFigure): boolean {
  if (!isNamed(place)) return gold.place === null || gold.place_null_ok;
  return [gold.place, ...gold.place_accept].some((right) => isNamed(right) && samePlace(place, right));
}

/** The same words or the same first day are the same period; the last day decides where neither has a first. */
export function periodFits(prediction: Prediction, gold: GoldFigure): boolean {
  const { period } = prediction;
  if (period === null || !hasPeriod(prediction)) return gold.period === null || gold.period_null_ok;
  if (gold.period === null) return false;
  const read = tellingWords(period.text ?? "", periodWords);
  const rights = [gold.period.text, ...gold.period_accept];
  if (rights.some((right) => overlap(read, tellingWords(right, periodWords)))) return true;
  if (period.start !== null || gold.period.start !== null) return period.start === gold.period.start;
  return period.end !== null && period.end === gold.period.end;
}

const bounds = {
  exact: "exact",
  over: "above",
  at_least: "above",
  under: "below",
  almost: "below",
  up_to: "at most",
  about: "about",
  range: "range",
} as const;

/** Are the modifiers of one kind? "Over" and "at least" are; "almost" may be read as "about". */
export function modifierFits({ modifier, valueMax }: Prediction, gold: GoldFigure): boolean {
  const read = valueMax === undefined ? bounds[modifier] : "range";
  return read === bounds[gold.modifier] || (gold.modifier === "almost" && read === "about");
}

/** Do two ways to name a person or an institution share a head word: "the Health Ministry", "Ministry of Health"? */
export function sameParty(read: string, right: string): boolean {
  const [a, b] = [wordsOf(read).map(stemOf), wordsOf(right).map(stemOf)];
  return headsOf(read).some((head) => b.includes(head)) || headsOf(right).some((head) => a.includes(head));
}
