import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { columnOf } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { governing } from "./scopes.ts";

const farthest = 12;

/** The time that a report adds up since, as one of its first passages says: "Since the outbreak was declared on 18 October". */
export function runningOf(views: readonly PassageView[]): PeriodMention | null {
  for (const view of views.slice(0, farthest)) {
    for (let i = 0; i < view.passage.sentences.length; i++) {
      const period = governing(view, i);
      if (period?.role === "open" && period.lead === "since" && period.days.start !== null) return period;
    }
  }
  return null;
}

/** "Cumulative cases" are of all the time that the report adds up. */
export function ofRunning(
  running: PeriodMention | null,
  view: PassageView,
  draft: Draft,
): Decided<PeriodMention> | null {
  if (running === null || draft.delta) return null;
  const head = (view.row?.heads[columnOf(view, draft)] ?? []).map(({ text }) => text).join(" ");
  if (!/\bcumulative\b/i.test(`${head} ${draft.counted ?? ""}`)) return null;
  return decided(running, "the time since which the report adds up", running);
}
