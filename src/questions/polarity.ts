import type { Figure } from "../briefing/figure.ts";

const verbs = "(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|who|that|which)";
const asksNot = new RegExp(`\\b${verbs} (?:still )?(?:not|never)\\b(?! (?:just|only))`);
const contracted = /\b(?:did|do|does|had|has|have|was|were|are|is|could|can|would|will)n['’]?t\b/;

/** "Who had not been convicted", "that weren't stopped": what is asked is what did not happen. */
export const isNegated = (lower: string): boolean =>
  (asksNot.test(lower) || contracted.test(lower)) && !/\byet\b/.test(lower);

const saysNot = new RegExp(
  `\\b${verbs} (?:still |yet )?(?:not|no|never)\\b|n['’]t\\b|\\b(?:without|never|no longer|none|lack\\w*|nor|neither)\\b`,
  "iu",
);

/** The part of the sentence between semicolons that the figure stands in says that something is not so. */
export function isToldNot({ sentence, sentenceStart, start, end }: Figure): boolean {
  const from = sentence.lastIndexOf(";", start - sentenceStart) + 1;
  const to = sentence.indexOf(";", end - sentenceStart);
  return saysNot.test(sentence.slice(from, to === -1 ? undefined : to));
}
