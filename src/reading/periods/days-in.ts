import type { Day } from "../../briefing/day.ts";
import { addDays } from "../../briefing/day.ts";
import { tokensOf } from "../tokens.ts";
import { daysOfToday } from "./of-today.ts";
import { periodsIn } from "./period-mentions.ts";
import { yearDays, type Days } from "./resolve.ts";

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/**
 * The days of every period that the text names, as a briefing of day `on` would mean them, in the order of the text. Where
 * what is around the words decides between two readings, both are given: "03/06/2014" by the other dates of the text,
 * "Wednesday" by whether its sentence looks ahead.
 */
export function daysIn(text: string, on: Day): readonly Days[] {
  const year = yearDays(text.trim());
  if (year !== null) return [year];
  // The head of a column is a month alone, where "May" and "March" begin no sentence.
  const said = /^(?:May|March|Mar)$/.test(text.trim()) ? `in ${text.trim()}` : text;
  const tokens = tokensOf(said, 0, said.length);
  const mentions = periodsIn(tokens, on);
  const found = mentions.map(({ days }) => days);
  for (const mention of mentions) {
    const today = daysOfToday(mention, text.slice(mention.start, mention.end), on);
    if (today !== null) found.push(today);
    // "Status at 07:00, 5 May": the words alone do not say that they head a report.
    if (mention.lead === "at" && mention.role === "plain") found.push({ start: null, end: mention.days.end });
  }
  // "24 h" stood in brackets.
  if (/^\d+ ?h/.test(text))
    found.push(...periodsIn(tokensOf(`(${text})`, 0, text.length + 2), on).map(({ days }) => days));
  if (/\d[/-]\d/.test(text)) found.push(...different(periodsIn(tokens, on, "month"), found));
  const ahead = periodsIn(tokens, addDays(on, 7)).filter(({ start, end }) => weekday.test(text.slice(start, end)));
  found.push(...different(ahead, found));
  return found;
}

function different(others: readonly { readonly days: Days }[], known: readonly Days[]): Days[] {
  return others
    .map(({ days }) => days)
    .filter((days) => !known.some((one) => one.start === days.start && one.end === days.end));
}
