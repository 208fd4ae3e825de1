import type { Modifier } from "../../briefing/figure.ts";
import type { Span } from "../../briefing/span.ts";
import { because, type Reason } from "../why.ts";
import type { Reading } from "./reading.ts";

/** What a rule decides about a figure; only `settle` changes it, so that nothing is decided without a reason. */
export interface Settled {
  readonly unit: string;
  readonly modifier: Modifier;
  readonly counted: string | null;
  readonly action: string | null;
  readonly outOf: number | undefined;
  readonly delta: boolean;
}

/** A figure while its refiners fill it in, in the order of figures/refiners.ts. */
export interface Draft extends Settled {
  readonly reading: Reading;
  /** First token of the number with its modifier, and the token after the number and its unit. */
  readonly first: number;
  readonly next: number;
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | undefined;
  /** Where the counted noun was taken from: its own place, the label, the subject, or another figure. */
  countedFrom: "after" | "before" | "label" | "subject" | "predicate" | "earlier" | null;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** The token after the counted noun, or `next`. */
  nounEnd: number;
  /** Introduced as a part of the figure before it: "including 115 explosions", "26 of them". */
  partOf: boolean;
  /** The figure that it makes up with others: the 13 of "13 shelters, nine in A and four in B". */
  whole?: Draft;
  /** The reason of each field that something in the text decided. */
  readonly why: { [F in keyof Settled | "value"]?: Reason };
}

/** Decides a field, and says by which rule and which words. */
export function settle<F extends keyof Settled>(
  draft: Draft,
  field: F,
  value: Draft[F],
  rule: string,
  at?: Span,
): void {
  const open: { -readonly [K in F]: Draft[K] } = draft;
  const before = draft[field] === null || draft[field] === undefined ? undefined : draft.why[field];
  open[field] = value;
  draft.why[field] = because(rule, at, before);
}
