import { dayNumber } from "../briefing/day.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Period } from "../briefing/period.ts";
import { placeKey } from "../../store/place-key.ts";
import type { Claim } from "../../store/briefings.ts";
import { termsOf } from "../language/tokens.ts";

/** What a figure was last by the same issuer: a claim to set it beside, or why there is none. */
export type Before =
  | { readonly kind: "claim"; readonly claim: Claim }
  /** The issuer never gave this kind of figure for this place; `shape`: only for another length of time. */
  | { readonly kind: "none" }
  | { readonly kind: "shape" };

/**
 * The last earlier claim that a figure can be set beside: the same issuer, kind, place and shape of period. What is not
 * known to be the same is not the same. `earlier` is newest first and by the same issuer. Pure.
 */
export function lastComparable({ briefing, figure }: Claim, earlier: readonly Claim[]): Before {
  const alike = earlier.filter(
    (each) =>
      each.briefing.id !== briefing.id && each.briefing.date <= briefing.date && isSameKind(figure, each.figure),
  );
  const claim = alike.find((each) => isSameShape(figure.period, each.figure.period));
  if (claim !== undefined) return { kind: "claim", claim };
  return { kind: alike.length === 0 ? "none" : "shape" };
}

/** How a figure is to an earlier one; ranges and bounds only where it is plain. Pure. */
export function wayFrom(was: Figure, is: Figure): "more" | "less" | "same" | "unclear" {
  const [wasTo, isTo] = [was.valueMax ?? was.value, is.valueMax ?? is.value];
  if (was.value === is.value && wasTo === isTo) return was.modifier === is.modifier ? "same" : "unclear";
  // "over 300" after "280" is more; after "310" it may be anything.
  const isLoose = (figure: Figure): boolean => figure.modifier !== "exact" && figure.modifier !== "range";
  if (isLoose(was) !== isLoose(is)) return "unclear";
  if (is.value >= wasTo) return "more";
  return isTo <= was.value ? "less" : "unclear";
}

export function isSameKind(a: Figure, b: Figure): boolean {
  return (
    a.unit === b.unit &&
    a.delta === b.delta &&
    a.asked === undefined &&
    b.asked === undefined &&
    (a.outOf === undefined) === (b.outOf === undefined) &&
    a.quoted?.text === b.quoted?.text &&
    a.place !== null &&
    b.place !== null &&
    placeKey(a.place) === placeKey(b.place) &&
    sameWords(a.counted, b.counted) &&
    sameWords(a.action, b.action)
  );
}

function sameWords(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return [...termsOf(a)].sort().join(" ") === [...termsOf(b)].sort().join(" ");
}

/** "last week" beside "last week", "since January" beside "since January", a day beside a day; a month may have a day more. */
export function isSameShape(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.start === null || b.start === null) return a.start === b.start && (a.end === null) === (b.end === null);
  if (a.end === null || b.end === null) return a.end === b.end && a.start === b.start;
  const length = (period: { start: string; end: string }): number =>
    dayNumber(period.end) - dayNumber(period.start) + 1;
  const [one, other] = [length({ start: a.start, end: a.end }), length({ start: b.start, end: b.end })];
  if (one === other) return true;
  const isMonth = (days: number): boolean => days >= 28 && days <= 31;
  if (isMonth(one) && isMonth(other)) return true;
  // A count that goes on from the same day.
  return a.start === b.start && one > 31 && other > 31;
}
