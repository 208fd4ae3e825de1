import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";

const compared = /^(?:more|fewer|less|higher|lower|larger|smaller|above|below|up|down|over|under)$/;

/**
 * What a change by a share is of, in its own sentence: "1,105 weapons released, 31 percent fewer than in October", "Inflows
 * totalled 437 million, an increase of 5.5 per cent".
 */
export function changedBy({ tokens }: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i];
  if (draft === undefined || !/^(?:percent|times|basis point)$/.test(draft.unit)) return null;
  const before = drafts
    .slice(0, i)
    .filter((other) => other.sentence === draft.sentence && other.counted !== null && other.unit !== draft.unit);
  if (compared.test(tokens[draft.next]?.lower ?? "")) return before.findLast(({ partOf }) => !partOf) ?? null;
  const opening = tokens.slice(Math.max(0, draft.first - 5), draft.first).map(({ lower }) => lower);
  // "…, an increase of 5.5 per cent"
  const isApposed = draft.delta && opening.at(-1) === "of" && opening.some((word) => word === ",");
  return isApposed ? (before[0] ?? null) : null;
}
