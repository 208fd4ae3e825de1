import type { PassageView } from "../passage-view.ts";
import { createMemory } from "./antecedents.ts";
import { askedIn } from "./asked.ts";
import { UnreadableDocument } from "../unreadable.ts";
import { leadInAfter } from "./lead-in.ts";
import { legendAfter, type Legend } from "./legend.ts";
import { settle } from "./draft.ts";
import { findFigures, type FoundFigures } from "./find-figures.ts";
import { refiners } from "./refiners.ts";
import { captionAbove, captionWords } from "../tables/caption.ts";
import { captionNoun, refineRow } from "../tables/refine-row.ts";

/** Stores number a briefing's figures in 15 bits. A text beyond it is a data set, and would fill the memory. */
const MOST_FIGURES = 32_767;

/** The figures of each passage, refined, without place and period; in order, since a figure may take its noun from one before it. */
export function draftsOf(views: readonly PassageView[]): readonly FoundFigures[] {
  const memory = createMemory();
  let leadIn: string | null = null;
  let legend: Legend | null = null;
  let asked: string | null = null;
  let rough = false;
  let count = 0;
  return views.map((view) => {
    const found = findFigures(view);
    const { drafts } = found;
    count += drafts.length;
    if (count > MOST_FIGURES)
      throw new UnreadableDocument(`It has more figures than a briefing can keep (${MOST_FIGURES}); split it.`);
    for (const refine of refiners) refine(view, drafts, { memory, leadIn, legend, asked });
    if (view.row !== null) refineRow(views, view, drafts, captionOf(views, view));
    if (isRoughLabel(view) || (rough && isListed(view)))
      for (const draft of drafts)
        if (draft.modifier === "exact" && !draft.delta)
          settle(draft, "modifier", "about", "what stands above its list");
    rough = leadsInRough(view) || (rough && isListed(view));
    leadIn = leadInAfter(view, drafts, leadIn);
    legend = legendAfter(view, legend);
    asked = askedIn(view);
    return found;
  });
}

const isListed = ({ passage }: PassageView): boolean => passage.kind === "item" || passage.kind === "row";

/** "The total losses from … are approximately:" */
const leadsInRough = ({ passage }: PassageView): boolean =>
  /\b(?:approximately|roughly|about|estimated at|estimated to be)\s*:$/i.test(passage.text.slice(-40));

/** "Wounded (estimate) | 90" */
const isRoughLabel = ({ row }: PassageView): boolean =>
  row !== null &&
  row.cells.slice(0, row.named).some(({ text }) => /\((?:estimates?|estimated|approx\.?|approximate)\)/i.test(text));

/** What the caption of a table or the heading above it says that it counts. */
function captionOf(views: readonly PassageView[], view: PassageView): string | null {
  const caption = captionAbove(views, view);
  const said = caption === null ? null : captionNoun(captionWords(caption), true);
  if (said !== null) return said;
  const heading = view.passage.under === null ? undefined : views[view.passage.under];
  return captionNoun((heading ?? views[0])?.passage.text ?? "", true);
}
