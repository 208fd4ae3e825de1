import { dayNumber } from "../../briefing/day.ts";
import type { Draft } from "../figures/draft.ts";
import { distanceUnits } from "../figures/units.ts";
import type { PassageView } from "../passage-view.ts";
import { periodOfCell } from "../tables/row-bearings.ts";
import { decided, type Decided } from "../why.ts";
import type { PeriodMention } from "./period-mentions.ts";

/**
 * When each figure of a briefing holds. In this order: its sentence, an earlier sentence of its paragraph when both tell
 * what happened, the paragraph that introduces its list, its heading, the headings at the top.
 */
export function createPeriodLinker(
  views: readonly PassageView[],
): (view: PassageView, draft: Draft) => Decided<PeriodMention | null> {
  const end = views.findIndex(({ passage }) => passage.kind !== "title" && passage.kind !== "heading");
  const head = views.slice(0, end === -1 ? views.length : end);
  const top = head.flatMap(({ periods }) => periods.filter((period) => period.led || period.interval));
  return (view, draft) => {
    const cell = periodOfCell(views, view, draft);
    if (cell !== null) return decided(cell, "the head of its column", cell);
    const own = inSentence(view, draft);
    if (own !== null) return own;
    const state = stateOf(view, draft);
    if (state !== null) return decided(null, state);
    for (let i = draft.sentence - 1; i >= 0; i--) {
      const earlier = ofSentence(view, i).filter(
        ({ rate, led, days }) => !rate && led && (days.start !== null || days.end !== null),
      );
      const last = earlier.at(-1);
      if (last !== undefined) return decided(last, "an earlier sentence of its paragraph", last);
    }
    const intro = view.passage.kind === "item" || view.passage.kind === "row" ? introduction(views, view) : null;
    if (intro !== null) return decided(intro, "the paragraph that leads in its list", intro);
    const heading = view.passage.under === null ? undefined : views[view.passage.under];
    if (heading !== undefined && !head.includes(heading)) {
      const above = pick(heading.periods, draft);
      if (above !== null) return decided(above, "its heading", above);
    }
    // A table says at its top when all its lines hold; a list of sentences does not.
    const isTable = view.passage.kind === "row" || (view.passage.kind === "item" && draft.countedFrom === "label");
    const atTop = isTable ? pick(top, draft) : null;
    if (atTop !== null) return decided(atTop, "the top of the briefing, for a line of a table", atTop);
    return decided(null, "none: no scope names a period");
  };
}

function ofSentence(view: PassageView, sentence: number): PeriodMention[] {
  const span = view.passage.sentences[sentence];
  if (span === undefined) return [];
  return view.periods.filter((period) => period.start >= span.start && period.end <= span.end);
}

/** The period right behind the figure, else the one before it, else any in its sentence. */
function inSentence(view: PassageView, draft: Draft): Decided<PeriodMention> | null {
  const all = ofSentence(view, draft.sentence);
  const { text } = view;
  const { start, end } = draft.reading;
  const sentenceStart = view.passage.sentences[draft.sentence]?.start ?? start;
  const usable = all.filter((period) => !period.rate || (period.start >= end && period.first - draft.nounEnd <= 1));
  const led = usable.filter((period) => period.led);
  const pool = led.length > 0 ? led : usable;
  const divided = (from: number, to: number): boolean => text.slice(from, to).includes(";");
  const nextNumber = view.tokens.find(
    (token) => token.start >= (view.tokens[draft.nounEnd - 1]?.end ?? end) && token.kind === "digits",
  );
  const limit = nextNumber?.start ?? text.length;
  const behind = pool.find((period) => period.start >= end && period.start < limit && !divided(end, period.start));
  const before = pool.findLast((period) => period.end <= start && !divided(period.end, start));
  // What stands before governs the whole sentence, unless the one behind is closer than a clause.
  if (behind !== undefined && (before === undefined || behind.rate || !text.slice(end, behind.start).includes(",")))
    return decided(behind, "its sentence: behind it, before the next number", behind);
  if (before !== undefined) return decided(before, "its sentence: the last one before it", before);
  const later = pool.find((period) => period.start >= end && !divided(end, period.start));
  // A period that the sentence begins with also governs the clauses after a semicolon, unless they look back.
  const clause = text.slice(sentenceStart, start).split(";").at(-1)?.trimStart() ?? "";
  const looksBack = /^(?:before|formerly|earlier|previously|after|until|against)\b/i.test(clause);
  if (later !== undefined) return decided(later, "its sentence: behind the next number, and none before it", later);
  const first = looksBack ? undefined : pool.find((period) => period.end <= start);
  return first === undefined ? null : decided(first, "its sentence: the first clause", first);
}

/** What is, and does not happen: a distance, a population, "there are". It holds when the briefing is given. Null for what happens. */
function stateOf(view: PassageView, draft: Draft): string | null {
  if (distanceUnits.has(draft.unit)) return "none: a distance is so when the briefing is given";
  const sentence = view.passage.sentences[draft.sentence];
  const before = view.tokens.slice(Math.max(0, draft.first - 3), draft.first).map((token) => token.lower);
  if (before.includes("population")) return "none: a population is so when the briefing is given";
  const behind = view.tokens[draft.nounEnd];
  if (
    behind !== undefined &&
    sentence !== undefined &&
    behind.end <= sentence.end &&
    /^(?:are|is|remain|remains|stay|live|need|still)$/.test(behind.lower)
  )
    return /^(?:put|being)$/.test(view.tokens[draft.nounEnd + 1]?.lower ?? "")
      ? null
      : "none: what is, and does not happen, is so when the briefing is given";
  return null;
}

/** A list is led in from no further away, which also keeps a file of one endless list cheap. */
const longestList = 200;

/** The period with which the nearest paragraph above the list, in the same section, begins or leads over to it. */
function introduction(views: readonly PassageView[], view: PassageView): PeriodMention | null {
  for (let i = view.passage.ordinal - 1; i >= Math.max(0, view.passage.ordinal - longestList); i--) {
    const above = views[i];
    if (above === undefined || above.passage.kind === "heading" || above.passage.kind === "title") return null;
    if (above.passage.kind !== "paragraph") continue;
    const first = ofSentence(above, 0).find((period) => period.led && !period.rate);
    const last = above.passage.text.endsWith(":")
      ? ofSentence(above, above.passage.sentences.length - 1).at(-1)
      : undefined;
    return last ?? first ?? null;
  }
  return null;
}

/** Of a heading's periods a change takes the shortest and a total the longest. */
function pick(periods: readonly PeriodMention[], draft: Draft): PeriodMention | null {
  const sorted = periods
    .filter((period) => !period.rate && (period.led || period.interval || period.days.start !== null))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  return (draft.delta ? sorted[0] : sorted.at(-1)) ?? null;
}

function lengthOf({ days }: PeriodMention): number {
  if (days.start === null || days.end === null) return days.start === null && days.end === null ? 0 : 100_000;
  return dayNumber(days.end) - dayNumber(days.start);
}
