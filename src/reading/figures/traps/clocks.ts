import type { PassageView } from "../../passage-view.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** "at 8 a.m.", "0600 hours", "14.30 GMT", "at 04.52", "17.10.2024, 11.00", "as of 6" */
export function isClock({ tokens, periods }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  const text = token?.text ?? "";
  const after = wordAfter(tokens, reading)?.lower ?? "";
  const before = wordBefore(tokens, reading);
  if (/^(?:a\.m|p\.m|am|pm|gmt|utc|o'clock|o\u2019clock)$/.test(after)) return true;
  if (isHourOfDay(tokens, reading)) return true;
  if (isBeforeClock(tokens, reading)) return true;
  // "at 11h", "12 May 2024, 12h"
  const led = before?.text === "," ? tokens[reading.first - 2] : before;
  if (
    /^(?:[01]?\d|2[0-4])h(?:[0-5]\d)?$/.test(text) &&
    (/^(?:at|by|until|since|around|from|to|about)$/.test(led?.lower ?? "") ||
      periods.some(({ end }) => end === led?.end))
  )
    return true;
  // "(UTC+5)"
  if (/^[+\u2212-]$/.test(before?.text ?? "") && /^(?:UTC|GMT)$/.test(wordBefore(tokens, reading, 2)?.text ?? ""))
    return true;
  if (isOpeningHour(tokens, reading)) return true;
  if (/^[0-2]\d[0-5]\d$/.test(text) && /^(?:hours|hrs|hr|h|local|z)$/.test(after)) return true;
  // "booked at 1130."
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && before?.lower === "at" && !/^\p{L}|^[%\d]/u.test(after)) return true;
  if (before?.lower === "of" && wordBefore(tokens, reading, 2)?.lower === "as")
    return /^(?:1[0-2]|[1-9]|six|seven|eight|nine|ten|noon)$/.test(token?.lower ?? "") && !/^\p{L}/u.test(after);
  if (!/^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(text) || reading.unit !== undefined) return false;
  if (/^(?:hours|hrs|hr|h|local)$/.test(after)) return true;
  if (unitAt(tokens, reading.next) !== null) return false;
  if (/^(?:at|until|till|since|around|by)$/.test(before?.lower ?? "") && /^\d\d/.test(text)) return true;
  if (before?.lower === "at") return true;
  if (before?.text === ":" && isTimeLabel(tokens, reading.first - 1)) return true;
  // Behind a date, and the other way round.
  const last = /^[,\u2010-\u2015|-]$/.test(before?.text ?? "") ? reading.first - 1 : reading.first;
  return periods.some((period) => period.next === last || period.first === reading.next + (after === "on" ? 1 : 0));
}

/** "Next bulletin: 18.00." */
const isTimeLabel = (tokens: PassageView["tokens"], colon: number): boolean =>
  tokens
    .slice(Math.max(0, colon - 4), colon)
    .some(({ lower }) => /^(?:time|hours?|next|bulletin|briefing|update|issued|published|updated|at)$/.test(lower));

const hour = /^(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** "reopens at 6 tonight", "by 7 this morning", "around 2 in the morning", "half past two", "quarter to 5" */
function isHourOfDay(tokens: PassageView["tokens"], { first, next, valueMax }: Reading): boolean {
  if (!hour.test(tokens[first]?.lower ?? "")) return false;
  const word = (at: number): string => tokens[at]?.lower ?? "";
  // "between 7 and 9 in the evening"
  if (valueMax !== undefined && valueMax <= 12 && word(next) === "in" && word(next + 1) === "the")
    return /^(?:morning|afternoon|evening)$/.test(word(next + 2));
  if (/^(?:past|to|after)$/.test(word(first - 1)) && /^(?:half|quarter)$/.test(word(first - 2))) return true;
  let lead = first - 1;
  while (/^(?:around|about|approximately|just|before|after)$/.test(word(lead)) && lead > first - 3) lead--;
  const leads =
    /^(?:at|by|until|till|from|since|around|about|before|after)$/.test(word(first - 1)) ||
    /^(?:at|by)$/.test(word(lead));
  // "The toll rose by 7 this morning."
  if (
    !leads ||
    /^(?:rose|fell|grew|dropped|increased|decreased|up|down|climbed|jumped|declined|reduced)$/.test(word(first - 2))
  )
    return false;
  if (/^(?:tonight|tomorrow|today|yesterday)$/.test(word(next)))
    return /^(?:at|by|until|till|from|since)$/.test(word(first - 1));
  if (word(next) === "this") return /^(?:morning|afternoon|evening)$/.test(word(next + 1));
  return word(next) === "in" && word(next + 1) === "the" && /^(?:morning|afternoon|evening)$/.test(word(next + 2));
}

/** "9" in "between 9 and 11:30 p.m." */
const isBeforeClock = (tokens: PassageView["tokens"], { first, next, value }: Reading): boolean =>
  value <= 24 &&
  /^(?:between|from)$/.test(tokens[first - 1]?.lower ?? "") &&
  /^(?:and|to)$/.test(tokens[next]?.lower ?? "") &&
  /^(?:\d|[01]\d|2[0-4])[:.][0-5]\d$/.test(tokens[next + 1]?.text ?? "");

/** "open from 9 to 17", "a curfew from 22 to 6" */
function isOpeningHour(tokens: PassageView["tokens"], { first, next, value, valueMax }: Reading): boolean {
  const isHour = (token: PassageView["tokens"][number] | undefined): boolean =>
    /^(?:\d|1\d|2[0-4])$/.test(token?.text ?? "");
  if (value > 24 || (valueMax ?? 0) > 24) return false;
  const link = (at: number): boolean => /^(?:to|until|till)$/.test(tokens[at]?.lower ?? "");
  const from =
    valueMax !== undefined || link(next) ? first : link(first - 1) && isHour(tokens[first - 2]) ? first - 2 : -1;
  if (from < 0 || !isHour(tokens[from]) || tokens[from - 1]?.lower !== "from") return false;
  const last = from === first && valueMax === undefined ? next + 2 : next;
  const ends =
    tokens[last] === undefined || /^(?:[.,;)]|each|every|daily|on|and|in|local)$/.test(tokens[last]?.lower ?? "");
  const cue = tokens.slice(Math.max(0, from - 6), from).map(({ lower }) => lower);
  return (
    ends &&
    cue.some((word) => /^(?:opens?|opening|curfew|closed|hours|outages?|shutdowns|blackouts)$/.test(word)) &&
    !cue.some((word) => /^(?:rose|fell|grew|dropped|increased|decreased|up|down)$/.test(word))
  );
}
