import type { Token } from "../tokens.ts";
import { dateAt, monthOf, yearOf } from "./dates.ts";
import type { Found, Now } from "./found.ts";
import { lengthAt } from "./relative.ts";
import { daysOf, noDays } from "./resolve.ts";

const units =
  /^(?:day|night|week|weekend|fortnight|month|quarter|year|season|period|time|date|hours|morning|evening|timeframe|interval|24-hour|moment)$/;
const beginning =
  /^(?:start|beginning|onset|outbreak|launch|outset|opening|eruption|resumption|escalation|declaration|inception|establishment|advent|arrival|fall|end|collapse)$/;
const began =
  /^(?:began|begun|started|erupted|broke|commenced|resumed|escalated|launched|opened|came|took|entered|struck|hit|made|was|were|has|had)$/;
const farthest = 10;

/**
 * A period that is told from another one in the text, so that its own words give no days: "the same week", "a year
 * earlier", "since then", "during the month".
 */
export function anchoredAt(tokens: readonly Token[], at: number, lead: string, now: Now): Found | null {
  const word = tokens[at]?.lower ?? "";
  return (
    same(tokens, at, now) ??
    nthDay(tokens, at) ??
    thatDay(tokens, at, lead) ??
    theOneBefore(tokens, at, lead) ??
    earlier(tokens, at) ??
    theWeek(tokens, at, lead) ??
    (word === "then" && /^(?:since|until|by)$/.test(lead) ? then(at) : null)
  );
}

const then = (at: number): Found => ({ days: noDays, next: at + 1, role: "open" });

/** "the same week" points back; "the same period of 2015" and "the same month last year" are told from another year. */
function same(tokens: readonly Token[], at: number, now: Now): Found | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (!/^(?:same|corresponding|comparable|equivalent|similar)$/.test(tokens[from]?.lower ?? "")) return null;
  // "at the same time" only says "also".
  if (tokens[from + 1]?.lower === "time" && tokens[from - 2]?.lower === "at") return null;
  const length = lengthAt(tokens, from + 1);
  const isUnit = units.test(tokens[from + 1]?.lower ?? "");
  if (!isUnit && length === null) return null;
  const next = isUnit
    ? /^period$/.test(tokens[from + 2]?.lower ?? "")
      ? from + 3
      : from + 2
    : (length?.next ?? from + 2);
  const joint = /^(?:of|in|a|during|for)$/.test(tokens[next]?.lower ?? "") ? 1 : 0;
  const the = tokens[next + joint]?.lower === "the" ? 1 : 0;
  const other = tokens[next + joint + the];
  const year = yearOf(other);
  if (year !== null) return { days: noDays, next: next + joint + the + 1, role: "other" };
  if (
    /^(?:last|previous|preceding|prior)$/.test(other?.lower ?? "") &&
    /^(?:year|month|week|season)$/.test(tokens[next + joint + the + 1]?.lower ?? "")
  )
    return { days: noDays, next: next + joint + the + 2, role: "other" };
  if (
    tokens[next]?.lower === "a" &&
    /^(?:year|month)$/.test(tokens[next + 1]?.lower ?? "") &&
    /^(?:ago|earlier|before)$/.test(tokens[next + 2]?.lower ?? "")
  )
    return { days: noDays, next: next + 3, role: "other" };
  const date = joint === 1 ? dateAt(tokens, next + 1, now.order) : null;
  if (date !== null && monthOf(tokens[next + 1]) !== null)
    return { days: daysOf(date, now.on), next: date.next, role: "other" };
  return { days: noDays, next, role: "same" };
}

/** "the 100th day of the war" */
function nthDay(tokens: readonly Token[], at: number): Found | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (!/^\d{1,4}(?:st|nd|rd|th)$/.test(tokens[from]?.lower ?? "") || tokens[from + 2]?.lower !== "of") return null;
  return /^(?:day|night|week|month)$/.test(tokens[from + 1]?.lower ?? "") && monthOf(tokens[from + 3]) === null
    ? { days: noDays, next: nounEnd(tokens, from + 3) }
    : null;
}

/** "that day", "on that date", "at that time"; behind "since" the time runs on from there. */
function thatDay(tokens: readonly Token[], at: number, lead: string): Found | null {
  const word = tokens[at]?.lower ?? "";
  if ((word !== "that" && word !== "this") || !units.test(tokens[at + 1]?.lower ?? "") || lead === "") return null;
  if (word === "this" && !/^(?:date|time|period|day|night)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  return { days: noDays, next: at + 2, role: lead === "since" || lead === "until" ? "open" : "same" };
}

/** "the day before", "the week before", "the one before", "the following day", "the next day" */
function theOneBefore(tokens: readonly Token[], at: number, lead: string): Found | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (from === at && tokens[at - 1]?.lower !== "the") return null;
  const [word, second] = [tokens[from]?.lower ?? "", tokens[from + 1]?.lower ?? ""];
  if (
    /^(?:following|next|subsequent|ensuing|other)$/.test(word) &&
    /^(?:day|night|morning|week|month|year|weekend|evening)$/.test(second)
  )
    return { days: noDays, next: from + 2, ...(word === "other" ? { role: "loose" as const } : {}) };
  if (!/^(?:before|earlier|after|prior|previous|previously)$/.test(second)) return null;
  if (!units.test(word) && !(word === "one" && lead !== "")) return null;
  // "the day before the vote" is told from what comes next.
  const after = tokens[from + 2];
  if (after?.lower === "last") return { days: noDays, next: from + 3, role: "other" };
  if (
    after?.kind === "word" &&
    /^(?:the|a|an|their|his|its|this|that|they|he|it|she|we)$/.test(after.lower) &&
    second !== "earlier"
  )
    return null;
  return { days: noDays, next: from + 2, role: "other" };
}

/** "a year earlier", "two weeks before", "12 days later": told from what the sentence is about. */
function earlier(tokens: readonly Token[], at: number): Found | null {
  const from = /^(?:a|an|one)$/.test(tokens[at]?.lower ?? "") && lengthAt(tokens, at + 1)?.count === null ? at + 1 : at;
  const length = lengthAt(tokens, from);
  if (length === null || (length.count === null && from === at)) return null;
  const word = tokens[length.next]?.lower ?? "";
  if (!/^(?:earlier|before|later|previously|prior|afterwards|after|beforehand)$/.test(word)) return null;
  if (/^(?:after|before|prior)$/.test(word) && tokens[length.next + 1]?.kind === "word") return null;
  return { days: noDays, next: length.next + 1, role: "other" };
}

/** "in the week", "during the month", "for the year", "over the reporting period": the one that the report is about. */
function theWeek(tokens: readonly Token[], at: number, lead: string): Found | null {
  if (!/^(?:in|during|over|for|within|throughout|of|by|at)$/.test(lead)) return null;
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (from === at && tokens[at - 1]?.lower !== "the") return null;
  const kind = /^(?:reporting|reported|review|monitoring|calendar|whole|entire|full|current)$/.test(
    tokens[from]?.lower ?? "",
  )
    ? 1
    : 0;
  // "over the two days", "for the seven months as a whole"
  const several = kind === 0 && /^(?:over|during|for|throughout|in)$/.test(lead) ? lengthAt(tokens, from) : null;
  if (several !== null && several.count !== null && several.next > from + 1) {
    const rest = tokens[several.next]?.lower ?? "";
    const whole =
      rest === "as" && tokens[several.next + 1]?.lower === "a" && tokens[several.next + 2]?.lower === "whole" ? 3 : 0;
    const isTold =
      /^(?:to|before|after|since|from|until|ending|ended|following|prior|of|preceding|that|when|leading)$/.test(rest);
    return isTold ? null : { days: noDays, next: several.next + whole, role: "same" };
  }
  const unit = tokens[from + kind]?.lower ?? "";
  if (!/^(?:day|night|week|fortnight|month|quarter|year|period|season|morning|afternoon|evening)$/.test(unit))
    return null;
  if (/^(?:of|by|at)$/.test(lead) && !(kind === 1 && unit === "period")) return null;
  if ((lead === "in" && unit === "day") || (lead === "for" && unit === "day")) return null;
  const after = tokens[from + kind + 1];
  if (
    after?.kind === "word" &&
    /^(?:before|after|that|which|when|ahead|to|long|long-term)$/.test(after.lower) &&
    !(unit === "year" && /^\d/.test(tokens[from + kind + 2]?.text ?? ""))
  )
    return null;
  const review = after?.lower === "under" && tokens[from + kind + 2]?.lower === "review" ? 2 : 0;
  return { days: noDays, next: from + kind + 1 + review, role: "same" };
}

/**
 * "since the start of the operation", "since the state of siege came into force on 6 May", "before the air force began its
 * work": an event in place of a day; where its own clause dates it, from that day.
 */
export function sinceEvent(tokens: readonly Token[], at: number, lead: string, now: Now): Found | null {
  if (!/^(?:since|before|until)$/.test(lead)) return null;
  let event = -1;
  let object = -1;
  for (let i = at; i < Math.min(tokens.length, at + farthest); i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind === "mark" ||
      (token.kind === "digits" && dateAt(tokens, i, now.order) === null)
    )
      break;
    if (lead === "since" && (/^(?:on|in)$/.test(token.lower) || (token.lower === "of" && i > at))) {
      const date = dateAt(tokens, i + 1, now.order);
      if (date !== null)
        return { days: { start: daysOf(date, now.on).start, end: null }, next: date.next, role: "open" };
    }
    if (beginning.test(token.lower) && i <= at + 3) object = tokens[i + 1]?.lower === "of" ? i + 2 : -1;
    if (i > at && began.test(token.lower) && event < 0) event = i;
    if (/^(?:have|he|they|we|it)$/.test(token.lower) && i > at) break;
  }
  if (object > 0) return { days: noDays, next: nounEnd(tokens, object), role: "open" };
  // Without a date only plain beginnings: "since the war began".
  const verb =
    event > 0 &&
    event <= at + 6 &&
    /^(?:began|started|erupted|broke|commenced|resumed|escalated|came)$/.test(tokens[event]?.lower ?? "");
  if (!verb) return null;
  const particle = /^(?:out|into|their|its|his)$/.test(tokens[event + 1]?.lower ?? "")
    ? tokens[event + 1]?.lower === "out"
      ? 1
      : 2
    : 0;
  return { days: noDays, next: event + 1 + particle, role: lead === "before" ? "other" : "open" };
}

/** The end of the noun phrase "the special operation". */
function nounEnd(tokens: readonly Token[], at: number): number {
  let next = at;
  if (/^(?:the|a|its|his|their|this|our)$/.test(tokens[next]?.lower ?? "")) next++;
  const limit = next + 4;
  while (
    next < limit &&
    tokens[next]?.kind === "word" &&
    !/^(?:in|on|at|of|and|have|has|had|were|was|are|is|the|more|over|some|about|to|by|until)$/.test(
      tokens[next]?.lower ?? "",
    )
  )
    next++;
  return next;
}
