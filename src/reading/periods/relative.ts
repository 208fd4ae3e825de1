import { addDays, type Day } from "../../briefing/day.ts";
import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";
import { monthBack, noDays, weekBack, weekdayBefore, type Days } from "./resolve.ts";

/** A period that is not a written date: which days, and the index of the token after it. */
export interface RelativePeriod {
  readonly days: Days;
  readonly next: number;
  /** "a day", "per month": how often and not when. */
  readonly rate?: boolean;
}

const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const lastWords = new Set("last past previous preceding recent latest prior".split(" "));
const spans: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
};
const rates = new Set("day night week month year hour".split(" "));
const singular = (word: string): string => word.replace(/s$/, "");

/** Reads the relative period at token `at` in a briefing of day `on`: "last month", "the past 24 hours", "yesterday", "Tuesday". */
export function relativeAt(tokens: readonly Token[], at: number, on: Day): RelativePeriod | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = token.lower;
  const second = tokens[at + 1]?.lower ?? "";
  if (word === "today" || word === "tonight") return { days: { start: on, end: on }, next: at + 1 };
  if (word === "yesterday") return { days: { start: addDays(on, -1), end: addDays(on, -1) }, next: at + 1 };
  if (word === "now" || word === "currently") return { days: noDays, next: at + 1 };
  if (word === "overnight") return { days: { start: addDays(on, -1), end: on }, next: at + 1 };
  const weekday = token.capital ? weekdays.indexOf(word) : -1;
  if (weekday >= 0) return oneDay(weekdayBefore(on, weekday), at + 1);
  if (word === "last" && weekdays.includes(second))
    return oneDay(weekdayBefore(addDays(on, -1), weekdays.indexOf(second)), at + 2);
  if (lastWords.has(word)) return lastAt(tokens, at, on);
  if (word === "next" || word === "coming") return ahead(tokens, at);
  if (word === "this" || word === "current") return thisAt(second, at, on);
  if (word === "reporting" && second === "period") return { days: noDays, next: at + 2 };
  if (word === "first" || word === "second") return halfAt(tokens, at);
  if (
    (word === "a" || word === "per" || word === "every" || word === "each") &&
    rates.has(second) &&
    isRate(tokens, at)
  )
    return { days: noDays, next: at + 2, rate: true };
  if (
    ["daily", "weekly", "monthly", "annually", "yearly"].includes(word) &&
    tokens[at - 1]?.kind === "word" &&
    isEnd(tokens[at + 1])
  )
    return { days: noDays, next: at + 1, rate: true };
  return null;
}

const oneDay = (day: Day, next: number): RelativePeriod => ({ days: { start: day, end: day }, next });

/** "a day" tells a rate after what is counted, and a moment in "a year ago" or "for a week". */
function isRate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 2]?.lower ?? "";
  if (/^(?:ago|later|earlier|before|after|old|long)$/.test(after)) return false;
  return (
    before !== undefined &&
    before.text !== "," &&
    !/^(?:for|in|within|after|over|during|once|of|than|is|was|be|such)$/.test(before.lower)
  );
}

const isEnd = (token: Token | undefined): boolean => token === undefined || token.kind === "mark";

/** "last week", "the past day", "over the last 24 hours", "the previous two months", "the previous reporting period". */
function lastAt(tokens: readonly Token[], at: number, on: Day): RelativePeriod | null {
  const second = tokens[at + 1];
  if (second === undefined) return null;
  if (second.lower === "reporting" && tokens[at + 2]?.lower === "period") return { days: noDays, next: at + 3 };
  if (second.lower === "period") return { days: noDays, next: at + 2 };
  const counted =
    numberWord(second) ?? (second.kind === "digits" && second.text.length <= 3 ? Number(second.text) : null);
  const noun = singular(tokens[at + (counted === null ? 1 : 2)]?.lower ?? "");
  const days = spans[noun];
  if (days === undefined) return null;
  const next = at + (counted === null ? 2 : 3);
  const exact = tokens[at]?.lower === "last" || tokens[at]?.lower === "previous";
  if (counted === null && exact && noun !== "day" && noun !== "hour" && noun !== "night") {
    if (noun === "week") return { days: weekBack(on, 1), next };
    if (noun === "month") return { days: monthBack(on, 1), next };
    if (noun === "year") {
      const year = String(Number(on.slice(0, 4)) - 1);
      return { days: { start: `${year}-01-01`, end: `${year}-12-31` }, next };
    }
  }
  return { days: { start: addDays(on, -Math.max(1, Math.round((counted ?? 1) * days))), end: on }, next };
}

function ahead(tokens: readonly Token[], at: number): RelativePeriod | null {
  const second = tokens[at + 1];
  if (second === undefined) return null;
  const counted = numberWord(second) !== null || second.kind === "digits";
  const noun = singular(tokens[at + (counted ? 2 : 1)]?.lower ?? "");
  return noun in spans ? { days: noDays, next: at + (counted ? 3 : 2) } : null;
}

function thisAt(second: string, at: number, on: Day): RelativePeriod | null {
  if (second === "week") return { days: { start: weekBack(on, 0).start, end: on }, next: at + 2 };
  if (second === "month") return { days: { start: monthBack(on, 0).start, end: on }, next: at + 2 };
  if (second === "year") return { days: { start: `${on.slice(0, 4)}-01-01`, end: on }, next: at + 2 };
  if (second === "morning" || second === "afternoon" || second === "evening") return oneDay(on, at + 2);
  return null;
}

/** "first half of 2016", "second quarter of 2016" */
function halfAt(tokens: readonly Token[], at: number): RelativePeriod | null {
  const part = tokens[at + 1]?.lower;
  const of = tokens[at + 2]?.lower === "of" ? 3 : 2;
  const year = /^(?:19|20)\d\d$/.exec(tokens[at + of]?.text ?? "")?.[0];
  if ((part !== "half" && part !== "quarter") || year === undefined) return null;
  const second = tokens[at]?.lower === "second";
  const [start, end] =
    part === "half"
      ? second
        ? ["07-01", "12-31"]
        : ["01-01", "06-30"]
      : second
        ? ["04-01", "06-30"]
        : ["01-01", "03-31"];
  return { days: { start: `${year}-${start}`, end: `${year}-${end}` }, next: at + of + 1 };
}
