import { isDeepStrictEqual } from "node:util";
import type { Claim } from "../../store/briefings.ts";
import type { SumPart } from "../chat/reply.ts";
import {
  changeTold,
  isInBracketsOf,
  isInOrder,
  isPartOf,
  isSameDeed,
  isSameSentence,
  isSameThing,
} from "../chat/summable.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Look } from "./look.ts";
import type { Question } from "./question.ts";
import { sidesOf } from "./side-questions.ts";

/** A figure that is compared. */
export interface Compared {
  readonly claim: Claim;
  /** What its side is called in the question, where it is no place that the figure was read to be of. */
  readonly named: string | null;
  /** Which of the sides it is told of. */
  readonly side: number;
}

/** Figures beside each other. `most` is null where they cannot be compared; `why` says so in words. */
export interface Comparison {
  readonly shown: readonly Compared[];
  /** The one with most, or with fewest where that is asked. */
  readonly most: Compared | null;
  readonly why: string | null;
}

/** Figures that are shown beside each other. */
const MOST = 4;
/** So many figures of each side are tried with those of the others. */
const TRIED = 6;
/** A figure that is less likely by itself is not compared. */
const LEAST = -2.5;
/** What a figure of each side must reach in the mean. */
const MEAN = 0;
const SURE = 0.4;
const LESS = -1;
/** Another pair that is as likely and has another winner says that it is not known which is meant. */
const CLEAR = 0.3;

interface Tuple {
  readonly compared: readonly Compared[];
  readonly score: number;
  /** Of the likeliest of them. */
  readonly most: number;
}

const FORBIDDEN = -50;

/** Likely in the mean; or one is, and the others are told as it is, though not in all of the question's words. */
const isLikely = ({ score, most }: { readonly score: number; readonly most: number }, sides: number): boolean =>
  score >= MEAN * sides || (most >= SURE && score >= LESS * sides);

/** Which of the sides asked for has more: the likeliest figures of each that are of one kind. */
export function compareAsked(question: Question, look: Look, gazetteer: Gazetteer): Comparison | null {
  const sides = sidesOf(question, gazetteer).map((each, side) =>
    each
      .claims(look, LEAST)
      .slice(0, TRIED)
      .map(({ claim, score }) => ({ claim, named: each.isThere(claim) ? null : each.said, side, score })),
  );
  const shown = sides.flatMap(([best]) => best ?? []).slice(0, MOST);
  const once = shown.filter((each, at) => shown.findIndex(({ claim }) => claim === each.claim) === at);
  if (shown.length === 0) return null;
  if (shown.length < sides.length)
    return { shown: once, most: null, why: "the briefings do not give it for each of them" };
  const sorted = tuplesOf(sides).toSorted((a, b) => b.score - a.score);
  const [best] = sorted;
  if (best === undefined) {
    const [first, ...rest] = shown;
    const why = rest.map((each) => (first === undefined ? null : whyNot(first, each))).find((each) => each !== null);
    return { shown: once, most: null, why: why ?? "they are not of one kind" };
  }
  if (!isLikely(best, sides.length)) return null;
  const ranking = rankedBy(best.compared, question);
  const rival = sorted.find(
    ({ compared, score }) =>
      best.score - score < CLEAR && rankedBy(compared, question).most?.side !== ranking.most?.side,
  );
  return rival === undefined ? ranking : { ...ranking, most: null, why: "it is not clear which numbers are meant" };
}

function tuplesOf(sides: readonly (readonly (Compared & { readonly score: number })[])[]): readonly Tuple[] {
  let tuples: readonly Tuple[] = [{ compared: [], score: 0, most: FORBIDDEN }];
  for (const side of sides)
    tuples = tuples.flatMap(({ compared, score, most }) =>
      side.flatMap((each) =>
        compared.every((other) => whyNot(other, each) === null)
          ? [{ compared: [...compared, each], score: score + each.score, most: Math.max(most, each.score) }]
          : [],
      ),
    );
  return tuples;
}

/**
 * Which place has most: the figures of one briefing that count the same, each of one place that is no country. What was done
 * to it is told in the same words, or it is `asLikely` an answer.
 */
export function compareAll(
  best: Claim,
  { asLikely, all }: { readonly asLikely: readonly Claim[]; readonly all: readonly Claim[] },
  question: Question,
  gazetteer: Gazetteer,
): Comparison | null {
  const isOne = ({ figure: { place } }: Claim): boolean => {
    const known = place?.id === undefined ? null : gazetteer.get(place.id);
    const isAsked = question.places.some(({ key }) => key === place?.id);
    // "West Kazakhstan" may be known as Kazakhstan alone.
    return place !== null && !(known?.level === "country" && known.name.length >= place.name.length) && !isAsked;
  };
  const byPlace = new Map<string, Compared>();
  for (const claim of [...asLikely, ...all]) {
    const name = claim.figure.place?.name ?? "";
    const each = { claim, named: null, side: byPlace.size };
    if (!isOne(claim) || byPlace.has(name) || claim.figure.counted !== best.figure.counted) continue;
    const isAlike = asLikely.includes(claim) || isSameDeed(partOf(each), partOf({ ...each, claim: best }));
    if (isAlike && whyNot({ ...each, claim: best }, each) === null) byPlace.set(name, each);
  }
  return byPlace.size < 2 ? null : rankedBy([...byPlace.values()], question);
}

function rankedBy(shown: readonly Compared[], { fewest }: Question): Comparison {
  const sign = fewest ? -1 : 1;
  const sorted = shown.toSorted((a, b) => sign * (b.claim.figure.value - a.claim.figure.value));
  const [most, second] = sorted;
  if (most === undefined || second === undefined || most.claim.figure.value === second.claim.figure.value)
    return { shown: sorted.slice(0, MOST), most: null, why: null };
  return { shown: sorted.slice(0, MOST), most, why: null };
}

const partOf = ({ claim, named }: Compared): SumPart => ({ claim, sign: 1, ...(named === null ? {} : { named }) });

/** Why two figures do not compare, in words; null where they do. */
function whyNot(one: Compared, other: Compared): string | null {
  const [a, b] = [one.claim, other.claim];
  if (a === b && one.side !== other.side) return "one number is told of both";
  if (a.briefing.issuer !== b.briefing.issuer || a.figure.quoted?.text !== b.figure.quoted?.text)
    return "different institutions claim them";
  if (a.figure.unit !== b.figure.unit) return "they have different units";
  if (a.figure.delta !== b.figure.delta || changeTold(a.figure) !== changeTold(b.figure))
    return "one is a change and one a level";
  if ([isPartOf, isInBracketsOf].some((isIn) => isIn(a.figure, b.figure) || isIn(b.figure, a.figure)))
    return "one is a part of the other";
  if (!isSameThing(partOf(one), partOf(other)) && one.named === null) return "they do not count the same thing";
  if (one.named !== null && other.named !== null && isSameSentence(a.figure, b.figure))
    if (isInOrder(a.figure, one.named, b.figure, other.named) !== true) return "it is not clear which number is whose";
  const [mine, yours] = [a.figure.period, b.figure.period].map((period) => period && [period.start, period.end]);
  if (!isDeepStrictEqual(mine, yours)) return "they are of different times";
  if (mine === null && a.briefing.id !== b.briefing.id) return "they are of different briefings and name no time";
  return null;
}
