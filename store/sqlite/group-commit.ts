import type { Connection } from "./connection.ts";

/**
 * Runs each piece of work under the write lock, and those that come in one turn of the event loop under one lock and one
 * commit: a commit waits for the disk, however little is in it. Answers when its work is kept. One that throws rolls back
 * all; then each runs alone, so that it fails for itself.
 */
export function createGroupCommit(connection: Connection): <T>(work: () => T) => Promise<T> {
  interface Waiting {
    run(): () => void;
    fail(error: unknown): void;
  }
  let waiting: Waiting[] = [];

  function commit(some: readonly Waiting[]): void {
    let kept: readonly (() => void)[];
    try {
      kept = connection.transaction(() => some.map(({ run }) => run()));
    } catch (error) {
      const [first] = some;
      if (some.length === 1) first?.fail(error);
      else for (const each of some) commit([each]);
      return;
    }
    for (const answer of kept) answer();
  }

  return <T>(work: () => T) =>
    new Promise<T>((resolve, fail) => {
      const run = (): (() => void) => {
        const result = work();
        return () => resolve(result);
      };
      if (waiting.length === 0)
        setImmediate(() => {
          const some = waiting;
          waiting = [];
          commit(some);
        });
      waiting.push({ run, fail });
    });
}
