import type { PassageView } from "../passage-view.ts";
import { numberWord } from "./number-words.ts";
import { isAuxiliary, isBareAdjective } from "./word-class.ts";
import { isArticle, isNominal, isVerb, nounBefore, type PhraseBefore } from "./noun-before.ts";

/** What a number without a noun hangs on, the nearest thing before it. */
export type Governor =
  | { readonly kind: "noun"; readonly phrase: PhraseBefore }
  | { readonly kind: "verb"; readonly at: number }
  | { readonly kind: "pronoun" | "number" | "none" };

/** Walks no further back, in tokens. */
const farthest = 60;
const none: Governor = { kind: "none" };
const preposition =
  /^(?:in|on|at|by|from|for|with|within|across|near|since|until|till|during|over|under|between|among|after|before|through|throughout|to|into|towards?|around|outside|inside|against|via|per|as|than|including|following|despite|without|about|above|below|off|along)$/;
const opensClause = /^(?:while|whereas|where|when|because|although|though|if|but|that|which|who)$/;
const pronoun = /^(?:it|they|this|these|those|he|she|we|you|i|them)$/;

export const isPreposition = (lower: string): boolean => preposition.test(lower);

/**
 * The noun or verb that governs the number at token `first`: in "the Committee kept the rate at 29 percent" the rate, in
 * "real GDP in the south grew by 2.9 percent" the verb. Phrases with a preposition are passed over, as are brackets and
 * what says when; another number ends the walk.
 */
export function governorOf(view: PassageView, first: number, floor: number): Governor {
  const { tokens } = view;
  const stop = Math.max(floor, first - farthest);
  for (let at = first - 1; at >= stop;) {
    const token = tokens[at];
    if (token === undefined) return none;
    const when = view.periods.find((period) => period.first <= at && at < period.next);
    if (when !== undefined) {
      at = when.first - 1;
    } else if (token.text === ")") {
      at = openingOf(view, at, stop) - 1;
    } else if (token.kind === "mark") {
      if (/^[;.:!?(\u2014\u2013\u2022]$/.test(token.text) || (token.text === "-" && !token.joined)) return none;
      at--;
    } else if (isNumber(view, at)) {
      return { kind: "number" };
    } else if (isVerb(tokens, at)) {
      return { kind: "verb", at };
    } else if (isBareAdjective(token.lower) && isAuxiliary(tokens[at - 1])) {
      // "is short of US$18.6 million": the verb is what governs.
      at--;
    } else if (isNominal(tokens, at)) {
      const phrase = nounBefore(tokens, at + 1, stop);
      if (phrase === null) return none;
      let before = phrase.first - 1;
      while (isArticle(tokens[before]) && before > stop) before--;
      const adjoined = preposition.test(tokens[before]?.lower ?? "") && before >= stop;
      if (!adjoined && !isPlace(view, phrase)) return { kind: "noun", phrase };
      at = adjoined ? before - 1 : before;
    } else if (pronoun.test(token.lower) && at < first - 1) {
      return { kind: "pronoun" };
    } else if (opensClause.test(token.lower)) {
      return none;
    } else at--;
  }
  return none;
}

const isNumber = ({ tokens }: PassageView, at: number): boolean =>
  tokens[at]?.kind === "digits" || numberWord(tokens[at]) !== null;

/** All words of the phrase are names of places: "Homs", "Homs and Hama regions". */
export function isPlace(
  { places, tokens }: PassageView,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (places.some((place) => place.start <= start + 4 && place.end >= end)) return true;
  const words = tokensWithin(tokens, start, end);
  const named = (token: (typeof words)[number]): boolean =>
    places.some((place) => place.start <= token.start && place.end >= token.end);
  return (
    words.some(named) &&
    words.every((token) => named(token) || token.lower === "and" || token.text === "," || levels.test(token.lower))
  );
}

/** By halves, since a passage may be a whole book. */
function tokensWithin(tokens: PassageView["tokens"], start: number, end: number): PassageView["tokens"] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let next = low;
  while ((tokens[next]?.end ?? Infinity) <= end) next++;
  return tokens.slice(low, next);
}

const levels =
  /^(?:regions|provinces|districts|governorates|oblasts|states|counties|departments|cities|towns|villages)$/;

/** The index of the bracket that the one at `at` closes. */
function openingOf({ tokens }: PassageView, at: number, stop: number): number {
  let open = at - 1;
  while (open > stop && tokens[open]?.text !== "(") open--;
  return open;
}
