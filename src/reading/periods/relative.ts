import { addDays, type Day } from "../../briefing/day.ts";
import { numberWord } from "../figures/number-words.ts";
import { yearOf } from "./dates.ts";
import type { Token } from "../tokens.ts";
import type { Found } from "./found.ts";
import { monthBack, noDays, weekBack, weekdayBefore, type Days } from "./resolve.ts";

const lastWords = new Set("last past recent latest previous preceding prior".split(" "));
const spans: Readonly<Record<string, number>> = {
  minute: 0,
  hour: 1 / 24,
  hr: 1 / 24,
  h: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
  weekend: 7,
  decade: 3652,
  season: 0,
};
const singular = (word: string): string => word.replace(/s$/, "");

/** A number of units of time and the index after it: "24 hours", "two-week", "24h", "48-hour period", "couple of days". */
export function lengthAt(
  tokens: readonly Token[],
  at: number,
): { count: number | null; unit: string; next: number } | null {
  const token = tokens[at];
  const glued = /^(\d{1,3}|[a-z]+)-?(hours?|hrs?|h|days?|weeks?|months?|years?)$/.exec(
    token?.kind === "mark" ? "" : (token?.lower ?? ""),
  );
  const hyphen =
    glued === null
      ? null
      : /^\d/.test(glued[1] ?? "")
        ? Number(glued[1])
        : glued[0].includes("-") && token !== undefined
          ? numberWord({ ...token, kind: "word", lower: glued[1] ?? "" })
          : null;
  if (glued !== null && hyphen !== null) {
    const period = /^(?:period|span|stretch|window)$/.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
    return { count: hyphen, unit: singular(glued[2] ?? ""), next: at + 1 + period };
  }
  const vague = /^(?:few|several|couple|many|some)$/.test(token?.lower ?? "");
  const of = vague && tokens[at + 1]?.lower === "of" ? 1 : 0;
  const counted =
    numberWord(token) ??
    (token?.kind === "digits" && token.text.length <= 4 ? Number(token.text.replace(",", "")) : null);
  const at2 = counted !== null || vague ? at + 1 + of : at;
  const unit = singular(tokens[at2]?.lower ?? "");
  if (!Object.hasOwn(spans, unit) || tokens[at2]?.kind !== "word") return null;
  return { count: counted ?? (vague ? Number.NaN : null), unit, next: at2 + 1 };
}

/** Reads the period at token `at` that is told from the briefing's own day: "last month", "the past 24 hours", "this year", "so far". */
export function relativeAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const token = tokens[at];
  if (token?.kind !== "word" && token?.kind !== "mixed") return null;
  const word = token.lower;
  const second = tokens[at + 1]?.lower ?? "";
  if (word === "now" || word === "currently" || word === "presently" || word === "nowadays")
    return { days: noDays, next: at + 1, role: "loose" };
  if (lastWords.has(word)) return lastAt(tokens, at, on);
  if (word === "next" || word === "coming" || word === "upcoming") return ahead(tokens, at);
  if (word === "this" || word === "current") return thisAt(tokens, at, on);
  if (word === "reporting" && /^(?:period|week|month)$/.test(second))
    return { days: noDays, next: at + 2, role: "same" };
  if (word === "so" && second === "far") return soFar(tokens, at, on);
  if (word === "thus" && second === "far") return { days: noDays, next: at + 2, role: "open" };
  if (word === "weekend" && tokens[at - 1]?.lower === "the") return { days: weekend(on, 0), next: at + 1 };
  return ago(tokens, at, on);
}

/** "so far", "so far this year", "so far in 2021" */
function soFar(tokens: readonly Token[], at: number, on: Day): Found {
  const year = tokens[at + 2]?.lower === "in" ? yearOf(tokens[at + 3]) : null;
  if (year !== null) return { days: { start: `${year}-01-01`, end: on }, next: at + 4, role: "open", interval: true };
  const rest = tokens[at + 2]?.lower === "this" || tokens[at + 2]?.lower === "the" ? thisAt(tokens, at + 2, on) : null;
  return rest === null ? { days: noDays, next: at + 2, role: "open" } : { ...rest, role: "open" };
}

/** The Saturday and Sunday that the briefing has behind it or is in. */
function weekend(on: Day, back: number): Days {
  const saturday = addDays(weekdayBefore(on, 5), -7 * back);
  return { start: saturday, end: addDays(saturday, 1) };
}

/** "last week", "the past day", "over the last 24 hours", "the previous two months", "the previous reporting period". */
function lastAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const word = tokens[at]?.lower ?? "";
  const isOther = /^(?:previous|preceding|prior)$/.test(word);
  const second = tokens[at + 1]?.lower ?? "";
  if (isOther && /^(?:reporting|epidemiological|epi|calendar|fiscal|financial)$/.test(second))
    return /^(?:period|week|month|year)$/.test(tokens[at + 2]?.lower ?? "")
      ? { days: noDays, next: at + 3, role: "other" }
      : null;
  if (
    isOther &&
    /^(?:period|report|update|bulletin|briefing|day|night|week|month|quarter|year|season|weekend)$/.test(second)
  )
    return { days: noDays, next: at + 2, role: "other" };
  if (second === "reporting" || second === "period") return { days: noDays, next: at + (second === "period" ? 2 : 3) };
  if (second === "calendar" || second === "full") return null;
  const length = lengthAt(tokens, at + 1);
  if (length === null) return null;
  const { count, unit, next } = length;
  if (unit === "season" || unit === "minute") return { days: noDays, next };
  if (count !== null && Number.isNaN(count)) return { days: noDays, next, role: "open", interval: true };
  const plural = count === null && (tokens[next - 1]?.lower ?? "").endsWith("s");
  if (plural) return /^(?:last|recent|past)$/.test(word) ? { days: noDays, next, role: "open", interval: true } : null;
  if (count === null && word === "last") {
    if (unit === "week") return { days: weekBack(on, 1), next, interval: true };
    if (unit === "weekend")
      return { days: weekend(on, weekend(on, 0).end === on || weekend(on, 0).start === on ? 1 : 0), next };
    if (unit === "month") return { days: monthBack(on, 1), next, interval: true };
    if (unit === "year") return { days: yearBack(on), next, interval: true };
  }
  const back = (count ?? 1) * (spans[unit] ?? 1);
  return {
    days: { start: addDays(on, -Math.max(1, Math.round(back))), end: on },
    next,
    role: "open",
    interval: back > 1,
  };
}

function yearBack(on: Day): Days {
  const year = String(Number(on.slice(0, 4)) - 1);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** "the next three months", "next week": what is to come is not resolved. */
function ahead(tokens: readonly Token[], at: number): Found | null {
  const length = lengthAt(tokens, at + 1);
  if (length === null) return null;
  return { days: noDays, next: length.next };
}

/** "this week", "the current year": until now. */
function thisAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const kind = /^(?:calendar|reporting|fiscal|financial|whole)$/.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const unit = tokens[at + 1 + kind]?.lower ?? "";
  const next = at + 2 + kind;
  if (kind === 1 && tokens[at + 1]?.lower !== "calendar")
    return unit in spans || unit === "period" ? { days: noDays, next, role: "same" } : null;
  if (unit === "week") return { days: { start: weekBack(on, 0).start, end: on }, next, role: "open", interval: true };
  if (unit === "month") return { days: { start: monthBack(on, 0).start, end: on }, next, role: "open", interval: true };
  if (unit === "year")
    return { days: { start: `${on.slice(0, 4)}-01-01`, end: on }, next, role: "open", interval: true };
  if (unit === "weekend") return { days: weekend(on, 0), next };
  if (unit === "quarter") return { days: { start: quarterStart(on), end: on }, next, role: "open", interval: true };
  if (unit === "season") return { days: noDays, next, role: "open" };
  if (unit === "period") return { days: noDays, next, role: "same" };
  return null;
}

function quarterStart(on: Day): Day {
  const month = Number(on.slice(5, 7));
  return `${on.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
}

/** "a week ago", "two months ago", "10 days ago" */
function ago(tokens: readonly Token[], at: number, on: Day): Found | null {
  const one = tokens[at]?.lower === "a" || tokens[at]?.lower === "an";
  const length = lengthAt(tokens, one ? at + 1 : at);
  if (length === null || tokens[length.next]?.lower !== "ago") return null;
  const count = length.count ?? (one ? 1 : Number.NaN);
  const next = length.next + 1;
  if (Number.isNaN(count)) return one ? { days: noDays, next } : null;
  return { days: timeAgo(on, count, length.unit), next };
}

function timeAgo(on: Day, count: number, unit: string): Days {
  if (unit === "year" && count < 1000) {
    const year = String(Number(on.slice(0, 4)) - count);
    return { start: `${year}-01-01`, end: `${year}-12-31` };
  }
  if (unit === "month" && count < 1000) return monthBack(on, count);
  const day = addDays(on, -Math.round(count * (spans[unit] ?? 1)));
  return unit === "week" || unit === "day" ? { start: day, end: day } : noDays;
}
