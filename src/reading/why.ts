import type { Span } from "../briefing/span.ts";

/** The fields of a figure that a rule decides. */
export type Field =
  | "actor"
  | "quoted"
  | "asked"
  | "value"
  | "unit"
  | "modifier"
  | "counted"
  | "action"
  | "outOf"
  | "delta"
  | "place"
  | "period";

/**
 * Why a field is what it is. `rule` is a constant in plain words, so that a person can read it and a program can compare
 * it; `at` are the words that the rule went by. `instead` is what an earlier step had decided.
 */
export interface Reason {
  readonly rule: string;
  readonly at?: Span;
  readonly instead?: Reason;
}

/** A decision with its reason, for what is decided once and at the end: place and period. */
export interface Decided<T> {
  readonly is: T;
  readonly why: Reason;
}

/** A number of the text that is no figure, and the rule that says so. */
export interface NotTaken extends Span {
  readonly rule: string;
}

export const decided = <T>(is: T, rule: string, at?: Span): Decided<T> => ({ is, why: because(rule, at) });

export function because(rule: string, at?: Span, instead?: Reason): Reason {
  const where = at === undefined ? undefined : { start: at.start, end: at.end };
  return { rule, ...(where === undefined ? {} : { at: where }), ...(instead === undefined ? {} : { instead }) };
}
