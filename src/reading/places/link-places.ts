import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { placesOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import { labelPlaces, placesInSentence, placesToInherit, type Bearing } from "./scope.ts";

/**
 * Where each figure of a briefing happened. In this order: its sentence, the label of its line, the nearest earlier
 * sentence of its paragraph, the one-sentence paragraph that leads it in, its heading, the briefing's title.
 */
export function createPlaceLinker(
  views: readonly PassageView[],
): (view: PassageView, draft: Draft) => Decided<Bearing> {
  const titles = titleViews(views);
  return (view, draft) => {
    // A row about a place that nobody knows is not about the place of the whole table.
    const cell = placesOfCell(views, view, draft);
    if (cell !== null) return cell;
    const own = placesInSentence(view, draft);
    if (own !== null) return own;
    const label = labelPlaces(view);
    if (label.length > 0) return decided(label, "the label of its line", label[0]);
    for (let i = draft.sentence - 1; i >= 0; i--) {
      const earlier = placesToInherit(view, i);
      if (earlier.length > 0) return decided(earlier, "an earlier sentence of its paragraph", earlier[0]);
    }
    const lead = leadIn(views, view);
    if (lead.length > 0) return decided(lead, "the paragraph that leads it in", lead[0]);
    const heading = view.passage.under === null ? undefined : views[view.passage.under];
    const above = heading === undefined ? [] : placesToInherit(heading, 0);
    if (above.length > 0) return decided(above, "its heading", above[0]);
    for (const title of titles) {
      const about = title.places.filter((name) => name.role === "where").slice(0, 1);
      if (about.length > 0) return decided(about, "the briefing's title", about[0]);
    }
    return decided([], "none: no scope names a place");
  };
}

/** The title and the headings right under it, before the first prose. */
function titleViews(views: readonly PassageView[]): PassageView[] {
  const end = views.findIndex(({ passage }) => passage.kind !== "title" && passage.kind !== "heading");
  return views.slice(0, end === -1 ? views.length : end);
}

/** A paragraph of one sentence about one place leads in the one below it, where transcripts break after each sentence. */
function leadIn(views: readonly PassageView[], view: PassageView): Bearing {
  const above = views[view.passage.ordinal - 1];
  if (above === undefined || view.passage.kind !== "paragraph" || above.passage.kind !== "paragraph") return [];
  if (view.passage.sentences.length !== 1 || above.passage.sentences.length !== 1 || view.places.length > 0) return [];
  const where = above.places.filter((name) => name.role === "where");
  return above.places.length === 1 && where.length === 1 ? where : [];
}
