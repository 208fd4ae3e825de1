import type { Day } from "../../briefing/day.ts";
import type { DateOrder } from "./numeric.ts";
import type { Days } from "./resolve.ts";

/** What words that say when are resolved against: the briefing's day, and how the text writes dates in digits. */
export interface Now {
  readonly on: Day;
  readonly order: DateOrder;
}

/**
 * What a period is to the figures around it. `plain`: when something happened. `asOf`: the moment that a count holds at.
 * `open`: a time that still runs ("since May", "so far", "this year"). `same`: points to a period before it ("the same
 * week", "during the month"). `other`: is told from another one and mostly compared with it ("a year earlier", "the
 * previous week"). `clock`: hours of a day that they do not name. `loose`: only says that it is now. `span`: how long something took ("in one day"). `length`: how long and not when ("within 48 hours"). `rate`: how often.
 */
export type PeriodRole = "plain" | "asOf" | "open" | "same" | "other" | "clock" | "loose" | "span" | "length" | "rate";

/** A period found at a token: which days, and the index of the token after it. */
export interface Found {
  readonly days: Days;
  readonly next: number;
  readonly role?: PeriodRole;
  /** More than one day: "from 10 to 21 May". */
  readonly interval?: boolean;
}

/** A period with its preposition. `led`: it has one, or is relative, and so is about what the sentence tells. */
export interface Led extends Found {
  readonly led: boolean;
  readonly lead?: string;
}
