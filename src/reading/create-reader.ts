import { digitsBeyond } from "../language/digits.ts";
import type { BriefingHead, ReadBriefing } from "../briefing/briefing.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { furnitureOf } from "./clean.ts";
import type { Draft } from "./figures/draft.ts";
import { findFigures } from "./figures/find-figures.ts";
import { refiners } from "./figures/refiners.ts";
import { dateOf, type Tokenized } from "./head/date.ts";
import { issuerOf } from "./head/issuer.ts";
import { speakerOf } from "./head/speaker.ts";
import { titleOf } from "./head/title.ts";
import { languageOf } from "./language.ts";
import { labelEnd, type PassageView } from "./passage-view.ts";
import { passagesOf } from "./passages.ts";
import { createPeriodLinker } from "./periods/link-periods.ts";
import { periodsIn, type PeriodMention } from "./periods/period-mentions.ts";
import { findPlaces } from "./places/find-places.ts";
import { createPlaceLinker } from "./places/link-places.ts";
import { refOf } from "./places/place-found.ts";
import type { Bearing } from "./places/scope.ts";
import { placeNames } from "./places/theatre.ts";
import { UnreadableDocument, type Reader } from "./reader.ts";
import { captionNoun, refineRow } from "./tables/refine-row.ts";
import { tableRowsOf } from "./tables/table-rows.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The reader of briefings. Its steps, in the order in which each needs those before it: furniture is found, so that no
 * passage holds it; passages, their tokens and the head, since periods need the date; periods and places of each passage; homonyms,
 * which need all places of the briefing; figures, which are what periods have left over, and their refiners; last the
 * links to place and period, which look across passages. Only English is read for figures and places.
 */
export function createReader({ gazetteer }: { readonly gazetteer: Gazetteer }): Reader {
  return {
    read(document, given, now) {
      const { text } = document;
      if (text.trim() === "") throw new UnreadableDocument("The document is empty.");
      if (!/\p{L}/u.test(text)) throw new UnreadableDocument("The document holds no words.");
      const passages = passagesOf(text, furnitureOf(text));
      if (passages.length === 0)
        throw new UnreadableDocument("The document holds nothing but navigation and signs of a web site.");
      const tokenized = passages.map((passage) => ({ passage, tokens: tokensOf(text, passage.start, passage.end) }));
      const head: BriefingHead = {
        title: titleOf(document, passages),
        issuer: given.issuer ?? document.hints.issuer ?? issuerOf(passages),
        speaker: speakerOf(passages),
        ...dateOf(document, given, tokenized, now),
        url: given.url ?? document.hints.url ?? null,
        language: languageOf(text),
      };
      const isRead = head.language === "en" || head.language === "und";
      const views = isRead ? viewsOf(text, tokenized, head.date, gazetteer) : [];
      const figures = figuresOf(views);
      const places = views.flatMap((view) =>
        view.places.map((name) => ({
          ...refOf(name),
          at: { start: name.start, end: name.end },
          passage: view.passage.ordinal,
        })),
      );
      return { ...head, passages, figures, places } satisfies ReadBriefing;
    },
  };
}

function viewsOf(text: string, tokenized: readonly Tokenized[], date: string, gazetteer: Gazetteer): PassageView[] {
  const names = placeNames(tokenized.map(({ tokens }) => findPlaces(text, tokens, gazetteer)));
  const dated = tokenized.map(({ passage, tokens }) => ({ text, passage, tokens, periods: periodsIn(tokens, date) }));
  const rows = tableRowsOf(dated);
  return dated.map((view, i) => ({
    ...view,
    places: names[i] ?? [],
    label: labelEnd(view.tokens, view.passage.kind),
    row: rows.get(view.passage.ordinal) ?? null,
  }));
}

/** Stores number a briefing's figures in 15 bits. A text beyond it is a data set, and would fill the memory. */
const MOST_FIGURES = 32_767;

function figuresOf(views: readonly PassageView[]): Figure[] {
  const placesOf = createPlaceLinker(views);
  const periodOf = createPeriodLinker(views);
  let earlier: Draft | null = null;
  let found = 0;
  return views.flatMap((view) => {
    const drafts = findFigures(view);
    found += drafts.length;
    if (found > MOST_FIGURES)
      throw new UnreadableDocument(`It has more figures than a briefing can keep (${MOST_FIGURES}); split it.`);
    for (const refine of refiners) refine(view, drafts, earlier);
    if (view.row !== null) refineRow(views, view, drafts, captionOf(views, view));
    earlier = drafts.at(-1) ?? null;
    return drafts.map((draft) => figureOf(view, draft, placesOf(view, draft), periodOf(view, draft)));
  });
}

/** What the heading above a table says that it counts. */
function captionOf(views: readonly PassageView[], { passage }: PassageView): string | null {
  const heading = passage.under === null ? undefined : views[passage.under];
  return captionNoun((heading ?? views[0])?.passage.text ?? "");
}

function figureOf(
  { text, passage }: PassageView,
  draft: Draft,
  bearing: Bearing,
  period: PeriodMention | null,
): Figure {
  const { start } = draft.reading;
  const sentence = passage.sentences[draft.sentence] ?? passage;
  const words = text.slice(sentence.start, sentence.end);
  // A label may stand in an earlier sentence of its line; "Phase 2" is not said of a figure whose sentence lacks the 2.
  const inWords = (said: string | null): string | null =>
    said !== null && digitsBeyond(said, words).length === 0 ? said : null;
  const places = bearing.map(refOf);
  return {
    value: draft.value,
    ...(draft.valueMax === undefined ? {} : { valueMax: draft.valueMax }),
    unit: draft.unit,
    modifier: draft.modifier,
    counted: inWords(draft.counted),
    action: inWords(draft.action),
    place: places[0] ?? null,
    places,
    period:
      period === null
        ? null
        : { text: text.slice(period.start, period.end), ...period.days, at: { start: period.start, end: period.end } },
    ...(draft.outOf === undefined ? {} : { outOf: draft.outOf }),
    ...(draft.delta ? { delta: true } : {}),
    surface: text.slice(start, draft.end),
    start,
    end: draft.end,
    sentence: words,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    passage: passage.ordinal,
  };
}
