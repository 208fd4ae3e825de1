import type { Timers } from "./timers.ts";

/** Answers worked on, a few at a time, so that what arrives meanwhile is seen in time. */
export interface Line {
  /** Begins the work at once where a place is free, else when its turn comes: people take turns, each in their own order. */
  run<T>(person: string, work: () => Promise<T>): Promise<T>;
  /** Works begun and waiting. */
  readonly size: number;
  /** How long after another a work is done, in milliseconds: the mean of late. */
  readonly meanMs: number;
}

export interface LineParts {
  readonly timers: Timers;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How many are worked on at a time. */
  readonly places: number;
  /** After this time a work keeps its promise but not its place, so that those which hang do not stop all. */
  readonly holdMs: number;
}

/** Quick works are begun one after another for so long; then the event loop turns: arrivals are read and timers fire. */
const SLICE_MS = 4;
/** Until works have shown how long they take, they count as slow. */
const FIRST_MEAN_MS = 10;
/** One that hung says little of the next. */
const LONGEST_MS = 500;
/** The part of the mean that the newest work is. */
const WEIGHT = 0.1;

export function createLine({ timers, now, places, holdMs }: LineParts): Line {
  const waiting = new Map<string, (() => void)[]>();
  let [working, waits, calling] = [0, 0, false];
  let [sliceBegan, lastEnded, meanMs] = [-Infinity, -Infinity, FIRST_MEAN_MS];

  async function begin<T>(work: () => Promise<T>): Promise<T> {
    working += 1;
    const began = now();
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      working -= 1;
      // Works go on beside each other, so what counts is how long after the one before each of them ends.
      const ended = now();
      meanMs += WEIGHT * (Math.min(ended - Math.max(began, lastEnded), LONGEST_MS) - meanMs);
      lastEnded = ended;
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

  const canTake = (): boolean => working < places && waits > 0;

  function callNext(): void {
    if (calling) return;
    while (canTake() && now() - sliceBegan < SLICE_MS) takeFirst();
    if (!canTake()) return;
    calling = true;
    setImmediate(() => {
      calling = false;
      sliceBegan = now();
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
    get meanMs() {
      return meanMs;
    },
  };
}
