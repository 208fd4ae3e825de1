import type { PassageView } from "../passage-view.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { lengthOf, type ReportPeriod } from "./report-period.ts";

/**
 * "In Hebron nine were arrested on Tuesday. In Tulkarm troops found …" in the report of a week: the day was of the first
 * place, and what happened in another was in the time that the report covers.
 */
export function isOfElsewhere(
  { intervals, moment }: ReportPeriod,
  view: PassageView,
  earlier: PeriodMention,
  from: number,
  to: number,
): boolean {
  const longest = intervals.at(-1);
  // What holds as of a moment is told of the day before it.
  if (moment !== null || longest === undefined || lengthOf(earlier) > 1 || lengthOf(longest) <= lengthOf(earlier))
    return false;
  const { sentences } = view.passage;
  const placesOf = (i: number): readonly string[] =>
    view.places
      .filter(
        ({ role, start, end }) =>
          role === "where" && start >= (sentences[i]?.start ?? 0) && end <= (sentences[i]?.end ?? 0),
      )
      .map(({ name }) => name);
  const own = placesOf(from);
  if (own.length === 0) return false;
  for (let i = from + 1; i <= Math.min(to, from + farthestElsewhere); i++) {
    const [opening] = placesOf(i);
    if (opening !== undefined && !own.includes(opening) && opensWith(view, i, opening)) return true;
  }
  return false;
}
const farthestElsewhere = 8;

/** "Overall, 41 strikes were flown", "Compared with January …": the sentence sums up more than the day that one before it ends with. */
export function sumsUp({ text, passage }: PassageView, earlier: PeriodMention, sentence: number): boolean {
  const start = passage.sentences[sentence]?.start ?? 0;
  return (
    lengthOf(earlier) === 1 &&
    /^(?:overall|altogether|in total|in all|all in all|in sum|compared (?:with|to)|cumulatively)\b/i.test(
      text.slice(start, start + 14),
    )
  );
}

/** "In Tulkarm troops …": the sentence begins with where it happened. */
function opensWith({ text, passage }: PassageView, sentence: number, name: string): boolean {
  const start = passage.sentences[sentence]?.start ?? 0;
  return (
    /^(?:in|at|near|around|on|outside)\b/i.test(text.slice(start, start + 8)) &&
    text.slice(start, start + 60).includes(name)
  );
}

/** "Of these, seven are in hospital", "Four of the dead are children": a part has the time of its whole. */
export function isPartOfBefore({ text, passage }: PassageView, sentence: number): boolean {
  const start = passage.sentences[sentence]?.start ?? 0;
  return wholeBefore.test(text.slice(start, start + 60));
}
const wholeBefore =
  /^(?:of (?:these|those|them|the)|[\p{L}\d,.%-]{1,20}(?: [\p{L}\d-]{1,20}){0,2} of (?:(?:these|those|them)(?= (?:are|is|was|were|have|had)\b)|the (?:dead|killed|wounded|injured|victims|casualties|latter|former|detained|arrested|missing)))\b/iu;
