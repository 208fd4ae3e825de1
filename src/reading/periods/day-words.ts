import { addDays, type Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { afterDay } from "./clock.ts";
import { dayOf, weekdayOf } from "./dates.ts";
import type { Found } from "./found.ts";
import { latestDay, weekdayBefore } from "./resolve.ts";

/** A single day named by a word: "today", "yesterday evening", "last night", "Tuesday", "last Friday". */
export function dayWordAt(tokens: readonly Token[], at: number, on: Day): Found | null {
  const word = tokens[at]?.lower ?? "";
  const second = tokens[at + 1]?.lower ?? "";
  const weekday = weekdayOf(tokens[at]);
  if (weekday >= 0) {
    const numbered = numberedDay(tokens, at, weekday, on);
    if (numbered !== null) return numbered;
    const day = isAhead(tokens, at) ? addDays(weekdayBefore(on, weekday), 7) : weekdayBefore(on, weekday);
    return oneDay(day, afterDay(tokens, at + 1));
  }
  switch (word) {
    case "today":
      return oneDay(on, at + 1);
    case "tonight":
      return oneDay(on, at + 1);
    case "yesterday":
      return weekdayOf(tokens[at + 2]) >= 0 && tokens[at + 1]?.text === ","
        ? oneDay(addDays(on, -1), at + 3)
        : oneDay(addDays(on, -1), afterDay(tokens, at + 1));
    case "tomorrow":
      return oneDay(addDays(on, 1), afterDay(tokens, at + 1));
    case "overnight":
      return { days: { start: addDays(on, -1), end: on }, next: at + 1 };
    case "this":
      return /^(?:morning|afternoon|evening|noon|midday|midnight|dawn)$/.test(second) || weekdayOf(tokens[at + 1]) >= 0
        ? thisDay(tokens, at, on)
        : null;
    case "last":
      if (second === "night") return { days: { start: addDays(on, -1), end: on }, next: at + 2 };
      return weekdayOf(tokens[at + 1]) < 0
        ? null
        : oneDay(weekdayBefore(addDays(on, -1), weekdayOf(tokens[at + 1])), afterDay(tokens, at + 2));
    case "the":
      return second === "day" && tokens[at + 2]?.lower === "before" && tokens[at + 3]?.lower === "yesterday"
        ? oneDay(addDays(on, -2), at + 4)
        : null;
    default:
      return null;
  }
}

/** "on Wednesday 25 as Category 5": the last 25th, where that was a Wednesday. "On Monday 25 people" has no such day but by chance. */
function numberedDay(tokens: readonly Token[], at: number, weekday: number, on: Day): Found | null {
  const day = dayOf(tokens[at + 1]);
  const after = tokens[at + 2];
  if (
    day === null ||
    (after?.kind === "word" && !/^(?:as|at|and|in|with|when|until|by|the|after|before)$/.test(after.lower))
  )
    return null;
  if (after !== undefined && after.kind !== "word" && !/^[,.;:)]$/.test(after.text)) return null;
  const latest = latestDay(day, on);
  return latest === null || weekdayBefore(latest, weekday) !== latest ? null : oneDay(latest, at + 2);
}

function thisDay(tokens: readonly Token[], at: number, on: Day): Found {
  const weekday = weekdayOf(tokens[at + 1]);
  return weekday < 0 ? oneDay(on, at + 2) : oneDay(weekdayBefore(on, weekday), afterDay(tokens, at + 2));
}

const oneDay = (day: Day, next: number): Found => ({ days: { start: day, end: day }, next });

/** "Rain is possible Wednesday": the words shortly before a weekday look ahead. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const word = tokens[i]?.lower ?? "";
    if (/^[.;!?]$/.test(word)) return false;
    if (/^(?:will|shall|possible|expected|forecast|scheduled|due|reopens|likely|next|coming)$/.test(word)) return true;
  }
  return false;
}
