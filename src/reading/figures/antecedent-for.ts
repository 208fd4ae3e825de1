import type { PassageView } from "../passage-view.ts";
import { antecedentOf } from "./antecedents.ts";
import type { Around } from "./around.ts";
import type { Draft } from "./draft.ts";
import { happensToPeople, happensToThings, harmsPeople, livesOnly } from "./kinds-of-noun.ts";

/** "another 23", "a further 561", "two more damaged", "the other 268": of what was counted before. */
export const isFurther = ({ tokens }: PassageView, { first, next }: Draft): boolean =>
  [tokens[first - 1], tokens[first - 2]].some((token) =>
    /^(?:further|another|other|remaining|additional)$/.test(token?.lower ?? ""),
  ) || /^(?:more|others?)$/.test(tokens[next]?.lower ?? "");

export function antecedentFor(view: PassageView, draft: Draft, { memory }: Around, parts: boolean): Draft | null {
  const verb = verbNear(view, draft);
  // "Water trucking reached a further 25,500"
  const reaches = isFurther(view, draft) && isReached(view, draft);
  const people = reaches || (happensToPeople(verb) && !happensToThings(verb));
  const found = antecedentOf(memory, view, draft, {
    unit: draft.unit,
    people,
    flights: /^(?:flew|flown|fly)$/.test(verb),
    harm: harmsPeople(verb),
    living: livesOnly(verb) && !isFurther(view, draft),
    things: happensToThings(verb) && draft.unit === "count",
    parts,
    sums: isOfSum(view, draft),
    least: parts && draft.unit === "count" ? draft.value : 0,
  });
  // "In Syria 3,581 have died": people, and not the girls whom another item tells of.
  const isOwn = people && !parts && draft.unit === "count" && !isFurther(view, draft);
  return isOwn && !memory.named.some((named) => named.draft === found && named.view === view) ? null : found;
}

const isReached = ({ tokens }: PassageView, { first }: Draft): boolean =>
  tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ lower }) => /^(?:reached|assisted|supported|fed|sheltered|benefit(?:ed|ing))$/.test(lower));

/** "30% has been received", "of which 51% was in dollars" */
function isOfSum({ tokens }: PassageView, { first, next }: Draft): boolean {
  if (/^(?:which)$/.test(tokens[first - 1]?.lower ?? "")) return true;
  return tokens
    .slice(next, next + 5)
    .some(({ lower }) =>
      /^(?:received|funded|disbursed|spent|raised|secured|pledged|paid|covered|committed)$/.test(lower),
    );
}

/** The verb that the number is said with: behind it, else before it. */
function verbNear({ tokens }: PassageView, draft: Draft): string {
  for (let at = draft.next; at < draft.next + 5; at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^[.;,:(]$/.test(word)) break;
    if (happensToPeople(word) || happensToThings(word)) return word;
  }
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - 3); at--) {
    const word = tokens[at]?.lower ?? "";
    // "24 guns were missing, five of them for the first time": the mark ends what the verb is said of.
    if (/^[.;,:)]$/.test(word)) break;
    if (happensToPeople(word) || happensToThings(word) || /^(?:flew|flown|fly)$/.test(word)) return word;
  }
  return "";
}
