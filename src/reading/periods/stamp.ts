import type { Day } from "../../briefing/day.ts";
import { dayNumber } from "../../briefing/day.ts";
import type { PassageView } from "../passage-view.ts";
import { afterClock, afterExactClock } from "./clock.ts";
import { yearOf } from "./dates.ts";
import type { PeriodMention } from "./period-mentions.ts";

/** What calls itself so tells how things stand when it comes out; a statement or a transcript does not. */
const statusReport =
  /\b(?:bulletin|update|situation|sit-?rep|status|monitoring|daily report|operational report|cut-?off|dashboard)\b/i;
const longestLine = 120;

/**
 * The day and hour with which a bulletin is dated: "14.06.2021, 19.30 hrs", "Operational bulletin No. 47, 18:00, 16 August
 * 2024". What it counts, it counts as of then. A day without an hour only says when it came out.
 */
export function stampOf(views: readonly PassageView[], head: readonly PassageView[], on: Day): PeriodMention | null {
  if (views.some(({ isTurn }) => isTurn)) return null;
  if (!head.some(({ text, passage }) => statusReport.test(text.slice(passage.start, passage.end)))) return null;
  for (const view of head) {
    if (view.passage.text.length > longestLine || !hasClock(view)) continue;
    const dates = view.periods.filter(({ days }) => days.end !== null && isNear(days.end, on));
    if (dates.length === 1 && dates[0] !== undefined && isOneDay(dates[0])) return dates[0];
  }
  return null;
}

/** An hour that the line's date holds or stands beside: "11.00" alone may be anything else. */
function hasClock({ tokens, periods }: PassageView): boolean {
  return tokens.some(
    (token, at) =>
      yearOf(token) === null &&
      (afterExactClock(tokens, at) !== null ||
        (afterClock(tokens, at) !== null && periods.some(({ next }) => at >= next && at <= next + 2))),
  );
}

const isNear = (day: Day, on: Day): boolean => Math.abs(dayNumber(on) - dayNumber(day)) <= 1;

const isOneDay = ({ days, role }: PeriodMention): boolean =>
  role === "plain" && (days.start === null || days.start === days.end);
