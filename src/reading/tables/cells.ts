import type { Span } from "../../briefing/span.ts";
import { leaders } from "../leaders.ts";

/** A cell of a table row: its words without the white space around them. `start` and `end` take in all up to the bars. */
export interface Cell extends Span {
  readonly text: string;
}

/** What parts the cells of a line: bars, else tabs, else points that lead from one to the next, else two spaces or more that no sentence ends before. */
const separators = [/\|/g, /\t+/g, leaders, /(?<![ \u00a0.!?:;])[ \u00a0]{2,}/g] as const;

/** Parts a row at its bars, tabs or wide gaps; empty cells stay, so that columns keep their numbers. */
export function cellsOf(text: string, { start, end }: Span): Cell[] {
  const line = text.slice(start, end);
  const separator = separators.find((one) => line.search(one) >= 0);
  if (separator === undefined) return [{ text: line.trim(), start, end }];
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    cells.push({ text: line.slice(from, to).trim(), start: start + from, end: start + to });
  };
  for (const match of line.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.length);
  // "| a | b |" has a bar at its end that begins no cell.
  if (cells.at(-1)?.text === "" && cells.length > 1) cells.pop();
  return cells;
}

/** True for a cell with nothing in it, or with a dash that stands for nothing. */
export const isEmpty = ({ text }: Cell): boolean => /^(?:[-\u2013\u2014.*]{0,3}|n\/?a)$/i.test(text);

/** Cells parted by wide gaps, where an empty one leaves nothing behind. */
export const isTyped = (text: string, { start, end }: Span): boolean => !/[|\t]/.test(text.slice(start, end));
