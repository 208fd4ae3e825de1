import { isDeepStrictEqual } from "node:util";
import type { Claim } from "../../store/briefings.ts";
import type { Figure } from "../briefing/figure.ts";
import { termsOf } from "../language/tokens.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { SumPart } from "./reply.ts";

/** The number that comes out; its unit is that of the parts. */
export const sumOf = (parts: readonly SumPart[]): number =>
  Number(parts.reduce((sum, { claim, sign }) => sum + sign * claim.figure.value, 0).toPrecision(12));

/**
 * Why figures may not be added up, in words; null where they may. Figures add up when one claimant gives them in one briefing,
 * of one thing, in one unit, for one time and for places of which none lies in another. A change may be taken off the level
 * that the same sentence gives, which is the level before; and parts off the whole that the same sentence gives them as parts of.
 */
export function whyNoSum(parts: readonly SumPart[], gazetteer: Gazetteer): string | null {
  const [first, ...rest] = parts.map(({ claim }) => claim);
  if (first === undefined || rest.length === 0) return "there is only one number";
  const all = [first, ...rest];
  if (all.some(({ figure }) => figure.valueMax !== undefined || !["exact"].includes(figure.modifier)))
    return "not all of the numbers are exact";
  if (rest.some(({ figure }) => figure.unit !== first.figure.unit)) return "they have different units";
  if (rest.some(({ briefing }) => briefing.id !== first.briefing.id || briefing.version !== first.briefing.version))
    return "they are of different briefings";
  if (rest.some(({ figure }) => figure.quoted?.text !== first.figure.quoted?.text))
    return "different sources are quoted for them";
  if (all.some(({ figure }) => figure.asked !== undefined)) return "one is a reporter's";
  const minus = parts.filter(({ sign }) => sign === -1);
  if (minus.length > 0 && minus.every(({ claim }) => isPartOf(claim.figure, first.figure))) {
    const taken = minus.reduce((sum, { claim }) => sum + claim.figure.value, 0);
    if (parts.length !== minus.length + 1 || parts[0]?.sign !== 1) return "parts are taken from one whole alone";
    return taken <= first.figure.value ? null : "the parts are more than the whole";
  }
  if (minus.length > 0) {
    const [level, change] = [parts[0], minus[0]];
    const isPair =
      parts.length === 2 &&
      level !== undefined &&
      change !== undefined &&
      level.sign === 1 &&
      level.claim.figure.delta !== true &&
      change.claim.figure.delta === true &&
      level.claim.figure.sentenceStart === change.claim.figure.sentenceStart &&
      isSameThing(level.claim.figure, change.claim.figure);
    return isPair ? null : "only a change can be taken off the level that it led to";
  }
  if (all.some(({ figure }) => figure.delta === true)) return "one is a change and not a level";
  if (rest.some(({ figure }) => !isSameThing(figure, first.figure))) return "they do not count the same thing";
  if (rest.some(({ figure }) => !isSameTime(figure, first.figure))) return "they are of different times";
  return overlap(all, gazetteer) ? "their places overlap" : null;
}

/** "256 killed, among them 66 children": told as a part of it in its own sentence. */
function isPartOf(part: Figure, whole: Figure): boolean {
  if (part.delta === true || part.sentenceStart !== whole.sentenceStart || part.start < whole.end) return false;
  const between = whole.sentence.slice(whole.end - whole.sentenceStart, part.start - whole.sentenceStart);
  return part.outOf === whole.value || parting.test(between);
}
const parting = /^[^.;]*\b(?:among (?:them|whom|which)|of (?:them|whom|which|these|those)|including)\b[^.;]*$/i;

function isSameThing(a: Figure, b: Figure): boolean {
  if (a.counted === null || b.counted === null) return a.counted === b.counted && a.action === b.action;
  const [mine, yours] = [termsOf(a.counted), termsOf(b.counted)];
  return [...mine].some((term) => yours.has(term));
}

const isSameTime = (a: Figure, b: Figure): boolean =>
  a.period?.start === b.period?.start && a.period?.end === b.period?.end && (a.period === null) === (b.period === null);

/** Two of them are of one place, of places of which one lies in the other, or of no place. */
function overlap(claims: readonly Claim[], gazetteer: Gazetteer): boolean {
  return claims.some(({ figure }, i) =>
    claims.slice(i + 1).some(({ figure: other }) => {
      if (figure.place === null || other.place === null || isDeepStrictEqual(figure.place, other.place)) return true;
      const [a, b] = [figure.place.id, other.place.id];
      if (a === undefined || b === undefined) return figure.place.name === other.place.name;
      return a === b || gazetteer.get(a)?.within.includes(b) === true || gazetteer.get(b)?.within.includes(a) === true;
    }),
  );
}
