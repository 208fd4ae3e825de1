import { z } from "zod";

/** A calendar day as ISO 8601 `YYYY-MM-DD`, without a time or a zone. Days compare as strings. */
export type Day = string;

const MS_A_DAY = 86_400_000;

/** True for a day that exists: `2017-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export const daySchema = z.string().refine(isDay, { error: "is not a day that exists; write it as YYYY-MM-DD" });

/** The day in UTC on which the instant falls. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

/** Days since 1970-01-01; negative before it. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

export function dayFromNumber(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}
