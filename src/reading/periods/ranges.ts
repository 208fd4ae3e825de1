import { dayNumber } from "../../briefing/day.ts";
import { scaleWord } from "../figures/number-words.ts";
import { unitAt } from "../figures/units.ts";
import type { Token } from "../tokens.ts";
import { afterClock, afterDay, afterDayPart } from "./clock.ts";
import { afterStop, afterWeekday, dateAt, dayOf, monthOf, weekdayOf, yearOf, type WrittenDate } from "./dates.ts";
import { acrossMonths, compactRange, monthsAt } from "./compact-ranges.ts";
import type { Found, Now } from "./found.ts";
import { dayAndMonth, shortDay } from "./numeric.ts";
import { dayWordAt } from "./day-words.ts";
import { daysOf, latestDay, noDays, type Days } from "./resolve.ts";

const dash = /^[-\u2010-\u2015]$/;

/** One end of a range: a written date, or words for a day. */
interface Point {
  readonly written: WrittenDate | null;
  readonly days: Days;
  readonly next: number;
}

/**
 * A date or a range of two, with clock times and weekdays left out of account: "10 to 21 May", "between Friday 21 and
 * Sunday 23 June", "from 16:00 on Tuesday until dawn on Wednesday", "13, 14 and 15 March", "Nov. 6-7".
 */
export function rangeAt(tokens: readonly Token[], at: number, now: Now, lead: string): Found | null {
  const from = afterDayPart(tokens, at) ?? at;
  const compact =
    compactRange(tokens, afterWeekday(tokens, from), now) ??
    acrossMonths(tokens, afterWeekday(tokens, from), now) ??
    monthsAt(tokens, from, now);
  if (compact !== null) return compact;
  const first = pointAt(tokens, from, now, lead);
  if (first === null) return null;
  const second = secondOf(tokens, first, now, lead);
  if (second === null) {
    const { written } = first;
    if (written !== null && written.month === null) return null;
    return { days: first.days, next: first.next, interval: written !== null && written.day === null };
  }
  return { days: joined(first, second, now), next: second.next, interval: true };
}

/** The other end, behind "to", a dash, or the "and" that "between" asks for. */
function secondOf(tokens: readonly Token[], first: Point, now: Now, lead: string): Point | null {
  const { written, next } = first;
  const link = tokens[next]?.lower ?? "";
  const isList = written !== null && written.month === null && /^(?:and|or|&|,|\/)$/.test(link);
  const ends = /^(?:to|until|till|through|thru)$/.test(link) || dash.test(link);
  const comma = link === "," && /^(?:to|until|till|through)$/.test(tokens[next + 1]?.lower ?? "") ? 1 : 0;
  if (isList) return lastOfList(tokens, next, now);
  if (link === "and" && lead !== "between" && written?.month != null)
    return (
      andDay(tokens, next + 1, written) ?? nextDay(tokens, next + 1, first, now) ?? nextMonth(tokens, next, first, now)
    );
  if (link === "," && lead !== "between" && written !== null && written.day === null)
    return nextMonth(tokens, next, first, now);
  if (!ends && comma === 0 && !(link === "and" && lead === "between")) return null;
  // "since 1 January to 9" is no range: what is open has no other end.
  if (lead === "since" && link === "to" && dayOf(tokens[next + 1]) !== null && monthOf(tokens[next + 2]) === null)
    return null;
  const after = next + 1 + comma;
  const whole = pointAt(tokens, afterDayPart(tokens, after) ?? after, now, lead);
  if (whole !== null && whole.written?.month !== null) return whole;
  const alone = written === null ? null : dayAlone(tokens, after, written);
  return alone === null ? null : { written: alone, days: noDays, next: alone.next };
}

/** "14 and 15 March", "13, 14 and 15 March": the date that has the month; each link before it is a comma or "and". */
function lastOfList(tokens: readonly Token[], link: number, now: Now): Point | null {
  let at = link;
  for (let count = 0; count < 8; count++) {
    at++;
    const from = afterWeekday(tokens, at);
    const date = dateAt(tokens, from, now.order);
    if (date !== null && date.day !== null) return { written: date, days: daysOf(date, now.on), next: date.next };
    if (dayOf(tokens[from]) === null || !/^(?:and|or|&|,|\/)$/.test(tokens[from + 1]?.lower ?? "")) return null;
    at = from + 1;
  }
  return null;
}

/** "14 January and 15 January": the days right after. */
function nextDay(tokens: readonly Token[], at: number, first: Point, now: Now): Point | null {
  const second = pointAt(tokens, at, now, "");
  const [from, to] = [first.days.start, second?.days.start ?? null];
  if (second === null || second.written?.day == null || from === null || to === null) return null;
  const apart = dayNumber(to) - dayNumber(from);
  return apart >= 1 && apart <= 3 ? second : null;
}

/** "January and February", "January, February and March 2023": months that follow one another. */
function nextMonth(tokens: readonly Token[], link: number, { written }: Point, now: Now): Point | null {
  if (written === null || written.day !== null || written.month === null || written.year !== null) return null;
  let month = written.month;
  let at = link;
  for (let count = 0; count < 6; count++) {
    const isComma = tokens[at]?.text === ",";
    at += isComma && tokens[at + 1]?.lower === "and" ? 2 : 1;
    const date = dateAt(tokens, at, now.order);
    if (date === null || date.day !== null || date.month !== (month % 12) + 1) return null;
    month = date.month;
    const more = tokens[date.next]?.lower ?? "";
    if (!isComma || (tokens[at - 1]?.lower === "and" && more !== ",") || date.year !== null)
      return { written: date, days: daysOf(date, now.on), next: date.next };
    at = date.next;
    if (!/^(?:,|and)$/.test(more)) return null;
  }
  return null;
}

/** "May 13 and 14": a day alone, where nothing that it could count follows. */
function andDay(tokens: readonly Token[], at: number, first: WrittenDate): Point | null {
  const alone = dayAlone(tokens, at, first);
  const after = tokens[alone?.next ?? at];
  if (alone === null || (after !== undefined && after.kind !== "mark" && alone.year === null)) return null;
  return { written: alone, days: noDays, next: alone.next };
}

function joined(first: Point, second: Point, now: Now): Days {
  const [a, b] = [first.written, second.written];
  if (a === null || b === null) return { start: first.days.start, end: second.days.end };
  const to = { year: b.year ?? a.year, month: b.month ?? a.month, day: b.day };
  const from = { year: a.year ?? to.year, month: a.month ?? to.month, day: a.day };
  const end = daysOf(to, now.on).end;
  const start = daysOf(from, now.on).start;
  // "from 20 December to 5 January 2017" begins in the year before, "from 24.02 to 03.06" in that of its end.
  const later = start !== null && end !== null && start > end;
  if (!later) return { start, end };
  const year = from.year ?? Number(start.slice(0, 4));
  return { start: daysOf({ ...from, year: year - 1 }, now.on).start, end };
}

/** A day of a range, behind a weekday or a time of day where these stand. */
function pointAt(tokens: readonly Token[], at: number, now: Now, lead: string): Point | null {
  let from = at;
  const digits = digitsOnly(tokens, at, lead);
  if (digits !== null) return { written: digits, days: daysOf(digits, now.on), next: digits.next };
  const clock = afterClock(tokens, from);
  if (clock !== null) {
    from = clock;
    while (from < clock + 2 && /^(?:on|of|,|the)$/.test(tokens[from]?.lower ?? "")) from++;
  }
  const weekday = weekdayOf(tokens[from]);
  const dated = afterWeekday(tokens, from);
  const written = writtenAt(tokens, dated, now, lead);
  if (written !== null && (weekday < 0 || written.day !== null)) {
    const next = afterDay(tokens, withClock(tokens, written.next));
    return { written, days: written.month === null ? noDays : daysOf(written, now.on), next };
  }
  const word = dayWordAt(tokens, from, now.on);
  return word === null ? null : { written: null, days: word.days, next: withClock(tokens, word.next) };
}

/** "8 February, 04h40": a time behind its day belongs to it. */
function withClock(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.text === "," || tokens[at]?.lower === "at" ? at + 1 : at;
  if (!/[:h.]\d\d/.test(tokens[from]?.text ?? "")) return at;
  return from > at ? (afterClock(tokens, from) ?? at) : at;
}

function writtenAt(tokens: readonly Token[], at: number, now: Now, lead: string): WrittenDate | null {
  return dateAt(tokens, at, now.order) ?? bareDay(tokens, at, now) ?? dayInMonth(tokens, at, now, lead);
}

/** A day without its month, as in "10 to 21 May", "13, 14 and 15 March", "Friday 21 and Sunday 23 June". */
function bareDay(tokens: readonly Token[], at: number, now: Now): WrittenDate | null {
  const day = dayOf(tokens[at]);
  const link = tokens[at + 1]?.lower ?? "";
  if (day === null || !(/^(?:to|and|or|&|until|through|,|\/)$/.test(link) || dash.test(link))) return null;
  const after = afterWeekday(tokens, at + 2);
  const date = dateAt(tokens, after, now.order);
  const isDate =
    date !== null && date.day !== null && date.month !== null && (link !== "," || weekdayOf(tokens[at + 2]) >= 0);
  const isList = !isDate && /^(?:,|and|\/)$/.test(link) && lastOfList(tokens, at + 1, now) !== null && link === ",";
  return isDate || isList ? { year: null, month: null, day, next: at + 1 } : null;
}

/** "24.02" in "from 24.02 to 03.06" and "15.02." in "15.02.–09.03.2025": both ends must be written so. */
function digitsOnly(tokens: readonly Token[], at: number, lead: string): WrittenDate | null {
  const opens = /^(?:By|Since|On|Until)$/.test(tokens[at - 1]?.text ?? "");
  const ends = tokens[at + 1] === undefined || /^,$|^\p{Ll}{4}/u.test(tokens[at + 1]?.text ?? "");
  const short = opens && ends ? shortDay(tokens[at]) : null;
  if (short !== null && unitAt(tokens, at + 1) === null && scaleWord(tokens[at + 1]) === null)
    return { ...short, next: at + 1 };
  const parts = dayAndMonth(tokens[at]);
  if (parts === null) return null;
  const next = afterStop(tokens, at + 1);
  const opened = /^(?:from|since|between|on|by|until)$/.test(lead);
  const link = tokens[next]?.lower ?? "";
  const linked = dash.test(link) || /^(?:to|and|until|till)$/.test(link);
  const other = tokens[next + 1];
  const twice = linked && (dayAndMonth(other) !== null || /^\d{2}\.\d{2}\.\d{2,4}$/.test(other?.text ?? ""));
  const closes = dayAndMonth(tokens[at - 2]) !== null || dayAndMonth(tokens[at - 3]) !== null;
  return twice || (closes && opened) ? { ...parts, next } : null;
}

/** "since the 11th": the last such day. */
function dayInMonth(tokens: readonly Token[], at: number, now: Now, lead: string): WrittenDate | null {
  const token = tokens[at];
  if (!/^(?:since|on|until|by|from|before|after)$/.test(lead) || tokens[at - 1]?.lower !== "the") return null;
  if (
    !/^\d{1,2}(?:st|nd|rd|th)$/.test(token?.lower ?? "") ||
    (tokens[at + 1]?.kind === "word" && !/^(?:and|when|but|of|the)$/.test(tokens[at + 1]?.lower ?? ""))
  )
    return null;
  const day = dayOf(token);
  const latest = day === null ? null : latestDay(day, now.on);
  if (day === null || latest === null) return null;
  return { year: Number(latest.slice(0, 4)), month: Number(latest.slice(5, 7)), day, next: at + 1 };
}

/** "20" in "between August 18 and 20" */
function dayAlone(tokens: readonly Token[], at: number, first: WrittenDate): WrittenDate | null {
  const from = afterWeekday(tokens, at);
  const day = dayOf(tokens[from]);
  if (day === null || first.month === null || first.day === null || day <= first.day) return null;
  const comma = tokens[from + 1]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[from + 1 + comma]);
  return { year, month: null, day, next: year === null ? from + 1 : from + 2 + comma };
}
