import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { isFootnote } from "./footnotes.ts";
import type { Mood } from "./mood.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { lengthOf, type ReportPeriod } from "./report-period.ts";
import { fits, isTooLong } from "./scopes.ts";

/** "September to date (in brackets: past day)" above "As of 06:00": a total has come together since then, a change in the day. */
export function ofHead({ intervals }: ReportPeriod, draft: Draft): Decided<PeriodMention> | null {
  const [shortest] = intervals;
  const running = intervals.findLast(({ role, days }) => role === "open" && days.start !== null);
  if (!draft.delta)
    return running === undefined || isProperty(draft)
      ? null
      : decided(running, "the time that the report covers, until the moment that it holds at", running);
  return shortest === undefined || isTooLong(shortest, draft)
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
  if (isFootnote(view)) return null;
  const { moment, intervals } = report;
  const [shortest, longest] = [intervals[0], intervals.at(-1)];
  if (draft.delta && shortest !== undefined && !isTooLong(shortest, draft))
    return decided(shortest, "the time that the report covers, for a change", shortest);
  const whole = moment === null || mood === "state" || view.row === null ? null : ofHead(report, draft);
  if (whole !== null) return whole;
  if (moment !== null && !draft.delta && !isProperty(draft))
    return decided(moment, "the moment that the report holds at", moment);
  if (
    longest === undefined ||
    isTooLong(longest, draft) ||
    mood === "state" ||
    isProperty(draft) ||
    !fits(longest, mood)
  )
    return null;
  // "Of all 225 cases": of more than the week that the report tells of.
  if (lengthOf(longest) <= longestNews && isTotal(view, draft)) return null;
  return decided(longest, "the time that the report covers", longest);
}

/** News of a day or a week is no total. */
const longestNews = 8;

/** "a total of 225", "all 225", "cumulative": more than what is new. */
const isTotal = ({ tokens }: PassageView, { first, nounEnd }: Draft): boolean =>
  tokens
    .slice(Math.max(0, first - 5), nounEnd + 1)
    .some(({ lower }) => /^(?:total|totals|all|cumulative|cumulatively|overall|altogether)$/.test(lower));

/** Speed, heat and the like are told of a place or thing, and not counted up to a day. */
export const isProperty = ({ unit }: Draft): boolean =>
  /^(?:km\/h|degC|mm|m|km|mi|ft|cm|hour|day|week|month|year|minute|second|times)$/.test(unit);
