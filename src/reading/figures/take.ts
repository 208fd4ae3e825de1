import type { PassageView } from "../passage-view.ts";
import { settle, type Draft } from "./draft.ts";
import { withoutNumberOf } from "./kinds-of-noun.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** The figure counts what the phrase names. */
export function take(
  view: PassageView,
  draft: Draft,
  phrase: NounPhrase,
  from: Draft["countedFrom"],
  rule: string,
): void {
  const said = withoutNumberOf(view.text.slice(phrase.start, phrase.end).replace(/\s+/g, " "));
  settle(draft, "counted", said, rule, phrase);
  draft.countedFrom = from;
  if (from === "after" || from === "predicate") draft.nounEnd = phrase.next;
}

/** The figure counts what another one does. */
export function borrow(draft: Draft, other: Draft | null): void {
  if (other === null) return;
  settle(draft, "counted", other.counted, "what an earlier figure counts", other.why.counted?.at);
  draft.countedFrom = other.countedFrom === "label" ? "label" : "earlier";
}
