import type { Draft } from "../figures/draft.ts";
import { distanceUnits } from "../figures/units.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { Mood } from "./mood.ts";
import type { PeriodMention } from "./period-mentions.ts";
import type { ReportPeriod } from "./report-period.ts";
import { isTooLong } from "./scopes.ts";

/** "September to date (in brackets: past day)" above "As of 06:00": a total has come together since then, a change in the day. */
export function ofHead(
  { intervals, on }: ReportPeriod,
  view: PassageView,
  draft: Draft,
): Decided<PeriodMention> | null {
  const [shortest] = intervals;
  const running = intervals.findLast(({ role, days }) => role === "open" && days.start !== null);
  if (!draft.delta)
    return running === undefined || isProperty(view, draft)
      ? null
      : decided(running, "the time that the report covers, until the moment that it holds at", running);
  return shortest === undefined || isTooLong(shortest, draft, on)
    ? null
    : decided(shortest, "the time that the report covers, for a change", shortest);
}

/** The moment that the report holds at, or the stretch that it covers; a change takes the shortest stretch. */
export function ofReport(
  report: ReportPeriod,
  view: PassageView,
  draft: Draft,
  mood: Mood,
): Decided<PeriodMention> | null {
  const { moment, intervals, on } = report;
  const [shortest, longest] = [intervals[0], intervals.at(-1)];
  if (draft.delta && shortest !== undefined && !isTooLong(shortest, draft, on))
    return decided(shortest, "the time that the report covers, for a change", shortest);
  const whole = moment === null || mood === "state" || view.row === null ? null : ofHead(report, view, draft);
  if (whole !== null) return whole;
  if (moment !== null && !draft.delta && !isProperty(view, draft))
    return decided(moment, "the moment that the report holds at", moment);
  if (longest === undefined || isTooLong(longest, draft, on) || mood === "state" || isProperty(view, draft))
    return null;
  return decided(longest, "the time that the report covers", longest);
}

/** Speed, heat and the like are told of a place or thing, and not counted up to a day; "six miles of road" can be. */
export const isProperty = ({ tokens }: PassageView, { unit, next }: Draft): boolean =>
  /^(?:km\/h|degC|mm|m|km|mi|ft|cm|hour|day|week|month|year|minute|second|times)$/.test(unit) &&
  !(distanceUnits.has(unit) && tokens[next]?.lower === "of");
