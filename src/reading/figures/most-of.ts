import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { openBefore } from "./open-bracket.ts";
import { take } from "./take.ts";

/** "Most migrants came from Niger (23%) and Egypt (18%)": shares in brackets are of what the sentence has most of. */
export function takeOfMost(view: PassageView, draft: Draft): boolean {
  const { tokens, passage } = view;
  if (openBefore(view, draft.first) !== draft.first - 1) return false;
  const start = passage.sentences[draft.sentence]?.start ?? 0;
  let at = tokens.findIndex((token) => token.start >= start);
  if (/^(?:the|a)$/.test(tokens[at]?.lower ?? "")) at++;
  if (!/^(?:most|many|majority)$/.test(tokens[at]?.lower ?? "")) return false;
  while (/^(?:most|many|majority|of|the|these|those|all|new)$/.test(tokens[at]?.lower ?? "")) at++;
  const phrase = nounPhraseAt(tokens, at);
  if (phrase === null || phrase.next > draft.first) return false;
  take(view, draft, phrase, "subject", "what the sentence has most of");
  return true;
}
