import type { PassageView } from "../passage-view.ts";
import type { Memory } from "./antecedents.ts";
import type { Draft } from "./draft.ts";

const joins = (view: PassageView, left: Draft, right: Draft): boolean =>
  right.first - left.next === 1 && /^(?:and|,|;|\/)$/.test(view.tokens[left.next]?.lower ?? "");

/** "41 sections and seven bridges were hit; 28 and 5, respectively, are passable": several answer to several, in order. */
export function respectively(view: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  let [from, to] = [i, i];
  for (let left = drafts[from - 1]; left !== undefined; left = drafts[from - 1]) {
    const right = drafts[from];
    if (right === undefined || !joins(view, left, right)) break;
    from--;
  }
  for (let right = drafts[to + 1]; right !== undefined; right = drafts[to + 1]) {
    const left = drafts[to];
    if (left === undefined || !joins(view, left, right)) break;
    to++;
  }
  const last = drafts[to];
  const size = to - from + 1;
  if (last === undefined || size < 2) return null;
  // "at rates of 16.6%, 4.66% and 3.23% respectively": they have a noun of their own.
  if (drafts[from]?.countedFrom === "before" || drafts[from]?.countedFrom === "after") return null;
  const says = view.tokens.slice(last.next, last.next + 5).some(({ lower }) => lower === "respectively");
  const before = drafts.slice(Math.max(0, from - size), from);
  const known =
    says &&
    before.length === size &&
    before.every(({ counted, sentence }) => counted !== null && sentence === last.sentence);
  return known ? (before[i - from] ?? null) : null;
}

/** "Cebu 121 operations and 188 arrests; Bohol 48 and 72": the numbers of a clause without nouns answer to those of the one before. */
export function inClauseBefore(view: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i];
  if (draft === undefined || draft.unit !== "count") return null;
  const clauses: Draft[][] = [[]];
  for (const [k, each] of drafts.entries()) {
    const before = drafts[k - 1];
    const parts =
      before !== undefined && view.tokens.slice(before.next, each.first).some(({ text }) => /^[;.]$/.test(text));
    if (parts) clauses.push([]);
    clauses.at(-1)?.push(each);
  }
  const at = clauses.findIndex((clause) => clause.includes(draft));
  const [own, above] = [clauses[at], clauses[at - 1]];
  if (own === undefined || above === undefined || own.length < 2 || own.length !== above.length) return null;
  const isBare = own.every(({ next }) => /^(?:[,;./]|and)$/.test(view.tokens[next]?.lower ?? "."));
  const same = above[own.indexOf(draft)];
  const isLike = same?.sentence === draft.sentence && same.unit === "count" && same.counted !== null && !same.partOf;
  return isBare && isLike ? same : null;
}

/** Lines of a list are looked at no further up. */
const nearest = 3;

/** "Oromia: 171 cases, 2 deaths" above "Amhara: 87; 2": the second number of a line counts what the second above it does. */
export function inLineAbove(view: PassageView, drafts: readonly Draft[], i: number, { named }: Memory): Draft | null {
  const draft = drafts[i];
  if (draft === undefined || i === 0 || view.label < 0 || view.isTurn || draft.unit !== "count") return null;
  const after = view.tokens[draft.next];
  const before = view.tokens[draft.first - 1];
  if ((after !== undefined && !/^[,;.]$/.test(after.text)) || !/^[,;/]$/.test(before?.text ?? "")) return null;
  const { ordinal } = view.passage;
  const above = named.filter(
    (other) => other.view.passage.ordinal < ordinal && ordinal - other.view.passage.ordinal <= nearest,
  );
  const line = above.at(-1)?.view;
  if (line === undefined || line.label < 0 || line.passage.kind !== view.passage.kind) return null;
  const theirs = above.filter((other) => other.view === line).map(({ draft: each }) => each);
  const same = theirs.length === drafts.length ? theirs[i] : undefined;
  return same !== undefined && same.unit === "count" && same.counted !== null ? same : null;
}
