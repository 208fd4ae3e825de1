import type { Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { monthOf, yearOf } from "./dates.ts";
import type { Found, Now } from "./found.ts";
import { daysOf, weekBack } from "./resolve.ts";

/** What runs until the briefing: "September to date", "2024 to date", "the year to date", "fiscal year to date", "YTD". */
export function toDateAt(tokens: readonly Token[], at: number, { on }: Now): Found | null {
  const word = tokens[at]?.lower ?? "";
  const glued = /^(year|month|week)-to-date$/.exec(word)?.[1];
  if (glued !== undefined) return until(on, startOf(glued, on), at + 1);
  if (word === "ytd") return until(on, startOf("year", on), at + 1);
  if (word === "fytd") return until(on, fiscalStart(on), at + 1);
  if (/^(?:fiscal|financial)$/.test(word) && tokens[at + 1]?.lower === "year" && goesOn(tokens, at + 2))
    return until(on, fiscalStart(on), at + 4);
  if (word === "fy" && goesOn(tokens, at + 1)) return until(on, fiscalStart(on), at + 3);
  if (/^(?:year|month|week)$/.test(word) && goesOn(tokens, at + 1)) return until(on, startOf(word, on), at + 3);
  const month = monthOf(tokens[at]);
  const year = yearOf(tokens[month === null ? at : at + 1]);
  if (month === null && year === null) return null;
  const next = month !== null && year !== null ? at + 2 : at + 1;
  if (!goesOn(tokens, next)) return null;
  const { start } = daysOf({ year, month, day: null }, on);
  return start === null ? null : until(on, start, next + 2);
}

/** "to date", "through today", "until now", "-to-date" */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|-to-|until|through)$/.test(tokens[at]?.lower ?? "") &&
  /^(?:date|now|present|today)$/.test(tokens[at + 1]?.lower ?? "");

const until = (on: Day, start: Day | null, next: number): Found => ({
  days: { start, end: on },
  next,
  role: "open",
  interval: true,
});

function startOf(unit: string, on: Day): Day | null {
  if (unit === "week") return weekBack(on, 0).start;
  return unit === "year" ? `${on.slice(0, 4)}-01-01` : `${on.slice(0, 7)}-01`;
}

/** A fiscal year that no years are said of is that of the United States, as in "FY 2022". */
function fiscalStart(on: Day): Day {
  const year = Number(on.slice(0, 4));
  return `${on.slice(5, 7) >= "10" ? year : year - 1}-10-01`;
}
