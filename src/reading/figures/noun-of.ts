import type { PassageView } from "../passage-view.ts";
import { settle, type Draft } from "./draft.ts";
import { firstToken } from "./first-token.ts";
import { isPlace } from "./governor.ts";
import { isChangeNoun, isEmptyNoun, isNumbered } from "./kinds-of-noun.ts";
import { nounBefore, type PhraseBefore } from "./noun-before.ts";
import { nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import type { Own } from "./own.ts";

/** "an area of 300 square kilometers", "a toll of 12", "an increase of 51% in cases" */
export function beforeOf(view: PassageView, draft: Draft): Own | null {
  const { tokens } = view;
  const first = firstToken(view, draft);
  if (tokens[first - 1]?.lower !== "of") return null;
  // "a case fatality rate (CFR) of 20.4%"
  let last = first - 2;
  if (tokens[last]?.text === ")") while (last > first - 8 && last > 0 && tokens[last + 1]?.text !== "(") last--;
  const noun = tokens[last];
  if (noun?.kind !== "word" || noun.lower === "short") return null;
  if (isChangeNoun(noun.lower)) {
    settle(draft, "delta", true, 'a word of change before "of"', noun);
    const on = /^(?:in|on)$/.test(tokens[draft.next]?.lower ?? "") ? nounPhraseAt(tokens, draft.next + 1) : null;
    if (on !== null && !isPlace(view, on) && !view.periods.some(({ start, end }) => start < on.end && end > on.start))
      return { phrase: on, from: "after", rule: "what changes, behind the number" };
    return null;
  }
  if (draft.unit === "count" && !isNumbered(noun.lower)) return null;
  // "foreign currency to the value of 210 thousand dinars"
  const isWorth = /^(?:value|tune|amount)$/.test(noun.lower) && tokens[last - 2]?.lower === "to";
  const phrase = nounBefore(tokens, isWorth ? last - 2 : last + 1, 0);
  if (isWorth) {
    const of = phrase === null ? null : lastJoined(tokens, phrase);
    return of === null
      ? null
      : { phrase: { ...of, next: draft.next }, from: "before", rule: 'the noun before "to the value of"' };
  }
  if (phrase === null || isEmptyNoun(noun.lower) || isPlace(view, phrase)) return null;
  return { phrase: { ...phrase, next: draft.next }, from: "before", rule: 'the noun before "of"' };
}

/** Of "cigarettes and foreign currency" what stands last. */
function lastJoined(tokens: PassageView["tokens"], phrase: PhraseBefore): NounPhrase {
  const and = tokens.findLastIndex(({ lower }, i) => i > phrase.first && i < phrase.next && lower === "and");
  const first = and === -1 ? undefined : tokens[and + 1];
  return first === undefined ? phrase : { ...phrase, start: first.start };
}
