import type { Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { afterClock, afterExactClock } from "./clock.ts";
import { yearOf } from "./dates.ts";
import type { Found } from "./found.ts";
import { lengthAt } from "./relative.ts";
import { daysOf, noDays } from "./resolve.ts";

/** "between 09:40 and 11:00": hours, of the day that the report is about. */
export function hoursAt(tokens: readonly Token[], at: number, lead: string, on: Day): Found | null {
  // "since midnight": of the briefing's own day
  if (lead === "since" && /^(?:midnight|dawn|noon|midday|sunrise)$/.test(tokens[at]?.lower ?? ""))
    return { days: { start: on, end: on }, next: at + 1, role: "open" };
  // "since 07:00", "By 18:00": of the briefing's own day, too; within a sentence "by" says when something ended
  if (lead === "since" || (lead === "by" && tokens[at - 1]?.capital === true)) {
    const next = yearOf(tokens[at]) === null ? afterExactClock(tokens, at) : null;
    return next === null ? null : { days: { start: on, end: on }, next, ...(lead === "since" ? { role: "open" } : {}) };
  }
  // "stood at 4.3 m at 6 a.m.", "counted at noon": of a day that is told elsewhere
  if (lead === "at") {
    const next = afterExactClock(tokens, at);
    return next === null ? null : { days: noDays, next, role: "clock" };
  }
  if (lead !== "between" && lead !== "from") return null;
  const first = afterClock(tokens, at);
  const link = first === null ? "" : (tokens[first]?.lower ?? "");
  const last =
    first !== null && /^(?:and|to|until|[-\u2010-\u2014])$/.test(link) ? afterClock(tokens, first + 1) : null;
  return last === null ? null : { days: noDays, next: last, role: "clock" };
}

/** "until now", "to date", "up to the present" */
export function untilNow(tokens: readonly Token[], at: number, lead: string): Found | null {
  const word = tokens[at]?.lower ?? "";
  if (!/^(?:until|till|by|through)$/.test(lead)) return null;
  if (word === "now" || word === "today" || word === "present" || word === "date")
    return { days: noDays, next: at + 1, role: "open" };
  return null;
}

/** "between 2014 and 2016", "from 2014 to 2016" */
export function yearsBetween(tokens: readonly Token[], at: number, lead: string): Found | null {
  const [first, last] = [yearOf(tokens[at]), yearOf(tokens[at + 2])];
  const link = tokens[at + 1]?.lower ?? "";
  if (first === null || last === null || last <= first) return null;
  if (
    !(lead === "between" && link === "and") &&
    !(lead !== "between" && /^(?:to|until|through|[-\u2010-\u2014])$/.test(link))
  )
    return null;
  return { days: { start: `${first}-01-01`, end: `${last}-12-31` }, next: at + 3, interval: true };
}

/** "in 2016", "since 2014", "in 2014-15" */
export function yearsAt(tokens: readonly Token[], from: number, lead: string, on: Day): Found | null {
  const calendar = tokens[from]?.lower === "calendar" ? 1 : 0;
  const year = yearOf(tokens[from + calendar]);
  if (calendar === 1 && year !== null)
    return { days: daysOf({ year, month: null, day: null }, on), next: from + 2, interval: true };
  if (year !== null && isYearHere(tokens, from, lead))
    return { days: daysOf({ year, month: null, day: null }, on), next: from + 1, interval: true };
  const years = /^((?:19|20)\d\d)[-/\u2013]((?:19|20)?\d\d)$/.exec(tokens[from]?.text ?? "");
  if (years !== null && /^(?:in|during|for|since|over|from)$/.test(lead)) {
    const last = years[2]?.length === 2 ? `${(years[1] ?? "").slice(0, 2)}${years[2]}` : (years[2] ?? "");
    return { days: { start: `${years[1] ?? ""}-01-01`, end: `${last}-12-31` }, next: from + 1, interval: true };
  }
  return null;
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
  // "For 2018 it was 630 million", "its projection for 2007."
  if (lead === "for")
    return (
      after === undefined ||
      /^(?:[.,;:)]|it|this|that|there|a|an|its|their|our|another|which|was|were|is|are|the|and|we|they|stands?|stood)$/.test(
        after.lower,
      )
    );
  return !/^(?:over|to|within|of|at|around)$/.test(lead);
}

/** "since the beginning of the year": the year or month that the briefing is in. */
export function beginningOf(tokens: readonly Token[], at: number, on: Day): Found | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (!/^(?:beginning|start)$/.test(tokens[from]?.lower ?? "") || tokens[from + 1]?.lower !== "of") return null;
  const the = /^(?:the|this)$/.test(tokens[from + 2]?.lower ?? "") ? 1 : 0;
  const unit = tokens[from + 2 + the]?.lower;
  const start = unit === "year" ? `${on.slice(0, 4)}-01-01` : unit === "month" ? `${on.slice(0, 7)}-01` : null;
  return start === null || the === 0 ? null : { days: { start, end: on }, next: from + 3 + the, interval: true };
}

/** "in one day", "within 24 hours": how long, and when only where it is told for the total of it. */
export function durationAt(tokens: readonly Token[], at: number, lead: string): Found | null {
  if (!/^(?:in|within|during|for|over)$/.test(lead)) return null;
  const bound = /^(?:less|more|fewer)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "than";
  const from = bound
    ? at + 2
    : /^(?:about|around|just|some|over|under|nearly|almost|only|the|first|a)$/.test(tokens[at]?.lower ?? "")
      ? at + 1
      : at;
  const length = lengthAt(tokens, from);
  if (
    length === null ||
    length.count === null ||
    Number.isNaN(length.count) ||
    /^(?:old|of)$/.test(tokens[length.next]?.lower ?? "")
  )
    return null;
  // "US$ 3.2 billion over five years": what a sum is for; "held for six hours" is only how long.
  const isSum = /^(?:for|over)$/.test(lead) && isBehindMoney(tokens, at - 1);
  if (/^(?:for|over)$/.test(lead) && !isSum) return null;
  const isWhen = lead === "in" || lead === "during" || isSum;
  return { days: noDays, next: length.next, interval: true, role: isWhen ? "span" : "length" };
}

/** "US$ 3.2 billion", "13 million euros" right before token `at`. */
const isBehindMoney = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ text, lower }) => /^\p{Sc}$|^[A-Z]{3}$/u.test(text) || /^(?:dollars?|euros?|pesos?|rupees?)$/.test(lower));
