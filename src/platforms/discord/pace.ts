import type { Clock } from "../../clock.ts";
import { limits } from "./limits.ts";
import { wait, type Timers } from "./timers.ts";

/** When a post may go: behind people who wait for an answer, and slower than Discord's global limit. */
export interface Pace {
  /** Counts work that a person waits for. */
  busy<T>(work: Promise<T>): Promise<T>;
  /** Answers when it is the next post's turn. */
  turn(): Promise<void>;
  /** Until when nothing is posted; null when posts may go. */
  pausedUntil(): Date | null;
  pause(until: Date): void;
}

/** How long a post gives way to people, at most, and how often it looks. */
const GIVE_WAY_MS = 2_000;
const LOOK_MS = 25;

export function createPace(clock: Clock, timers: Timers): Pace {
  let waiting = 0;
  let line: Promise<void> = Promise.resolve();
  let last = 0;
  let paused: Date | null = null;
  const isBusy = (): boolean => waiting > 0;
  async function next(): Promise<void> {
    for (let looked = 0; isBusy() && looked < GIVE_WAY_MS / LOOK_MS; looked += 1) await wait(timers, LOOK_MS);
    const early = limits.postsEveryMs - (clock.now().getTime() - last);
    if (early > 0) await wait(timers, Math.min(early, limits.postsEveryMs));
    last = clock.now().getTime();
  }
  return {
    async busy(work) {
      waiting += 1;
      try {
        return await work;
      } finally {
        waiting -= 1;
      }
    },
    turn() {
      line = line.then(next);
      return line;
    },
    pausedUntil() {
      if (paused !== null && paused <= clock.now()) paused = null;
      return paused;
    },
    pause(until) {
      if (paused === null || paused < until) paused = until;
    },
  };
}
