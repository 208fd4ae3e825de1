import { addDays, type Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { afterDayPart } from "./clock.ts";
import type { Found, Now } from "./found.ts";
import { rangeAt } from "./ranges.ts";
import { numberWord } from "../figures/number-words.ts";
import { monthBack, monthsOf, type Days } from "./resolve.ts";

/** "the week of 5 to 11 February", "the night of 6 to 7 February", "the week ending 5 May", "the 12 months to June 2021": a stretch named by its days. */
export function frameAt(tokens: readonly Token[], at: number, now: Now): Found | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  const part = afterDayPart(tokens, from);
  if (part !== null) {
    const range = rangeAt(tokens, part, now, tokens[part - 1]?.lower ?? "");
    if (range !== null) return range;
  }
  return stretchAt(tokens, from, now);
}

function stretchAt(tokens: readonly Token[], at: number, now: Now): Found | null {
  const count = /^\d{1,3}$/.test(tokens[at]?.text ?? "") ? Number(tokens[at]?.text) : numberWord(tokens[at]);
  const from = count === null ? at : at + 1;
  const unit = /^(weekend|week|fortnight|month|period|year|quarter|day|date)s?$/.exec(tokens[from]?.lower ?? "")?.[1];
  if (unit === undefined) return null;
  const up = tokens[from + 1]?.lower === "up" || tokens[from + 1]?.lower === "leading" ? 1 : 0;
  const link = tokens[from + 1 + up]?.lower ?? "";
  if (!/^(?:of|from|between|to|ending|ended|beginning|starting|commencing|covering|:|,|on)$/.test(link)) return null;
  if ((count !== null || up === 1) && link !== "to" && link !== "ending" && link !== "ended") return null;
  const behind = from + 2 + up;
  const filler = /^(?:on|in|from|of|between)$/.test(tokens[behind]?.lower ?? "") ? 1 : 0;
  const lead = tokens[behind - 1 + filler]?.lower ?? "";
  const range = rangeAt(tokens, behind + filler, now, lead);
  if (range === null) return null;
  if (range.interval === true && link !== "to" && link !== "ending" && link !== "ended")
    return { ...range, interval: true };
  const days = stretched(range.days, unit, count, link);
  return days === null ? null : { days, next: range.next, interval: true };
}

const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** The same day some months before, or the last one of that month. */
function monthsEarlier(day: Day, count: number): Day {
  const { start, end } = monthBack(day, count);
  const same = `${(start ?? day).slice(0, 8)}${day.slice(8)}`;
  return end !== null && same > end ? end : same;
}

/** The days of a stretch that one of its ends is given of; null where the words name no end. */
function stretched({ start, end }: Days, unit: string, count: number | null, link: string): Days | null {
  if (start === null || end === null) return null;
  const ends = link === "to" || link === "ending" || link === "ended";
  const length = (lengths[unit] ?? 0) * (count ?? 1);
  // "the month to 10 March" ends on that day, "the 12 months to June" with that month.
  if (ends && unit === "month" && start === end) return { start: addDays(monthsEarlier(end, count ?? 1), 1), end };
  if (ends && (unit === "month" || unit === "year")) {
    const months = unit === "year" ? 12 : (count ?? 1);
    const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1;
    const first = last - months + 1;
    return count === null && unit === "month" ? null : monthsOf(Math.floor(first / 12), (first % 12) + 1, months);
  }
  if (length === 0 || (unit === "day" && !ends)) return unit === "year" || ends ? null : { start, end };
  if (ends) return { start: addDays(end, 1 - length), end };
  return start === end ? { start, end: addDays(start, length - 1) } : { start, end };
}
