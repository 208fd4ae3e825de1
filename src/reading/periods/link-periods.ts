import type { Day } from "../../briefing/day.ts";
import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import { isNotice } from "../head/notice.ts";
import type { PassageView } from "../passage-view.ts";
import { periodOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import { isFootnote, ofFootnote } from "./footnotes.ts";
import { isLocator, moodOf, stateRule, type Mood } from "./mood.ts";
import { ofOpening, openingOf } from "./opening.ts";
import { periodInSentence } from "./own-sentence.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { createPointers } from "./pointers.ts";
import { lengthOf, reportPeriodOf, type ReportPeriod } from "./report-period.ts";
import { isProperty, ofHead, ofReport } from "./report-scope.ts";
import { fits, governing, introduction, isListed, leadOf, pick, toldOf } from "./scopes.ts";

/**
 * When each figure of a briefing holds. In this order: the head of its column, its sentence, an earlier sentence of its
 * paragraph, the paragraph that introduces its list, its heading, what the report says of its own time, the first
 * paragraph for headline and lists. What is so, and what is to come, takes nothing from what happened.
 */
export function createPeriodLinker(
  views: readonly PassageView[],
  on: Day,
): (view: PassageView, draft: Draft) => Decided<PeriodMention | null> {
  const end = views.findIndex(
    ({ passage }) => passage.kind !== "title" && passage.kind !== "heading" && !isNotice(passage.text),
  );
  const head = views.slice(0, end === -1 ? views.length : end);
  const report = reportPeriodOf(views, on);
  const lead = leadOf(views);
  const pointers = createPointers(views, report, on);
  const opening = openingOf(views);
  return (view, draft) => {
    const cell = periodOfCell(views, view, draft);
    if (cell !== null) return decided(cell, "the head of its column", cell);
    if (isLocator(view, draft)) return decided(null, stateRule(draft));
    const own = periodInSentence(view, draft);
    const mood = moodOf(view, draft);
    const isPointer = own !== null && (own.is.role === "same" || own.is.role === "clock");
    const pointed = isPointer ? pointers.resolved(own.is, view, draft.sentence) : null;
    if (pointed !== null) return pointed;
    // "so far it is 12 per cent funded" is so now.
    if (
      own !== null &&
      !isPointer &&
      !(mood === "state" && own.is.lead === "" && own.is.role === "open" && own.is.days.start === null)
    )
      return own;
    if (mood === "ahead") return decided(null, "none: what is to come or asked for has not happened then");
    return (
      inherited(views, head, pointers, report, view, draft, mood) ??
      ofReport(report, view, draft, mood) ??
      ofLead(lead, head, view, mood) ??
      ofOpening(opening, view, draft) ??
      (own !== null && isPointer ? pointers.ofToday(own.is) : null) ??
      decided(null, mood === "state" ? stateRule(draft) : "none: no scope names a period")
    );
  };
}

/** From an earlier sentence, the lead-in of its list, or its heading. */
function inherited(
  views: readonly PassageView[],
  head: readonly PassageView[],
  pointers: ReturnType<typeof createPointers>,
  report: ReportPeriod,
  view: PassageView,
  draft: Draft,
  mood: Mood,
): Decided<PeriodMention | null> | null {
  if (isFootnote(view)) return ofFootnote(view, draft);
  if (mood === "state") return isProperty(draft) || isMoney(draft.unit) ? null : ofMoment(view, draft);
  for (let i = draft.sentence - 1; i >= 0; i--) {
    const earlier = governing(view, i);
    const pointer = earlier === null ? pointers.pointerOf(view, i) : null;
    const pointed = pointer === null ? null : pointers.resolved(pointer, view, i);
    if (pointed !== null) return pointed;
    if (earlier === null) continue;
    if (isOfElsewhere(report, view, earlier, i, draft.sentence) || sumsUp(view, earlier, draft.sentence)) return null;
    return fits(earlier, mood) ? decided(earlier, "an earlier sentence of its paragraph", earlier) : null;
  }
  const intro = view.passage.kind === "item" || view.passage.kind === "row" ? introduction(views, view, draft) : null;
  // "(+40)" under "as of 17.09.": no change is of a moment.
  const isMoment = intro?.role === "asOf" && draft.delta;
  const whole = intro?.role === "asOf" ? ofHead(report, draft) : null;
  if (whole !== null) return whole;
  if (intro !== null && !isMoment && fits(intro, mood))
    return decided(intro, "the paragraph that leads in its list", intro);
  const heading = view.passage.under === null ? undefined : views[view.passage.under];
  if (heading === undefined || head.includes(heading)) return null;
  // A line that ends in a colon leads in the list below it, and no more.
  if (heading.passage.text.endsWith(":") && view.passage.kind === "paragraph") return null;
  const above = pick(toldOf(heading, draft), draft);
  return above === null || !fits(above, mood) ? null : decided(above, "its heading", above);
}

/**
 * "In Hebron nine were arrested on Tuesday. In Tulkarm troops found …" in the report of a week: the day was of the first
 * place, and what happened in another was in the time that the report covers.
 */
function isOfElsewhere(
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
function sumsUp({ text, passage }: PassageView, earlier: PeriodMention, sentence: number): boolean {
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

/** "As at 1530 hrs there are 71 fires. More than 1,300 firefighters are in the field": what is so, is so as of the moment just told. */
function ofMoment(view: PassageView, draft: Draft): Decided<PeriodMention> | null {
  for (let i = draft.sentence - 1; i >= 0; i--) {
    const earlier = governing(view, i);
    if (earlier === null) continue;
    return earlier.role === "asOf" ? decided(earlier, "the moment that its paragraph tells of", earlier) : null;
  }
  return null;
}

function ofLead(
  lead: PeriodMention | null,
  head: readonly PassageView[],
  view: PassageView,
  mood: Mood,
): Decided<PeriodMention> | null {
  if (lead === null || mood !== "event") return null;
  const takes = view.passage.start < lead.start ? head.includes(view) : isListed(view);
  return takes ? decided(lead, "the first paragraph, for headline and lists", lead) : null;
}
