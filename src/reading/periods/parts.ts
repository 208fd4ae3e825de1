import { addDays, dayNumber, type Day } from "../../briefing/day.ts";
import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";
import { afterStop, monthOf, yearOf } from "./dates.ts";
import type { Found } from "./found.ts";
import { begunBy, daysOf, monthBack, monthsOf, noDays, type Days } from "./resolve.ts";

const ordinals = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
]);

/** A part of a year or month: "the first half of 2016", "Q1 2024", "the first two months of the year", "mid-March", "FY 2022". */
export function partAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  return (
    quarterMark(tokens, at, on) ??
    ordinalPart(tokens, at, on) ??
    edgeOf(tokens, at, on) ??
    fiscalYear(tokens, at) ??
    decade(tokens, at) ??
    season(tokens, at)
  );
}

/** The `part`th of `parts` equal parts of a year. */
const partOfYear = (year: number, part: number, parts: number): Days =>
  monthsOf(year, (part - 1) * (12 / parts) + 1, 12 / parts);

/** "Q1 2024", "1Q 2024", "Q3 of 2023", "H1", "2024 Q1" */
function quarterMark(tokens: readonly Token[], at: number, on: Day): Found | null {
  const lead = yearOf(tokens[at]);
  const from = lead === null ? at : at + 1;
  const mark = /^(?:(q)([1-4])|([1-4])q|(h)([12])|([12])h)$/.exec(tokens[from]?.lower ?? "");
  if (mark === null) return null;
  const parts = mark[1] !== undefined || mark[3] !== undefined ? 4 : 2;
  const part = Number(mark[2] ?? mark[3] ?? mark[5] ?? mark[6]);
  if (lead !== null) return { days: partOfYear(lead, part, parts), next: from + 1, interval: true };
  let next = from + 1;
  if (/^(?:of|in|,|\/)$/.test(tokens[next]?.lower ?? "")) next++;
  const year = yearOf(tokens[next]);
  if (year === null && (parts === 2 || tokens[from]?.text.startsWith("Q") !== true)) return null;
  const days = year === null ? begunBy(on, (own) => partOfYear(own, part, parts)) : partOfYear(year, part, parts);
  return { days, next: year === null ? from + 1 : next + 1, interval: true };
}

/** What a part is of: a year or a month, with its days. */
interface Whole {
  readonly unit: "year" | "month";
  readonly days: Days;
  readonly next: number;
}

/** "of 2016", "of the year", "of last year", "of June 2021", "of the month", "this year" */
function wholeAt(tokens: readonly Token[], at: number, on: Day): Whole | null {
  let next = at;
  if (/^(?:of|in|,)$/.test(tokens[next]?.lower ?? "")) next++;
  const year = yearOf(tokens[next]);
  if (year !== null) return { unit: "year", days: monthsOf(year, 1, 12), next: next + 1 };
  const month = monthOf(tokens[next]);
  if (month !== null) {
    const stop = afterStop(tokens, next + 1);
    const of = yearOf(tokens[stop]);
    return { unit: "month", days: daysOf({ year: of, month, day: null }, on), next: of === null ? next + 1 : stop + 1 };
  }
  const back = /^(?:last|previous)$/.test(tokens[next]?.lower ?? "") ? 1 : 0;
  if (/^(?:the|this|last|previous|current)$/.test(tokens[next]?.lower ?? "")) next++;
  if (/^(?:current|same|calendar)$/.test(tokens[next]?.lower ?? "")) next++;
  const unit = tokens[next]?.lower;
  if (next === at || (unit !== "year" && unit !== "month")) return null;
  // "the first half of the year 2016"
  const named = unit === "year" ? yearOf(tokens[next + 1]) : null;
  if (named !== null) return { unit, days: monthsOf(named, 1, 12), next: next + 2 };
  const own = Number(on.slice(0, 4)) - back;
  return { unit, days: unit === "year" ? monthsOf(own, 1, 12) : monthBack(on, back), next: next + 1 };
}

/** "first half of June", "third quarter", "first nine months of 2021", "last two weeks of May" */
function ordinalPart(tokens: readonly Token[], at: number, on: Day): Found | null {
  const word = tokens[at]?.lower ?? "";
  const ordinal = ordinals.get(word) ?? (word === "last" || word === "final" ? -1 : 0);
  if (ordinal === 0) return null;
  const noun = tokens[at + 1]?.lower ?? "";
  if (/^(?:half|quarter|trimester|third|semester)$/.test(noun)) return shareOf(tokens, at, ordinal, noun, on);
  const many = numberWord(tokens[at + 1]) ?? (/^\d{1,2}$/.test(noun) ? Number(noun) : null);
  const from = many === null ? at + 1 : at + 2;
  const unit = /^(day|week|month|weekend)s?$/.exec(tokens[from]?.lower ?? "")?.[1];
  const whole = unit === undefined || tokens[from + 1]?.lower !== "of" ? null : wholeAt(tokens, from + 1, on);
  if (whole === null || unit === undefined || (many !== null && ordinal > 1)) return null;
  // "the first months of 2021" does not say how many.
  const plural = many === null && (tokens[from]?.lower ?? "").endsWith("s");
  const skipped = Math.max(0, ordinal - 1);
  const days = plural || unit === "weekend" ? noDays : stretchOf(whole, many ?? 1, unit, ordinal < 0, skipped);
  return { days, next: whole.next, interval: true };
}

function shareOf(tokens: readonly Token[], at: number, ordinal: number, noun: string, on: Day): Found | null {
  const whole = wholeAt(tokens, at + 2, on);
  const parts = noun === "half" || noun === "semester" ? 2 : noun === "quarter" ? 4 : 3;
  // "half" and "third" by themselves are no part of a year; "the last quarter" is told by what is last.
  if (whole === null && (noun !== "quarter" || ordinal < 0 || tokens[at + 2]?.lower === "of")) return null;
  if (ordinal > parts) return null;
  const part = ordinal < 0 ? parts : ordinal;
  if (whole === null)
    return { days: begunBy(on, (year) => partOfYear(year, part, parts)), next: at + 2, interval: true };
  const { start, end } = whole.days;
  if (whole.unit === "year") {
    const days = start === null ? noDays : partOfYear(Number(start.slice(0, 4)), part, parts);
    return { days, next: whole.next, interval: true };
  }
  if (parts !== 2 || start === null || end === null) return null;
  const days = part === 1 ? { start, end: addDays(start, 14) } : { start: addDays(start, 15), end };
  return { days, next: whole.next, interval: true };
}

/** The first or last `count` days, weeks or months of a year or month, or those after the first `skipped`. */
function stretchOf({ days }: Whole, count: number, unit: string, last: boolean, skipped: number): Days {
  const { start, end } = days;
  if (start === null || end === null) return noDays;
  if (unit === "month") {
    if (count + skipped > 12) return noDays;
    return monthsOf(Number(start.slice(0, 4)), last ? 13 - count : 1 + skipped, count);
  }
  const step = unit === "week" ? 7 : 1;
  const length = count * step;
  if (length + skipped * step > dayNumber(end) - dayNumber(start) + 1) return noDays;
  const first = addDays(start, skipped * step);
  return last ? { start: addDays(end, 1 - length), end } : { start: first, end: addDays(first, length - 1) };
}

/** "mid-March", "early May 2021", "end of February", "the beginning of the year", "late 2021" */
function edgeOf(tokens: readonly Token[], at: number, on: Day): Found | null {
  const glued = /^(early|mid|late|end)[-\u2010\u2011](\p{L}+|(?:19|20)\d\d)$/u.exec(tokens[at]?.lower ?? "");
  const edge = glued?.[1] ?? /^(?:early|mid|late|end|beginning|start|middle|onset)$/.exec(tokens[at]?.lower ?? "")?.[0];
  if (edge === undefined) return null;
  const token = tokens[at];
  let from = at + 1;
  let list = tokens;
  if (glued !== null && token !== undefined) {
    const text = token.text.slice(token.text.length - (glued[2]?.length ?? 0));
    const rest: Token = {
      ...token,
      text,
      lower: text.toLowerCase(),
      capital: /^\p{Lu}/u.test(text),
      kind: /^\d/.test(text) ? "digits" : "word",
    };
    list = [...tokens.slice(0, at), rest, ...tokens.slice(at + 1, at + 5)];
    from = at;
  } else {
    if (/^[-\u2010-\u2013]$/.test(tokens[from]?.text ?? "") && tokens[from]?.joined === true) from++;
    if (/^(?:of|in)$/.test(tokens[from]?.lower ?? "")) from++;
    else if (/^(?:beginning|start|middle|onset)$/.test(edge) && monthOf(tokens[from]) === null) return null;
  }
  const whole = wholeAt(list, from, on);
  if (whole === null || whole.days.start === null || whole.days.end === null) return null;
  return { days: edgeDays(edge, whole.unit, whole.days.start, whole.days.end), next: whole.next, interval: true };
}

/** The first, middle or last third; "end" is the last day and "beginning" the first. */
function edgeDays(edge: string, unit: "year" | "month", start: Day, end: Day): Days {
  if (edge === "end") return { start: end, end };
  if (edge === "beginning" || edge === "start" || edge === "onset") return { start, end: start };
  const part = edge === "early" ? 1 : edge === "late" ? 3 : 2;
  if (unit === "year") return partOfYear(Number(start.slice(0, 4)), part, 3);
  return { start: addDays(start, (part - 1) * 10), end: part === 3 ? end : addDays(start, part * 10 - 1) };
}

/** "Fiscal Year 2022", "FY2022", "FY 2021/22". One year alone is written by the United States: October to September. */
function fiscalYear(tokens: readonly Token[], at: number): Found | null {
  const glued = /^fy[-']?((?:20)?\d\d)(?:[-/](?:20)?\d\d)?$/.exec(tokens[at]?.lower ?? "");
  if (glued !== null) return { days: fiscalDays(tokens[at]?.text ?? "", glued[1] ?? ""), next: at + 1, interval: true };
  const words =
    tokens[at]?.lower === "fy"
      ? 1
      : /^(?:fiscal|financial)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "year"
        ? 2
        : 0;
  const year = /^((?:20)?\d\d)(?:[-/\u2013](?:20)?\d\d)?$/.exec(tokens[at + words]?.text ?? "");
  if (words === 0 || year === null) return null;
  return { days: fiscalDays(tokens[at + words]?.text ?? "", year[1] ?? ""), next: at + words + 1, interval: true };
}

function fiscalDays(text: string, year: string): Days {
  if (/[-/\u2013]/.test(text.slice(2))) return noDays;
  const number = Number(year) + (year.length === 2 ? 2000 : 0);
  return monthsOf(number - 1, 10, 12);
}

/** "the 1990s" */
function decade(tokens: readonly Token[], at: number): Found | null {
  // "two Mirage 2000s"
  const before = tokens[at - 1];
  if (before?.capital === true && !/^(?:the|in|since|from|until|by|early|late|mid|during)$/.test(before.lower))
    return null;
  const first = /^((?:19|20)\d)0s$/.exec(tokens[at]?.lower ?? "")?.[1];
  return first === undefined
    ? null
    : { days: { start: `${first}0-01-01`, end: `${first}9-12-31` }, next: at + 1, interval: true };
}

/** "summer 2021", "last summer", "the 2021 season": which months these are depends on the place, so the days stay open. */
function season(tokens: readonly Token[], at: number): Found | null {
  const seasons = /^(?:spring|summer|autumn|fall|winter)$/;
  if (/^(?:last|this|past)$/.test(tokens[at]?.lower ?? "") && seasons.test(tokens[at + 1]?.lower ?? ""))
    return { days: noDays, next: at + 2, interval: true };
  if (!seasons.test(tokens[at]?.lower ?? "")) return null;
  const of = tokens[at + 1]?.lower === "of" ? 2 : 1;
  const year = /^(?:19|20)\d\d(?:[-/\u2013]\d{2,4})?$/.test(tokens[at + of]?.text ?? "");
  return year ? { days: noDays, next: at + of + 1, interval: true } : null;
}
