import type { Day } from "../../briefing/day.ts";
import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";
import { dateAt, monthOf, yearOf, type WrittenDate } from "./dates.ts";
import { relativeAt } from "./relative.ts";
import { daysOf, noDays, type Days } from "./resolve.ts";

/**
 * Words that say when. `led` ones carry a preposition or are relative and are about what the sentence tells; a bare date
 * may be the briefing's own. `rate` says how often ("a day").
 */
export interface PeriodMention {
  readonly days: Days;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
  readonly led: boolean;
  readonly rate: boolean;
  /** True for more than one day: "from 10 to 21 May". */
  readonly interval: boolean;
}

interface Found {
  readonly days: Days;
  readonly next: number;
  readonly first?: number;
  readonly led: boolean;
  readonly rate?: boolean;
  readonly interval?: boolean;
}

const leads = new Set(
  "since from between on in by until till through during over within before after as for at throughout of to".split(
    " ",
  ),
);
const timeNoun = /^(?:hour|day|night|week|month|year)s?$/;

/** The periods in the tokens, in order and without overlap, resolved against the day of the briefing. */
export function periodsIn(tokens: readonly Token[], on: Day): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") {
      at++;
      continue;
    }
    const found = ledAt(tokens, at, on) ?? bareAt(tokens, at, on);
    const last = found === null ? undefined : tokens[found.next - 1];
    if (found === null || last === undefined) {
      at++;
      continue;
    }
    const { days, next, led, rate = false, interval = false } = found;
    mentions.push({ days, start: token.start, end: last.end, first: at, next, led, rate, interval });
    at = next;
  }
  return mentions;
}

/** A preposition and what follows it. */
function ledAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const lead = tokens[at]?.lower ?? "";
  if (!leads.has(lead)) return null;
  let from = at + 1;
  if (lead === "as") {
    if (tokens[from]?.lower !== "of" && tokens[from]?.lower !== "at") return null;
    from++;
  }
  if (lead === "of" || lead === "to" || lead === "at") {
    const relative = lead === "of" ? null : clockAt(tokens, from, on);
    return relative === null ? null : { ...relative, led: true };
  }
  const clock = clockAt(tokens, from, on);
  if (clock !== null) return { ...clock, days: bounded(lead, clock.days), led: true };
  while (
    tokens[from] !== undefined &&
    /^(?:the|a|early|late|mid|midnight|week|period|beginning|start|end|middle|about|around|just|month|days?|on|,)$/.test(
      tokens[from]?.lower ?? "",
    ) &&
    from < at + 5
  ) {
    if (tokens[from]?.text === "a" && !timeNoun.test(tokens[from + 1]?.lower ?? "")) break;
    from++;
    if (tokens[from]?.lower === "of" || tokens[from]?.lower === "from") from++;
    if (tokens[from]?.lower === "this" && /^(?:year|month)$/.test(tokens[from + 1]?.lower ?? "")) from++;
  }
  const unit = from > at + 2 ? beginningOf(tokens, from, on) : null;
  if (unit !== null) return { days: bounded(lead, unit), next: from + 1, led: true, interval: true };
  const relative = relativeAt(tokens, from, on);
  if (relative !== null && relative.rate !== true)
    return { days: bounded(lead, relative.days), next: relative.next, led: true };
  const dates = rangeAt(tokens, from, on, lead);
  if (dates !== null) return { ...dates, led: true };
  const year = yearOf(tokens[from]);
  if (year !== null && isYearHere(tokens, from, lead))
    return {
      days: bounded(lead, daysOf({ year, month: null, day: null }, on)),
      next: from + 1,
      led: true,
      interval: true,
    };
  return lead === "in" || lead === "within" || lead === "during" ? durationAt(tokens, from) : null;
}

/** "since the beginning of the year": the year or month that the briefing is in. */
function beginningOf(tokens: readonly Token[], at: number, on: Day): Days | null {
  const words = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  if (!words.includes("beginning") && !words.includes("start")) return null;
  const unit = tokens[at]?.lower;
  if (unit === "year") return { start: `${on.slice(0, 4)}-01-01`, end: on };
  return unit === "month" ? { start: `${on.slice(0, 7)}-01`, end: on } : null;
}

/** Dates and relative words that stand by themselves. */
function bareAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const relative = relativeAt(tokens, at, on);
  if (relative !== null) return { ...relative, led: true };
  // "a four-day total"
  if (
    /^(?:[a-z]+|\d{1,3})-(?:hour|day|week|month|year)$/.test(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.lower !== "old" &&
    tokens[at]?.lower !== "all-day"
  )
    return { days: noDays, next: at + 1, led: true, interval: true };
  return rangeAt(tokens, at, on, "");
}

/** "19:30 on 23 June", "00:01 on 27 July 2020", "06:00" */
function clockAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  if (!/^\d{1,2}[:.]\d{2}$/.test(tokens[at]?.text ?? "")) return null;
  let next = at + 1;
  while (/^(?:hours|hrs|gmt|utc|local|time|on|a\.m|p\.m|am|pm|of|,)$/.test(tokens[next]?.lower ?? "") && next < at + 5)
    next++;
  const date = dateAt(tokens, next);
  if (date !== null) return { days: daysOf(date, on), next: date.next, led: true };
  const relative = relativeAt(tokens, next, on);
  if (relative !== null && relative.rate !== true) return { days: relative.days, next: relative.next, led: true };
  // Hours without a day say when in the day, which is not kept; "as of 06:00" means the day of the briefing.
  return tokens[at - 2]?.lower === "as" ? { days: { start: on, end: on }, next: at + 1, led: true } : null;
}

/** One date or two: "10 to 21 May", "between August 18 and 20", "28 May to 3 June 2021", "10-21 May". */
function rangeAt(tokens: readonly Token[], at: number, on: Day, lead: string): Found | null {
  const compact = compactRange(tokens, at, on);
  if (compact !== null) return compact;
  const first = dateAt(tokens, at) ?? bareDay(tokens, at);
  if (first === null) return null;
  const link = tokens[first.next];
  const linked =
    link !== undefined &&
    (/^(?:to|until|till|through|[-\u2010-\u2014])$/.test(link.lower) || (link.lower === "and" && lead === "between"));
  const second = linked ? (dateAt(tokens, first.next + 1) ?? dayAlone(tokens, first.next + 1, first)) : null;
  if (second === null) {
    if (first.month === null) return null;
    return { days: bounded(lead, daysOf(first, on)), next: first.next, led: false, interval: first.day === null };
  }
  const to = { year: second.year ?? first.year, month: second.month ?? first.month, day: second.day };
  const from = { year: first.year ?? to.year, month: first.month ?? to.month, day: first.day };
  const [start, end] = [daysOf(from, on), daysOf(to, on)];
  // "from 20 December to 5 January 2017" begins in the year before.
  const later = start.start !== null && end.end !== null && start.start > end.end;
  const fixed = later && from.year !== null ? daysOf({ ...from, year: from.year - 1 }, on) : later ? noDays : start;
  return { days: { start: fixed.start, end: end.end }, next: second.next, led: false, interval: true };
}

/** A day without its month, as in "10 to 21 May". */
function bareDay(tokens: readonly Token[], at: number): WrittenDate | null {
  const day = /^\d{1,2}$/.test(tokens[at]?.text ?? "") ? Number(tokens[at]?.text) : 0;
  if (day < 1 || day > 31 || !/^(?:to|and|until|[-\u2010-\u2014])$/.test(tokens[at + 1]?.lower ?? "")) return null;
  const after = dateAt(tokens, at + 2);
  return after === null || after.day === null ? null : { year: null, month: null, day, next: at + 1 };
}

/** "20" in "between August 18 and 20" */
function dayAlone(tokens: readonly Token[], at: number, first: WrittenDate): WrittenDate | null {
  const day = /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at]?.lower ?? "")
    ? Number.parseInt(tokens[at]?.lower ?? "", 10)
    : 0;
  if (first.month === null || first.day === null || day <= first.day || day > 31) return null;
  const comma = tokens[at + 1]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + 1 + comma]);
  return { year, month: null, day, next: year === null ? at + 1 : at + 2 + comma };
}

/** "10-21 May 2021", "May 10–21" */
function compactRange(tokens: readonly Token[], at: number, on: Day): Found | null {
  const before = monthOf(tokens[at]);
  const days = /^(\d{1,2})[-\u2010\u2011\u2013](\d{1,2})$/.exec(tokens[at + (before === null ? 0 : 1)]?.text ?? "");
  const month = before ?? monthOf(tokens[at + 1]);
  if (days === null || month === null) return null;
  const comma = tokens[at + 2]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + 2 + comma]);
  const next = at + 2 + (year === null ? 0 : comma + 1);
  const start = daysOf({ year, month, day: Number(days[1]) }, on).start;
  const end = daysOf({ year, month, day: Number(days[2]) }, on).end;
  return { days: { start, end }, next, led: false, interval: true };
}

/** "in one day", "within 24 hours" */
function durationAt(tokens: readonly Token[], at: number): Found | null {
  const number = numberWord(tokens[at]) !== null || /^\d{1,3}$/.test(tokens[at]?.text ?? "");
  if (!number || !timeNoun.test(tokens[at + 1]?.lower ?? "")) return null;
  return { days: noDays, next: at + 2, led: true, interval: true };
}

/** "in 2016" is a year, "in 2016 villages" is not; other prepositions need an end after the year. */
function isYearHere(tokens: readonly Token[], at: number, lead: string): boolean {
  const after = tokens[at + 1];
  if (
    after?.kind === "word" &&
    /^(?:people|persons|men|women|children|civilians|families|settlements|villages|cases)$/.test(after.lower)
  )
    return false;
  if (after?.text === "%" || after?.text === "km") return false;
  return lead !== "over" && lead !== "to" && lead !== "for" && lead !== "within";
}

/** What the preposition makes of the days. */
function bounded(lead: string, days: Days): Days {
  if (lead === "since" || lead === "after") return { start: days.start, end: null };
  if (lead === "until" || lead === "till" || lead === "by" || lead === "through") return { start: null, end: days.end };
  if (lead === "before") return { start: null, end: days.start };
  return days;
}
