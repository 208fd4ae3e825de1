import type { PassageView } from "../passage-view.ts";
import { isMoney } from "./currencies.ts";
import { settle, type Draft } from "./draft.ts";
import { nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import { distanceUnits, timeUnits } from "./units.ts";

/** A number takes its noun from no further back, in figures. */
const farthest = 30;

/** Refines what each figure of a passage counts, in order, since a figure may take its noun from one before it. */
export function refineCounted(view: PassageView, drafts: readonly Draft[], earlier: Draft | null): void {
  for (const [i, draft] of drafts.entries()) {
    const own = ownNoun(view, draft);
    if (own !== null) {
      take(view, draft, own.phrase, own.from, own.rule);
      continue;
    }
    if (distanceUnits.has(draft.unit) || timeUnits.has(draft.unit) || isMoney(draft.unit)) {
      if (isMoney(draft.unit)) takeSubject(view, draft);
      continue;
    }
    const sameSentence = drafts
      .slice(Math.max(0, i - farthest), i)
      .filter((other) => other.sentence === draft.sentence);
    if (view.label >= 0 && takeLabel(view, draft, drafts[i - 1])) continue;
    if (draft.unit !== "count") {
      const like = sameSentence.findLast((other) => other.unit === draft.unit && other.counted !== null);
      if (like === undefined) takeSubject(view, draft);
      else borrow(draft, like);
      continue;
    }
    takeElided(view, draft, sameSentence, i > 0 ? (drafts[i - 1] ?? null) : earlier);
  }
}

interface Own {
  readonly phrase: NounPhrase;
  readonly from: "after" | "before";
  readonly rule: string;
}

/** The noun that stands beside the number itself. */
function ownNoun(view: PassageView, draft: Draft): Own | null {
  const { tokens } = view;
  const after = tokens[draft.next];
  const isMeasure = draft.unit !== "count";
  const ofNext = after?.lower === "of";
  if (ofNext && /^(?:them|these|those|whom|which)$/.test(tokens[draft.next + 1]?.lower ?? "")) {
    draft.partOf = true;
    // "26 of them explosions"
    const phrase = nounPhraseAt(tokens, draft.next + 2);
    return phrase === null ? null : { phrase, from: "after", rule: 'the noun behind "of them"' };
  }
  const isShare = draft.reading.form === "fraction" && after?.kind === "word";
  if (!isMeasure || ofNext || isShare) {
    const phrase =
      after === undefined || (after.text === "-" && after.joined) ? null : nounPhraseAt(tokens, draft.next);
    if (phrase !== null) return { phrase, from: "after", rule: "the noun behind the number" };
  }
  // "every third of them a child" and "territory of over 300 square kilometers"
  const of = tokens[draft.first - 1]?.lower === "of" ? draft.first - 2 : -1;
  if (
    of >= 0 &&
    (isMeasure ||
      /^(?:rise|increase|drop|decline|fall|decrease|growth|total|number|toll|average|population|reduction|loss|gain|surge)$/.test(
        tokens[of]?.lower ?? "",
      ))
  ) {
    const noun = tokens[of];
    if (noun?.kind === "word") {
      const change = /^(?:rise|increase|drop|decline|fall|decrease|growth|reduction|surge)$/.test(noun.lower);
      if (change) settle(draft, "delta", true, 'a word of change before "of"', noun);
      if (!/^(?:total|average|distance|depth|radius|range|height|length)$/.test(noun.lower))
        return {
          phrase: { start: noun.start, end: noun.end, next: draft.next },
          from: "before",
          rule: 'the noun before "of"',
        };
    }
  }
  return null;
}

function take(view: PassageView, draft: Draft, phrase: NounPhrase, from: Draft["countedFrom"], rule: string): void {
  settle(draft, "counted", view.text.slice(phrase.start, phrase.end).replace(/\s+/g, " "), rule, phrase);
  draft.countedFrom = from;
  if (from === "after") draft.nounEnd = phrase.next;
}

function borrow(draft: Draft, other: Draft): void {
  settle(draft, "counted", other.counted, "what an earlier figure counts", other.why.counted?.at);
  draft.countedFrom = "earlier";
}

function takeSubject(view: PassageView, draft: Draft): void {
  const sentence = view.passage.sentences[draft.sentence];
  const phrase = sentence === undefined ? null : subjectBefore(view, sentence.start, draft.first);
  if (phrase !== null) take(view, draft, phrase, "subject", "the subject of its sentence");
}

/** "Tanks: 10,515 (+10)" counts tanks, unless the label is a place or the number has company. */
function takeLabel(view: PassageView, draft: Draft, previous: Draft | undefined): boolean {
  const { tokens, text, label, places } = view;
  if (draft.first <= label || places.some((place) => place.role === "label")) return false;
  const isFirst = previous === undefined || previous.countedFrom === "label";
  const [start, end] = [tokens[0]?.start, tokens[label - 1]?.end];
  if (!isFirst || start === undefined || end === undefined) return false;
  settle(draft, "counted", text.slice(start, end).replace(/\s+/g, " "), "the label of its line", { start, end });
  draft.countedFrom = "label";
  return true;
}

const verbAfter = /^(?:was|were|are|is|have|has|had|did|do|remain|remained|will|would|could)$/;

/** A number without a noun: "62 were members of armed groups", "Half of the dead (128)", "Of the 14 categories, eight", "About 2,500 have joined". */
function takeElided(view: PassageView, draft: Draft, sameSentence: readonly Draft[], previous: Draft | null): void {
  const { tokens } = view;
  const after = tokens[draft.next]?.lower ?? "";
  if (/^(?:was|were|are|is)$/.test(after)) {
    const phrase = (tokens[draft.next + 1]?.lower ?? "").endsWith("ed") ? null : nounPhraseAt(tokens, draft.next + 1);
    if (phrase !== null) {
      take(view, draft, phrase, "after", 'the noun behind "were"');
      return;
    }
  }
  const whole = sameSentence.findLast((other) => !other.partOf && other.counted !== null && !other.delta);
  const last = sameSentence.findLast((other) => other.counted !== null);
  if (tokens[draft.first - 1]?.text === "(" && last !== undefined) borrow(draft, last);
  else if (whole !== undefined) borrow(draft, firstOfKind(sameSentence, whole));
  else if (
    previous !== null &&
    previous.counted !== null &&
    previous.unit === "count" &&
    (verbAfter.test(after) || draft.partOf)
  )
    borrow(draft, previous);
  else takeSubject(view, draft);
}

/** "330 sorties … 790 targets, and UAVs flew 170 more": with "more" or "against" the first of the sentence is meant. */
function firstOfKind(sameSentence: readonly Draft[], fallback: Draft): Draft {
  return sameSentence.find((other) => other.counted !== null && !other.partOf && other.unit === "count") ?? fallback;
}
