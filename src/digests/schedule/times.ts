import { instantOf, wallOf } from "./time-zone.ts";

/** The times of a schedule, as clocks in its zone show them. */
export interface Times {
  /** Minutes of the day, in order, at least one. */
  readonly minutes: readonly number[];
  /** Months from 1; null: every one. */
  readonly months: ReadonlySet<number> | null;
  /** Days of the month from 1; null: every one. */
  readonly days: ReadonlySet<number> | null;
  /** Days of the week, Sunday is 0; null: every one. */
  readonly weekdays: ReadonlySet<number> | null;
  /** A day that a month does not have is its last day. */
  readonly lastDay: boolean;
}

const DAY = 86_400_000;
/** A leap day may be eight years away. */
const HORIZON_DAYS = 366 * 9;

/** Cron's rule: where days of the month and of the week are both given, either will do. */
function hasDay({ months, days, weekdays, lastDay }: Times, day: number): boolean {
  const date = new Date(day);
  if (months !== null && !months.has(date.getUTCMonth() + 1)) return false;
  const inWeek = weekdays?.has(date.getUTCDay()) ?? null;
  const inMonth = days === null ? null : days.has(date.getUTCDate()) || (lastDay && endsMonth(date, days));
  if (inWeek === null || inMonth === null) return inWeek ?? inMonth ?? true;
  return inWeek || inMonth;
}

function endsMonth(date: Date, days: ReadonlySet<number>): boolean {
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === last && [...days].some((day) => day > last);
}

/**
 * The instants after `after` at which clocks in the zone show these times, in order, without end but for the horizon. A time
 * that does not exist comes at the first minute after the gap; one that exists twice comes the first time; two that fall
 * together are one.
 */
export function* instantsAfter(times: Times, timeZone: string, after: number): Generator<number, void> {
  const wall = wallOf(after, timeZone);
  // What clocks showed on an earlier day, or skipped then, has come: the first time counts.
  const first = Math.floor(wall / DAY) * DAY;
  let last = after;
  for (let day = first; day < first + HORIZON_DAYS * DAY; day += DAY) {
    if (!hasDay(times, day)) continue;
    for (const minute of times.minutes) {
      const instant = instantOf(day + minute * 60_000, timeZone);
      if (instant <= last) continue;
      last = instant;
      yield instant;
    }
  }
}
