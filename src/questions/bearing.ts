import type { Claim } from "../../store/briefings.ts";
import type { Kept } from "./follow-up.ts";
import type { Question } from "./question.ts";

/** What the form of a figure says for or against it: a change, a rate, a part of a whole, the level before. */
export function bearing({ figure }: Claim, question: Question, last: Kept | null): number {
  const isRate = /\b(?:on average|an average of|a day|per day|daily|a week|per week)\b/i.test(figure.sentence);
  const isPlanned = /\b(?:planned|target|targeted|required|requires|needed|requested|called|expected|pledged)\b/i.test(
    figure.action ?? "",
  );
  const [end, since] = [figure.period?.end ?? null, last?.answered?.since ?? null];
  const isPrevious =
    /\b(?:previous|earlier|preceding|prior|before|ago)\b/i.test(figure.period?.text ?? "") ||
    (question.previous && end !== null && since !== null && end <= since);
  const change = question.change === (figure.delta === true) ? 0.3 : question.change ? -0.1 : -0.5;
  return (
    change -
    (isRate && !question.rate ? 0.4 : 0) -
    (isPart(figure) && !question.follows ? 0.4 : 0) -
    (isPlanned && !question.planned ? 0.5 : 0) -
    (isAside(figure) ? 0.2 : 0) -
    (question.previous === isPrevious ? 0 : question.previous ? 1.2 : 0.6) +
    (figure.place === null ? 0 : 0.05)
  );
}

/** "Of all deaths, 229 …", "five of them", "47 of the victims". */
function isPart({ outOf, sentence, sentenceStart, start, end }: Claim["figure"]): boolean {
  const [before, behind] = [sentence.slice(0, start - sentenceStart), sentence.slice(end - sentenceStart)];
  return (
    outOf !== undefined ||
    /^\W*(?:of|among|out of) (?:all|these|those|them|the|which|whom)\b/i.test(sentence) ||
    /,\s*(?:of (?:whom|which|them|these)|including|among (?:them|whom))\b[^,]*$/i.test(before) ||
    /^\s*of (?:the|these|those|them|whom|which)\b/i.test(behind)
  );
}

/** In brackets, behind another number: "412 people (1 June: 655)". */
function isAside({ sentence, sentenceStart, start }: Claim["figure"]): boolean {
  const before = sentence.slice(0, start - sentenceStart);
  return before.lastIndexOf("(") > before.lastIndexOf(")") && /\d/.test(before.slice(0, before.lastIndexOf("(")));
}
