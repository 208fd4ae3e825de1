import type { Claim, Gathered } from "../../store/briefings.ts";
import { featuresOf, isOfNothingAsked } from "./claim-features.ts";
import { claimFeatures, type ClaimFeature, type ClaimFeatures } from "./features.ts";
import { claimWeights } from "./claim-weights.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { Scales } from "./scales.ts";
import { isUnit, isWayOrTime } from "./units-asked.ts";
import { isElsewhere, vetoOf } from "./veto.ts";

/** How well a figure answers a question. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly from: Gathered;
  readonly features: ClaimFeatures;
  /** Of each word of the question, how well the figure's own words tell it, 0 to 1. */
  readonly terms: readonly number[];
  /** Why it does not answer in any case; null where it may. */
  readonly veto: string | null;
  /** The logarithm of its odds against saying nothing: above 0 it is likelier right than that nothing answers. */
  readonly score: number;
  /** The same without what speaks for or against its place and time. */
  readonly thing: number;
}

/** Below any score that a choice regards. */
const FORBIDDEN = -50;

/**
 * Null for what no more need be known of: it has another unit than is asked, counts another thing of which the asked one stands
 * nowhere near, or, where it is wanted `there`, is told of another place.
 */
export function weighClaim(
  claim: Claim,
  from: Gathered,
  placeFit: () => PlaceFit,
  scales: Scales,
  there: boolean,
): WeighedClaim | null {
  const { unit, counted } = claim.figure;
  // "Scrambled 424 times": what is done is counted so. "Five times more" is no count.
  if (!isUnit(unit === "times" && counted === "times" ? "count" : unit, scales.question.units)) return null;
  if (scales.question.much && isWayOrTime(unit)) return null;
  if (scales.before === null && isOfNothingAsked(claim, from, scales)) return null;
  const place = placeFit();
  if (there && scales.before === null && isElsewhere(place)) return null;
  const { features, terms } = featuresOf(claim, from, place, scales);
  return { claim, from, features, terms, veto: vetoOf(features), score: 0, thing: 0 };
}

/** The same with its score, once it was compared with the others. */
export function scored(one: WeighedClaim): WeighedClaim {
  const score = one.veto === null ? sumOf(one.features, () => true) : FORBIDDEN;
  return { ...one, score, thing: sumOf(one.features, isOfThing) };
}

const bearings: ReadonlySet<ClaimFeature> = new Set([
  "place",
  "otherPlace",
  "placeless",
  "time",
  "otherTime",
  "timeless",
]);
const isOfThing = (feature: ClaimFeature): boolean => !bearings.has(feature);

function sumOf(features: ClaimFeatures, counts: (feature: ClaimFeature) => boolean): number {
  let sum = 0;
  for (const feature of claimFeatures) if (counts(feature)) sum += features[feature] * claimWeights[feature];
  return sum;
}
