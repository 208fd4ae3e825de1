import type { Claim } from "../../store/briefings.ts";
import type { Kept } from "./follow-up.ts";
import type { Question } from "./question.ts";
import { held } from "./strength.ts";

/** The places are those of the question before. */
export const isCarried = ({ places }: Question, before: Kept | null): boolean =>
  places.every(({ key }) => before?.places.some((each) => each.key === key) === true);

export const isCarriedWord = (stem: string, before: Kept | null, question: Question): boolean =>
  question.follows && before?.terms.some((term) => term.stem === stem) === true;

/** It has a place, which is no whole that the asked one lies in: a part is not told by its total. */
export const isLocal = ({ figure: { place } }: Claim, { places }: Question): boolean =>
  place !== null &&
  places.every(({ place: asked }) => asked !== null && (place.id === undefined || !asked.within.includes(place.id)));

/** The share of the words of the question before that the sentence speaks of. */
export const contextFit = ({ context }: Question, sentence: ReadonlySet<string>): number =>
  context.length === 0 ? 0 : context.filter((stem) => held(sentence, stem) > 0).length / context.length;

export const isSamePassage = ({ briefing, figure }: Claim, before: Kept | null, follows: boolean): boolean =>
  follows && before?.answered?.id === briefing.id && before.answered.passage === figure.passage;

/** What stands in the sentence or passage of the answer before is meant by "of them". */
export function nearness({ briefing, figure }: Claim, before: Kept | null, follows: boolean): number {
  const last = before?.answered ?? null;
  if (!follows || last === null || last.id !== briefing.id) return 0;
  if (figure.start >= last.start && figure.end <= last.end) return 0.6;
  return figure.passage === last.passage ? 0.4 : 0.2;
}

/** It is the number that the question before was answered with. */
export const isAgain = ({ briefing, figure }: Claim, before: Kept | null, follows: boolean): boolean =>
  follows && before?.answered?.id === briefing.id && before.answered.at === figure.start;
