import type { Day } from "../briefing/day.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";

/** What an answer must be: a number, a day, a place, a party, a comparison of places, or what was said. */
export type Intent = "amount" | "when" | "where" | "who" | "compare" | "what";

/** A word of the question that its answer must speak of. */
export interface Term {
  /** Its stem, as the index has it. */
  readonly stem: string;
  readonly weight: number;
}

/** Days, both included; null where that end is open or not known. */
export interface AskedPeriod {
  readonly start: Day | null;
  readonly end: Day | null;
  /** The words name no year: the one that is nearest to the briefing is meant. */
  readonly yearless?: boolean | undefined;
}

/** A question as it was understood, in itself or together with the one that it goes on from. */
export interface Question {
  readonly intent: Intent;
  /** Units that an amount may have; null: any; "count" is things. */
  readonly units: readonly string[] | null;
  readonly terms: readonly Term[];
  /** Stems of what is counted; an answer counts that. */
  readonly head: readonly string[];
  /** Stems of what happened; an answer says that it did. */
  readonly actions: readonly string[];
  /** Stems that are named so that they are left out: "engagements, not strikes". */
  readonly denied: readonly string[];
  readonly places: readonly ResolvedPlace[];
  readonly period: AskedPeriod | null;
  /** It asks for the change and not for the level. */
  readonly change: boolean;
  /** It asks for the sum of several. */
  readonly sums: boolean;
  /** It asks who gave a briefing. */
  readonly speaks: boolean;
  /** It asks for the level before the one that is told. */
  readonly previous: boolean;
  /** It points back: "there", "of them", "and in Palmyra?". */
  readonly follows: boolean;
  /** Words of an earlier question of the conversation, which an answer should but need not speak of. */
  readonly context: readonly string[];
}
