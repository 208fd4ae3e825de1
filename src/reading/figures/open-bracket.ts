import type { PassageView } from "../passage-view.ts";

/** Brackets hold no more, in tokens. */
export const longest = 24;

/** The index of the bracket that is open before token `at`, or -1. */
export function openBefore({ tokens }: PassageView, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - longest); i--) {
    if (tokens[i]?.text === "(") return i;
    if (tokens[i]?.text === ")") return -1;
  }
  return -1;
}
