import type { Draft } from "../figures/draft.ts";
import type { Day } from "../../briefing/day.ts";
import type { Passage } from "../../briefing/passage.ts";
import { isNotice } from "../head/notice.ts";
import type { PassageView } from "../passage-view.ts";
import { captionAbove } from "../tables/caption.ts";
import type { Mood } from "./mood.ts";
import { isSaid } from "./own-sentence.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { lengthOf, type ReportPeriod } from "./report-period.ts";
import { comparedBy, isNumber, isOfBase, periodsOf } from "./sentence-view.ts";

/** A list is led in from no further away, which also keeps a file of one endless list cheap. */
const longestList = 200;

/** The period that a sentence is about and that later ones may take over: its first that is no aside, comparison or pointer. */
export function governing(view: PassageView, sentence: number): PeriodMention | null {
  const known = governed.get(view) ?? new Map<number, PeriodMention | null>();
  governed.set(view, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const found = governingIn(view, sentence);
  known.set(sentence, found);
  return found;
}

/** Asked for at each figure behind the sentence, so worked out once. */
const governed = new WeakMap<PassageView, Map<number, PeriodMention | null>>();

function governingIn(view: PassageView, sentence: number): PeriodMention | null {
  const start = view.passage.sentences[sentence]?.start ?? 0;
  const usable = periodsOf(view, sentence).filter(
    (period) =>
      (period.led || period.interval) &&
      !/^(?:other|loose|same|clock)$/.test(period.role) &&
      (period.days.start !== null || period.days.end !== null || period.role === "open") &&
      comparedBy(view, period, start) < 0 &&
      !isSaid(view.tokens, period) &&
      !isOfBase(view.tokens, period) &&
      !isAside(view, period),
  );
  return usable[0] ?? null;
}

/** "of whom nine got away on 20 May": said of a part only. */
function isAside({ tokens }: PassageView, { first }: PeriodMention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    const word = tokens[i]?.lower ?? "";
    if (/^[;.(]$/.test(word)) return false;
    if (/^(?:whom|whose)$/.test(word)) return true;
    if (/^(?:is|are|was|were)$/.test(word) && suspected.test(tokens[i + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** Of what somebody is suspected happened before what the paragraph tells. */
const suspected = /^(?:suspected|accused|wanted|believed|thought|charged)$/;

/** What has happened up to now does not go back to a day that is over: "On 5 May … . WHO has shipped 14 kits". */
export const fits = (period: PeriodMention, mood: Mood): boolean =>
  mood !== "done" || period.role === "open" || period.role === "asOf" || period.days.end === null;

/** A line that says how to read the list below it. */
const longestLegend = 160;

const isBullet = ({ text, passage }: PassageView): boolean => {
  const line = text.slice(text.lastIndexOf("\n", passage.start - 1) + 1, passage.start);
  return line.trim() !== "";
};

/** The period with which the nearest paragraph above a list, in the same section, begins or leads over to it. */
export function introduction(views: readonly PassageView[], view: PassageView, draft: Draft): PeriodMention | null {
  const caption = captionAbove(views, view);
  const named = caption === null ? null : pick(toldIn(caption), draft);
  if (named !== null) return named;
  for (let i = view.passage.ordinal - 1; i >= Math.max(0, view.passage.ordinal - longestList); i--) {
    const above = views[i];
    if (above === undefined || above.passage.kind === "heading" || above.passage.kind === "title") return null;
    if (i - 1 === view.passage.under && view.row === null && isLegend(above)) return ofLine(above, draft);
    const last = above.passage.sentences.length - 1;
    const leadsIn = above.passage.text.endsWith(":");
    // A line without an end is the caption of the list.
    const isCaption = leadsIn || !/[.!?]["'\u201d\u2019)\]]*$/.test(above.passage.text);
    if (above.passage.kind !== "paragraph" && !leadsIn) continue;
    // "Total since 8 December; change over the past 24 hours in brackets."
    const both = draft.delta && above.passage.text.length <= longestLegend ? ofLine(above, draft) : null;
    const led = both ?? (isCaption ? pick(toldOf(above, draft, periodsOf(above, last)), draft) : null);
    const told = governing(above, 0);
    // "Since mid-August things have become worse." leads in no lines of "label: value".
    const isOfList = told?.role !== "open" || view.label < 0 || isBullet(view) || !countsNothing(above);
    return led ?? (isOfList ? told : null);
  }
  return null;
}

/** "from 1 March (in brackets: per day)": a first line that only says of when the others are. */
const isLegend = (view: PassageView): boolean =>
  view.periods.length > 0 && !/[.!?]$/.test(view.passage.text) && countsNothing(view);

const countsNothing = ({ tokens, periods, passage }: PassageView): boolean =>
  passage.text.length <= longestLegend &&
  !tokens.some((token, at) => isNumber(token) && !periods.some(({ first, next }) => at >= first && at < next));

/** The periods of a caption, but for those that it only compares with: "by district (change against week 32)". */
function toldIn(caption: PassageView): readonly PeriodMention[] {
  const last = caption.passage.sentences.length - 1;
  const start = caption.passage.sentences[last]?.start ?? 0;
  return periodsOf(caption, last).filter((period) => comparedBy(caption, period, start) < 0);
}

/** The period of a line that is of all below it. */
export function ofLine(view: PassageView, draft: Draft): PeriodMention | null {
  const told = toldOf(view, draft);
  return pick(told, draft, told.length < view.periods.length);
}

/** Of a line's periods those that a change is over, for a change, and else the others: "27 June to 28 July (change since yesterday)". */
function toldOf(view: PassageView, draft: Draft, periods = view.periods): readonly PeriodMention[] {
  const { tokens, passage } = view;
  const isOfChange = (period: PeriodMention): boolean =>
    !/^(?:from|on)$/.test(period.lead) &&
    comparedBy(view, period, passage.start) < 0 &&
    tokens
      .slice(Math.max(0, period.first - 3), period.first)
      .some(({ lower }) => /^(?:changes?|increase|brackets?|parentheses)$/.test(lower));
  const own = periods.filter((period) => isOfChange(period) === draft.delta);
  return own.length > 0 ? own : periods;
}

/** Of several periods a change takes the shortest and a total the longest. `isTold`: their line says which are of changes. */
export function pick(periods: readonly PeriodMention[], draft: Draft, isTold = false): PeriodMention | null {
  const sorted = periods
    .filter(
      ({ role, led, interval, days }) =>
        (role !== "rate" || (isTold && draft.delta)) &&
        role !== "length" &&
        role !== "other" &&
        (led || interval || days.start !== null),
    )
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (!draft.delta) return sorted.at(-1) ?? null;
  const [shortest] = sorted;
  return shortest === undefined || (!isTold && isTooLong(shortest, draft)) ? null : shortest;
}

/** "43,000 (+540)" under "from 24.02.22 to 13.03.24": a signed change is of a day or a week, and not of the whole war. */
export const isTooLong = (period: PeriodMention, { why }: Draft, on?: Day): boolean =>
  why.delta?.rule === "a sign before the number" &&
  (period.interval === true || period.role === "open") &&
  lengthOf(period, on) > longestChange;
const longestChange = 45;

/** What a text tells of is dated in its first paragraph of prose, or the next ones. */
export function leadOf(views: readonly PassageView[], { stamp, cutoff }: ReportPeriod): PeriodMention | null {
  if (stamp !== null || cutoff !== null || views.some(({ isTurn }) => isTurn)) return null;
  const prose = views.slice(0, farthestLead).filter(({ passage, row }) => isProse(passage) && row === null);
  for (const view of prose.slice(0, 2)) {
    const period = governing(view, 0);
    if (period === null) continue;
    const isScope = period.role === "asOf" || (period.days.start !== null && period.days.end !== null);
    return isScope && !talks.test(view.text.slice(view.passage.start, view.passage.sentences[0]?.end)) ? period : null;
  }
  return null;
}

/** "Experts met in Astana on 6 February": when people came together, and not when it happened what they told of. */
const talks =
  /\b(?:met|meetings?|talks|conference|summit|session|forum|consultations|negotiations|ceremony|visit(?:ed)?)\b/i;
const farthestLead = 14;
const shortestProse = 60;

const isProse = ({ kind, text }: Passage): boolean =>
  (kind === "paragraph" || kind === "item") && text.length > shortestProse && !isNotice(text);

/** A member of a list: a bullet, a row, or a line whose label is a name and no clause. */
export const isListed = (view: PassageView): boolean =>
  view.passage.kind === "row" ||
  (view.passage.kind === "item" &&
    (isBullet(view) ||
      !view.tokens.slice(0, Math.max(0, view.label)).some((token) => token.text === "," || isNumber(token))));
