import type { PassageView } from "../passage-view.ts";
import { settle, type Draft } from "./draft.ts";
import { nounBefore } from "./noun-before.ts";
import { isPlural } from "./noun-phrase.ts";
import { borrow } from "./take.ts";
import { isPastForm, standsForPeople } from "./word-class.ts";

/**
 * "houses destroyed 8,930, damaged 11,205", "injured 191": clauses of a list that name what is counted before the number,
 * with what happened between or alone.
 */
export function takeOfClause(view: PassageView, drafts: readonly Draft[], i: number): boolean {
  const { tokens, text } = view;
  const draft = drafts[i];
  if (draft === undefined || draft.unit !== "count" || !/^[,;.(]$/.test(tokens[draft.next]?.text ?? ".")) return false;
  const word = tokens[draft.first - 1];
  if (word === undefined || !(isPastForm(word) || standsForPeople(word.lower))) return false;
  const phrase = nounBefore(tokens, draft.first - 1, 0);
  if (phrase !== null && opens(view, phrase.first) && isPlural(tokens[phrase.next - 1])) {
    settle(draft, "counted", text.slice(phrase.start, phrase.end), "the noun before it", phrase);
    settle(draft, "action", word.text, "the word before it", word);
    draft.countedFrom = "before";
    return true;
  }
  if (!opens(view, draft.first - 1)) return false;
  if (standsForPeople(word.lower)) {
    settle(draft, "counted", word.text, "the noun before it", word);
    draft.countedFrom = "before";
    return true;
  }
  const before = drafts[i - 1];
  if (before?.sentence !== draft.sentence || before.countedFrom !== "before" || tokens[before.next]?.text !== ",")
    return false;
  borrow(draft, before);
  settle(draft, "action", word.text, "the word before it", word);
  return true;
}

/** Nothing but a mark stands before the token. */
const opens = ({ tokens }: PassageView, at: number): boolean =>
  tokens[at - 1] === undefined || /^[,;:.\u2022\u2013\u2014]$/.test(tokens[at - 1]?.text ?? "");
