import type { Modifier } from "../../briefing/figure.ts";

/** A number as the text writes it, before it is known whether it is a figure and what it counts. */
export interface Reading {
  readonly value: number;
  readonly valueMax?: number;
  readonly outOf?: number;
  /** Where the number itself or a sign before it gives a unit. */
  readonly unit?: string;
  readonly modifier?: Modifier;
  /** Other values that the words also say: 2.5 in "2.5 thousand". */
  readonly also: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Indexes of its first token and of the token after it. */
  readonly first: number;
  readonly next: number;
  /** The recogniser that found it, in plain words. */
  readonly rule: string;
  /** What kind of number it is, for those who read on from it. */
  readonly form: "number" | "range" | "part" | "fraction" | "multiple" | "vague";
}
