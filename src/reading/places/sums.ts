import type { Span } from "../../briefing/span.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { lengthOf } from "../periods/report-period.ts";
import { farthest } from "./scope.ts";

/** What a figure's clause sums up. */
const window = /\b(?:response plan|appeal|HRP)\b|\b(?:so far|to date|since (?!then\b)|total now)|^\s*as (?:of|at) /i;
/** A sentence that begins so, or says so, is of what the one before told. */
const ofTheSame =
  /^(?:they|that|these|those|it|its|their|there|of (?:the|these|those|them)|with (?:it|this|these|those|them))\b|\bsince then\b|\bthat (?:\w+ )?(?:number|figure|makes|brings)\b/i;
const leastDays = 28;

/**
 * The figure sums up a longer time than the sentence before told of: "So far this year 212 have fallen", "119 attacks since
 * January". Such a sum is of all that the section or the briefing is about, and not of the last place named.
 */
export function isSum(view: PassageView, sentence: Span, draft: Draft, clause: string): boolean {
  const words = view.text.slice(sentence.start, Math.min(sentence.end, sentence.start + farthest));
  return !ofTheSame.test(words) && (window.test(clause) || opensWithSum(view, sentence, draft.reading.start));
}

/** "UNICEF has donated 46 tonnes", "Partners have reached 240,000": who helps a whole country is told of anew. */
export function isOfHelpers(view: PassageView, sentence: Span): boolean {
  const country = view.places.find(({ start, role }) => start === sentence.start && role === "actor");
  const verb = country === undefined ? "" : view.text.slice(country.end, country.end + 12);
  return (
    /^ (?:has|have) (?:sent|don|giv|pl|pro|de)/.test(verb) ||
    helpers.test(view.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)))
  );
}
const helpers =
  /^(?:(?:The |Our |Humanitarian |Health )?(?:partners|agencies|[A-Z]{2,7}|World Bank|Red Cross|Red Crescent|European Union|United Nations)) (?:(?:has|have) (?:now |also |already |so far )?\p{Ll}+(?:ed|ent|ut|lt|en)\b|counts?|estimates?|appeals?|needs?|requires?|plans?|aims?|targets?|supports?)\b/u;

/** The sentence begins with a time of a month or more: "So far this year", "Since January". */
export function opensWithSum({ periods }: PassageView, sentence: Span, before: number): boolean {
  const opening = periods.find(({ start }) => start >= sentence.start);
  if (opening === undefined || opening.start - sentence.start > 3 || opening.start > before) return false;
  return opening.days.start === null ? opening.role === "open" : lengthOf(opening) >= leastDays;
}
