import type { BriefingHead, Document, Given } from "../briefing/briefing.ts";
import type { Passage } from "../briefing/passage.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { leaderOf, turnsOf, type Turn } from "./claims/turns.ts";
import { bracketsNumbers, withoutNumberBrackets } from "./bracketed-numbers.ts";
import { furnitureOf } from "./clean.ts";
import { draftsOf } from "./figures/drafts-of.ts";
import { numberStyleOf } from "./figures/number-style.ts";
import { dateOf, type Tokenized } from "./head/date.ts";
import { issuerOf } from "./head/issuer.ts";
import { speakerOf } from "./head/speaker.ts";
import { titleOf } from "./head/title.ts";
import { languageOf } from "./language.ts";
import { linkFigures } from "./link-figures.ts";
import { labelEnd, type PassageView } from "./passage-view.ts";
import { passagesOf } from "./passages.ts";
import { dateOrderOf } from "./periods/numeric.ts";
import { periodsIn } from "./periods/period-mentions.ts";
import { findPlaces } from "./places/find-places.ts";
import { dollarHome } from "./head/dollar-home.ts";
import { countryOf, homesOf, placeNames } from "./places/theatre.ts";
import { UnreadableDocument } from "./unreadable.ts";
import { steps } from "./steps.ts";
import { tableRowsOf } from "./tables/table-rows.ts";
import { tokensOf } from "./tokens.ts";

/** What reading starts from. */
export interface Start {
  readonly document: Document;
  readonly given: Given;
  readonly now: Date;
  readonly gazetteer: Gazetteer;
}

/**
 * All of reading, in its order. Lists within a step stand beside it: the recognisers of numbers in figures/readings.ts, what
 * is no figure in figures/not-figures.ts, the refiners in figures/refiners.ts, the scopes of place and period in
 * places/link-places.ts and periods/link-periods.ts.
 */
export const pipeline = steps<Start>()
  .step("check", "a document without words is refused before anything is made of it", ({ document: { text } }) => {
    if (text.trim() === "") throw new UnreadableDocument("The document is empty.");
    if (!/\p{L}/u.test(text)) throw new UnreadableDocument("The document holds no words.");
    return { text };
  })
  .step("furniture", "before passages, so that none holds a site's navigation", ({ text }) => ({
    furniture: furnitureOf(text),
  }))
  .step("passages", "before tokens, since no rule looks across the end of a passage but the links", (work) => {
    const passages = passagesOf(work.text, work.furniture);
    if (passages.length === 0)
      throw new UnreadableDocument("The document holds nothing but navigation and signs of a web site.");
    return { passages };
  })
  .step("tokens", "once for all rules that follow", ({ text, passages }) => {
    const bracketed = bracketsNumbers(text);
    const plain = bracketed ? withoutNumberBrackets : <T>(tokens: T): T => tokens;
    return {
      bracketed,
      tokenized: passages.map((passage) => ({ passage, tokens: plain(tokensOf(text, passage.start, passage.end)) })),
    };
  })
  .step("turns", "before the head, whose speaker may be who leads them", ({ text, passages }) => ({
    turns: turnsOf(text, passages),
  }))
  .step("head", "before periods, which need the briefing's date, and before figures, which only English has", headOf)
  .step("readable", "figures and places are read in English only", ({ head, tokenized }) => ({
    readable: head.language === "en" || head.language === "und" ? tokenized : [],
  }))
  .step(
    "places",
    "of all passages together, since a name shown to be a place is one everywhere, and a homonym is told by the others",
    ({ text, readable, gazetteer }) => {
      const names = placeNames(findPlaces(text, readable, gazetteer));
      return { names, homes: homesOf(names, gazetteer) };
    },
  )
  .step("periods", "before tables, whose heads are often dates, and before figures", ({ text, readable, head }) => {
    const order = dateOrderOf(
      readable.map(({ tokens }) => tokens),
      head.date,
    );
    return {
      dated: readable.map(({ passage, tokens }) => ({
        text,
        passage,
        tokens,
        periods: periodsIn(tokens, head.date, order),
      })),
    };
  })
  .step("tables", "before figures, which take their names from the heads of their columns", (work) => {
    const { text, dated, names, turns, bracketed, head } = work;
    const country = countryOf(names);
    // Where an event in Canada is told of by somebody else, its dollars may be anybody's.
    const theatre = country !== null && dollars.has(country) ? null : country;
    const rows = tableRowsOf(dated);
    const opened = new Set(turns.map(({ start }) => start));
    const shared = {
      style: numberStyleOf(text),
      country: dollarHome(head.issuer, head.title, text) ?? theatre,
      bracketsNumbers: bracketed,
    };
    const views = dated.map((view, i): PassageView => ({
      ...view,
      places: names[i] ?? [],
      label: labelEnd(view.tokens, view.passage.kind),
      isTurn: opened.has(view.passage.start),
      ...shared,
      row: rows.get(view.passage.ordinal) ?? null,
    }));
    return { views };
  })
  .step("figures", "what periods have left over, found and refined in the order of the text", ({ views }) => ({
    found: draftsOf(views),
  }))
  .step("links", "last, since place, period and source of a figure may stand in any passage above it", (work) => ({
    linked: linkFigures(work.views, work.found, work.head, work.homes, work.turns),
  }));

/** Countries whose sign of money is "$", which others write for theirs. */
const dollars = new Set(["CA", "AU", "NZ"]);

/** Everything that reading knows at its end. */
export type Work = ReturnType<typeof pipeline.run>;

function headOf(work: Start & Parts): { readonly head: BriefingHead } {
  const { document, given, text, passages, tokenized, turns, now } = work;
  return {
    head: {
      title: titleOf(document, passages),
      issuer: given.issuer ?? document.hints.issuer ?? issuerOf(passages),
      speaker: speakerOf(passages) ?? leaderOf(text, turns),
      ...dateOf(document, given, tokenized, now),
      url: given.url ?? document.hints.url ?? null,
      language: languageOf(text),
    },
  };
}

interface Parts {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tokenized: readonly Tokenized[];
  readonly turns: readonly Turn[];
}
