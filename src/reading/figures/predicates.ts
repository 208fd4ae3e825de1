import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { isPlace } from "./governor.ts";
import { isEmptyNoun } from "./kinds-of-noun.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";
import type { Own } from "./own-noun.ts";

/** "62 were members of armed groups", "one in five is a child": the noun that a number is said to be. */
export function predicateOf({ tokens }: PassageView, draft: Draft): Own | null {
  if (!/^(?:was|were|are|is)$/.test(tokens[draft.next]?.lower ?? "")) return null;
  const at = draft.next + 1;
  const phrase = nounPhraseAt(tokens, at);
  if (phrase === null) return null;
  const isOne = /^(?:a|an)$/.test(tokens[at]?.lower ?? "");
  const named = tokens.slice(at, phrase.next).some((token) => isPlural(token));
  return isOne || named ? { phrase, from: "predicate", rule: 'the noun behind "were"' } : null;
}

/** "Of the injured, 112 have been discharged", "Among all cases, 56% were men": the whole at the beginning of the clause. */
export function wholeNamed(view: PassageView, draft: Draft): Own | null {
  const { tokens } = view;
  if (tokens[draft.first - 1]?.text !== ",") return null;
  for (let at = draft.first - 2; at >= Math.max(0, draft.first - 14); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "digits" || /^[.;:,]$/.test(token.text)) return null;
    const opens = at === 0 || /^[.;:,\u2022)]$/.test(tokens[at - 1]?.text ?? "");
    if (!opens || !/^(?:of|among|amongst)$/.test(token.lower)) continue;
    const phrase = nounPhraseAt(tokens, at + 1);
    if (phrase === null || isPlace(view, phrase) || isEmptyNoun(view.text.slice(phrase.start, phrase.end))) return null;
    return { phrase: { ...phrase, next: draft.next }, from: "before", rule: "the whole that its clause begins with" };
  }
  return null;
}
