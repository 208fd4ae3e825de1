import { isDay, type Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";

/** A date as written: any of its parts may be missing. `next` is the index of the token after it. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
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
function dayOf(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? "");
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** Reads a year from 1900 to 2099. */
export function yearOf(token: Token | undefined): number | null {
  return token?.kind === "digits" && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

/** Reads the date that begins at token `at`: "August 21, 2017", "21 August", "August 2017", "24.02.22", "2017-02-08". */
export function dateAt(tokens: readonly Token[], at: number): WrittenDate | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind !== "word" && token.text.length >= 6) {
    const numeric = numericDate(token.text);
    if (numeric !== null) return { ...numeric, next: at + 1 };
  }
  const month = monthOf(token);
  if (month !== null) return monthFirst(tokens, at, month);
  const day = dayOf(token);
  if (day === null) return null;
  const of = tokens[at + 1]?.lower === "of" ? 2 : 1;
  const after = monthOf(tokens[at + of]);
  if (after === null) return null;
  return withYear(tokens, at + of + 1, after, day, true);
}

function monthFirst(tokens: readonly Token[], at: number, month: number): WrittenDate | null {
  // "Feb. 3"
  let next = at + 1;
  if (tokens[next]?.text === "." && tokens[next]?.joined === true && dayOf(tokens[next + 1]) !== null) next++;
  const year = yearOf(tokens[next]);
  if (year !== null) return { year, month, day: null, next: next + 1 };
  const day = dayOf(tokens[next]);
  if (day === null)
    return /^(?:May|March|Mar|Sun)$/.test(tokens[at]?.text ?? "") && at === 0
      ? null
      : { year: null, month, day: null, next: at + 1 };
  return withYear(tokens, next + 1, month, day, false);
}

function withYear(tokens: readonly Token[], at: number, month: number, day: number, plain: boolean): WrittenDate {
  const comma = tokens[at]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + comma]);
  // "On 5 May, 2000 people": a year after a comma belongs to "May 5", rarely to "5 May".
  if (year === null || (comma === 1 && plain && isNoun(tokens[at + comma + 1])))
    return { year: null, month, day, next: at };
  return { year, month, day, next: at + comma + 1 };
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && token.lower.length > 3 && token.lower.endsWith("s")
    ? true
    : token?.lower === "people";
}

function numericDate(text: string): Omit<WrittenDate, "next"> | null {
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/.exec(text);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (dotted === null) return null;
  const [first, second] = [Number(dotted[1]), Number(dotted[3])];
  const year = Number(dotted[4]) + (dotted[4]?.length === 2 ? 2000 : 0);
  // The day comes first, as in most of the world, unless that cannot be.
  return existing(year, second, first) ?? existing(year, first, second);
}

function existing(year: number, month: number, day: number): Omit<WrittenDate, "next"> | null {
  return dayFrom(year, month, day) === null ? null : { year, month, day };
}

/** The day with these parts, or null where there is none: 30 February. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayFrom(year, month, last) ?? `${year}-01-31`;
}
