import { describe, expect, it } from "vitest";
import { parseSchedule, scheduleExamples } from "../../../src/digests/schedule/parse-schedule.ts";

const textOf = (typed: string): string => {
  const read = parseSchedule(typed);
  return read.ok ? read.schedule.text : `no: ${read.why}`;
};

describe("a schedule", () => {
  it.each(scheduleExamples)("is kept in the form that it is shown in: %s", (example) => {
    expect(textOf(example)).toBe(example);
  });

  it.each([
    ["every morning at 8", "daily 08:00"],
    ["every morning", "daily 08:00"],
    ["Every day at 7:30 pm", "daily 19:30"],
    ["at 8am on weekdays", "weekdays 08:00"],
    ["daily 8:05", "daily 08:05"],
    ["8am", "daily 08:00"],
    ["12am", "daily 00:00"],
    ["noon", "daily 12:00"],
    ["every evening at 8", "daily 20:00"],
    ["daily 20:00, 08:00", "daily 08:00,20:00"],
    ["daily at 8am and 8pm", "daily 08:00,20:00"],
    ["every Monday at 9", "weekly mon 09:00"],
    ["mondays and thursdays at 09:00", "weekly mon,thu 09:00"],
    ["every tuesday, friday 18:30", "weekly tue,fri 18:30"],
    ["weekends at 10:00", "weekly sat,sun 10:00"],
    ["every working day at 8", "weekdays 08:00"],
    ["monthly 31 09:00", "monthly last 09:00"],
    ["on the 1st of every month at 9am", "monthly 1 09:00"],
    ["on the last day of the month at 18:00", "monthly last 18:00"],
    ["every hour", "every 1 hour"],
    ["hourly", "every 1 hour"],
    ["every 6h", "every 6 hours"],
    ["every six hours from 09:30", "every 6 hours from 03:30"],
    ["every 6 hours from 00:00", "every 6 hours"],
    ["each new briefing", "on each new briefing"],
    ["for every briefing", "on each new briefing"],
    ["0 8 * * *", "cron 0 8 * * *"],
    ["cron */30 8-18 * * Mon-Fri", "cron */30 8-18 * * mon-fri"],
  ])("is understood: %s", (typed, form) => {
    expect(textOf(typed)).toBe(form);
    expect(textOf(form)).toBe(form);
  });

  it.each([
    ["", "missing"],
    ["sometimes", "could not read"],
    ["daily", "time of day is missing"],
    ["weekly 09:00", "day of the week is missing"],
    ["monthly 09:00", "day of the month is missing"],
    ["monthly 32 09:00", "No month"],
    ["daily 25:00", "no such time"],
    ["daily 8:60", "no such time"],
    ["at 13pm", "no such time"],
    ["every 5 hours", "divide a day"],
    ["every 0 hours", "divide a day"],
    ["every banana hours", "how many hours"],
    ["daily 08:00 except when it rains", "could not read all"],
    ["* * * * *", "more often"],
    ["61 * * * *", "the minute"],
    ["0 8 30 2 *", "never comes"],
    ["0 8 31 4,6 *", "never comes"],
    ["0 8 * 13 *", "the month"],
    ["0 8 * * 8", "day of the week"],
    ["x".repeat(300), "too long"],
  ])("is refused in a sentence: %s", (typed, why) => {
    expect(textOf(typed)).toMatch(/^no: .*\.$/);
    expect(textOf(typed)).toContain(why);
    expect(textOf(typed)).not.toMatch(/\d/); // said in the bot's own words
  });
});
