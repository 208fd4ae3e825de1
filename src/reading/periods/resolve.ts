import { addDays, dayNumber, type Day } from "../../briefing/day.ts";
import { lastDayOf, type WrittenDate } from "./dates.ts";
import { dayFrom } from "./numeric.ts";

/** First and last day, both included; null where it is not known. */
export interface Days {
  readonly start: Day | null;
  readonly end: Day | null;
}

export const noDays: Days = { start: null, end: null };

/** A briefing may announce what is about to come; a date further ahead is last year's. */
const aheadDays = 45;

/** The days that a written date means in a briefing of day `on`. A missing year is the one that puts it just before. */
export function daysOf(written: Pick<WrittenDate, "year" | "month" | "day">, on: Day): Days {
  const { year, month, day } = written;
  if (month === null) return year === null ? noDays : { start: dayFrom(year, 1, 1), end: dayFrom(year, 12, 31) };
  const own = Number(on.slice(0, 4));
  const inYear = (y: number): Days => {
    if (day === null) return { start: dayFrom(y, month, 1), end: lastDayOf(y, month) };
    const exact = dayFrom(y, month, day);
    return { start: exact, end: exact };
  };
  if (year !== null) return inYear(year);
  const days = inYear(own);
  const ahead = days.start !== null && dayNumber(days.start) > dayNumber(on) + aheadDays;
  const days2 = ahead ? inYear(own - 1) : days;
  return days2.start === null ? noDays : days2;
}

/** The months before and with that of `on`, `back` months earlier. */
export function monthBack(on: Day, back: number): Days {
  const index = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - back;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { start: dayFrom(year, month, 1), end: lastDayOf(year, month) };
}

/** The week from Monday to Sunday, `back` weeks before that of `on`. */
export function weekBack(on: Day, back: number): Days {
  const weekday = (dayNumber(on) + 3) % 7;
  const start = addDays(on, -weekday - 7 * back);
  return { start, end: addDays(start, 6) };
}

/** The last such weekday (0 is Monday) on or before `on`. */
export function weekdayBefore(on: Day, weekday: number): Day {
  const today = (((dayNumber(on) + 3) % 7) + 7) % 7;
  return addDays(on, -((today - weekday + 7) % 7));
}

/** The days of a year that stands by itself, as above the column of a table; null for any other text. */
export function yearDays(text: string): Days | null {
  return /^(?:19|20)\d\d$/.test(text) ? { start: `${text}-01-01`, end: `${text}-12-31` } : null;
}

/** The last day on or before `on` that is the `day`th of its month, or null. */
export function latestDay(day: number, on: Day): Day | null {
  for (let back = 0; back < 3; back++) {
    const month = monthBack(on, back).start ?? on;
    const found = dayFrom(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (found !== null && found <= on) return found;
  }
  return null;
}

/** `count` months of the year from the `first` (1 is January), which may run into the next year. */
export function monthsOf(year: number, first: number, count: number): Days {
  const last = year * 12 + first - 1 + count - 1;
  return { start: dayFrom(year, first, 1), end: lastDayOf(Math.floor(last / 12), (last % 12) + 1) };
}

/** A part of a year that the text gives no year for is the last one that had begun by `on`. */
export function begunBy(on: Day, inYear: (year: number) => Days): Days {
  const own = Number(on.slice(0, 4));
  const days = inYear(own);
  return days.start !== null && days.start > on ? inYear(own - 1) : days;
}
