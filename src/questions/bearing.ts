import type { Claim } from "../../store/briefings.ts";
import type { Kept } from "./follow-up.ts";
import type { ClaimFeatures } from "./features.ts";
import type { Question } from "./question.ts";

type Bearings = Pick<
  ClaimFeatures,
  | "change"
  | "changeUnasked"
  | "rate"
  | "part"
  | "wholeForPart"
  | "planned"
  | "aside"
  | "previous"
  | "previousUnasked"
  | "notPrevious"
>;

/** What the form of a figure says for or against it: a change, a rate, a part of a whole, a plan, the level before.
 * `clause` is the share of the question's other words that stand in its own clause. */
export function bearingsOf({ figure }: Claim, question: Question, last: Kept | null, clause: number): Bearings {
  const isRate = /\b(?:on average|an average of|a day|per day|daily|a week|per week)\b/i.test(figure.sentence);
  const isPlanned = /\b(?:planned|target|targeted|required|requires|needed|requested|called|expected|pledged)\b/i.test(
    figure.action ?? "",
  );
  const [end, since] = [figure.period?.end ?? null, last?.answered?.since ?? null];
  const isPrevious =
    /\b(?:previous|earlier|preceding|prior|before|ago)\b/i.test(figure.period?.text ?? "") ||
    (question.previous && end !== null && since !== null && end <= since);
  const [isChange, part] = [figure.delta === true, isPart(figure)];
  return {
    change: flag(question.change && isChange),
    changeUnasked: flag(!question.change && isChange),
    rate: flag(isRate && !question.rate),
    // A part whose own words the question has is asked for.
    part: flag(part && !question.follows && !question.subset && clause < 0.3),
    wholeForPart: flag(question.subset && !part),
    planned: flag(isPlanned && !question.planned),
    aside: flag(isAside(figure) && !isChange),
    previous: flag(question.previous && isPrevious),
    previousUnasked: flag(!question.previous && isPrevious),
    notPrevious: flag(question.previous && !isPrevious),
  };
}

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** "Of all deaths, 229 …", "five of them", "47 of the victims". */
function isPart({ outOf, sentence, sentenceStart, start, end }: Claim["figure"]): boolean {
  const [before, behind] = [sentence.slice(0, start - sentenceStart), sentence.slice(end - sentenceStart)];
  return (
    outOf !== undefined ||
    isListed(sentence, start - sentenceStart) ||
    /^\W*(?:of|among|out of) (?:all|these|those|them|the|which|whom)\b/i.test(sentence) ||
    /\d[^;]*,\s*(?:of (?:whom|which|them|these)|including|among (?:them|whom|which))\b[^;]*$/i.test(before) ||
    /^\s*of (?:the|these|those|them|whom|which)\b/i.test(behind)
  );
}

/** "141 sorties: 38 by fighters, 29 for intelligence": parts behind the colon of a whole. */
function isListed(sentence: string, at: number): boolean {
  const colon = sentence.lastIndexOf(":", at);
  return colon > 0 && /\d\S*\s+\p{L}/u.test(sentence.slice(0, colon)) && !/[.;]\s/.test(sentence.slice(colon, at));
}

/** In brackets, behind another number: "412 people (1 June: 655)". */
function isAside({ sentence, sentenceStart, start }: Claim["figure"]): boolean {
  const before = sentence.slice(0, start - sentenceStart);
  return before.lastIndexOf("(") > before.lastIndexOf(")") && /\d/.test(before.slice(0, before.lastIndexOf("(")));
}
