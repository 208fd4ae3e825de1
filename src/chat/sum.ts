import type { Modifier } from "../briefing/figure.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { SumPart } from "./reply.ts";
import {
  changeTold,
  isApartInTime,
  isCompared,
  isPartOf,
  isSameDeed,
  isSameSentence,
  isSameThing,
  isSameTime,
  whyNotAdded,
} from "./summable.ts";

const valueOf = ({ claim: { figure }, whole }: SumPart): number =>
  whole === true ? (figure.outOf ?? Number.NaN) : figure.value;

/** The number that comes out; its unit is that of the parts. */
export const sumOf = (parts: readonly SumPart[]): number =>
  Number(parts.reduce((sum, part) => sum + part.sign * valueOf(part), 0).toPrecision(12));

/** How the number that comes out is bounded: what is added to "some 300" is some; null where the bounds do not go together. */
export function modifierOf(parts: readonly SumPart[]): Modifier | null {
  const told = new Set(parts.map(({ claim, whole }) => (whole === true ? "exact" : claim.figure.modifier)));
  told.delete("exact");
  const [bound, ...others] = told;
  if (bound === undefined) return "exact";
  if (others.length > 0) return null;
  return bound === "about" ? "about" : null;
}

/**
 * Why figures may not be added up, in words; null where they may. Figures add up when one claimant gives them in one briefing,
 * of one thing, in one unit, for one time and for places of which none lies in another; or for times, actors or kinds apart, if
 * all else is one. A change may be taken off the level that the same sentence gives, which is the level before; parts off the
 * whole that the same sentence gives them as parts of; and a level off a greater one of the same thing, which is their difference.
 */
export function whyNoSum(parts: readonly SumPart[], gazetteer: Gazetteer): string | null {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return "there is only one number";
  const { briefing, figure } = first.claim;
  if (parts.some(({ claim }) => claim.figure.valueMax !== undefined) || modifierOf(parts) === null)
    return "not all of the numbers are exact";
  if (parts.some((part) => !Number.isFinite(valueOf(part)))) return "one has no whole";
  if (rest.some(({ claim }) => claim.figure.unit !== figure.unit)) return "they have different units";
  if (rest.some(({ claim }) => claim.briefing.id !== briefing.id || claim.briefing.version !== briefing.version))
    return "they are of different briefings";
  if (rest.some(({ claim }) => claim.figure.quoted?.text !== figure.quoted?.text))
    return "different sources are quoted for them";
  if (parts.some(({ claim }) => claim.figure.asked !== undefined)) return "one is a reporter's";
  if (isLevelBefore(parts) || isRest(parts) || isDifference(parts)) return null;
  if (parts.some(({ sign }) => sign === -1)) return whyNotTaken(parts);
  if (parts.some(({ claim }) => claim.figure.delta === true || changeTold(claim.figure) !== null))
    return "one is a change and not a level";
  for (const [at, part] of parts.entries())
    for (const other of parts.slice(at + 1)) {
      const why = whyNotAdded(part, other, gazetteer);
      if (why !== null) return why;
    }
  return null;
}

/** A level less the rise, or with the fall, that its own sentence tells. */
export function isLevelBefore([level, change, ...others]: readonly SumPart[]): boolean {
  if (level === undefined || change === undefined || others.length > 0) return false;
  const told = changeTold(change.claim.figure);
  return (
    told !== null &&
    change.sign === -told &&
    level.sign === 1 &&
    level.claim.figure.delta !== true &&
    changeTold(level.claim.figure) === null &&
    isSameSentence(level.claim.figure, change.claim.figure) &&
    isSameThing(level, change)
  );
}

/** A whole less its parts, the whole as a figure of its own or as what a part is told to be of. */
export function isRest([whole, ...parts]: readonly SumPart[]): boolean {
  if (whole === undefined || whole.sign !== 1 || parts.length === 0) return false;
  const taken = parts.reduce((sum, { claim }) => sum + claim.figure.value, 0);
  return (
    taken <= valueOf(whole) &&
    parts.every(
      ({ claim, sign, whole: isWhole }) =>
        sign === -1 &&
        isWhole !== true &&
        (whole.whole === true
          ? isSameSentence(claim.figure, whole.claim.figure) && claim.figure.outOf === whole.claim.figure.outOf
          : isPartOf(claim.figure, whole.claim.figure)),
    )
  );
}

/** A level less a smaller one of the same thing, of another time or place or in the same sentence. */
export function isDifference([more, less, ...others]: readonly SumPart[]): boolean {
  if (more === undefined || less === undefined || others.length > 0) return false;
  if (more.whole === true || less.whole === true || more.sign !== 1 || less.sign !== -1) return false;
  const [a, b] = [more.claim.figure, less.claim.figure];
  if (a.value <= b.value || [a, b].some((each) => each.delta === true || changeTold(each) !== null)) return false;
  if (!isSameThing(more, less) || !isSameDeed(more, less)) return false;
  const isOtherPlace = a.place?.name !== b.place?.name;
  // A sentence that sets one beside the other compares them, whatever days were read for each.
  if (!isOtherPlace && isCompared(a, b)) return true;
  return isSameTime(a, b) ? isOtherPlace : !isOtherPlace && isApartInTime(a, b);
}

function whyNotTaken(parts: readonly SumPart[]): string {
  const [whole, ...others] = parts;
  const taken = others.filter(({ sign }) => sign === -1);
  if (whole !== undefined && taken.length > 0 && taken.every(({ claim }) => isPartOf(claim.figure, whole.claim.figure)))
    return taken.length < others.length ? "parts are taken from one whole alone" : "the parts are more than the whole";
  return "only a change can be taken off the level that it led to";
}
