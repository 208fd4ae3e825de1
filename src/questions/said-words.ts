import type { Figure } from "../briefing/figure.ts";
import { tokensOf } from "../language/tokens.ts";
import { phrasesIn } from "./lexicon/phrases.ts";

/** The stems of a text, in order. */
export const wordsIn = (text: string): readonly string[] =>
  tokensOf(text).flatMap(({ term, part }) => (part ? [] : [term]));

/** With the parts of words that have a dash: "follow-up" speaks of following. */
export const wordsAndParts = (text: string): readonly string[] =>
  tokensOf(text).flatMap(({ term, part }) => (part && term.length < 4 ? [] : [term]));

/** Stems of what a figure counts and of what happened to it. */
export interface FigureWords {
  readonly counted: readonly string[];
  /** The nouns that are counted: the last word, and the one before "of". */
  readonly heads: readonly string[];
  readonly action: readonly string[];
  readonly all: readonly string[];
}

/** Behind these a noun is still what is counted: "head of cattle", "caves and shelters". */
const joint = /\b(?:of|and|or)\b/i;
const end = /\b(?:in|from|for|with|on|at|by|under|who|that|which)\b/i;

export function figureWords(figure: Figure): FigureWords {
  const counted = wordsIn(figure.counted ?? "");
  const phrases = ((figure.counted ?? "").split(end)[0] ?? "").split(joint).map(wordsIn);
  // "Air strikes" are strikes and airstrikes.
  const heads = phrases.flatMap((words) => [
    ...words.slice(-1),
    ...phrasesIn(words.slice(-2)).map(({ stem: compound }) => compound),
  ]);
  const action = wordsIn(figure.action ?? "");
  const actor = wordsIn(figure.actor?.text ?? "");
  return { counted, heads, action, all: [...counted, ...action, ...actor] };
}
