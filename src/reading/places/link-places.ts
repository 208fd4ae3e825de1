import type { Place } from "../../gazetteer/gazetteer.ts";
import type { Span } from "../../briefing/span.ts";
import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { placesOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import { createWholes } from "./wholes.ts";
import { isWay } from "./grounds.ts";
import { leadIn } from "./lead-in.ts";
import { placeReferredTo, referenceIn, type Reference } from "./references.ts";
import { labelPlaces, placesToInherit } from "./inherited.ts";
import { farthest, placesInSentence, type Bearing } from "./scope.ts";
import { isAddressLine } from "./letterhead.ts";
import { isSeat, settingOf } from "./setting.ts";
import { isOfHelpers, isSum, opensWithSum } from "./sums.ts";

/**
 * Where each figure of a briefing happened. In this order: its row or column, its sentence, what the sentence refers back
 * to ("in the province"), the label of its line, the nearest earlier sentence of its paragraph, what leads its paragraph
 * in, its heading, where the briefing is set.
 */
export function createPlaceLinker(
  views: readonly PassageView[],
  homes: readonly Place[],
): (view: PassageView, draft: Draft) => Decided<Bearing> {
  const setting = settingOf(views, homes);
  const wholes = createWholes();
  return (view, draft) => {
    const found = placeOf(view, draft);
    wholes.add(view, draft, found);
    return found;
  };

  function placeOf(view: PassageView, draft: Draft): Decided<Bearing> {
    // A row about a place that nobody knows is not about the place of the whole table.
    const cell = placesOfCell(views, view, draft);
    if (cell !== null) return cell;
    const sentence = view.passage.sentences[draft.sentence] ?? view.passage;
    const clause = clauseAround(view, sentence, draft);
    const reference = referenceIn(clause);
    const own = placesInSentence(view, draft, reference === "whole");
    const whole = wholes.of(view, draft, own);
    if (whole !== null) return whole;
    // "BAY (Sector 3)" above "on the Baidoa-Berdale road": the way itself is on no map.
    const around = own !== null && isWay(own.is[0]?.name ?? "") ? underHeading(views, view) : [];
    if (own !== null && around[0] !== undefined && around[0].place !== null)
      return decided([...around, ...own.is], "its heading, where a way is named that is on no map", around[0]);
    if (own !== null) return own;
    const back = reference === null ? null : referredTo(views, view, sentence, reference, setting);
    if (back !== null) return back;
    const label = labelPlaces(view, draft.reading.start);
    // "- Netherlands: €23.5m": who gives stands before the colon, and not where.
    const isGiver = isMoney(draft.unit) && label[0]?.place?.level === "country" && view.passage.kind === "item";
    if (label.length > 0 && !isGiver) return decided(label, "the label of its line", label[0]);
    // Funds are for all that the briefing or its section is about; what was seized or lost was where the rest happened.
    const money =
      isMoney(draft.unit) &&
      !taken.test(view.text.slice(sentence.start, Math.min(sentence.end, draft.reading.end + farthest)));
    const before = money ? null : fromEarlier(view, draft.sentence);
    const wider = fromAbove(view);
    // "The raid was in X. So far this year 212 have fallen": not all of them there.
    const isWider = wider.is.length > 0 && (isSum(view, sentence, draft, clause) || isOfHelpers(view, sentence));
    return before === null || isWider ? wider : before;
  }

  /** What the nearest earlier sentence of the paragraph names or refers back to. */
  function fromEarlier(view: PassageView, sentence: number): Decided<Bearing> | null {
    for (let i = sentence - 1; i >= 0; i--) {
      if (opensTopic(view, view.passage.sentences[i + 1] ?? view.passage)) return null;
      const earlier = placesToInherit(view, i);
      if (earlier.length > 0) return decided(earlier, "an earlier sentence of its paragraph", earlier[0]);
      const meant = meantBy(views, view, i, setting);
      if (meant !== null) return meant;
      // "During 2024 it saved 169 lives. It has 152 ships": goes on with the sum.
      const sentence = view.passage.sentences[i];
      if (sentence !== undefined && opensWithSum(view, sentence, sentence.end)) return null;
    }
    return null;
  }

  /** What leads the paragraph in, its heading, or where the briefing is set. */
  function fromAbove(view: PassageView): Decided<Bearing> {
    const lead = leadIn(views, view);
    if (lead.length > 0) return decided(lead, "the paragraph that leads it in", lead[0]);
    const above = underHeading(views, view);
    return above.length > 0 ? decided(above, "its heading", above[0]) : setting;
  }
}

/** The words between the semicolons around a figure: "the state had 1,542 cases; nationwide there were 8,267". */
function clauseAround({ text }: PassageView, sentence: Span, { reading }: Draft): string {
  const from = Math.max(sentence.start, reading.start - farthest);
  const before = text.slice(from, reading.start);
  const after = text.slice(reading.start, Math.min(sentence.end, reading.end + farthest));
  const end = after.indexOf(";");
  return before.slice(before.lastIndexOf(";") + 1) + (end === -1 ? after : after.slice(0, end));
}

/** "Cholera: 12 cases": a sentence that begins with a label of its own goes on with none before it. */
function opensTopic({ text, places }: PassageView, { start }: Span): boolean {
  const label = topicLabel.exec(text.slice(start, start + longestLabel))?.[0];
  return label !== undefined && !places.some((name) => name.start >= start && name.end <= start + label.length);
}
const topicLabel = /^\p{Lu}[\p{L}'\u2019-]{0,20}(?: [\p{L}'\u2019-]{1,20}){0,2}:\s/u;
const longestLabel = 70;

const taken = /\b(?:seiz|confiscat|found|stole|cash|worth|damag|loss|lost|destroy|recover|ransom|offered)/i;

/** "Nationwide" is the country that the briefing or its section is about; "in the province" the last province named. */
function referredTo(
  views: readonly PassageView[],
  view: PassageView,
  sentence: Span,
  kind: Reference,
  setting: Decided<Bearing>,
): Decided<Bearing> | null {
  const isCountry = setting.is[0]?.place?.level === "country";
  if ((kind === "whole" || (kind === "country" && isCountry)) && setting.is.length > 0) return setting;
  const place = placeReferredTo(views, view, sentence, kind === "whole" ? "country" : kind);
  if (place !== null) return decided([place], "what its sentence refers back to", place);
  return (kind === "area" || kind === "country") && setting.is.length > 0 ? setting : null;
}

/** What a sentence of the passage refers back to. */
function meantBy(
  views: readonly PassageView[],
  view: PassageView,
  index: number,
  setting: Decided<Bearing>,
): Decided<Bearing> | null {
  const sentence = view.passage.sentences[index] ?? view.passage;
  const kind = referenceIn(view.text.slice(sentence.start, Math.min(sentence.end, sentence.start + farthest)));
  return kind === null ? null : referredTo(views, view, sentence, kind, setting);
}

/** The place of the heading above, or of the heading that stands right above that one. */
function underHeading(views: readonly PassageView[], { passage }: PassageView): Bearing {
  for (let i = passage.under; i !== null && i > 0; i--) {
    const heading = views[i];
    if (heading?.passage.kind !== "heading") return [];
    const places = placesToInherit(heading, 0);
    const [main] = places;
    if (main !== undefined && !isAddressLine(heading, main) && !isSeat(views.slice(0, i), heading, main)) return places;
  }
  return [];
}
