import type { BriefingHead } from "../briefing/briefing.ts";
import type { Party } from "../briefing/party.ts";
import type { Place } from "../gazetteer/gazetteer.ts";
import { actorOf } from "./claims/actors.ts";
import { createSourceLinker, type ClaimedBy } from "./claims/link-sources.ts";
import type { Turn } from "./claims/turns.ts";
import type { Draft } from "./figures/draft.ts";
import type { FoundFigures } from "./figures/find-figures.ts";
import type { PassageView } from "./passage-view.ts";
import { createPeriodLinker } from "./periods/link-periods.ts";
import type { PeriodMention } from "./periods/period-mentions.ts";
import { createPlaceLinker } from "./places/link-places.ts";
import type { Bearing } from "./places/scope.ts";
import type { Decided } from "./why.ts";

/** A figure with its bearings, before it becomes a record. */
export interface LinkedFigure {
  readonly view: PassageView;
  readonly draft: Draft;
  readonly places: Decided<Bearing>;
  readonly period: Decided<PeriodMention | null>;
  readonly actor: Decided<Party | null>;
  readonly claimedBy: ClaimedBy;
}

/** The links of each figure to what stands elsewhere. `found` has the figures of each view, in the same order. */
export function linkFigures(
  views: readonly PassageView[],
  found: readonly FoundFigures[],
  head: BriefingHead,
  homes: readonly Place[],
  turns: readonly Turn[],
): readonly LinkedFigure[] {
  const placesOf = createPlaceLinker(views, homes);
  const periodOf = createPeriodLinker(views, head.date);
  const claimantOf = createSourceLinker(views, head, turns);
  return views.flatMap((view, i) =>
    (found[i]?.drafts ?? []).map((draft) => {
      const claimedBy = claimantOf(view, draft);
      return {
        view,
        draft,
        places: placesOf(view, draft),
        period: periodOf(view, draft),
        actor: actorOf(view, draft, claimedBy.quoted.is, goesOnFrom(views, view)),
        claimedBy,
      };
    }),
  );
}

/** Bounds the cost of a text that is one list. */
const longestList = 60;

/** The sentence without an end that the item of a list goes on with, in small letters. */
function goesOnFrom(views: readonly PassageView[], { passage }: PassageView): PassageView | null {
  if (passage.kind !== "item" || !/^\p{Ll}/u.test(passage.text)) return null;
  let at = passage.ordinal - 1;
  while (at > passage.ordinal - longestList && views[at]?.passage.kind === "item") at--;
  const above = views[at];
  return above !== undefined && /[,:\u2013\u2014-]$/.test(above.passage.text) ? above : null;
}
