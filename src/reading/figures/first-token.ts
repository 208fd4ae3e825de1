import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";

/** The index of the first token of a figure with its bound and its sign: of "US$" in "US$95 million". */
export function firstToken({ tokens }: PassageView, { first, reading }: Draft): number {
  let at = first;
  while (at > 0 && (tokens[at - 1]?.start ?? -1) >= reading.start) at--;
  return at;
}
