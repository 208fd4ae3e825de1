import type { PassageView } from "../passage-view.ts";
import { antecedentFor, isFurther } from "./antecedent-for.ts";
import type { Memory } from "./antecedents.ts";
import type { Around } from "./around.ts";
import { bracketed } from "./brackets.ts";
import { openBefore } from "./open-bracket.ts";
import { isMoney } from "./currencies.ts";
import { isBody } from "./payers.ts";
import { changedBy } from "./changes.ts";
import { compared } from "./comparisons.ts";
import { settle, type Draft } from "./draft.ts";
import { isBareMeasure, takeGoverning } from "./governing.ts";
import { harmsPeople, isChangeNoun, isCounter, namesPeople } from "./kinds-of-noun.ts";
import { takeOfLabel } from "./label-parts.ts";
import { takeOfLegend } from "./legend.ts";
import { takeOfMost } from "./most-of.ts";
import { inClauseBefore, inLineAbove, respectively } from "./in-order.ts";
import { isPlace } from "./governor.ts";
import { isPlural, nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { ownNoun } from "./own-noun.ts";
import type { Own } from "./own.ts";
import { takeOfOutput } from "./of-output.ts";
import { predicateOf, wholeNamed } from "./predicates.ts";
import { isUnderToll } from "./toll.ts";
import { isAuxiliary } from "./word-class.ts";
import { takeOfClause } from "./clause-noun.ts";
import { sameMatter } from "./same-matter.ts";
import { takeSeparated } from "./separated.ts";
import { nounOfBracket, pairedNoun, saidTwice } from "./said-twice.ts";
import { subjectBefore } from "./subject.ts";
import { toldOfSubject } from "./told-of-subject.ts";
import { borrow, take } from "./take.ts";

/** A figure looks no further around itself, in figures. */
const farthest = 24;

/** Refines what each figure of a passage counts, in order, since a figure may take its noun from one before it. */
export function refineCounted(view: PassageView, all: readonly Draft[], around: Around): void {
  for (const [at, draft] of all.entries()) {
    const drafts = all.slice(Math.max(0, at - farthest), at + farthest);
    const i = Math.min(at, farthest);
    const own = ownNoun(view, drafts, draft);
    const inCounters = own !== null && isCounter(view.text.slice(own.phrase.start, own.phrase.end));
    const isClause = view.tokens.slice(0, Math.max(0, view.label)).some(isAuxiliary);
    if (inCounters && !isClause && takeSeparated(view, drafts, i, around)) {
      // "tanks – 1297 units" counts tanks.
    } else if (own !== null && takesOnlyHarm(view, drafts, i, own)) {
      // "63 fighters were killed and 11 wounded" counts fighters.
    } else if (own !== null && takeOfOutput(view, drafts, i, own)) {
      // "The deficit stood at 3.4 percent of GDP": GDP is what it is measured by.
    } else if (own !== null) {
      take(view, draft, own.phrase, own.from, own.rule);
    } else elided(view, drafts, i, around);
    around.memory.add(view, draft);
  }
}

/** A participle of harm alone stands behind the number, and the sentence named before whom it can have struck. */
function takesOnlyHarm(view: PassageView, drafts: readonly Draft[], i: number, { phrase }: Own): boolean {
  const draft = drafts[i];
  const said = view.text.slice(phrase.start, phrase.end).toLowerCase();
  if (draft === undefined || !harmsPeople(said)) return false;
  const whom = drafts
    .slice(0, i)
    .findLast(
      (other) =>
        other.sentence === draft.sentence &&
        other.counted !== null &&
        !other.partOf &&
        openBefore(view, other.first) === openBefore(view, draft.first) &&
        namesPeople(other.counted) &&
        !harmsPeople(other.counted.toLowerCase()),
    );
  if (whom === undefined) return false;
  borrow(draft, whom);
  settle(draft, "action", said, "the participle behind the number", phrase);
  return true;
}

const isOfIt = ({ tokens }: PassageView, { next, unit }: Draft): boolean =>
  unit === "percent" && tokens[next]?.lower === "of" && tokens[next + 1]?.lower === "it";

/** The steps for a number without a noun, the surest first; the first that names something wins. */
function elided(view: PassageView, drafts: readonly Draft[], i: number, around: Around): void {
  const draft = drafts[i];
  if (draft === undefined || takeOfLegend(view, draft, around.legend)) return;
  if (draft.whole !== undefined && draft.whole.counted !== null) {
    borrow(draft, draft.whole);
    return;
  }
  if (draft.partOf && isOfIt(view, draft)) {
    // "412,680 m2, nine tenths of it by hand": of the measure, and not of what is counted beside it
    const sum = drafts.slice(0, i).findLast((other) => other.sentence === draft.sentence && other.unit !== "count");
    if (sum !== undefined) {
      borrow(draft, sum);
      return;
    }
  }
  const told = toldOfSubject(view, draft);
  if (told !== null) {
    take(view, draft, told, "subject", "the subject of its verb");
    return;
  }
  if (draft.partOf) {
    borrow(draft, antecedentFor(view, draft, around, true));
    if (draft.counted !== null) return;
  }
  if (takeOfClause(view, drafts, i)) return;
  const same = predicateOf(view, draft) === null ? sameMatter(view, drafts, i) : null;
  if (same !== null) {
    borrow(draft, same);
    return;
  }
  const paired = pairedNoun(view, drafts, i) ?? nounOfBracket(view, drafts, i);
  if (paired !== null) {
    take(view, draft, paired, "before", "the noun of its bracket");
    return;
  }
  const twice = saidTwice(view, drafts, i, around.memory.named);
  if (twice !== null) {
    borrow(draft, twice);
    return;
  }
  if (isUnderToll(view, draft, around.leadIn)) {
    settle(draft, "counted", around.leadIn, "what stands above its list");
    return;
  }
  const sibling = siblingOf(view, draft, around.memory);
  if (sibling !== null) {
    borrow(draft, sibling);
    return;
  }
  const alike =
    changedBy(view, drafts, i) ??
    respectively(view, drafts, i) ??
    inClauseBefore(view, drafts, i) ??
    inLineAbove(view, drafts, i, around.memory);
  if (alike !== null) {
    borrow(draft, alike);
    return;
  }
  if (takeSeparated(view, drafts, i, around) || takeOfLabel(view, draft) || takeOfMost(view, draft)) return;
  // "UAH 212.3 bln or 26.2% more than a year earlier"
  const previous = drafts[i - 1];
  if (
    draft.unit === "percent" &&
    previous !== undefined &&
    previous.next === draft.first - 1 &&
    view.tokens[previous.next]?.lower === "or" &&
    previous.counted !== null
  ) {
    borrow(draft, previous);
    return;
  }
  // "- 113 by barrel bombs" under "Civilians killed: 1,020, as follows:"
  const opensItem = view.passage.kind === "item" && view.tokens[0]?.start === draft.reading.start;
  if (
    opensItem &&
    around.leadIn !== null &&
    draft.unit === "count" &&
    /^(?:by|under|in|at|executed|\()$/.test(view.tokens[draft.next]?.lower ?? "")
  ) {
    settle(draft, "counted", around.leadIn, "what stands above its list");
    return;
  }
  const other =
    wholeAgain(draft, around.memory) ?? bracketed(view, drafts, i, around.memory) ?? compared(view, drafts, i);
  if (other !== null) {
    borrow(draft, other);
    return;
  }
  const said = predicateOf(view, draft) ?? wholeNamed(view, draft);
  if (said !== null) {
    take(view, draft, said.phrase, said.from, said.rule);
    return;
  }
  if (around.asked !== null && draft.unit === "count" && i === 0) {
    settle(draft, "counted", around.asked, "what the question above asks for");
    return;
  }
  if (!isFurther(view, draft) && takeGoverning(view, drafts, i)) return;
  if (draft.counted !== null || isBareMeasure(draft)) return;
  borrow(draft, antecedentFor(view, draft, around, false));
  if (draft.counted !== null) return;
  takeLast(view, draft, around);
}

/** A list of places goes on with what it began with: "Oromia: 171 cases, 2 deaths", "Somali: 98, with 1 death", "Amhara: 87; 2". */
function siblingOf(view: PassageView, draft: Draft, { named }: Memory): Draft | null {
  if (!opensLine(view, draft) || view.isTurn) return null;
  const { ordinal } = view.passage;
  const label = view.places.some((place) => place.first <= 1 && place.next <= view.label);
  if (!label || draft.unit !== "count") return null;
  const above = named.findLast(
    (other) =>
      other.view.passage.ordinal < ordinal &&
      opensLine(other.view, other.draft) &&
      other.view.places.some((place) => place.first <= 1 && place.next <= other.view.label),
  );
  const near = above !== undefined && ordinal - above.view.passage.ordinal <= 3;
  return near && above.draft.unit === "count" && above.draft.counted !== null ? above.draft : null;
}

const opensLine = ({ label }: PassageView, { first }: Draft): boolean => label > 0 && first === label + 1;

/** "Four of the eight": the eight were counted before. */
function wholeAgain({ reading, unit }: Draft, { named }: Memory): Draft | null {
  if (reading.outOf === undefined) return null;
  return (
    named.findLast(({ draft: other }) => other.value === reading.outOf && other.unit === unit && other.counted !== null)
      ?.draft ?? null
  );
}

/** What the label of a line names, but for a place. */
function labelOf(view: PassageView): NounPhrase | null {
  const phrase = nounPhraseAt(view.tokens, 0);
  return phrase === null || isPlace(view, phrase) ? null : phrase;
}

/** Of what weighs or has a size, who seized or cleared it is not what is measured. */
const isMass = (unit: string): boolean => /^(?:kg|t|g|lb|l|gal|m2|km2|ha|acre)$/.test(unit);

const namesDoer = (said: string): boolean => isBody(said) || isBody(said.split(/ (?:of|for|in) /, 1)[0] ?? said);

/** What is left: the list's lead-in, people for what only happens to them, the first noun of the sentence. */
function takeLast(view: PassageView, draft: Draft, around: Around): void {
  const leadIn = view.passage.kind === "item" && draft.unit === "count" ? around.leadIn : null;
  const sentence = view.passage.sentences[draft.sentence];
  const near = [
    ...view.tokens.slice(Math.max(0, draft.first - 3), draft.first),
    ...view.tokens.slice(draft.next, draft.next + 4),
  ];
  const harm = near.find((token) => harmsPeople(token.lower));
  const change = view.tokens[draft.first - 2];
  if (draft.delta && change !== undefined && isChangeNoun(change.lower))
    settle(draft, "counted", change.text, "the word of change before it", change);
  else if (draft.unit === "count" && harm !== undefined)
    settle(draft, "counted", "people", "what harm is done to", harm);
  else if (leadIn !== null) settle(draft, "counted", leadIn, "what stands above its list");
  else if (sentence !== undefined) {
    const opening = view.tokens.findIndex((token) => token.start >= sentence.start);
    const start = view.label >= opening && view.label < draft.first ? view.label + 1 : opening;
    const phrase =
      subjectBefore(view, start, draft.first) ??
      (view.label > 0 && !view.isTurn && start > view.label ? labelOf(view) : null);
    const counts =
      draft.unit !== "count" ||
      (phrase !== null &&
        view.tokens.slice(0, phrase.next).some((token) => isPlural(token) && token.start >= phrase.start));
    const isPayer = phrase !== null && isMoney(draft.unit) && isBody(view.text.slice(phrase.start, phrase.end));
    const isDoer = phrase !== null && isMass(draft.unit) && namesDoer(view.text.slice(phrase.start, phrase.end));
    if (isDoer) borrow(draft, antecedentFor(view, draft, around, false));
    else if (phrase !== null && phrase.next <= draft.first && counts && !isPayer)
      take(view, draft, phrase, "subject", "the subject of its sentence");
  }
}
