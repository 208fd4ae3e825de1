import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { placesOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import { leadIn } from "./lead-in.ts";
import { placeReferredTo, referenceIn } from "./references.ts";
import { farthest, labelPlaces, placesInSentence, placesToInherit, type Bearing } from "./scope.ts";
import { settingOf } from "./setting.ts";

/**
 * Where each figure of a briefing happened. In this order: its row or column, its sentence, what the sentence refers back
 * to ("in the province"), the label of its line, the nearest earlier sentence of its paragraph, what leads its paragraph
 * in, its heading, where the briefing is set.
 */
export function createPlaceLinker(
  views: readonly PassageView[],
): (view: PassageView, draft: Draft) => Decided<Bearing> {
  const setting = settingOf(views);
  return (view, draft) => {
    // A row about a place that nobody knows is not about the place of the whole table.
    const cell = placesOfCell(views, view, draft);
    if (cell !== null) return cell;
    const sentence = view.passage.sentences[draft.sentence] ?? view.passage;
    const from = Math.max(sentence.start, draft.reading.start - farthest);
    const reference = referenceIn(view.text.slice(from, Math.min(sentence.end, draft.reading.end + farthest)));
    const own = placesInSentence(view, draft, reference === "whole");
    if (own !== null) return own;
    if (reference === "whole" && setting.is.length > 0) return setting;
    const back = reference === null || reference === "whole" ? null : placeReferredTo(views, view, sentence, reference);
    if (back !== null) return decided([back], "what its sentence refers back to", back);
    const label = labelPlaces(view);
    if (label.length > 0) return decided(label, "the label of its line", label[0]);
    for (let i = draft.sentence - 1; i >= 0; i--) {
      const earlier = placesToInherit(view, i);
      if (earlier.length > 0) return decided(earlier, "an earlier sentence of its paragraph", earlier[0]);
    }
    const lead = leadIn(views, view);
    if (lead.length > 0) return decided(lead, "the paragraph that leads it in", lead[0]);
    const above = underHeading(views, view);
    if (above.length > 0) return decided(above, "its heading", above[0]);
    return setting;
  };
}

/** The place of the heading above, or of the heading that stands right above that one. */
function underHeading(views: readonly PassageView[], { passage }: PassageView): Bearing {
  for (let i = passage.under; i !== null && i > 0; i--) {
    const heading = views[i];
    if (heading?.passage.kind !== "heading") return [];
    const places = placesToInherit(heading, 0);
    if (places.length > 0) return places;
  }
  return [];
}
