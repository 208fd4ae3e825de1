import type { Figure } from "../briefing/figure.ts";
import { likeness } from "./lexicon/concepts.ts";
import type { Question } from "./question.ts";
import { wordsIn, type FigureWords } from "./said-words.ts";
import { stopWords } from "./stop-words.ts";
import type { Stems } from "./wording.ts";

/** So many words more than asked say that something narrower is told. */
const MANY = 8;

/** How much a figure's own clause says that the question does not ask, 0 to 1: places, days and small words are not counted. */
export const extraIn = (clause: Stems, words: FigureWords, figure: Figure, question: Question): number =>
  Math.min(1, beside([...clause, ...words.counted, ...words.action], figure, question) / MANY);

function beside(stems: readonly string[], figure: Figure, { terms }: Question): number {
  const bearings = new Set([
    ...figure.places.flatMap(({ name }) => wordsIn(name)),
    ...wordsIn(figure.period?.text ?? ""),
    ...wordsIn(figure.actor?.text ?? ""),
  ]);
  let count = 0;
  for (const stem of new Set(stems)) {
    if (stem.length < 3 || /\d/.test(stem) || bearings.has(stem) || stopWords.has(stem)) continue;
    if (!terms.some((term) => likeness(term.stem, stem) > 0)) count++;
  }
  return count;
}
