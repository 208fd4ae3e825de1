import type { Logger } from "../log.ts";

/** Longest time from a signal to the end of the process, in milliseconds. */
const PATIENCE_MS = 10_000;

/** One Ctrl-C reaches the bot twice within milliseconds: from the terminal, and from npm, which hands on what it gets. */
const ECHO_MS = 500;

/**
 * Waits for SIGINT or SIGTERM, whichever comes first; a later one of either ends the process at once. Also a start that is
 * under way has no longer than the patience from here.
 */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let stopping = false;
    let impatient = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (impatient) process.exit(1);
      if (stopping) return;
      stopping = true;
      setTimeout(() => (impatient = true), ECHO_MS).unref();
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      resolve(signal);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

/** How often it is looked whether the parent is still there. */
const LOOK_MS = 250;

/**
 * Stops this process in order when the one that started it is gone: npm, told to stop, ends the shell between them and
 * leaves the program behind. Only for a program that npm started; another one may well outlive its parent.
 */
export function endWithParent(): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_MS);
  look.unref();
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
