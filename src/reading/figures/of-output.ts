import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { takeGoverning } from "./governing.ts";
import type { Own } from "./own.ts";
import { borrow } from "./take.ts";

const output = /^(?:gdp|gni|gross domestic product|gross national income|national income)$/i;

/**
 * "The deficit stood at 3.4 percent of GDP": GDP is what the deficit is measured by, and the deficit what the share is of.
 * False where nothing else is named, so that GDP is all there is.
 */
export function takeOfOutput(view: PassageView, drafts: readonly Draft[], i: number, { phrase, from }: Own): boolean {
  const { tokens, text } = view;
  const draft = drafts[i];
  if (draft?.unit !== "percent" || from !== "after" || !output.test(text.slice(phrase.start, phrase.end))) return false;
  const lead = tokens.slice(Math.max(0, draft.first - 3), draft.first).map(({ lower }) => lower);
  const again =
    /^(?:or|\(|,)$/.test(lead.at(-1) ?? "") || lead.some((word) => /^(?:equal|equivalent|equals)$/.test(word));
  if (again) {
    const earlier = drafts.slice(0, i).findLast((other) => other.sentence === draft.sentence && other.counted !== null);
    borrow(draft, earlier ?? null);
  } else takeGoverning(view, drafts, i);
  return draft.counted !== null;
}
