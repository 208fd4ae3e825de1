import type { Question } from "./question.ts";

/** It asks for the sum of several: in so many words, or by words that mean it where several are named. */
export const isTogether = (lower: string, sides: number): boolean =>
  /\b(?:together|combined|included?|including|added|plus|counted in|in sum|both|sum of|total for (?:both|all)|between them)\b|\w\s*\+\s*\w/.test(
    lower,
  ) ||
  (sides >= 2 && /\b(?:altogether|in (?:all|total)|total|overall|all in all)\b/.test(lower));

/** Whether it asks how many more one is than another, how many fewer, or how far they are apart. */
export function differenceAsked(lower: string): Question["difference"] {
  if (/\bdifference between\b/.test(lower)) return "between";
  const asked = /\bhow (?:many|much) (more|fewer|less|higher|lower|bigger|smaller|greater)\b[^?]*\bthan\b/.exec(
    lower,
  )?.[1];
  if (asked === undefined) return null;
  return /fewer|less|lower|smaller/.test(asked) ? "fewer" : "more";
}

/** "How many were not …", "neither … nor …": what is denied is taken off a whole. */
export const exceptsAsked = (lower: string): boolean =>
  /\b(?:is|are|was|were) (?:not|neither)\b|\b(?:is|are|was|were)n[o']?t (?!yet\b)|\bneither\b/.test(lower);

/** How long before: "the week before", "a year earlier"; null where no time is said. */
export const spanBefore = (lower: string): string | null =>
  /\b(day|night|week|month|year)s? (?:before|earlier|ago)\b|\bprevious (day|night|week|month|year)\b/
    .exec(lower)
    ?.slice(1)
    .find(Boolean)
    ?.replace("night", "day") ?? null;
