import type { Claim } from "../../../store/briefings.ts";
import { tokensOf } from "../../language/tokens.ts";
import { isSameKind, isSameShape } from "../../asking/comparable.ts";

/** A figure that was told, and what the briefing says now; null where it says no such figure any more. */
export interface ChangedFigure {
  readonly was: Claim;
  readonly is: Claim | null;
}

/** The sentence without its numbers, and which of its numbers it is: the same place in it after a correction. */
function standing({ figure }: Claim): string {
  const words = (text: string): string =>
    tokensOf(text)
      .flatMap(({ part, word }) => (part ? [] : [/^\d/.test(word) ? "#" : word]))
      .join(" ");
  const at = figure.start - figure.sentenceStart;
  return `${words(figure.sentence.slice(0, at))} | ${words(figure.sentence.slice(at))}`;
}

/** Figures of a later version that stand where these stood, changed or not. Pure. */
export function successors(told: readonly Claim[], now: readonly Claim[]): readonly Claim[] {
  const places = new Set(told.map(standing));
  return now.filter((claim) => places.has(standing(claim)));
}

const isSameAmount = ({ figure: a }: Claim, { figure: b }: Claim): boolean =>
  a.value === b.value &&
  a.valueMax === b.valueMax &&
  a.unit === b.unit &&
  a.modifier === b.modifier &&
  a.outOf === b.outOf;

/**
 * Which of the figures that were told a later version of their briefing gives otherwise: by their place in the same sentence,
 * else by what they count, where and when. One that stands there in other words is unchanged. Pure.
 */
export function changedFigures(told: readonly Claim[], now: readonly Claim[]): readonly ChangedFigure[] {
  const byPlace = new Map<string, Claim[]>();
  for (const claim of now) byPlace.set(standing(claim), [...(byPlace.get(standing(claim)) ?? []), claim]);
  return told.flatMap((was): readonly ChangedFigure[] => {
    const there = byPlace.get(standing(was)) ?? [];
    if (there.some((claim) => isSameAmount(was, claim))) return [];
    const [is] = there;
    if (is !== undefined) return [{ was, is }];
    const alike = now.filter(
      ({ figure }) => isSameKind(was.figure, figure) && isSameShape(was.figure.period, figure.period),
    );
    const reworded = now.some((claim) => isSameAmount(was, claim) && claim.figure.counted === was.figure.counted);
    if (reworded || alike.some((claim) => isSameAmount(was, claim))) return [];
    const [other, ...more] = alike;
    // Of several that it may be, none is said to be it.
    return [{ was, is: other !== undefined && more.length === 0 ? other : null }];
  });
}
