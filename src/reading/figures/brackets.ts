import type { PassageView } from "../passage-view.ts";
import { antecedentOf, type Memory } from "./antecedents.ts";
import type { Draft } from "./draft.ts";
import { nounBefore } from "./noun-before.ts";
import { longest, openBefore } from "./open-bracket.ts";

/** The figure whose noun a number in brackets takes: "1,344 (68%)", "Edo (11), Ondo (8)", "Littoral (1,677; 41; 2.4%)". */
export function bracketed(view: PassageView, drafts: readonly Draft[], i: number, memory: Memory): Draft | null {
  const draft = drafts[i];
  if (draft === undefined) return null;
  const { tokens } = view;
  const open = openBefore(view, draft.first);
  if (open === -1) return null;
  // "(CFR 1.5%)" names its own.
  if (nounBefore(tokens, draft.first, open + 1) !== null) return null;
  const close = closeAfter(view, open);
  const group = drafts.filter((other) => other.first > open && close >= other.next);
  const before = drafts.filter((other) => other.next <= open);
  if (group.length > 1) {
    const place = group.indexOf(draft);
    const model = lastLike(
      before,
      group.map(({ unit }) => unit),
    );
    if (model !== null) return model[place] ?? null;
  }
  const last = before.at(-1);
  const isBeside = last !== undefined && last.sentence === draft.sentence && last.nounEnd >= open - 1;
  // "12 deaths (CFR 3.5%); … 22 deaths (2%)"
  const asBefore = before.findLast(
    (other, k) =>
      other.unit === draft.unit &&
      before[k - 1]?.counted === last?.counted &&
      other.counted !== last?.counted &&
      openBefore(view, other.first) !== -1,
  );
  if (isBeside && draft.unit !== "count" && asBefore !== undefined && asBefore.counted !== null) return asBefore;
  if (isBeside && last.counted !== null) return last;
  const like = before.findLast(
    (other) =>
      other.unit === draft.unit &&
      other.countedFrom === "earlier" &&
      other.sentence === draft.sentence &&
      openBefore(view, other.first) !== -1,
  );
  if (like !== undefined) return like;
  return antecedentOf(memory, view, draft, {
    unit: draft.unit,
    people: false,
    flights: false,
    harm: false,
    living: false,
    things: false,
    parts: false,
    sums: false,
    least: 0,
  });
}

/** The last run of figures outside brackets with these units, each with a noun. */
function lastLike(before: readonly Draft[], units: readonly string[]): readonly Draft[] | null {
  for (let from = before.length - units.length; from >= 0; from--) {
    const run = before.slice(from, from + units.length);
    if (run.every((draft, k) => draft.unit === units[k] && draft.counted !== null)) return run;
  }
  return null;
}

function closeAfter({ tokens }: PassageView, open: number): number {
  for (let i = open + 1; i < open + longest * 2; i++) if (tokens[i]?.text === ")") return i;
  return tokens.length;
}
