import { clockText } from "../../chat/setting-text.ts";
import { parseCron } from "./cron.ts";
import { remembered } from "./remembered.ts";
import type { Times } from "./times.ts";
import { inPlainForm } from "./words.ts";

/** When a subscription runs. `text` is how it is kept and shown; `times` is null for one that waits for briefings. */
export interface Schedule {
  readonly text: string;
  readonly times: Times | null;
}

export type ScheduleRead =
  { readonly ok: true; readonly schedule: Schedule } | { readonly ok: false; readonly why: string };

/** Forms of a schedule, as examples for people. */
export const scheduleExamples = [
  "daily 08:00",
  "weekdays 18:30",
  "weekly mon 09:00",
  "monthly 1 09:00",
  "every 6 hours",
  "on each new briefing",
  "cron 30 7 * * mon-fri",
] as const;

const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const hourCounts = [1, 2, 3, 4, 6, 8, 12] as const;
/** The most runs that one day may have. */
const MOST_A_DAY = 96;

const every: Omit<Times, "minutes"> = { months: null, days: null, weekdays: null, lastDay: false };
const read = (text: string, times: Times | null): ScheduleRead => ({ ok: true, schedule: { text, times } });
const refuse = (why: string): ScheduleRead => ({ ok: false, why });

/** A schedule out of its form, a cron expression, or plain words; else a sentence that says what is wrong. Pure. */
export const parseSchedule = remembered((typed): ScheduleRead => {
  const words = typed.trim().replace(/\s+/g, " ").toLowerCase();
  if (words.length > 120) return refuse("That is too long for a schedule.");
  const cron = /^(?:cron )?((?:[\d*/,a-z-]+ ){4}[\d*/,a-z-]+)$/.exec(words);
  if (
    cron !== null &&
    /^(?:cron |[\d*])/.test(words) &&
    /^[\d*/,-]+$/.test(words.replace(/^cron /, "").split(" ")[0] ?? "")
  ) {
    const times = parseCron(cron[1] ?? "");
    if (typeof times === "string") return refuse(times);
    if (times.minutes.length > MOST_A_DAY) return refuse("That runs more often than four times an hour.");
    return read(`cron ${cron[1]}`, times);
  }
  const plain = inPlainForm(words);
  if (typeof plain !== "string") return refuse(plain.why);
  if (plain === "on each new briefing") return read(plain, null);
  const hourly = /^every (\d{1,3}) hours?(?: from (\d\d):(\d\d))?$/.exec(plain);
  if (hourly !== null) return everyHours(Number(hourly[1]), Number(hourly[2] ?? 0) * 60 + Number(hourly[3] ?? 0));
  const parts = /^(daily|weekdays|weekends|weekly|monthly)(?: (\S+))? (\d\d:\d\d(?:,\d\d:\d\d)*)$/.exec(plain);
  if (parts === null) return refuse("I could not read when that is.");
  const [, form = "", which, at = ""] = parts;
  const minutes = [...new Set(at.split(",").map(minuteOf))].sort((a, b) => a - b);
  const clock = minutes.map(clockText).join(",");
  if (minutes.some((minute) => Number.isNaN(minute))) return refuse("There is no such time of day.");
  if (form === "daily" && which === undefined) return read(`daily ${clock}`, { ...every, minutes });
  if (form === "weekdays" && which === undefined)
    return read(`weekdays ${clock}`, { ...every, minutes, weekdays: new Set([1, 2, 3, 4, 5]) });
  if (form === "weekends" && which === undefined)
    return read(`weekly sat,sun ${clock}`, { ...every, minutes, weekdays: new Set([6, 0]) });
  if (form === "weekly" && which !== undefined) return weekly(which, minutes, clock);
  if (form === "monthly" && which !== undefined) return monthly(which, minutes, clock);
  return refuse("I could not read which day that is.");
});

function minuteOf(text: string): number {
  const [hour = 99, minute = 99] = text.split(":").map(Number);
  return hour > 23 || minute > 59 ? Number.NaN : hour * 60 + minute;
}

function everyHours(count: number, from: number): ScheduleRead {
  if (!hourCounts.some((one) => one === count))
    return refuse("The hours must divide a day, so that each day has the same times.");
  if (Number.isNaN(from) || from >= 1_440) return refuse("There is no such time of day.");
  const first = from % (count * 60);
  const minutes = Array.from({ length: 24 / count }, (_, i) => first + i * count * 60);
  const tail = first === 0 ? "" : ` from ${clockText(first)}`;
  return read(`every ${count} ${count === 1 ? "hour" : "hours"}${tail}`, { ...every, minutes });
}

function weekly(which: string, minutes: readonly number[], clock: string): ScheduleRead {
  const wanted = new Set(which.split(",").map((day) => dayNames.findIndex((name) => name === day)));
  if (wanted.has(-1)) return refuse("I could not read which day of the week that is.");
  const names = [1, 2, 3, 4, 5, 6, 0].filter((day) => wanted.has(day)).map((day) => dayNames[day]);
  return read(`weekly ${names.join(",")} ${clock}`, { ...every, minutes, weekdays: wanted });
}

function monthly(which: string, minutes: readonly number[], clock: string): ScheduleRead {
  const day = which === "last" ? 31 : Number(which);
  if (!Number.isInteger(day) || day < 1 || day > 31) return refuse("No month has such a day.");
  const name = day === 31 ? "last" : String(day);
  return read(`monthly ${name} ${clock}`, { ...every, minutes, days: new Set([day]), lastDay: true });
}
