import { addDays } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import { anchoredAt, sinceEvent } from "./anchored.ts";
import { asOfAt, isStatus } from "./as-of.ts";
import { afterClock } from "./clock.ts";
import { weekdayOf, yearOf } from "./dates.ts";
import { eventAt } from "./events.ts";
import type { Found, Led, Now, PeriodRole } from "./found.ts";
import { frameAt } from "./frames.ts";
import { beginningOf, durationAt, hoursAt, untilNow, yearsAt, yearsBetween } from "./led-words.ts";
import { partAt } from "./parts.ts";
import { rangeAt } from "./ranges.ts";
import { relativeAt } from "./relative.ts";
import { noDays, type Days } from "./resolve.ts";
import { mayBegin } from "./starters.ts";
import { toDateAt } from "./to-date.ts";
import { weekAt } from "./weeks.ts";

const leads = new Set(
  "since from between on in by until till through during over within before after as for at throughout of to up starting effective around circa prior pending beginning".split(
    " ",
  ),
);
const skippable =
  /^(?:the|a|late|midnight|about|around|approximately|just|early|mid|only|roughly|almost|nearly|on|at|,|all|whole|entire|full|month|period|days?|time|dates?)$/;

/** A preposition and what follows it. */
export function ledAt(tokens: readonly Token[], at: number, now: Now): Led | null {
  const lead = tokens[at]?.lower ?? "";
  if (!leads.has(lead)) return null;
  if (lead === "as") return asOfAt(tokens, at, now);
  const [name, from] = leadOf(tokens, at, lead);
  if (name === null) return null;
  const found = behindLead(tokens, from, name, now);
  if (found === null) return null;
  if (isStatus(tokens, at) && found.role === undefined && found.days.end !== null)
    return { ...found, days: { start: null, end: found.days.end }, role: "asOf", led: true, lead: "as of" };
  return { ...found, ...openBy(name, found), days: bounded(name, found), led: true, lead: name };
}

/** The preposition that counts, and the token behind it: "up to" is "until", "starting from" is "since". */
function leadOf(tokens: readonly Token[], at: number, lead: string): [string | null, number] {
  const second = tokens[at + 1]?.lower ?? "";
  if (lead === "up") return /^(?:to|until|till|through)$/.test(second) ? ["until", at + 2] : [null, at];
  if (lead === "prior") return second === "to" ? ["before", at + 2] : [null, at];
  if (lead === "starting" || lead === "beginning" || lead === "effective")
    return ["from", /^(?:on|from|in|at|with)$/.test(second) ? at + 2 : at + 1];
  if (lead === "pending" || lead === "circa" || lead === "around") return ["on", at + 1];
  return [lead, at + 1];
}

function behindLead(tokens: readonly Token[], at: number, lead: string, now: Now): Found | null {
  const isEvent = lead === "since" || lead === "before" || lead === "until";
  if (!isEvent && !mayBegin(tokens[at]) && !skippable.test(tokens[at]?.lower ?? "")) return null;
  const direct = wordsAt(tokens, at, lead, now);
  if (direct !== null) return direct;
  let from = at;
  while (skippable.test(tokens[from]?.lower ?? "") && from < at + 4) from++;
  if (tokens[from]?.lower === "of" && from > at) from++;
  if (from > at) {
    const later = wordsAt(tokens, from, lead, now);
    if (later !== null && (lead !== "to" || later.role === undefined)) return later;
  }
  if (lead === "of" || lead === "to") return null;
  const event = sinceEvent(tokens, at, lead, now) ?? eventAt(tokens, at, lead, now.on);
  return event ?? yearsAt(tokens, from, lead, now.on) ?? durationAt(tokens, at, lead);
}

/** The recognisers behind a preposition, from the most words to the fewest. */
function wordsAt(tokens: readonly Token[], at: number, lead: string, now: Now): Found | null {
  if (lead === "to" && tokens[at]?.lower === "date") return { days: noDays, next: at + 1, role: "open" };
  if (lead === "of" || lead === "to") {
    const clock =
      afterClock(tokens, at) === null || yearOf(tokens[at]) !== null ? null : rangeAt(tokens, at, now, lead);
    return clock ?? (lead === "of" ? ofAt(tokens, at, now) : null);
  }
  return (
    toDateAt(tokens, at, now) ??
    frameAt(tokens, at, now) ??
    anchoredAt(tokens, at, lead, now) ??
    untilNow(tokens, at, lead) ??
    partAt(tokens, at, now.on) ??
    relativeAt(tokens, at, now.on) ??
    weekAt(tokens, at, now.on) ??
    yearsBetween(tokens, at, lead) ??
    rangeAt(tokens, at, now, lead) ??
    beginningOf(tokens, at, now.on) ??
    hoursAt(tokens, at, lead, now.on)
  );
}

/** "the floods of 14–20 May", "the attacks of last week", "the peak of December 2022": what an event is named by. */
function ofAt(tokens: readonly Token[], at: number, now: Now): Found | null {
  if (weekdayOf(tokens[at]) >= 0 || /^(?:today|yesterday|tonight|tomorrow|now)$/.test(tokens[at]?.lower ?? ""))
    return null;
  const relative = relativeAt(tokens, at, now.on);
  if (relative !== null) return /^(?:last|this)$/.test(tokens[at]?.lower ?? "") ? relative : null;
  return partAt(tokens, at, now.on) ?? weekAt(tokens, at, now.on) ?? rangeAt(tokens, at, now, "of");
}

/** What has a beginning and no end still runs. */
function openBy(lead: string, { role, interval }: Found): { role?: PeriodRole } {
  if (role !== undefined && role !== "plain") return { role };
  return lead === "since" || (lead === "from" && interval !== true) ? { role: "open" } : {};
}

/** What the preposition makes of the days. */
function bounded(lead: string, { days, interval, role }: Found): Days {
  if (lead === "since" || lead === "after") return { start: days.start, end: null };
  if (lead === "from" && days.start !== null && days.start === days.end && interval !== true)
    return { start: days.start, end: null };
  if (lead === "until" || lead === "till" || lead === "by" || lead === "through")
    return role === "open" ? days : { start: null, end: days.end };
  if (lead === "before") return { start: null, end: days.start === null ? null : addDays(days.start, -1) };
  return days;
}
