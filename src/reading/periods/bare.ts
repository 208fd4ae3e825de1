import { addDays } from "../../briefing/day.ts";
import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";
import { anchoredAt } from "./anchored.ts";
import { afterClock } from "./clock.ts";
import { weekdayOf, yearOf } from "./dates.ts";
import { dayWordAt } from "./day-words.ts";
import type { Found, Led, Now } from "./found.ts";
import { frameAt } from "./frames.ts";
import { partAt } from "./parts.ts";
import { withoutPossessive } from "./possessive.ts";
import { rangeAt } from "./ranges.ts";
import { rateAt } from "./rates.ts";
import { lengthAt, relativeAt } from "./relative.ts";
import { monthsOf, noDays } from "./resolve.ts";
import { mayBegin } from "./starters.ts";
import { toDateAt } from "./to-date.ts";
import { weekAt } from "./weeks.ts";

/** Dates and relative words that stand by themselves. */
export function bareAt(tokens: readonly Token[], at: number, now: Now): Led | null {
  const owner = withoutPossessive(tokens, at);
  if (owner !== null) return ofOwner(owner, at, now);
  if (!mayBegin(tokens[at])) return null;
  const rate = rateAt(tokens, at);
  if (rate !== null) return { ...rate, led: true };
  const word = tokens[at]?.lower ?? "";
  const day = dayWordAt(tokens, at, now.on);
  const range = rangeAt(tokens, at, now, "");
  if (day !== null && (range === null || range.next <= day.next)) return { ...day, led: true };
  const words =
    toDateAt(tokens, at, now) ??
    anchoredBare(tokens, at, now) ??
    partAt(tokens, at, now.on) ??
    relativeAt(tokens, at, now.on) ??
    frameAt(tokens, at, now) ??
    weekAt(tokens, at, now.on);
  if (words !== null) return { ...words, led: true };
  // "a four-day total"
  if (
    /^(?:[a-z]+|\d{1,3})-(?:hour|day|week|month|year)$/.test(word) &&
    tokens[at + 1]?.lower !== "old" &&
    word !== "all-day"
  )
    return {
      days: noDays,
      next: at + 1,
      led: true,
      interval: true,
      role: /^(?:total|toll|count|tally|sum|period|average)$/.test(tokens[at + 1]?.lower ?? "") ? "plain" : "length",
    };
  const hours = bracketedHours(tokens, at, now);
  if (hours !== null) return { ...hours, led: true };
  const record = recordYear(tokens, at);
  if (record !== null) return { ...record, led: true };
  return range === null
    ? null
    : { ...range, led: weekdayOf(tokens[at]) >= 0 || day !== null || afterClock(tokens, at) !== null };
}

/** "New cases (24 h)": of the hours just over. */
function bracketedHours(tokens: readonly Token[], at: number, { on }: Now): Found | null {
  if (tokens[at - 1]?.text !== "(") return null;
  const length = lengthAt(tokens, at);
  const isHours = length !== null && /^(?:h|hr|hour)$/.test(length.unit) && /^(?:24|48|72)$/.test(String(length.count));
  if (!isHours || tokens[length.next]?.text !== ")") return null;
  const days = { start: addDays(on, -(length.count ?? 24) / 24), end: on };
  return { days, next: length.next, role: "open", interval: days.start < addDays(on, -1) };
}

/** "Yesterday's vote", "this year's appeal", "the 2022 floods" as "2022's floods": what the words in front of it date. */
function ofOwner(owner: readonly Token[], at: number, now: Now): Led | null {
  const found = dayWordAt(owner, 0, now.on) ?? relativeAt(owner, 0, now.on) ?? yearAlone(owner);
  return found?.next === owner.length ? { ...found, next: at + owner.length, led: true } : null;
}

function yearAlone(owner: readonly Token[]): Found | null {
  const year = owner.length === 1 ? yearOf(owner[0]) : null;
  return year === null ? null : { days: monthsOf(year, 1, 12), next: 1, interval: true };
}

function anchoredBare(tokens: readonly Token[], at: number, now: Now): Found | null {
  return /^(?:the|a|an|one|same|two|three|\d{1,3}|several|few)$/.test(tokens[at]?.lower ?? "") ||
    numberWord(tokens[at]) !== null
    ? anchoredAt(tokens, at, "", now)
    : null;
}

/** "the 2021 Joint Response Plan", "the 2023 grants": the year that a sum is for. */
function isPlan(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4 && tokens[i]?.kind === "word"; i++)
    if (/^(?:plan|appeal|budget|hrp|jrp|grants?|funding|requirements?)$/.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** "the 1957 record", "the 2011 peak", "(2012: 571)", "2016 | 12": a year that says of which time a level is. */
function recordYear(tokens: readonly Token[], at: number): Found | null {
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const behind = tokens[at + 1];
  const isLevel =
    /^(?:record|peak|high|low|level|levels|figure|figures|total|toll|average|census|season|harvest|flood|floods|earthquake|drought|epidemic|outbreak|estimate|baseline)$/.test(
      behind?.lower ?? "",
    );
  const days = { start: `${year}-01-01`, end: `${year}-12-31` };
  if (isPlan(tokens, at + 1)) return { days, next: at + 1, interval: true };
  if (isLevel && /^(?:the|its|a|previous|of|in|to|than|over|above|below)$/.test(tokens[at - 1]?.lower ?? ""))
    return { days, next: at + 1, role: "other", interval: true };
  if (tokens[at - 1]?.text === "(" && behind?.text === ":")
    return { days, next: at + 1, role: "other", interval: true };
  // "Donors (by contribution, 2016): …", "Funding 2021: …" at the beginning of a line
  const colon = behind?.text === ":" || (behind?.text === ")" && tokens[at + 2]?.text === ":");
  const isLabel = colon && at <= 8 && at > 0 && (behind?.text === ":" || tokens[at - 1]?.text === ",");
  return isLabel && !/^(?:resolution|no|decision)$/.test(tokens[at - 1]?.lower ?? "")
    ? { days, next: at + 1, interval: true }
    : null;
}
