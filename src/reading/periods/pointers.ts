import type { Day } from "../../briefing/day.ts";
import type { PassageView } from "../passage-view.ts";
import { numberWord } from "../figures/number-words.ts";
import { tokensOf } from "../tokens.ts";
import { decided, type Decided } from "../why.ts";
import { afterClock } from "./clock.ts";
import { daysOfToday } from "./of-today.ts";
import { periodsIn, type PeriodMention } from "./period-mentions.ts";
import { lengthOf, type ReportPeriod } from "./report-period.ts";
import type { Days } from "./resolve.ts";
import { governing } from "./scopes.ts";
import { periodsOf } from "./sentence-view.ts";

/** How many days may be called so. */
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 2],
  night: [1, 2],
  week: [5, 8],
  fortnight: [13, 16],
  month: [28, 31],
  quarter: [89, 92],
  year: [360, 366],
};
const oneUnit = /\b(day|night|week|fortnight|month|quarter|year)\b/;
const severalUnits = /\b(day|night|week|fortnight|month|quarter|year)s?\b/;
/** "In the same period" at the beginning of a paragraph points into one of those right above. */
const farthest = 3;

/** Finds what "in the same week", "during the month" and "between 09:40 and 11:00" point to. */
export function createPointers(views: readonly PassageView[], report: ReportPeriod, on: Day) {
  const day = dayOf(report.cutoff ?? report.moment, views, on);

  /** The period that the words of a sentence point to, where it is found; else the words themselves. */
  function resolved(pointer: PeriodMention, view: PassageView, sentence: number): Decided<PeriodMention> | null {
    const itself = decided(pointer, "its sentence, which points to a time that is not found", pointer);
    if (pointer.role === "clock") return ofHours(pointer, view, sentence);
    const words = view.text.slice(pointer.start, pointer.end).toLowerCase();
    const count = countIn(words);
    const unit = (count > 1 ? severalUnits : oneUnit).exec(words)?.[1];
    if (/\b(?:same|that)\b/.test(words)) {
      const earlier = before(view, sentence, unit);
      return earlier === null ? itself : decided(earlier, "an earlier sentence, which its own points to", earlier);
    }
    // "In the period", "during the reporting period": the shortest that the report names, which is what is new in it.
    const named = report.intervals.find((period) =>
      unit === undefined ? lengthOf(period) > 1 : matches(period, unit, count),
    );
    if (named === undefined) {
      const own = daysOfToday(pointer, words, on);
      if (own !== null) return ofNight(pointer, own, view, sentence);
    }
    return named === undefined
      ? itself
      : decided(named, "the time that the report gives itself, which its sentence points to", named);
  }

  /** Hours of a day that they do not name; null where no scope that the figure's place knows does. */
  function ofHours(hours: PeriodMention, view: PassageView, sentence: number): Decided<PeriodMention> | null {
    const own = periodsOf(view, sentence).find(
      ({ role, days }) => role === "plain" && days.start !== null && days.start === days.end,
    );
    if (own !== undefined) return decided(own, "its sentence: the day of its hours", own);
    const told = earlierDay(view, sentence);
    if (told !== null) return decided(told, "an earlier sentence: the day of its hours", told);
    if (day !== null) return decided(day, "hours of the day that the report is about", day);
    return (report.moment ?? report.stamp)?.days.end === on ? ofToday(hours) : null;
  }

  /** "In the morning", "during the night": of the day told before, else of the briefing's. */
  function ofNight(pointer: PeriodMention, days: Days, view: PassageView, sentence: number): Decided<PeriodMention> {
    const told = earlierDay(view, sentence);
    if (told !== null) return decided(told, "an earlier sentence: the day of its morning or night", told);
    return decided({ ...pointer, days }, "the morning or night before the briefing", pointer);
  }

  /** Hours that nothing in the briefing gives a day. */
  const ofToday = (hours: PeriodMention): Decided<PeriodMention> =>
    decided({ ...hours, days: { start: on, end: on } }, "hours of the day of the briefing", hours);

  function before(view: PassageView, sentence: number, unit: string | undefined): PeriodMention | null {
    const fit = (period: PeriodMention | null): period is PeriodMention =>
      period !== null && (unit === undefined ? lengthOf(period) !== 1 : matches(period, unit));
    for (let back = 0; back <= farthest; back++) {
      const above = views[view.passage.ordinal - back];
      if (above === undefined || (back > 0 && above.passage.kind === "heading")) return null;
      for (let i = (back === 0 ? sentence : above.passage.sentences.length) - 1; i >= 0; i--) {
        const earlier = governing(above, i);
        if (fit(earlier)) return earlier;
      }
    }
    return null;
  }

  /** The pointer with which a sentence says when, if it has one. */
  const pointerOf = (view: PassageView, sentence: number): PeriodMention | null =>
    periodsOf(view, sentence).find(({ role }) => role === "same" || role === "clock") ?? null;

  return { resolved, pointerOf, ofToday, day };
}

/** The day that the nearest sentence before tells of. */
function earlierDay(view: PassageView, sentence: number): PeriodMention | null {
  for (let i = sentence - 1; i >= 0; i--) {
    const earlier = governing(view, i);
    if (earlier !== null) return lengthOf(earlier) === 1 ? earlier : null;
  }
  return null;
}

/** The "two" of "during the two months". */
function countIn(words: string): number {
  const token = tokensOf(words, 0, words.length).find((each) => each.kind === "digits" || numberWord(each) !== null);
  return token === undefined ? 1 : (numberWord(token) ?? Number(token.text));
}

function matches(period: PeriodMention, unit: string, count = 1): boolean {
  const days = lengthOf(period);
  const [least, most] = lengths[unit] ?? [0, 0];
  return days >= least * count && days <= most * count;
}

/** The day within "as of 19:30, 6 September 2018": its own words, without the hour. */
function dayOf(asOf: PeriodMention | null, views: readonly PassageView[], on: Day): PeriodMention | null {
  const view =
    asOf === null ? undefined : views.find(({ passage }) => asOf.start >= passage.start && asOf.end <= passage.end);
  if (asOf === null || view === undefined) return null;
  for (let first = asOf.first + 1; first < asOf.next; first++) {
    if (afterClock(view.tokens, first) !== null || view.tokens[first]?.lower === "of") continue;
    const [found] = periodsIn(view.tokens.slice(first, asOf.next), on);
    const { start, end } = found?.days ?? { start: null, end: null };
    const isDay = start !== null && start === end && start === asOf.days.end;
    if (
      found !== undefined &&
      isDay &&
      found.first === 0 &&
      found.next === asOf.next - first &&
      !/[:h]\d\d/.test(view.tokens[first]?.text ?? "")
    )
      return { ...found, first, next: asOf.next };
  }
  return null;
}
