import type { PassageView } from "../passage-view.ts";
import { createMemory } from "./antecedents.ts";
import { askedIn } from "./asked.ts";
import { UnreadableDocument } from "../unreadable.ts";
import { leadInAfter } from "./lead-in.ts";
import { findFigures, type FoundFigures } from "./find-figures.ts";
import { refiners } from "./refiners.ts";
import { captionNoun, refineRow } from "../tables/refine-row.ts";

/** Stores number a briefing's figures in 15 bits. A text beyond it is a data set, and would fill the memory. */
const MOST_FIGURES = 32_767;

/** The figures of each passage, refined, without place and period; in order, since a figure may take its noun from one before it. */
export function draftsOf(views: readonly PassageView[]): readonly FoundFigures[] {
  const memory = createMemory();
  let leadIn: string | null = null;
  let asked: string | null = null;
  let count = 0;
  return views.map((view) => {
    const found = findFigures(view);
    const { drafts } = found;
    count += drafts.length;
    if (count > MOST_FIGURES)
      throw new UnreadableDocument(`It has more figures than a briefing can keep (${MOST_FIGURES}); split it.`);
    for (const refine of refiners) refine(view, drafts, { memory, leadIn, asked });
    if (view.row !== null) refineRow(views, view, drafts, captionOf(views, view));
    leadIn = leadInAfter(view, drafts, leadIn);
    asked = askedIn(view);
    return found;
  });
}

/** What the heading above a table says that it counts. */
function captionOf(views: readonly PassageView[], { passage }: PassageView): string | null {
  const heading = passage.under === null ? undefined : views[passage.under];
  return captionNoun((heading ?? views[0])?.passage.text ?? "");
}
