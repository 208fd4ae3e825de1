import type { Day } from "../briefing/day.ts";
import type { Side } from "./sides-asked.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";

/** What an answer must be: a number, a day, a place, a party, a comparison of places, or what was said. */
export type Intent = "amount" | "when" | "where" | "who" | "compare" | "what";

/**
 * What a word does in a question: it is what is counted, says which of these, says what happened, is somebody's or something's
 * own name, or is any other word.
 */
export type Role = "head" | "modifier" | "action" | "name" | "word";

/** A word of the question that its answer must speak of. */
export interface Term {
  /** Its stem, as the index has it. */
  readonly stem: string;
  readonly weight: number;
  readonly role: Role;
  /** It says who acts, or where: it must be told of the figure itself, and not of something else in its passage. */
  readonly bound?: boolean | undefined;
  /** A preposition of place leads it, as it leads names: "in rafah". */
  readonly led?: boolean | undefined;
}

/** Days, both included; null where that end is open or not known. */
export interface AskedPeriod {
  readonly start: Day | null;
  readonly end: Day | null;
  /** The words name no year: the one that is nearest to the briefing is meant. */
  readonly yearless?: boolean | undefined;
  /** Its words where they are told from the day of asking: "last week", "on Saturday". */
  readonly words?: string | undefined;
  /** They are the days of what happened, and figures told of it soon after are meant too: "the earthquake of 16 March". */
  readonly event?: boolean | undefined;
  /** All of the time from its beginning on is meant: "since January", "so far this year". */
  readonly since?: boolean | undefined;
}

/** A question as it was understood, in itself or together with the one that it goes on from. */
export interface Question {
  readonly intent: Intent;
  /** Units that an amount may have; null: any; "count" is things. */
  readonly units: readonly string[] | null;
  readonly terms: readonly Term[];
  /** Stems of what is counted; an answer counts that. */
  readonly head: readonly string[];
  /** Other nouns that may be what is counted, where the question is no sentence: "barkhane now, troops". */
  readonly others: readonly string[];
  /** Stems of what happened; an answer says that it did. */
  readonly actions: readonly string[];
  /** Stems that are named so that they are left out: "engagements, not strikes". */
  readonly denied: readonly string[];
  readonly places: readonly ResolvedPlace[];
  readonly period: AskedPeriod | null;
  /** It asks "how much" of what no unit is named. */
  readonly much: boolean;
  /** It asks for all until now, and not for a day's or a week's share: "so far", "in total". */
  readonly total: boolean;
  /** It asks for the change and not for the level. */
  readonly change: boolean;
  /** It asks how many a day, or on average. */
  readonly rate: boolean;
  /** It asks for what is planned or needed, and not for what is there. */
  readonly planned: boolean;
  /** It asks for those of which something is not so: "who had not been convicted". */
  readonly negated: boolean;
  /** It asks for what remains: "still to be built". */
  readonly remains: boolean;
  /** It asks for a part of what was told: "how many of those". */
  readonly subset: boolean;
  /** It asks for the sum of several. */
  readonly sums: boolean;
  /** Those that it names beside each other, to be added up or compared. */
  readonly sides: readonly Side[];
  /** It asks for two kinds of one thing together: "both types". */
  readonly kinds: boolean;
  /** Its places are the ends of one stretch: "between Hays and Khokha". */
  readonly stretch: boolean;
  /** What it denies is taken off a whole: "how many were neither women nor children". */
  readonly excepts: boolean;
  /** It asks how many more one is than another, how many fewer, or, where it names no first, how far they are apart. */
  readonly difference: "more" | "fewer" | "between" | null;
  /** It asks which has fewest, and not which has most. */
  readonly fewest: boolean;
  /** It asks who gave a briefing. */
  readonly speaks: boolean;
  /** It asks for the level before the one that is told. */
  readonly previous: boolean;
  /** How long before: "day", "week", "month", "year"; null where its words do not say. */
  readonly ago: string | null;
  /** It points back: "there", "of them", "and in Palmyra?". */
  readonly follows: boolean;
  /** It is a few words and no sentence: behind another question it may go on from that. */
  readonly fragment: boolean;
  /** It names a thing of its own, and is read as if that of the question before were still counted. */
  readonly narrowed?: boolean | undefined;
  /** Of a follow-up: the stems that it brings itself. */
  readonly own?: readonly string[] | undefined;
  /** Numbers that it names, as digits alone; days are none. */
  readonly numbers: readonly string[];
  /** It asks whose number it is: "who says 2,164 people died". */
  readonly claims: boolean;
  /** Words of an earlier question of the conversation, which an answer should but need not speak of. */
  readonly context: readonly string[];
}
