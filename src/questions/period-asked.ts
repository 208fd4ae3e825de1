import type { Day } from "../briefing/day.ts";
import { periodsIn } from "../reading/periods/period-mentions.ts";
import { tokensOf } from "../reading/tokens.ts";
import type { AskedPeriod } from "./question.ts";
import type { Word } from "./words-of.ts";

/** The days that a question names, and which of its words say them. */
export function periodAsked(english: string, on: Day): { period: AskedPeriod | null; covers: (word: Word) => boolean } {
  const text = readable(english);
  const found = periodsIn(tokensOf(text, 0, text.length), on).filter(({ rate }) => !rate);
  const [first, ...rest] = found;
  if (first === undefined) return { period: null, covers: () => false };
  // "between 8 and 14 September" is one mention; two mentions are the ends of one time.
  const last = rest.at(-1);
  const joined = last !== undefined && /^\s*(?:to|until|till|and|-|–)\s*$/.test(text.slice(first.end, last.start));
  const said = joined ? { start: first.days.start, end: last.days.end } : first.days;
  // "Since January 1" ends on the day of asking.
  const days = said.start !== null && said.end === null && said.start <= on ? { ...said, end: on } : said;
  const isKnown = days.start !== null || days.end !== null;
  const isSince =
    /\bsince\b|\bso far\b|\bto date\b|\buntil now\b|\bup to now\b|\balready\b|\bthis (?:year|month)\b/i.test(text);
  return {
    period: isKnown
      ? {
          ...days,
          yearless: isYearless(english),
          ...(isSince && days.start !== null ? { since: true } : {}),
          ...relativeWords(text.slice(first.start, first.end)),
        }
      : null,
    covers: ({ start, end }) => found.some((mention) => start >= mention.start && end <= mention.end + 1),
  };
}

/**
 * The words as mentions of time are read in briefings, at the same offsets: "week 17-23 May" is a week of days, "early
 * February" is February, "every Tuesday" is no day.
 */
const readable = (english: string): string =>
  english
    .replace(/\b(week)(?= \d)/gi, "from")
    .replace(
      /\bthis(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gi,
      "  in",
    )
    .replace(/\ball of(?= (?:19|20)\d\d\b)/gi, "    in")
    .replace(/\b(?:early|late)(?= [A-Z])/g, (word) => " ".repeat(word.length))
    .replace(/\b(?:every|each) \w+day\b/gi, (words) => " ".repeat(words.length))
    .replace(/\bafter(?= (?:the )?\d)/gi, "since")
    .replace(
      /\b(may)(?= \d)|(?<=\b(?:\d|\d\d|in|since|of|from|until|till|and|to|by|during|mid|last|late|early|th|st|nd|rd)[ -])(may)\b/g,
      "May",
    );

const month = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/** The words of a time that is told from the day of asking. */
function relativeWords(text: string): { readonly words?: string } {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+|\d+/gu)
      ?.filter((word) => !/^(?:on|the|in|at|over|during|of)$/.test(word)) ?? [];
  const isRelative = words.some((word) =>
    /^(?:today|yesterday|tonight|now|last|past|previous|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(word),
  );
  return isRelative && !words.some((word) => /^\d{2,}$/.test(word)) ? { words: words.join(" ") } : {};
}

/** A month without a year, and without a word that ties it to the day of asking. */
const isYearless = (english: string): boolean =>
  month.test(english) && !/\b(?:19|20)\d\d\b/.test(english) && !/\b(?:this|last|next|yesterday|today)\b/i.test(english);
