import type { Day } from "../../briefing/day.ts";
import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import { isNotice } from "../head/notice.ts";
import type { PassageView } from "../passage-view.ts";
import { periodOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import { ofRunning, runningOf } from "./cumulative.ts";
import { isFootnote, ofFootnote } from "./footnotes.ts";
import { ofHeading } from "./heading-scope.ts";
import { isLocator, moodOf, stateRule, type Mood } from "./mood.ts";
import { ofOpening, openingOf } from "./opening.ts";
import { periodInSentence } from "./own-sentence.ts";
import { isOfElsewhere, isPartOfBefore, sumsUp } from "./passed-on.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { createPointers } from "./pointers.ts";
import { reportPeriodOf, type ReportPeriod } from "./report-period.ts";
import { isProperty, ofHead, ofReport } from "./report-scope.ts";
import { fits, governing, introduction, isListed, leadOf } from "./scopes.ts";

/**
 * When each figure of a briefing holds. In this order: the head of its column, its sentence, an earlier sentence of its
 * paragraph, the paragraph that introduces its list, its heading, what the report says of its own time, the first
 * paragraph, the hour that the report is dated with. What is so, and what is to come, takes nothing from what happened.
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
  const lead = leadOf(views, report);
  const pointers = createPointers(views, report, on);
  const opening = openingOf(views);
  const running = runningOf(views);
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
    if (mood === "ahead" && report.moment === null)
      return decided(null, "none: what is to come or asked for has not happened then");
    return (
      inherited(views, head, pointers, report, view, draft, mood) ??
      ofRunning(running, view, draft) ??
      ofReport(report, view, draft, mood) ??
      ofLead(lead, head, view, draft, mood) ??
      ofStamp(report, view, draft, mood) ??
      ofDaily(pointers.day, report, view, draft, mood) ??
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
  if (mood === "state" && !isPartOfBefore(view, draft.sentence))
    return isProperty(view, draft) || isMoney(draft.unit) ? null : ofMoment(view, draft);
  for (let i = draft.sentence - 1; i >= 0; i--) {
    const earlier = governing(view, i);
    const pointer = earlier === null ? pointers.pointerOf(view, i) : null;
    const pointed = pointer === null ? null : pointers.resolved(pointer, view, i);
    if (pointed !== null) return pointed;
    if (earlier === null) continue;
    if (isOfElsewhere(report, view, earlier, i, draft.sentence) || sumsUp(view, earlier, draft.sentence)) return null;
    return fits(earlier, mood) ? decided(earlier, "an earlier sentence of its paragraph", earlier) : null;
  }
  const isMember = (view.passage.kind === "item" && !view.isTurn) || view.passage.kind === "row";
  const intro = isMember ? introduction(views, view, draft) : null;
  // "(+40)" under "as of 17.09.": no change is of a moment.
  const isMoment = intro?.role === "asOf" && draft.delta;
  const whole = intro?.role === "asOf" ? ofHead(report, view, draft) : null;
  if (whole !== null) return whole;
  if (intro !== null && !isMoment && fits(intro, mood))
    return decided(intro, "the paragraph that leads in its list", intro);
  return ofHeading(views, head, report, view, draft, mood);
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
  draft: Draft,
  mood: Mood,
): Decided<PeriodMention> | null {
  // What something costs and what share it is are levels, of a time of their own.
  if (lead === null || mood !== "event" || isMoney(draft.unit) || isProperty(view, draft)) return null;
  // "became 19 as of Monday": the moment of what is listed, and not of all that is told.
  const takes = view.passage.start < lead.start ? head.includes(view) : lead.role !== "asOf" || isListed(view);
  return takes ? decided(lead, "the first paragraph, which dates what the text tells of", lead) : null;
}

/** What a daily report saw and heard, on the day that it had its information from. */
function ofDaily(
  day: PeriodMention | null,
  { cutoff, isDaily }: ReportPeriod,
  view: PassageView,
  draft: Draft,
  mood: Mood,
): Decided<PeriodMention> | null {
  if (day === null || cutoff === null || !isDaily || draft.delta || mood !== "event" || isProperty(view, draft))
    return null;
  return decided(day, "the day that a daily report is about", day);
}

/** How things stand in a bulletin that is dated to the hour. */
function ofStamp({ stamp }: ReportPeriod, view: PassageView, draft: Draft, mood: Mood): Decided<PeriodMention> | null {
  if (stamp === null || draft.delta || mood === "ahead" || isProperty(view, draft)) return null;
  return decided(stamp, "the day and hour that the report is dated with", stamp);
}
