import { addDays, type Day } from "../../briefing/day.ts";
import type { PeriodMention } from "./period-mentions.ts";
import type { Days } from "./resolve.ts";

/**
 * The days of words that name none themselves, where nothing in the briefing gives one: hours and a morning are of the
 * briefing's own day, a night is the one before it. Null for all other words.
 */
export function daysOfToday({ role }: PeriodMention, words: string, on: Day): Days | null {
  if (role === "clock") return { start: on, end: on };
  if (role !== "same" || /\b(?:same|that)\b/i.test(words)) return null;
  if (/\bnight\b/i.test(words)) return { start: addDays(on, -1), end: on };
  return /\bmorning\b/i.test(words) ? { start: on, end: on } : null;
}
