import type { Day } from "../../briefing/day.ts";
import { isNotice } from "../head/notice.ts";
import type { PassageView } from "../passage-view.ts";
import { yearOf } from "./dates.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { isNumber } from "./sentence-view.ts";
import { stampOf } from "./stamp.ts";
import { lengthOfDays } from "./weeks.ts";

/**
 * What the head of a report says of its own time. `moment`: its counts hold as of then; a date alone, with the hour or
 * without, is when it came out and dates no count. `intervals`: it tells what happened
 * in them, the shortest first. `cutoff`: what it knew then, which dates no count.
 */
export interface ReportPeriod {
  readonly moment: PeriodMention | null;
  readonly intervals: readonly PeriodMention[];
  readonly cutoff: PeriodMention | null;
  /** The day and hour it is dated with, as of which it counts what it gives no other time for. */
  readonly stamp: PeriodMention | null;
  /** It calls itself a daily report. */
  readonly isDaily: boolean;
  readonly on: Day;
}

const headPassages = 8;
const longestLine = 170;
/** Words that say of a date that the report came out then. */
const published = /^(?:issued|published|released|posted|updated|dated|next|publication|release|date|revised|printed)$/;
const saysWhat = /\b(?:covers?|covering|reporting period)\b/i;
const covers =
  /\b(?:covers?|covering|reporting|period|week of|weeks? ending|week \d|situation|data|weekly|monthly|summary)\b/i;
/** The time that a report gives itself in its title, headings and first short lines. */
export function reportPeriodOf(views: readonly PassageView[], on: Day): ReportPeriod {
  const head = headOf(views);
  let moment: PeriodMention | null = null;
  let cutoff: PeriodMention | null = null;
  const intervals: PeriodMention[] = [];
  for (const view of head) {
    const usable = view.periods.filter(
      (period) => !isPublished(view, period) && period.role !== "rate" && period.role !== "length",
    );
    // A line of dates alone heads the columns of a table; one that begins with a number is a key figure.
    if (usable.length > 2 || isKeyFigure(view)) continue;
    for (const period of usable) {
      if (period.role === "asOf") {
        if (isCutoff(view, period)) cutoff ??= period;
        else moment ??= period;
      } else if (isCovered(view, period, on)) intervals.push(period);
    }
  }
  intervals.sort((a, b) => lengthOf(a, on) - lengthOf(b, on));
  const isDaily = head.some(({ passage }) => /\bdaily\b/i.test(passage.text));
  return { moment, intervals, cutoff, stamp: stampOf(views, head, on), isDaily, on };
}

/** The title, the headings and the short lines before the first prose. */
function headOf(views: readonly PassageView[]): PassageView[] {
  const head: PassageView[] = [];
  for (const view of views.slice(0, headPassages)) {
    const { kind, text } = view.passage;
    if (isNotice(text)) continue;
    if (view.row !== null || isCount(view)) break;
    const isLine =
      kind === "title" ||
      kind === "heading" ||
      (text.length <= longestLine && (!/[.!?:]$/.test(text) || /\b[ap]\.m\.$/i.test(text)));
    if (!isLine && !(text.length <= longestLine && saysWhat.test(text))) break;
    head.push(view);
  }
  return head;
}

/** "Consultations: 412 (+6% on week 3)": the counts have begun. */
const isCount = ({ tokens, periods, label }: PassageView): boolean =>
  label >= 0 &&
  isNumber(tokens[label + 1]) &&
  !periods.some(({ first, next }) => label + 1 >= first && label + 1 < next);

/** In days; one that still runs is long, unless `on` says what day it is. */
export function lengthOf({ days }: PeriodMention, on?: Day): number {
  const until = days.start !== null && days.end === null && on !== undefined ? { start: days.start, end: on } : days;
  return lengthOfDays(until) ?? (days.start === null && days.end === null ? 0 : 100_000);
}

/** "104,370 people newly displaced since 22 December 2023", "US$1.68B required for 2021": a line that begins with a number. */
function isKeyFigure({ tokens, periods, passage }: PassageView): boolean {
  const at = tokens.findIndex(({ kind }) => kind === "digits" || kind === "mixed");
  const number = tokens[at];
  if (
    passage.kind === "title" ||
    passage.text === passage.text.toUpperCase() ||
    number === undefined ||
    at > 2 ||
    !/^[\p{Sc}\d]/u.test(tokens[0]?.text.replace(/^(?:us|[a-z]{3})$/i, "$") ?? "")
  )
    return false;
  const isOrdinal = /^\d+(?:st|nd|rd|th)$/.test(number.lower) || yearOf(number) !== null;
  return !isOrdinal && !periods.some(({ first, next }) => at >= first && at < next);
}

function isPublished({ tokens }: PassageView, { first }: PeriodMention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const word = tokens[i]?.lower ?? "";
    if (/^[|.]$/.test(word)) return false;
    // "September to date (in brackets: past day)"
    if (published.test(word) && tokens[i - 1]?.lower !== "to") return true;
  }
  return false;
}

/** "Based on information received as of 19:30": what came later is not in it; its counts are of other times. */
function isCutoff({ tokens }: PassageView, { first }: PeriodMention): boolean {
  return tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ lower }) => /^(?:information|received|available)$/.test(lower));
}

/** A situation report is named by its stretch of days, and sums up all that was before. */
const summingUp = /\b(?:situation report|sit-?rep|flash update|situation update|update no)\b/i;

/** "Combat work: September to date (change over the past day)", "Operation Shield: strikes from 2 to 16 May": a line that counts nothing and names a time that still runs, or a stretch behind a colon. */
const runsThrough = ({ tokens, periods, passage }: PassageView, { role, days, interval }: PeriodMention): boolean =>
  (role === "open" || (interval && passage.kind === "item")) &&
  days.start !== null &&
  passage.kind !== "row" &&
  passage.text.length <= longestLine &&
  !tokens.some((token, at) => isNumber(token) && !periods.some(({ first, next }) => at >= first && at < next));

/** A stretch of days that is over, or one that the line says it covers. */
function isCovered(view: PassageView, period: PeriodMention, on: Day): boolean {
  const { passage, tokens } = view;
  const length = lengthOfDays(period.days);
  if (summingUp.test(passage.text)) return false;
  if (period.role === "other" || period.role === "same" || period.role === "loose" || period.role === "clock")
    return false;
  const isTitle = passage.kind === "title" || passage.kind === "heading" || runsThrough(view, period);
  if (!isTitle && !covers.test(passage.text)) return false;
  if (length === null) return period.role === "open" && period.days.start !== null;
  const before = tokens.slice(Math.max(0, period.first - 3), period.first);
  if (length === 1 && !before.some(({ lower }) => /^(?:cover(?:s|ing|ed)?|changes?)$/.test(lower))) return false;
  // "Geneva, February 2017" in that month is when it came out; "in February 2017" is what it tells of.
  return period.led || (period.days.end ?? "") <= on;
}
