import type { Day } from "../briefing/day.ts";
import { periodsIn, type PeriodMention } from "../reading/periods/period-mentions.ts";
import { tokensOf } from "../reading/tokens.ts";
import { bareYears } from "./bare-years.ts";
import type { AskedPeriod } from "./question.ts";
import type { Word } from "./words-of.ts";

/** The days that a question names, and which of its words say them. */
export function periodAsked(english: string, on: Day): { period: AskedPeriod | null; covers: (word: Word) => boolean } {
  const text = readable(english);
  const spoken = dayOfSpeaking(text, on);
  const found = mentionsIn(text, spoken);
  const fiscal = fiscalYear.exec(text);
  const covers = ({ start, end }: Word): boolean =>
    found.some((mention) => start >= mention.start && end <= mention.end + 1) ||
    (fiscal !== null && start >= fiscal.index && end <= fiscal.index + fiscal[0].length);
  // "So far this September": words that name no days leave it to those that do.
  const [first, ...rest] = found.slice(found.findIndex(isKnown) < 0 ? found.length : found.findIndex(isKnown));
  if (first === undefined) {
    // Each country begins its fiscal year in another month: the words are all that can be compared.
    const { words } = fiscal === null ? {} : relativeWords(fiscal[0]);
    return { period: words === undefined ? null : { start: null, end: null, words }, covers };
  }
  // "between 8 and 14 September" is one mention; two mentions are the ends of one time.
  const last = rest.at(-1);
  const joined = last !== undefined && /^\s*(?:to|until|till|and|-|–)\s*$/.test(text.slice(first.end, last.start));
  const said = joined ? { start: first.days.start, end: last.days.end } : first.days;
  // "Since January 1" ends on the day of asking.
  const days = said.start !== null && said.end === null && said.start <= spoken ? { ...said, end: spoken } : said;
  const isSince =
    /\bsince\b|\bso far\b|\bto date\b|\buntil now\b|\bup to now\b|\balready\b|\bthis (?:year|month)\b/i.test(text);
  return {
    period: {
      ...days,
      yearless: isYearless(english),
      ...(isOfEvent(text, first) ? { event: true } : {}),
      ...(isSince && days.start !== null ? { since: true } : {}),
      ...relativeWords(text.slice(first.start, first.end)),
    },
    covers,
  };
}

const isKnown = ({ days }: PeriodMention): boolean => days.start !== null || days.end !== null;

/** "The earthquake of 16 March", "the june 2024 quake": what is asked is told of the event, whenever it was counted. */
const isOfEvent = (text: string, { start, end }: PeriodMention): boolean =>
  new RegExp(`\\b${events} (?:of|on|in|from)?(?: the)?\\s*$`, "i").test(text.slice(0, start)) ||
  new RegExp(`^\\s*(?:\\p{L}+ )?${events}\\b`, "iu").test(text.slice(end));
const events =
  "(?:earthquakes?|quakes?|floods?|flooding|storms?|cyclones?|hurricanes?|typhoons?|tsunami|eruption|landslides?|explosions?|blasts?|attacks?|raids?|crash|fires?|wildfires?|accident)";

/** "This fiscal year", "last financial year". */
const fiscalYear = /\b(?:this|last|previous|current|past) (?:fiscal|financial|budget) year\b/i;

function mentionsIn(text: string, on: Day): readonly PeriodMention[] {
  const told = periodsIn(tokensOf(text, 0, text.length), on).filter(({ rate }) => !rate);
  return [...told, ...bareYears(text, told)].toSorted((a, b) => a.start - b.start);
}

/** "This year (Oct 2024)", "since 1 July, as of 9 November 2019": what names no year is told from the day that does. */
function dayOfSpeaking(text: string, on: Day): Day {
  const told = mentionsIn(text, on);
  const [dated, ...others] = told.filter((mention) => hasYear(text, mention));
  const end = dated?.days.end ?? null;
  return others.length === 0 && told.length > 1 && end !== null && end < on ? end : on;
}

const hasYear = (text: string, { start, end }: PeriodMention): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text.slice(start, end));

/**
 * The words as mentions of time are read in briefings, at the same offsets: "week 17-23 May" is a week of days, "early
 * February" is February, "every Tuesday" is no day.
 */
const readable = (english: string): string =>
  english
    .replace(
      /\b(week)(?= \d{1,2}(?:st|nd|rd|th)?(?: ?(?:[-–]|to|till|until) ?\d{1,2}(?:st|nd|rd|th)?)? (?:of )?[A-Z])/g,
      "from",
    )
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

/** A month or a numbered week without a year, and without a word that ties it to the day of asking. */
const isYearless = (english: string): boolean =>
  (month.test(english) || /\bweek \d/i.test(english)) &&
  !/\b(?:19|20)\d\d\b/.test(english) &&
  !/\b(?:this|last|next|yesterday|today)\b/i.test(english);
