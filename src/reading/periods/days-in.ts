import type { Day } from "../../briefing/day.ts";
import { tokensOf } from "../tokens.ts";
import { periodsIn } from "./period-mentions.ts";
import { yearDays, type Days } from "./resolve.ts";

/** The days of every period that the text names, as a briefing of day `on` would mean them. In the order of the text. */
export function daysIn(text: string, on: Day): readonly Days[] {
  const year = yearDays(text.trim());
  if (year !== null) return [year];
  return periodsIn(tokensOf(text, 0, text.length), on).map(({ days }) => days);
}
