import type { Clock } from "../../clock.ts";

/** The present, and waiting for a later one. Tests bring their own. */
export interface Timing extends Clock {
  /** Resolves after so many milliseconds, or at once when the signal is given. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realTiming = (clock: Clock): Timing => ({
  now: () => clock.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(ms, 2_147_483_647));
      signal?.addEventListener("abort", end, { once: true });
    }),
});

/** 1, 2, 4 … seconds and never more than half a minute, in milliseconds. */
export const backOff = (failures: number): number => Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));
