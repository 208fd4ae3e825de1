import type { Day } from "../../briefing/day.ts";
import { dayNumber, isDay } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";

/** Which of day and month a text writes first in "06/05/2014". */
export type DateOrder = "day" | "month";

/** The parts of a date; any may be missing. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const slashed = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/;

/** A date in digits: "2017-02-08", "24.02.22", "6/5/2014". Points are always day first. Null where there is no such day. */
export function numericDate(text: string, order: DateOrder): DateParts | null {
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/.exec(text);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = slashed.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = Number(parts[4]) + (parts[4]?.length === 2 ? 2000 : 0);
  const dayFirst = existing(year, second, first);
  const monthFirst = existing(year, first, second);
  return order === "month" && parts[2] !== "." ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

/** "24.02" and "15.02.": a day and month in digits, two each, as stand in "from 24.02 to 03.06". */
export function dayAndMonth(token: Token | undefined): DateParts | null {
  const parts = /^(\d{2})\.(\d{2})$/.exec(token?.text ?? "");
  const [day, month] = [Number(parts?.[1] ?? 0), Number(parts?.[2] ?? 0)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { year: null, month, day } : null;
}

/** "By 9.04 municipalities had …" at the beginning of a sentence: a day in one digit, and a month that shows itself by its zero. */
export function shortDay(token: Token | undefined): DateParts | null {
  const parts = /^(\d)\.(0[1-9])$/.exec(token?.text ?? "");
  const [day, month] = [Number(parts?.[1] ?? 0), Number(parts?.[2] ?? 0)];
  return day >= 1 && month >= 1 ? { year: null, month, day } : null;
}

function existing(year: number, month: number, day: number): DateParts | null {
  return dayFrom(year, month, day) === null ? null : { year, month, day };
}

/** The day with these parts, or null where there is none: 30 February. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/**
 * The order that the text's own dates show: one with a 13 or more settles it; else the order that makes no date later
 * than the briefing `on`. Most of the world writes the day first.
 */
export function dateOrderOf(passages: Iterable<readonly Token[]>, on: Day | null): DateOrder {
  let late = false;
  for (const tokens of passages)
    for (const { kind, text } of tokens) {
      const parts = kind === "mixed" && text.length <= 10 ? slashed.exec(text) : null;
      if (parts === null || parts[2] === ".") continue;
      const [first, second] = [Number(parts[1]), Number(parts[3])];
      if (first > 12 && second <= 12) return "day";
      if (second > 12 && first <= 12) return "month";
      late ||= on !== null && isLate(text, "day", on) && !isLate(text, "month", on);
    }
  return late ? "month" : "day";
}

/** A day that a briefing cannot tell of yet: weeks ahead of it. */
function isLate(text: string, order: DateOrder, on: Day): boolean {
  const parts = numericDate(text, order);
  const day = parts === null ? null : dayFrom(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
  return day !== null && dayNumber(day) > dayNumber(on) + 21;
}
