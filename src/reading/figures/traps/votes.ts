import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";

/** "by a vote of six to one", "by 13 votes to none with two abstentions", "120 in favour, 4 against and 30 abstentions": all of them. */
export function isVote(tokens: readonly Token[], { first, next, form }: Reading): boolean {
  const after = tokens[next]?.lower ?? "";
  if (form === "number" && /^(?:abstentions?|abstaining|abstained)$/.test(after)) return true;
  if (after === "votes" && /^(?:to|for|in|against|with)$/.test(tokens[next + 1]?.lower ?? "")) return true;
  if (after === "in" && /^favou?r$/.test(tokens[next + 1]?.lower ?? "")) return true;
  if (/^(?:against|opposed)$/.test(after) && isCounted(tokens, next)) return true;
  const isOpen = (at: number): boolean => tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "vote";
  const isVotes = (at: number): boolean => tokens[at]?.lower === "votes" && tokens[at - 1]?.kind === "digits";
  const before = tokens[first - 1]?.lower;
  return isOpen(first - 1) || (before === "to" && (isOpen(first - 3) || isVotes(first - 2)));
}

/** A vote is told by all its numbers, shortly before or behind "against". */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const ends = tokens[at + 1] === undefined || /^(?:[,;.)]|and|with)$/.test(tokens[at + 1]?.lower ?? "");
  return (
    ends &&
    tokens.slice(Math.max(0, at - 8), at + 8).some(({ lower }) => /^(?:favou?r|abstentions?|abstained)$/.test(lower))
  );
}
