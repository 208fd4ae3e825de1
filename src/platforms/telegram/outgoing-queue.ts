import { retryAfter } from "./faults.ts";
import type { Pacing, Urgency } from "./pacing.ts";
import type { Timing } from "./timing.ts";

/** Everything that the bot says to Telegram's chats goes through here. */
export interface OutgoingQueue {
  /**
   * Runs the send when its turn has come: in order within a chat and urgency, people who ask before broadcasts. A 429 is
   * waited for and the send tried again for one who asked; of a broadcast it is the caller's to do. Rejects with the
   * send's error, or Closed.
   */
  send<T>(chat: number, urgency: Urgency, run: () => Promise<T>): Promise<T>;
  /** What has not begun is rejected with Closed; what is under way ends. */
  close(): Promise<void>;
}

/** The bot stops; nothing was sent. */
export class Closed extends Error {
  override readonly name = "Closed";
}

interface Job {
  readonly chat: number;
  readonly urgency: Urgency;
  readonly run: () => Promise<void>;
  readonly reject: (error: unknown) => void;
}

export function createOutgoingQueue(pacing: Pacing, timing: Timing): OutgoingQueue {
  /** Waiting sends of each chat, those of people before the others. */
  const waiting = new Map<number, Job[]>();
  const busy = new Set<number>();
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  let alarm = new AbortController();
  let asleep = false;
  let turning = false;

  const ms = (): number => timing.now().getTime();

  function put(job: Job, first: boolean): void {
    const jobs = waiting.get(job.chat) ?? [];
    waiting.set(job.chat, jobs);
    if (first) jobs.unshift(job);
    else if (job.urgency === "unasked") jobs.push(job);
    else {
      const behind = jobs.findIndex(({ urgency }) => urgency === "unasked");
      jobs.splice(behind === -1 ? jobs.length : behind, 0, job);
    }
    wake();
  }

  function wake(): void {
    if (asleep) alarm.abort();
    else void turn();
  }

  /** The job that may go now, or the time when one may. */
  function next(now: number): Job | number | null {
    let soonest: number | null = null;
    for (const urgency of ["asked", "unasked"] as const)
      for (const [chat, jobs] of waiting) {
        const job = jobs[0];
        if (job === undefined || job.urgency !== urgency || busy.has(chat)) continue;
        const at = pacing.readyAt(chat, urgency, now);
        if (at <= now) return job;
        soonest = Math.min(soonest ?? at, at);
      }
    return soonest;
  }

  async function turn(): Promise<void> {
    if (turning) return;
    turning = true;
    try {
      while (!closing.signal.aborted) {
        const found = next(ms());
        if (found === null) return;
        if (typeof found === "number") {
          alarm = new AbortController();
          asleep = true;
          await timing.wait(found - ms(), alarm.signal);
          asleep = false;
          continue;
        }
        begin(found);
      }
    } finally {
      turning = false;
    }
  }

  function begin(job: Job): void {
    const { chat } = job;
    const jobs = waiting.get(chat) ?? [];
    jobs.shift();
    if (jobs.length === 0) waiting.delete(chat);
    busy.add(chat);
    pacing.sent(chat, ms());
    const run = job.run().finally(() => {
      busy.delete(chat);
      pacing.answered(chat, ms());
      underWay.delete(run);
      wake();
    });
    underWay.add(run);
  }

  return {
    send<T>(chat: number, urgency: Urgency, run: () => Promise<T>): Promise<T> {
      if (closing.signal.aborted) return Promise.reject(new Closed());
      return new Promise<T>((resolve, reject) => {
        const job: Job = {
          chat,
          urgency,
          reject,
          run: async () => {
            try {
              resolve(await run());
            } catch (error) {
              const waits = retryAfter(error);
              if (waits !== null) pacing.held(chat, ms() + waits, ms());
              if (waits === null || urgency === "unasked") reject(error);
              else if (closing.signal.aborted) reject(new Closed());
              else put(job, true);
            }
          },
        };
        put(job, false);
      });
    },
    async close() {
      closing.abort();
      alarm.abort();
      for (const jobs of waiting.values()) for (const { reject } of jobs) reject(new Closed());
      waiting.clear();
      await Promise.all(underWay);
    },
  };
}
