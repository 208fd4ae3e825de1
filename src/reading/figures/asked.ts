import type { PassageView } from "../passage-view.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";

/** "How many fighters are left in the city?" asks for fighters, "And the contacts?" for contacts; null for what asks for no number. */
export function askedIn(view: PassageView): string | null {
  const { tokens, text } = view;
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== "how" || tokens[at + 1]?.lower !== "many") continue;
    // "How many of them are health workers?"
    let from = at + 2;
    while (/^(?:of|them|these|those|are|were)$/.test(tokens[from]?.lower ?? "")) from++;
    const phrase = nounPhraseAt(tokens, from);
    if (phrase !== null) return text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
  }
  return topicAsked(view);
}

/** "And the contacts?", "What about the schools?": a question without a verb names what the answer's number counts. */
function topicAsked({ tokens, text, label }: PassageView): string | null {
  if (tokens.at(-1)?.text !== "?") return null;
  let at = tokens.slice(0, -1).findLastIndex((token, i) => /^[.!?]$/.test(token.text) || i === label) + 1;
  while (/^(?:and|but|so|what|how|about)$/.test(tokens[at]?.lower ?? "")) at++;
  const phrase = nounPhraseAt(tokens, at);
  if (phrase === null || phrase.next !== tokens.length - 1 || !isPlural(tokens[phrase.next - 1])) return null;
  return text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
}
