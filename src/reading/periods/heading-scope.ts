import type { Day } from "../../briefing/day.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { Mood } from "./mood.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { lengthOf, type ReportPeriod } from "./report-period.ts";
import { fits, ofLine } from "./scopes.ts";

/** The period that the heading above a figure gives. `head`: the lines at the top of the text, which are of all of it. */
export function ofHeading(
  views: readonly PassageView[],
  head: readonly PassageView[],
  report: ReportPeriod,
  view: PassageView,
  draft: Draft,
  mood: Mood,
): Decided<PeriodMention> | null {
  const heading = headingOf(views, view);
  if (heading === undefined) return null;
  if (head.includes(heading) && !isKeyFigure(view) && !isDayOf(heading, report)) return null;
  if (isDateline(heading, report.on) || isOfThing(heading)) return null;
  // A line that ends in a colon leads in the list below it, and no more.
  if (heading.passage.text.endsWith(":") && view.passage.kind === "paragraph") return null;
  const above = ofLine(heading, draft);
  return above === null || !fits(above, mood) ? null : decided(above, "its heading", above);
}

/** The heading that a passage stands under; of a key figure, which is a short line like a heading itself, the last that has none. */
function headingOf(views: readonly PassageView[], { passage }: PassageView): PassageView | undefined {
  if (!isKeyFigure({ passage })) return passage.under === null ? undefined : views[passage.under];
  for (let i = passage.ordinal - 1; i >= Math.max(0, passage.ordinal - longestKeyFigures); i--) {
    const above = views[i];
    if (above?.passage.kind !== "heading") return undefined;
    if (!isKeyFigure(above)) return above;
  }
  return undefined;
}
const longestKeyFigures = 12;

/** "1,218,754 IDPs, 61% of them children", "US$ 107.6M needed" */
const isKeyFigure = ({ passage }: Pick<PassageView, "passage">): boolean =>
  passage.kind === "heading" && /^\W{0,3}(?:[A-Z]{2,3}\W{0,2})?\d/.test(passage.text);

/** "Fire CB-0813, reported 13 August, 14:32": when the thing began that the lines below tell of. */
const isOfThing = ({ tokens, periods }: PassageView): boolean =>
  periods.length === 1 &&
  /^(?:reported|discovered|detected|started|began|ignited|opened|founded)$/.test(
    tokens[(periods[0]?.first ?? 0) - 1]?.lower ?? "",
  );

/** "Brussels, 24 November 2022": the day of the text itself behind a place. A day alone may head what happened on it. */
const isDateline = ({ periods: [period, ...others], passage }: PassageView, on: Day): boolean =>
  others.length === 0 &&
  period?.led === false &&
  period.days.start === on &&
  period.start > passage.start &&
  period.end === passage.end;

/** "Monday, 4 November" right below the title of a week's report: one of the days that it covers. */
function isDayOf({ periods: [period, ...others], passage }: PassageView, { intervals }: ReportPeriod): boolean {
  if (period === undefined || others.length > 0 || period.start !== passage.start || lengthOf(period) !== 1)
    return false;
  const day = period.days.start ?? "";
  return intervals.some(
    ({ days: { start, end } }) => start !== null && end !== null && start < end && day >= start && day <= end,
  );
}
