import { addDays, dayOf, isDay, type Day } from "../briefing/day.ts";

const form = /^(?:today|yesterday|\d{1,3} days? ago|\d{4}|\d{4}-\d{2}|\d{4}-\d{2}-\d{2})$/;

/** True for what `readDay` can read: a day, a month, a year, "today", "yesterday" or "3 days ago". */
export function isDayWords(words: string): boolean {
  const text = words.trim().toLowerCase();
  if (!form.test(text)) return false;
  return !/^\d{4}/.test(text) || isDay(firstDay(text));
}

/** The first or the last day that the words mean. Only for words that `isDayWords` takes. */
export function readDay(words: string, edge: "first" | "last", now: Date): Day {
  const text = words.trim().toLowerCase();
  const today = dayOf(now);
  if (text === "today") return today;
  if (text === "yesterday") return addDays(today, -1);
  const ago = /^(\d+) days? ago$/.exec(text);
  if (ago !== null) return addDays(today, -Number(ago[1]));
  return edge === "first" ? firstDay(text) : lastDay(text);
}

const firstDay = (text: string): Day => (text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);

function lastDay(text: string): Day {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length === 10) return text;
  const [year = 0, month = 1] = text.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, month, 0)));
}
