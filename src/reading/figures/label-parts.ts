import type { PassageView } from "../passage-view.ts";
import { settle, type Draft } from "./draft.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";
import { isBareAdjective, isPastForm } from "./word-class.ts";

/** "Homes: destroyed 1,402, uninhabitable 1,678": the label names what is counted, the word before each number what happened. */
export function takeOfLabel({ tokens, text, label, isTurn }: PassageView, draft: Draft): boolean {
  if (label < 1 || isTurn || draft.unit !== "count") return false;
  const word = tokens[draft.first - 1];
  const happens = isPastForm(word) || isBareAdjective(word?.lower ?? "") || /^un\p{L}+ble$/u.test(word?.lower ?? "");
  if (word === undefined || !happens || !/^[:,;]$/.test(tokens[draft.first - 2]?.text ?? "")) return false;
  if (!/^[,;.]$/.test(tokens[draft.next]?.text ?? ".")) return false;
  const phrase = nounPhraseAt(tokens, 0);
  if (phrase === null || phrase.next !== label || !isPlural(tokens[phrase.next - 1])) return false;
  settle(draft, "counted", text.slice(phrase.start, phrase.end), "the label of its line", phrase);
  settle(draft, "action", word.text, "the word before it", word);
  draft.countedFrom = "label";
  return true;
}
