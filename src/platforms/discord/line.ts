import type { Timers } from "./timers.ts";

/** Answers worked on, a few at a time, so that what arrives meanwhile is seen in time. */
export interface Line {
  /** Begins the work at once where a place is free, else when its turn comes: people take turns, each in their own order. */
  run<T>(person: string, work: () => Promise<T>): Promise<T>;
  /** Works begun and waiting. */
  readonly size: number;
}

export interface LineParts {
  readonly timers: Timers;
  /** How many are worked on at a time. */
  readonly places: number;
  /** After this time a work keeps its promise but not its place, so that those which hang do not stop all. */
  readonly holdMs: number;
}

export function createLine({ timers, places, holdMs }: LineParts): Line {
  const waiting = new Map<string, (() => void)[]>();
  let [working, waits, calling] = [0, 0, false];

  async function begin<T>(work: () => Promise<T>): Promise<T> {
    working += 1;
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      working -= 1;
      callNext();
    };
    const cancel = timers.after(holdMs, leave);
    try {
      return await work();
    } finally {
      cancel();
      leave();
    }
  }

  /** One work a turn of the event loop: between two of them arrivals are read and timers fire. */
  function callNext(): void {
    if (calling || working >= places || waits === 0) return;
    calling = true;
    setImmediate(() => {
      calling = false;
      takeFirst();
      callNext();
    });
  }

  function takeFirst(): void {
    const [first] = waiting;
    if (first === undefined) return;
    const [person, works] = first;
    waiting.delete(person);
    const work = works.shift();
    if (works.length > 0) waiting.set(person, works); // behind everyone else
    waits -= 1;
    work?.();
  }

  return {
    async run(person, work) {
      if (waits === 0 && working < places) return await begin(work);
      return await new Promise((resolve) => {
        const works = waiting.get(person) ?? [];
        works.push(() => resolve(begin(work)));
        waiting.set(person, works);
        waits += 1;
        callNext();
      });
    },
    get size() {
      return working + waits;
    },
  };
}
