import { tokensOf } from "../../src/language/tokens.ts";

/** A text as its words alone, in order: what remains of it under another layout. Its dates are left out. */
export interface PlainWords {
  readonly words: readonly string[];
  /** Where numbers stand among the words. */
  readonly numbers: readonly number[];
}

const months = new Set(
  (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov " +
    "november dec december"
  ).split(" "),
);
const weekdays = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));
const ordinals = new Set(["st", "nd", "rd", "th"]);
const numericDate = /(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2}))(?![\d/-])/gu;
/** More is not looked at: texts that are the same so far and then differ are very rare. */
const LONGEST = 200_000;

const isDayOfMonth = (word: string | undefined): boolean =>
  word !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(word);
const isYear = (word: string | undefined): boolean => word !== undefined && /^(?:19|20)\d\d$/.test(word);

/** Where words stand that say a day: "7 February 2017", "February 7th", "Tuesday". */
function datesIn(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (weekdays.has(word)) found.add(at);
    if (!months.has(word)) continue;
    const before = ordinals.has(words[at - 1] ?? "") ? at - 2 : at - 1;
    const [first, last] = isDayOfMonth(words[before])
      ? [before, at]
      : isDayOfMonth(words[at + 1])
        ? [at, ordinals.has(words[at + 2] ?? "") ? at + 2 : at + 1]
        : [0, -1];
    for (let each = first; each <= last; each += 1) found.add(each);
    if (last >= first && isYear(words[last + 1])) found.add(last + 1);
  }
  return found;
}

/** Pure; the same text gives the same words for good, since what is kept of them in stores depends on it. */
export function plainWords(text: string): PlainWords {
  const tokens = tokensOf(text.slice(0, LONGEST).replace(numericDate, " "));
  const all = tokens.flatMap(({ part, word }) => (part ? [] : [word]));
  const dates = datesIn(all);
  const words = all.filter((_, at) => !dates.has(at));
  return { words, numbers: words.flatMap((word, at) => (/^\d/.test(word) ? [at] : [])) };
}
