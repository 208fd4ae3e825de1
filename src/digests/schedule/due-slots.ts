import type { Subscription } from "../subscription.ts";
import { parseSchedule } from "./parse-schedule.ts";
import { instantsAfter } from "./times.ts";

/** A slot that comes this late is not called late: a tick a minute, and a start that takes its time. */
const ON_TIME_MS = 5 * 60_000;
/** Slots that are named as passed over, the newest: enough to say why, at any length of sleep. */
const MOST_NAMED = 50;
const HOUR = 3_600_000;

/** Why a slot gets no digest of its own. */
export const passedReasons = ["later", "skip", "old"] as const;
export interface Passed {
  readonly dueAt: Date;
  /** `later`: the digest of a later slot covers it; `skip`: missed ones are not caught up with; `old`: past the largest age. */
  readonly why: (typeof passedReasons)[number];
}

export interface Due {
  /** The slots to plan, in order. */
  readonly slots: readonly Date[];
  /** Those that pass without a digest of their own, in order; the last fifty at most. */
  readonly passed: readonly Passed[];
}

/**
 * What is due at `now`. `lastDone` is the last slot that was planned; null when there was none. Slots up to it, and up to
 * when the schedule took effect, are done; a clock that was set back finds nothing due until it comes there again. Nothing
 * is due while it is paused, or on a schedule that waits for briefings.
 */
export function dueSlots(subscription: Subscription, lastDone: Date | null, now: Date): Due {
  const { catchUp, since, timeZone, paused } = subscription;
  const read = parseSchedule(subscription.schedule);
  if (!read.ok || read.schedule.times === null || paused !== null) return { slots: [], passed: [] };
  const after = Math.max(since.getTime(), lastDone?.getTime() ?? 0);
  // Who slept for a year need not count its slots: those beyond the largest age are looked at for a week.
  const oldest = now.getTime() - catchUp.hours * HOUR;
  const from = Math.max(after, oldest - 168 * HOUR);
  const due: number[] = [];
  for (const instant of instantsAfter(read.schedule.times, timeZone, from)) {
    if (instant > now.getTime()) break;
    due.push(instant);
  }
  const whyNot = (instant: number, at: number): Passed["why"] | null => {
    if (now.getTime() - instant <= ON_TIME_MS && at === due.length - 1) return null;
    if (instant < oldest) return "old";
    if (catchUp.policy === "skip") return "skip";
    return catchUp.policy === "latest" && at < due.length - 1 ? "later" : null;
  };
  const judged = due.map((instant, at) => ({ dueAt: new Date(instant), why: whyNot(instant, at) }));
  return {
    slots: judged.filter(({ why }) => why === null).map(({ dueAt }) => dueAt),
    passed: judged.flatMap(({ dueAt, why }) => (why === null ? [] : [{ dueAt, why }])).slice(-MOST_NAMED),
  };
}

/** The next `count` runs after `now`; fewer, or none, for one that waits for briefings or never comes. */
export function nextRuns(
  { schedule, timeZone }: Pick<Subscription, "schedule" | "timeZone">,
  now: Date,
  count: number,
): readonly Date[] {
  const read = parseSchedule(schedule);
  if (!read.ok || read.schedule.times === null) return [];
  const runs: Date[] = [];
  for (const instant of instantsAfter(read.schedule.times, timeZone, now.getTime())) {
    if (runs.length === count) break;
    runs.push(new Date(instant));
  }
  return runs;
}
