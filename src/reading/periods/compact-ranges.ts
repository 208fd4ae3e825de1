import type { Token } from "../tokens.ts";
import { afterStop, dayOf, monthOf, yearOf } from "./dates.ts";
import type { Found, Now } from "./found.ts";
import { daysOf } from "./resolve.ts";

/** "January-June 2007", "Oct-Dec": two months in one word. */
export function monthsAt(tokens: readonly Token[], at: number, now: Now): Found | null {
  const token = tokens[at];
  const said =
    token?.kind === "word" && token.capital
      ? /^(\p{Lu}\p{L}{2,8})[-\u2010\u2011](\p{Lu}\p{L}{2,8})$/u.exec(token.text)
      : null;
  if (token === undefined || said === null) return null;
  const month = (word: string | undefined): number | null =>
    monthOf({ ...token, text: word ?? "", lower: (word ?? "").toLowerCase() });
  const [first, last] = [month(said[1]), month(said[2])];
  if (first === null || last === null || first === last) return null;
  const comma = tokens[at + 1]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + 1 + comma]);
  const { end } = daysOf({ year, month: last, day: null }, now.on);
  const own = end === null ? null : Number(end.slice(0, 4)) - (first > last ? 1 : 0);
  const { start } = daysOf({ year: own, month: first, day: null }, now.on);
  return { days: { start, end }, next: year === null ? at + 1 : at + 2 + comma, interval: true };
}

/** "30 January-5 February 2017", "September 30-October 6, 2024": the end of one month and the beginning of the next about a hyphen. */
export function acrossMonths(tokens: readonly Token[], at: number, now: Now): Found | null {
  const glued = /^(\p{L}+|\d{1,2})[-\u2010\u2011](\d{1,2}|\p{L}+)$/u.exec(tokens[at + 1]?.text ?? "");
  const [token, other] = [tokens[at], tokens[at + 2]];
  if (glued === null || token === undefined || other === undefined) return null;
  const part = (text: string | undefined): Token => {
    const word = text ?? "";
    return {
      ...token,
      text: word,
      lower: word.toLowerCase(),
      kind: /^\d/.test(word) ? "digits" : "word",
      capital: true,
    };
  };
  const [before, behind] = [part(glued[1]), part(glued[2])];
  const isDayFirst = dayOf(token) !== null && monthOf(before) !== null;
  const first = isDayFirst
    ? { month: monthOf(before), day: dayOf(token) }
    : { month: monthOf(token), day: dayOf(before) };
  const last = isDayFirst
    ? { month: monthOf(other), day: dayOf(behind) }
    : { month: monthOf(behind), day: dayOf(other) };
  if (first.month === null || first.day === null || last.month === null || last.day === null) return null;
  const comma = tokens[at + 3]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + 3 + comma]);
  const { end } = daysOf({ ...last, year }, now.on);
  const own = end === null ? null : Number(end.slice(0, 4)) - (first.month > last.month ? 1 : 0);
  const { start } = daysOf({ ...first, year: own }, now.on);
  return { days: { start, end }, next: year === null ? at + 3 : at + 4 + comma, interval: true };
}

/** "10-21 May 2021", "May 10–21", "Nov. 6-7", "1st-7th March" */
export function compactRange(tokens: readonly Token[], at: number, now: Now): Found | null {
  const before = monthOf(tokens[at]);
  const stop = before === null ? at : afterStop(tokens, at + 1);
  const days = /^(\d{1,2})(?:st|nd|rd|th)?[-/\u2010-\u2014](\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[stop]?.text ?? "");
  const of = before === null && tokens[stop + 1]?.lower === "of" ? 1 : 0;
  const month = before ?? monthOf(tokens[stop + 1 + of]);
  const [first, last] = [Number(days?.[1]), Number(days?.[2])];
  if (days === null || month === null || first < 1 || first > last || last > 31) return null;
  const after = before === null ? stop + 2 + of : stop + 1;
  const comma = tokens[after]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[after + comma]);
  const next = year === null ? after : after + comma + 1;
  const start = daysOf({ year, month, day: first }, now.on).start;
  const end = daysOf({ year, month, day: last }, now.on).end;
  return { days: { start, end }, next, interval: true };
}
