import type { Token } from "../tokens.ts";
import type { Found } from "./found.ts";
import { noDays } from "./resolve.ts";

const units = new Set("day night week month year hour minute quarter".split(" "));

/** How often and not when: "a day", "per month", "every week", "daily" at the end of its clause. */
export function rateAt(tokens: readonly Token[], at: number): Found | null {
  const word = tokens[at]?.lower ?? "";
  const second = tokens[at + 1]?.lower ?? "";
  // "a quarter" is a share, unless "per" or "every" says that it is time.
  const isShare = word === "a" && second === "quarter";
  if (/^(?:a|an|per|every|each)$/.test(word) && units.has(second) && !isShare && isRate(tokens, at))
    return { days: noDays, next: at + 2, role: "rate" };
  const isAdverb =
    /^(?:daily|weekly|monthly|annually|yearly|hourly)$/.test(word) &&
    tokens[at - 1]?.kind === "word" &&
    // "are trucked daily to 26 points"
    (tokens[at + 1] === undefined ||
      tokens[at + 1]?.kind === "mark" ||
      /^(?:to|from|by|in|at|on|for|and|through|across|via)$/.test(tokens[at + 1]?.lower ?? ""));
  return isAdverb ? { days: noDays, next: at + 1, role: "rate" } : null;
}

/** "a day" tells a rate after what is counted, and a moment in "a year ago" or "for a week". */
function isRate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 2]?.lower ?? "";
  if (/^(?:ago|later|earlier|before|after|old|long|previously|prior)$/.test(after)) return false;
  return (
    before !== undefined &&
    before.text !== "," &&
    !/^(?:for|in|within|after|over|during|once|of|than|is|was|be|such|from|since|by|as|about|almost|nearly)$/.test(
      before.lower,
    )
  );
}
