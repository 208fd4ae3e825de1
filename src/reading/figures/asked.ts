import type { PassageView } from "../passage-view.ts";
import { nounPhraseAt } from "./noun-phrase.ts";

/** "How many fighters are left in the city?" asks for fighters; null for a passage that asks for no number. */
export function askedIn({ tokens, text }: PassageView): string | null {
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== "how" || tokens[at + 1]?.lower !== "many") continue;
    const phrase = nounPhraseAt(tokens, at + 2);
    if (phrase !== null) return text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
  }
  return null;
}
