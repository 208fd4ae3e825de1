import type { Kept } from "./follow-up.ts";
import type { Question } from "./question.ts";
import type { Wording } from "./wording.ts";

/** What all that may answer one question is weighed by. */
export interface Scales {
  readonly question: Question;
  readonly before: Kept | null;
  readonly wording: Wording;
  /** Of a stem of the question: the share of all passages that speak of it, 0 to 1. */
  readonly common: ReadonlyMap<string, number>;
  /** Stems of the question that briefings have as names only. */
  readonly names: ReadonlySet<string>;
}
