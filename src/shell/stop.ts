import type { Logger } from "../log.ts";

/** Longest time from a signal to the end of the process, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Waits for SIGINT or SIGTERM, whichever comes first; a later one of either ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(1);
      stopping = true;
      resolve(signal);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

/** Runs the steps in order, each even when one before it failed; ends the process itself when they take too long. */
export async function stopWithin(steps: readonly (() => Promise<void>)[], logger: Logger): Promise<void> {
  const guard = setTimeout(() => {
    logger.error({ patienceMs: PATIENCE_MS }, "stopping took too long; ending now");
    process.exit(1);
  }, PATIENCE_MS);
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      logger.error({ error }, "a part did not stop cleanly");
    }
  }
  clearTimeout(guard);
}
