import type { Span } from "../src/briefing/span.ts";

/** `ordinal` names a figure for good. `position` orders the figures of a version as their text does; it may move up. */
export interface Numbered {
  readonly ordinal: number;
  readonly position: number;
}

export interface Numbering {
  /** For each figure, in order. */
  readonly numbers: readonly Numbered[];
  /** The first number that was never given. */
  readonly next: number;
}

/**
 * Numbers the figures of a new reading, both lists in the order of the text. A figure that stands where one stood before
 * keeps its ordinal. From the first new figure on all get new positions: so positions follow the text, no number is ever
 * given to another figure, and a page that goes on from an old position shows everything that it had not shown.
 */
export function numberFigures(before: readonly (Numbered & Span)[], now: readonly Span[], next: number): Numbering {
  let free = next;
  let hasNew = false;
  let at = 0;
  const numbers = now.map((figure): Numbered => {
    while ((before[at]?.end ?? Infinity) <= figure.start) at += 1;
    const old = before[at];
    if (old === undefined || old.start >= figure.end) {
      hasNew = true;
      const number = free++;
      return { ordinal: number, position: number };
    }
    at += 1;
    return { ordinal: old.ordinal, position: hasNew ? free++ : old.position };
  });
  return { numbers, next: free };
}
