import type { Span } from "../briefing/span.ts";
import type { LinkedFigure } from "./link-figures.ts";
import type { PeriodMention } from "./periods/period-mentions.ts";
import type { PlacedName, PlaceRole } from "./places/place-found.ts";

/** A place or period of a figure's sentence that is not the figure's, and why not. */
export interface PassedOver extends Span {
  readonly kind: "place" | "period";
  readonly text: string;
  readonly because: string;
}

const notWhere: { readonly [role in PlaceRole]?: string } = {
  towards: "a direction",
  reference: "a distance is measured from it",
  container: "it holds the place before it",
  origin: "from there, not there",
  actor: "who acts, not where",
  venue: "where people met",
  route: "an end of a road",
};

/** What a figure's sentence names besides its place and period, in the order of the text. */
export function passedOver({ view, draft, places, period }: LinkedFigure): readonly PassedOver[] {
  const { start, end } = view.passage.sentences[draft.sentence] ?? view.passage;
  const inside = (each: Span): boolean => each.start >= start && each.end <= end;
  const over = (kind: PassedOver["kind"], each: Span, because: string): PassedOver => ({
    kind,
    text: view.text.slice(each.start, each.end),
    because,
    start: each.start,
    end: each.end,
  });
  return [
    ...view.places
      .filter((name) => inside(name) && !places.is.includes(name))
      .map((name) => over("place", name, whyNotPlace(name))),
    ...view.periods
      .filter((mention) => inside(mention) && mention !== period.is)
      .map((mention) => over("period", mention, whyNotPeriod(mention, period.is))),
  ].sort((a, b) => a.start - b.start);
}

const whyNotPlace = ({ role, bracket }: PlacedName): string =>
  `${role}: ${notWhere[role] ?? (bracket === null ? "another place is nearer" : "an aside in brackets")}`;

function whyNotPeriod({ rate, led }: PeriodMention, taken: PeriodMention | null): string {
  if (rate) return "rate: how often, not when";
  if (!led && taken?.led === true) return "bare: another has a word that leads it in";
  return taken === null ? "it is not about this figure" : "another period is nearer";
}
