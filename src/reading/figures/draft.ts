import type { Modifier } from "../../briefing/figure.ts";
import type { Reading } from "./reading.ts";

/** A figure while its refiners fill it in, in the order of figures/refiners.ts. */
export interface Draft {
  readonly reading: Reading;
  /** First token of the number with its modifier, and the token after the number and its unit. */
  first: number;
  next: number;
  end: number;
  value: number;
  valueMax: number | undefined;
  unit: string;
  modifier: Modifier;
  counted: string | null;
  /** Where the counted noun was taken from: its own place, the label, the subject, or another figure. */
  countedFrom: "after" | "before" | "label" | "subject" | "earlier" | null;
  action: string | null;
  outOf: number | undefined;
  delta: boolean;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** The token after the counted noun, or `next`. */
  nounEnd: number;
  /** Introduced as a part of the figure before it: "including 115 explosions", "26 of them". */
  partOf: boolean;
}
