import type { PassageView } from "../passage-view.ts";
import { openBefore } from "./open-bracket.ts";
import type { Draft } from "./draft.ts";
import { isPlace } from "./governor.ts";
import { nounBefore } from "./noun-before.ts";
import { isPlural, nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { isPastForm } from "./word-class.ts";
import type { Named } from "./antecedents.ts";

/** What an earlier or later figure of the same sentence counts, where the words around both are alike; null elsewhere. */
export function saidTwice(
  view: PassageView,
  drafts: readonly Draft[],
  i: number,
  named: readonly Named[],
): Draft | null {
  return (
    shareAgain(view, drafts, i) ??
    sameVerb(view, drafts, i) ??
    raisedTotal(view, drafts, i) ??
    ofTheSame(view, drafts, i, named)
  );
}

/** "72 percent of hospitals are out of service: 55 of 79": the share said again in numbers. */
function shareAgain({ tokens }: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const [previous, draft] = [drafts[i - 1], drafts[i]];
  if (draft === undefined || previous === undefined || previous.sentence !== draft.sentence) return null;
  const isAgain = previous.unit === "percent" && draft.reading.outOf !== undefined;
  return isAgain && /^[:,(]$/.test(tokens[draft.first - 1]?.text ?? "") && previous.counted !== null ? previous : null;
}

/** "64 sessions reached 3,912 people; in Mannar seven sessions reached 488": the same verb has the same object. */
function sameVerb({ tokens }: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i];
  const verb = tokens[(draft?.first ?? 0) - 1];
  if (draft === undefined || !isPastForm(verb)) return null;
  const alike = drafts
    .slice(0, i)
    .findLast((other) => other.sentence === draft.sentence && tokens[other.first - 1]?.lower === verb?.lower);
  return alike !== undefined && alike.unit === draft.unit && alike.counted !== null ? alike : null;
}

const totals = /^(?:total|totals|list|tally|toll|count|number|figure|sum)$/;

/** "moved 287 refugees, bringing to 4,719 the number relocated", "37 more names, bringing its list to 874" */
function raisedTotal({ tokens }: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const [previous, draft] = [drafts[i - 1], drafts[i]];
  if (
    draft === undefined ||
    previous === undefined ||
    previous.sentence !== draft.sentence ||
    previous.unit !== draft.unit
  )
    return null;
  const before = tokens.slice(Math.max(0, draft.first - 6), draft.first).map(({ lower }) => lower);
  const raises = before.some((word) =>
    /^(?:bringing|brings|brought|raising|raises|raised|taking|lifting|pushing|putting)$/.test(word),
  );
  if (!raises || before.at(-1) !== "to") return null;
  const behind = tokens.slice(draft.next, draft.next + 3);
  const isTotal = before.some((word) => totals.test(word)) || behind.some(({ lower }) => totals.test(lower));
  const names = behind.some(({ lower }, at) => lower === "of" && totals.test(behind[at - 1]?.lower ?? ""));
  return isTotal && !names && previous.counted !== null ? previous : null;
}

/** "nine were drone strikes. Of the nine, five …": what was said of that many before. */
function ofTheSame(
  { tokens }: PassageView,
  drafts: readonly Draft[],
  i: number,
  named: readonly Named[],
): Draft | null {
  const draft = drafts[i];
  if (draft === undefined || draft.unit !== "count") return null;
  const isOpened = tokens[draft.first - 1]?.lower === "the" && tokens[draft.first - 2]?.text === "Of";
  if (!isOpened || tokens[draft.next]?.text !== ",") return null;
  return (
    named.findLast(
      ({ draft: other }) =>
        other !== draft && other.value === draft.value && other.unit === "count" && other.counted !== null,
    )?.draft ?? null
  );
}

/** "Two convoys (17 and nine trucks)": the noun behind the second number in the bracket, which both have. */
export function pairedNoun(view: PassageView, drafts: readonly Draft[], i: number): NounPhrase | null {
  const [draft, next] = [drafts[i], drafts[i + 1]];
  if (draft === undefined || next === undefined || draft.unit !== "count" || next.unit !== "count") return null;
  if (view.tokens[draft.next]?.lower !== "and" || next.first !== draft.next + 1) return null;
  if (openBefore(view, draft.first) !== draft.first - 1 || openBefore(view, next.first) !== draft.first - 1)
    return null;
  const phrase = nounPhraseAt(view.tokens, next.next);
  return phrase !== null && isPlural(view.tokens[phrase.next - 1]) ? { ...phrase, next: draft.next } : null;
}

/** "Volunteers (812, half of them women)", "peacekeepers (1,960 strong)": the noun before the bracket, where no other number has it. */
export function nounOfBracket(view: PassageView, drafts: readonly Draft[], i: number): NounPhrase | null {
  const draft = drafts[i];
  const { tokens } = view;
  if (draft === undefined || draft.unit !== "count" || tokens[draft.first - 1]?.text !== "(") return null;
  const open = draft.first - 1;
  if (!/^(?:[,;)]|strong)$/.test(tokens[draft.next]?.lower ?? "") || !isPlural(tokens[open - 1])) return null;
  if (drafts.some((other) => other !== draft && other.nounEnd === open)) return null;
  // "2,596 by fights, ahead of mines (2,299)": counts what the numbers before it do.
  const isAfterOthers = drafts.slice(0, i).some((other) => other.sentence === draft.sentence && other.unit === "count");
  if (tokens[draft.next]?.text === ")" && isAfterOthers) return null;
  const phrase = nounBefore(tokens, open, 0);
  return phrase === null || isPlace(view, phrase) ? null : { ...phrase, next: draft.next };
}
