import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { isAdjunct } from "./antecedents.ts";
import { isPreposition } from "./governor.ts";
import { nounBefore } from "./noun-before.ts";
import { timeUnits } from "./units.ts";

const compares = /^(?:against|versus|vs|than|compared|up|down)$/;

/**
 * The figure that a number is compared with: "38,000 meals, down from 60,000", "from 37 to 24". Several of them answer
 * to several, in order: "812 cases and 17 deaths, against 536 and nine the week before".
 */
export function compared(view: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i];
  if (draft === undefined) return null;
  const { tokens } = view;
  const same = drafts.filter((other) => other.sentence === draft.sentence);
  const mark = linkBefore(view, draft);
  if (mark === -1) {
    const previous = drafts[i - 1];
    const joins = /^(?:and|,)$/.test(tokens[draft.first - 1]?.lower ?? "") && previous?.next === draft.first - 1;
    const first = joins && previous !== undefined && linkBefore(view, previous) !== -1;
    if (!first) return pairBefore(view, drafts, i);
    const before = outermost(same, linkBefore(view, previous));
    return before[1] ?? before[0] ?? null;
  }
  // "relative humidity down to 17 per cent"
  const own = /^(?:up|down)$/.test(tokens[mark]?.lower ?? "")
    ? nounBefore(tokens, mark, drafts[i - 1]?.nounEnd ?? 0)
    : null;
  if (own !== null) return null;
  const before = outermost(same, mark);
  const like = before.filter(({ unit, first }) => unit === draft.unit && !isAdjunct(tokens, first));
  // "9 deaths, and 58 children, up from 39": of the nearest, unless several answer to several.
  const after = drafts[i + 1];
  const isFirst = after?.first === draft.next + 1 && /^(?:and|,)$/.test(tokens[draft.next]?.lower ?? "");
  return (isFirst ? like[0] : like.at(-1)) ?? before.findLast(({ unit }) => !timeUnits.has(unit)) ?? null;
}

/** The figures before the link that are no parts and have their nouns. */
const outermost = (same: readonly Draft[], mark: number): readonly Draft[] =>
  same.filter((other) => other.next <= mark && !other.partOf && other.counted !== null && !other.delta);

/** The index of "against", "compared with", "up from" right before the number, or -1. */
function linkBefore({ tokens }: PassageView, { first }: Draft): number {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const word = tokens[at]?.lower ?? "";
    if (compares.test(word)) return at;
    if (
      !/^(?:from|to|with|the|on|by|an|a|earlier|initial|original|previous|initially|originally|just|only|some|about)$/.test(
        word,
      )
    )
      return -1;
  }
  return -1;
}

/** "rose from 24 to 37": the second of a pair counts what the first does. */
function pairBefore({ tokens }: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const [previous, draft] = [drafts[i - 1], drafts[i]];
  if (previous === undefined || draft === undefined || previous.sentence !== draft.sentence) return null;
  if (!/^(?:to|and)$/.test(tokens[draft.first - 1]?.lower ?? "")) return null;
  const opener = tokens[previous.first - 1]?.lower ?? "";
  // "34 attacks on schools and nine on hospitals"
  const link = tokens[draft.next]?.lower ?? "";
  if (isPreposition(link) && tokens[previous.nounEnd]?.lower === link && previous.counted !== null) return previous;
  const isPair = opener === "from" || opener === "between";
  return isPair && draft.first - previous.next < 12 && previous.counted !== null ? previous : null;
}
