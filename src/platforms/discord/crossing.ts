import type { Timers } from "./timers.ts";

/** Acknowledgements that are on their way to Discord. */
export interface Crossing {
  /** Answers when none is on its way any more, this one among them, or after `mostMs`. The acknowledgement never rejects. */
  behind(acknowledgement: Promise<unknown>, mostMs: number): Promise<void>;
  /** How many wait in `behind`. */
  readonly size: number;
}

export function createCrossing(timers: Timers): Crossing {
  const waiting = new Set<() => void>();
  let onTheirWay = 0;
  const letGo = (): void => {
    if (onTheirWay === 0) for (const go of waiting) go();
  };
  return {
    behind(acknowledgement, mostMs) {
      onTheirWay += 1;
      void acknowledgement.finally(() => {
        onTheirWay -= 1;
        // More may have arrived that are read in the event loop's next turn.
        if (onTheirWay === 0) setImmediate(letGo);
      });
      return new Promise((resolve) => {
        const cancel = timers.after(mostMs, () => go());
        const go = (): void => {
          cancel();
          waiting.delete(go);
          resolve();
        };
        waiting.add(go);
      });
    },
    get size() {
      return waiting.size;
    },
  };
}
