import type { Claim, Gathered } from "../../store/briefings.ts";
import type { Days } from "../reading/periods/resolve.ts";
import { periodFit } from "./fits.ts";
import type { Question } from "./question.ts";
import type { Wording } from "./wording.ts";

const ofReport = /\b(?:reporting (?:period|week|month)|(?:period|week|month) under review|period covered)\b/i;

/**
 * How the time fits. A figure that tells none is of the time that its passage told before it, or else of one that its briefing
 * names, or of the briefing's day.
 */
export function timeFit(
  { figure, briefing }: Claim,
  from: Gathered,
  question: Question,
  wording: Wording,
): number | null {
  const { period } = question;
  if (period === null) return 0.5;
  const own = periodFit(period, figure.period, briefing.date);
  if (own !== null) return own;
  const isReported = figure.period !== null && ofReport.test(figure.period.text);
  if (figure.period !== null && !isReported) return null;
  const { before, all } = wording.days({ figure, briefing, ordinal: 0 }, from);
  const fits = (days: Days): number | null => periodFit(period, { text: "", ...days }, briefing.date);
  // "In the reporting period": the days of that stand in the head of the briefing.
  if (isReported) return all.some((days) => days.start !== null && fits(days) === 1) ? 0.6 : null;
  const near = before.at(-1);
  if (near !== undefined) return (fits(near) ?? 0) >= 0.8 ? 0.7 : null;
  return all.some((days) => days.start !== null && fits(days) === 1) ? 0.4 : null;
}
