import type { Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { dayFrom, numericDate, type DateOrder, type DateParts } from "./numeric.ts";

/** A date as written: any of its parts may be missing. `next` is the index of the token after it. */
export interface WrittenDate extends DateParts {
  readonly next: number;
}

const monthNames = "january february march april may june july august september october november december".split(" ");
const months = new Map<string, number>();
for (const [i, name] of monthNames.entries()) {
  months.set(name, i + 1);
  months.set(name.slice(0, 3), i + 1);
}
months.set("sept", 9);

/** The month that a capitalised word names, or null; "may" and "march" in small letters are verbs. */
export function monthOf(token: Token | undefined): number | null {
  return token?.kind === "word" && token.capital ? (months.get(token.lower) ?? null) : null;
}

/** Reads a day of a month: "6", "06", "6th". */
export function dayOf(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? "");
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** Reads a year from 1900 to 2099. */
export function yearOf(token: Token | undefined): number | null {
  return token?.kind === "digits" && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** The weekday that a capitalised word names, Monday being 0, or -1. */
export function weekdayOf(token: Token | undefined): number {
  return token?.capital === true ? weekdays.indexOf(token.lower) : -1;
}

/** The index after a weekday and its comma, in "Saturday, 12 October"; `at` where there is none. */
export function afterWeekday(tokens: readonly Token[], at: number): number {
  if (weekdayOf(tokens[at]) < 0) return at;
  return tokens[at + 1]?.text === "," ? at + 2 : at + 1;
}

/** The index after the full stop of an abbreviated month: "Nov. 6", "15.02." before a dash. A whole word ends a sentence with it. */
export function afterStop(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]?.text ?? "";
  const isShort = before.length <= 5 && before !== "May" && !/^(?:march|april|june|july)$/i.test(before);
  return isShort && tokens[at]?.text === "." && tokens[at]?.joined === true ? at + 1 : at;
}

/** Reads the date that begins at token `at`: "August 21, 2017", "21 August", "August 2017", "24.02.22", "2017-02-08". */
export function dateAt(tokens: readonly Token[], at: number, order: DateOrder = "day"): WrittenDate | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind !== "word" && token.text.length >= 6) {
    const numeric = numericDate(token.text, order);
    if (numeric !== null) return { ...numeric, next: at + 1 };
  }
  const month = monthOf(token);
  if (month !== null) return monthFirst(tokens, at, month);
  const day = dayOf(token);
  if (day === null) return null;
  const of = tokens[at + 1]?.lower === "of" ? 2 : 1;
  const after = monthOf(tokens[at + of]);
  if (after === null) return null;
  // "3 Sept. 2021"
  const stop = afterStop(tokens, at + of + 1);
  return withYear(tokens, yearOf(tokens[stop]) === null ? at + of + 1 : stop, after, day, true);
}

function monthFirst(tokens: readonly Token[], at: number, month: number): WrittenDate | null {
  // "Feb. 3", "Dec. 2020"
  const stop = afterStop(tokens, at + 1);
  const next = dayOf(tokens[stop]) !== null || yearOf(tokens[stop]) !== null ? stop : at + 1;
  // "In May, 2000 people" has no year.
  const comma = tokens[next]?.text === "," && !isNoun(tokens[next + 2]) ? 1 : 0;
  // "February of 2022"
  const of = comma === 0 && tokens[next]?.lower === "of" ? 1 : 0;
  const year = yearOf(tokens[next + comma + of]);
  if (year !== null) return { year, month, day: null, next: next + comma + of + 1 };
  // "in February 11 ships entered": a day has "on", and no noun behind it
  const counts =
    tokens[at - 1]?.lower === "in" &&
    tokens[next]?.kind === "digits" &&
    isNoun(tokens[next + 1]) &&
    tokens[next + 1]?.capital === false;
  const day = counts ? null : dayOf(tokens[next]);
  if (day === null) {
    // "May we ask", "March on the capital"; "May" and "May: 30" name the month.
    const isVerb = /^(?:May|March|Mar|Sun)$/.test(tokens[at]?.text ?? "") && at === 0 && tokens[1]?.kind === "word";
    const isRange = tokens[1]?.lower === "to" && monthOf(tokens[2]) !== null;
    return isVerb && !isRange ? null : { year: null, month, day: null, next: at + 1 };
  }
  return withYear(tokens, next + 1, month, day, false);
}

function withYear(tokens: readonly Token[], at: number, month: number, day: number, plain: boolean): WrittenDate {
  const comma = tokens[at]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + comma]) ?? shortYear(tokens, at);
  // "On 5 May, 2000 people": a year after a comma belongs to "May 5", rarely to "5 May".
  if (year === null || (comma === 1 && plain && isNoun(tokens[at + comma + 1])))
    return { year: null, month, day, next: at };
  return { year, month, day, next: at + comma + 1 };
}

/** "09 Mar 24": two digits behind two digits and a short month, where nothing is that they could count. */
function shortYear(tokens: readonly Token[], at: number): number | null {
  const isShort = /^[A-Z][a-z]{2}$/.test(tokens[at - 1]?.text ?? "") && /^\d\d$/.test(tokens[at - 2]?.text ?? "");
  if (!isShort || !/^\d\d$/.test(tokens[at]?.text ?? "")) return null;
  return tokens[at + 1]?.kind === "word" ? null : 2000 + Number(tokens[at]?.text);
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && token.lower.length > 3 && token.lower.endsWith("s")
    ? true
    : token?.lower === "people";
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayFrom(year, month, last) ?? `${year}-01-31`;
}
