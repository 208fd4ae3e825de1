import type { Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { bareAt } from "./bare.ts";
import type { PeriodRole } from "./found.ts";
import { ledAt } from "./led.ts";
import type { DateOrder } from "./numeric.ts";
import type { Days } from "./resolve.ts";

/**
 * Words that say when. `led` ones carry a preposition or are relative and are about what the sentence tells; a bare date
 * may be the briefing's own. `rate` says how often ("a day").
 */
export interface PeriodMention {
  readonly days: Days;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
  readonly led: boolean;
  readonly rate: boolean;
  readonly role: PeriodRole;
  /** The preposition it has, in small letters, or "". */
  readonly lead: string;
  /** True for more than one day: "from 10 to 21 May". */
  readonly interval: boolean;
}

/** The periods in the tokens, in order and without overlap, resolved against the day of the briefing. */
export function periodsIn(tokens: readonly Token[], on: Day, order: DateOrder = "day"): PeriodMention[] {
  const now = { on, order };
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") {
      at++;
      continue;
    }
    const found = ledAt(tokens, at, now) ?? bareAt(tokens, at, now);
    const last = found === null ? undefined : tokens[found.next - 1];
    if (found === null || last === undefined || found.next <= at) {
      at++;
      continue;
    }
    const { days, next, led, lead = "", role = "plain", interval = false } = found;
    const rate = role === "rate";
    mentions.push({ days, start: token.start, end: last.end, first: at, next, led, lead, rate, role, interval });
    at = next;
  }
  return mentions;
}
