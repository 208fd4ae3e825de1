import type { Token } from "../../tokens.ts";
import { numberWord } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

const oneStops = new Set(
  "of who that which is was has have had can could should would will may might and or another but hand side way day time thing point again must may by to in on at".split(
    " ",
  ),
);
const notBeforeOne = new Set(
  "this that no any every each the which another not some only second next last first new old previous latter former same big good bad right wrong other final".split(
    " ",
  ),
);

/** "one of them", "no one", "this one": a pronoun. "One strike" is a figure. */
export function isPronoun(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token?.lower === "zero")
    return (
      wordBefore(tokens, reading)?.lower === "ground" ||
      /^(?:tolerance|hour|point)$/.test(wordAfter(tokens, reading)?.lower ?? "")
    );
  if (token?.lower !== "one" || reading.form !== "number" || reading.value !== 1) return false;
  const after = wordAfter(tokens, reading);
  // "one KC-767", "one D9 bulldozer", "one 9-month-old"
  if (after?.kind === "mixed" && (after.capital || after.lower.endsWith("-old"))) return false;
  if (after === undefined || after.kind !== "word") return true;
  if (isOneOfThem(tokens, reading) || isOneOfPlaces(tokens, reading)) return false;
  return oneStops.has(after.lower) || notBeforeOne.has(wordBefore(tokens, reading)?.lower ?? "");
}

/** "four in Aleppo and one in Idlib", "one in Idlib and two in Hama": one of those that are counted place by place. */
function isOneOfPlaces(tokens: readonly Token[], { first, next }: Reading): boolean {
  const where = tokens[next]?.lower ?? "";
  if (!/^(?:in|at|near|from|off)$/.test(where) || !isNamed(tokens[next + 1])) return false;
  if (!/^(?:[,:;(]|and)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  const isOther = (at: number): boolean => {
    // "Three were in Aleppo province and one in Deir ez-Zor"
    const on = /^(?:was|were|are|is)$/.test(tokens[at + 1]?.lower ?? "") ? 2 : 1;
    const isNumber = tokens[at]?.kind === "digits" || (numberWord(tokens[at]) ?? 0) > 1;
    return at !== first && isNumber && tokens[at + on]?.lower === where && isNamed(tokens[at + on + 1]);
  };
  for (let at = Math.max(0, first - farthestOther); at < Math.min(tokens.length, next + farthestOther); at++)
    if (isOther(at)) return true;
  return false;
}
const farthestOther = 24;

const isNamed = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;

/** "one of whom later died", "One of them was killed", "One was hit; the other three were not": one of those counted before. */
function isOneOfThem(tokens: readonly Token[], { first, next }: Reading): boolean {
  const counted = tokens
    .slice(Math.max(0, first - 40), first)
    .some((token) => token.kind === "digits" || (numberWord(token) ?? 0) > 1);
  if (!counted) return false;
  const of = tokens[next]?.lower === "of" && /^(?:whom|them|which|these|those)$/.test(tokens[next + 1]?.lower ?? "");
  if (of)
    return /^(?:was|is|has|had|died|later|remains|an?|in|from|seriously|critically|fatally|gravely|[,;.])$/.test(
      tokens[next + 2]?.lower ?? "",
    );
  const opens = tokens[first]?.capital === true || /^[;]$/.test(tokens[first - 1]?.text ?? "");
  return opens && /^(?:was|is|has|died|remains)$/.test(tokens[next]?.lower ?? "");
}

/** "Just two questions on the mission", "three quick follow-ups": what a reporter is about to ask. */
export function isAsking(tokens: readonly Token[], reading: Reading): boolean {
  if (tokens[reading.first]?.kind !== "word" || reading.value > 5) return false;
  if (announces(tokens, reading)) return true;
  // "The two figures have reached 7,386 and 68,240"
  const isTheirs = /^(?:the|these|those|both)$/.test(wordBefore(tokens, reading)?.lower ?? "");
  if (isTheirs && /^(?:figures|numbers|totals)$/.test(wordAfter(tokens, reading)?.lower ?? "")) return true;
  const quick = /^(?:quick|brief|short|more|related|other|final|last)$/.test(wordAfter(tokens, reading)?.lower ?? "")
    ? 1
    : 0;
  return /^(?:questions?|follow-ups?)$/.test(wordAfter(tokens, reading, quick)?.lower ?? "");
}

/** "I have three points today", "Two on Gaza, if I may", "Just a couple of items": how much somebody is about to say. */
function announces(tokens: readonly Token[], { first, next }: Reading): boolean {
  const lead = tokens.slice(Math.max(0, first - 5), first).map(({ lower }) => lower);
  const noun = tokens[next]?.lower ?? "";
  const said = /^(?:points?|topics?|items?|announcements?|updates?|things|matters|remarks|notes)$/.test(noun);
  if (said && lead.some((word) => /^(?:i|we|i've|we've|i'll|me|i\u2019ve|we\u2019ve|i\u2019ll|just)$/.test(word)))
    return true;
  // "Two things."
  if (
    /^(?:things|points|questions|matters|items|topics|announcements|updates)$/.test(noun) &&
    (tokens[first - 1] === undefined || /^[.!?]$/.test(tokens[first - 1]?.text ?? "")) &&
    /^[.:,]$/.test(tokens[next + 1]?.text ?? ".")
  )
    return true;
  const opens =
    tokens[first - 1] === undefined || /^[.:!?]$/.test(tokens[first - 1]?.text ?? "") || lead.at(-1) === "just";
  const asks = tokens
    .slice(next, next + 12)
    .some(
      ({ lower }, at, all) => lower === "please" || (lower === "if" && /^(?:i|you)$/.test(all[at + 1]?.lower ?? "")),
    );
  return opens && asks && /^(?:on|about|for)$/.test(noun);
}
