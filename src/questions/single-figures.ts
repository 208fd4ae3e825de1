import { changeTold } from "../chat/summable.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Look } from "./look.ts";
import type { Question } from "./question.ts";
import { wordsIn } from "./said-words.ts";
import { sidesOf } from "./side-questions.ts";
import { held } from "./strength.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** Whatever is not forbidden scores more. */
const NOT_FORBIDDEN = -40;

/**
 * Which single figures answer a question that is worked out of several: of a sum, one that is told of all of its sides; of a
 * difference, a change; of an earlier level, one that is told of that time. A part never answers for the whole.
 */
export function mayAnswer(question: Question, look: Look, gazetteer: Gazetteer): (each: WeighedClaim) => boolean {
  if (question.difference !== null) return ({ claim }) => changeTold(claim.figure) !== null;
  if (question.sums) {
    const sides = sidesOf(question, gazetteer);
    if (sides.length < 2) return () => false;
    const bySide = sides.map((side) => new Set(side.claims(look, NOT_FORBIDDEN).map(({ claim }) => claim)));
    const stems = question.sides.flatMap((side) => side.stems);
    return ({ claim }) => bySide.every((fit) => fit.has(claim)) && isOwn(claim, stems);
  }
  if (question.excepts) return ({ claim }) => /\b(?:not|non|neither|without|other than)\b/i.test(claim.figure.sentence);
  if (question.previous)
    return ({ claim, features }) =>
      features.again === 0 &&
      changeTold(claim.figure) === null &&
      (features.previous === 1 || (question.period !== null && features.time >= 0.6));
  // A follow-up that replaces something asks for another number than the last answer.
  const isOther = ({ features }: WeighedClaim): boolean => features.again === 0 || (question.own ?? []).length === 0;
  const isLevel = ({ claim: { figure } }: WeighedClaim): boolean =>
    question.change || figure.delta === true || changeTold(figure) === null;
  const isNow = ({ claim: { figure } }: WeighedClaim): boolean => question.period !== null || !isFormer(figure);
  return (each) => isOther(each) && isLevel(each) && isNow(each);
}

/** "Up from 4,900 on Saturday": the number that was before. */
const isFormer = ({ sentence, sentenceStart, start }: WeighedClaim["claim"]["figure"]): boolean =>
  /\b(?:(?:up|down|rose|risen|increased|decreased|fell|fallen|dropped) from|(?:as )?against|compared (?:with|to)) (?:the |some |about |around |over )?\S{0,4}$/i.test(
    sentence.slice(Math.max(0, start - sentenceStart - 40), start - sentenceStart),
  );

/** All of the words stand in what the figure itself counts, or say who or where. */
function isOwn({ figure }: WeighedClaim["claim"], stems: readonly string[]): boolean {
  const own = [figure.counted, figure.action, figure.actor?.text, ...figure.places.map(({ name }) => name)];
  const words = new Set(wordsIn(own.join(" ")));
  return stems.every((stem) => held(words, stem) > 0);
}
