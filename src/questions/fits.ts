import { dayNumber, type Day } from "../briefing/day.ts";
import type { Period } from "../briefing/period.ts";
import type { AskedPeriod } from "./question.ts";

/** Days after an event in which what it did is still counted. */
const SOON = 45;

/** How a told time answers an asked one: 1 the same days, less the looser; null where it does not. */
export function periodFit(question: AskedPeriod, told: Period | null, date: Day): number | null {
  const asked = question.yearless === true ? inYearOf(question, told?.start ?? told?.end ?? date) : question;
  const isDayBefore = told !== null && told.start === null && told.end === null && dayBefore.test(told.text);
  const [start, end] = isDayBefore ? [addDay(date, -1), addDay(date, -1)] : [told?.start ?? null, told?.end ?? null];
  // What has no time is told of the day of the briefing, or of the time just before it.
  if (start === null && end === null) {
    if (told !== null && /\b(?:previous|earlier|preceding|prior|before)\b/i.test(told.text)) return null;
    if (told !== null && isOfOtherYear(told.text, asked)) return null;
    if (!contains(asked, date) && !contains(asked, addDay(date, -1))) return null;
    return asked.start !== null && asked.end !== null && dayNumber(asked.end) - dayNumber(asked.start) <= 3 ? 0.6 : 0.3;
  }
  const from = start === null ? null : dayNumber(start);
  // A year or month that is not over is told up to the day of the briefing.
  const isUnderway = start !== null && end !== null && start <= date && date < end;
  const to = dayNumber(isUnderway ? date : (end ?? date));
  const askedFrom = asked.start === null ? null : dayNumber(asked.start);
  const askedTo = asked.end === null ? null : dayNumber(asked.end);
  // "Since January 1": both begin on one day, and the told time goes on to the briefing's day.
  if (askedFrom !== null && from === askedFrom && (askedTo === null || askedTo >= to || askedTo - askedFrom > 20))
    return 1;
  const low = askedFrom ?? Number.NEGATIVE_INFINITY;
  const high = askedTo ?? Number.POSITIVE_INFINITY;
  // "As of 12 May": a level at the end of a time whose beginning is not told.
  if (from === null && asked.event === true && to >= low && to <= high + SOON) return 0.7;
  if (from === null) return to >= low && to <= high + 1 ? (high - to <= 1 ? 0.7 : 0.45) : null;
  // "As of", asked: what is told up to another day is another level.
  if (askedFrom === null && Math.abs(to - high) <= 1) return 0.85;
  // What was counted within weeks of an event is of it.
  if (asked.event === true && to >= low && to <= high + SOON) return 0.7;
  const days = to - from + 1;
  const shared = Math.min(to, high) - Math.max(from, low) + 1;
  if (shared <= 0) return null;
  // "Last week", asked on another day than it was told on: weeks that mostly are the same.
  const span7 = high - low + 1;
  if (span7 >= 5 && span7 <= 9 && days >= 5 && days <= 9 && shared >= 4)
    return shared === days && span7 === days ? 1 : 0.75;
  if (shared === days) {
    if (from === low && to === high) return 1;
    const span = high - low + 1;
    // All of the time since then is asked: a piece of it is a part of the answer.
    if (asked.since === true) return from - low <= Math.max(3, span / 10) ? 0.9 : null;
    return days / span >= 0.5 || span <= 3 ? 0.85 : 0.6;
  }
  // A reporting day runs over midnight: 22 and 23 June, asked of the 23rd.
  if (days === 2 && to === high) return 0.8;
  // The same, asked of the day on which it began.
  if (days === 2 && from === low && low === high) return 0.7;
  return shared / days >= 0.75 ? 0.7 : null;
}

/** "In the same months of 2021", asked of 2022. */
function isOfOtherYear(text: string, { start, end }: AskedPeriod): boolean {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  return year !== undefined && (year < (start ?? year).slice(0, 4) || year > (end ?? year).slice(0, 4));
}

const dayBefore = /\b(?:the|a) (?:previous|preceding) day\b|\bthe day before\b|\ba day earlier\b/i;

/** The same days of the year of that day. */
function inYearOf({ start, end, since, event }: AskedPeriod, day: Day): AskedPeriod {
  const year = day.slice(0, 4);
  const first = start ?? end;
  if (first === null) return { start, end };
  const shift = Number(year) - Number(first.slice(0, 4));
  const moved = (one: Day | null): Day | null =>
    one === null
      ? null
      : `${String(Number(one.slice(0, 4)) + shift).padStart(4, "0")}${one.slice(4)}`.replace(/-02-29$/, "-02-28");
  return { start: moved(start), end: moved(end), since, event };
}

function contains({ start, end }: AskedPeriod, day: Day): boolean {
  return (start === null || start <= day) && (end === null || day <= end);
}

const addDay = (day: Day, by: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
