import type { PassageView } from "../passage-view.ts";
import { nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";

const leading = /^(?:in|at|on|since|as|over|during|from|by|after|before|last|for|near|between|within|according|to)$/;
const skipped =
  /^(?:the|a|an|their|his|its|our|this|these|in|at|of|on|for|but|and|while|so|then|now|only|also|meanwhile|today)$/;

/** The noun phrase that a sentence or clause begins with: "The area" in "The area under control has grown fourfold". */
export function subjectBefore(view: PassageView, sentenceStart: number, before: number): NounPhrase | null {
  const { tokens } = view;
  let at = clauseStart(view, sentenceStart, before);
  // "In the last week, admissions fell": what leads in is not the subject.
  if (leading.test(tokens[at]?.lower ?? "")) {
    const comma = tokens.findIndex((token, i) => i > at && i < before && token.text === ",");
    if (comma !== -1) at = comma + 1;
  }
  while (at < before && (tokens[at]?.kind === "mark" || skipped.test(tokens[at]?.lower ?? ""))) at++;
  const phrase = at < before ? nounPhraseAt(tokens, at) : null;
  return phrase !== null && phrase.next <= before ? phrase : null;
}

/** A subject stands no further from its number, in tokens. */
const farthest = 120;

/** The token that the clause of token `before` begins with: after the last ";" or the beginning of the sentence. */
function clauseStart({ tokens, label }: PassageView, sentenceStart: number, before: number): number {
  let at = before;
  const limit = Math.max(0, before - farthest);
  while (
    at > limit &&
    (tokens[at - 1]?.start ?? -1) >= sentenceStart &&
    tokens[at - 1]?.text !== ";" &&
    at - 1 !== label
  )
    at--;
  return at;
}
