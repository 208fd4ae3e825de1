import { addDays, dayNumber, type Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { yearOf } from "./dates.ts";
import type { Found } from "./found.ts";
import { dayFrom } from "./numeric.ts";
import { noDays, weekBack, weekdayBefore, type Days } from "./resolve.ts";

/** Words that say of "week" that it is one of reporting, in any number. */
const kinds = /^(?:epi|epidemiological|epidemiologic|reporting|calendar|iso|surveillance)$/;

/**
 * A numbered week of the year, from Monday to Sunday as ISO 8601 and WHO count it: "week 9", "Epi Week 12, 2021", "weeks
 * 1 to 9", "W12". A week without a year is the last one that had begun.
 */
export function weekAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  let from = at;
  if (kinds.test(tokens[from]?.lower ?? "")) {
    from++;
    if (tokens[from]?.text === "." || tokens[from]?.text === "-") from++;
  }
  const word = tokens[from]?.lower ?? "";
  // SE is the "semana epidemiológica" of Latin America, which begins on a Sunday.
  const short = /^(?:epi-?week|ew|wk)$/.test(word) || tokens[from]?.text === "SE";
  if (!short && !/^weeks?$/.test(word)) return null;
  from++;
  if (/^(?:no|nr|number|#)$/.test(tokens[from]?.lower ?? "")) from++;
  if (tokens[from]?.text === "." || tokens[from]?.text === "#") from++;
  // "week 22/2024"
  const ofYear = /^(\d{1,2})\/((?:19|20)\d\d)$/.exec(tokens[from]?.text ?? "");
  if (ofYear !== null && inYear(Number(ofYear[1])))
    return {
      days: daysOfWeeks(Number(ofYear[2]), Number(ofYear[1]), Number(ofYear[1]), on, tokens[at]?.text === "SE"),
      next: from + 1,
      interval: true,
    };
  const both = /^(\d{1,2})[-/\u2010-\u2013](\d{1,2})$/.exec(tokens[from]?.text ?? "");
  const first = both === null ? numberOf(tokens[from]) : Number(both[1]);
  if (first === null || !inYear(first)) return null;
  const link = tokens[from + 1]?.lower ?? "";
  // "in week 3 to 24 cases" is one week.
  const isMany =
    word.endsWith("s") || /^(?:from|between|since|of)$/.test(tokens[at - 1]?.lower ?? "") || !/[a-z]/.test(link);
  const linked = both === null && /^(?:to|through|until|and|[-\u2010-\u2014])$/.test(link);
  const skipped = linked && /^(?:epi-?)?(?:week|wk|ew|se)$/.test(tokens[from + 2]?.lower ?? "") ? 1 : 0;
  const second = both === null ? (linked ? numberOf(tokens[from + 2 + skipped]) : null) : Number(both[2]);
  const isRange = second !== null && inYear(second) && (skipped === 1 || (isMany && second > first));
  let next = both !== null ? from + 1 : isRange ? from + 3 + skipped : from + 1;
  // "week 3 of the offensive" is counted from something else.
  if (tokens[next]?.lower === "of" && yearOf(tokens[next + 1]) === null) return { days: noDays, next, interval: true };
  const joint = /^(?:of|,|in|\/|\()$/.test(tokens[next]?.lower ?? "") ? 1 : 0;
  const year = yearOf(tokens[next + joint]);
  const last = isRange ? second : first;
  const days = daysOfWeeks(year, first, last, on, tokens[at]?.text === "SE");
  if (year !== null) next += joint + 1;
  if (year !== null && tokens[next - 2]?.text === "(" && tokens[next]?.text === ")") next++;
  return { days, next, interval: true };
}

const numberOf = (token: Token | undefined): number | null =>
  /^\d{1,2}$/.test(token?.text ?? "") ? Number(token?.text) : null;

const inYear = (week: number): boolean => week >= 1 && week <= 53;

function daysOfWeeks(year: number | null, first: number, last: number, on: Day, sundays: boolean): Days {
  const own = Number(on.slice(0, 4));
  const end = year ?? (startOf(own, last, sundays) > on ? own - 1 : own);
  const begin = first > last ? end - 1 : end;
  return { start: startOf(begin, first, sundays), end: addDays(startOf(end, last, sundays), 6) };
}

/** The Monday of a week, in the Americas the Sunday; week 1 is the one with 4 January. */
function startOf(year: number, week: number, sundays: boolean): Day {
  const fourth = dayFrom(year, 1, 4) ?? `${year}-01-04`;
  const first = sundays ? weekdayBefore(fourth, 6) : (weekBack(fourth, 0).start ?? fourth);
  return addDays(first, 7 * (week - 1));
}

/** The number of days from the first to the last, both included; null where one is open. */
export function lengthOfDays({ start, end }: Days): number | null {
  return start === null || end === null ? null : dayNumber(end) - dayNumber(start) + 1;
}
