import type { SumPart } from "../chat/reply.ts";
import { sumOf, whyNoSum } from "../chat/sum.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Look } from "./look.ts";
import type { Question } from "./question.ts";
import { sidesOf, type SideAsked } from "./side-questions.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** So many figures of each side are tried with those of the others. */
const TRIED = 6;
/** A figure that is this unlikely by itself is part of no sum. */
const LEAST = -2.5;
/** What a part must reach in the mean. */
const MEAN = 0;
/** Or one is as likely as this, and the others are told as it is. */
const SURE = 0.4;
const LESS = -1;
/** Another sum that is as likely as this says that it is not known which is meant. */
const CLEAR = 0.4;

/** That parts stand alike speaks for them, within so many passages. */
const PARALLEL = 0.3;
const NEAR = 30;

interface Tuple {
  readonly parts: readonly SumPart[];
  readonly score: number;
  /** Of the likeliest of them. */
  readonly most: number;
}

const FORBIDDEN = -50;

/** The figures of all asked sides; null where one is missing, or where they may not be added up. */
export function togetherOf(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  if (!question.sums || question.difference !== null) return null;
  const sides = sidesOf(question, gazetteer);
  if (sides.length < 2) return null;
  return likeliest(sides, look, (parts) => (parts.length === 1 || whyNoSum(parts, gazetteer) === null ? parts : null));
}

/**
 * The likeliest choice of one figure a side of which something can be worked out, if its parts are likely and no other that
 * comes to another number is about as likely. `worked` makes of the figures so far what they are in it; null where they cannot.
 */
export function likeliest(
  sides: readonly SideAsked[],
  look: Look,
  worked: (parts: readonly SumPart[]) => readonly SumPart[] | null,
): readonly SumPart[] | null {
  let tuples: readonly Tuple[] = [{ parts: [], score: 0, most: FORBIDDEN }];
  for (const side of sides) {
    const claims = side.claims(look, LEAST).slice(0, TRIED);
    tuples = tuples.flatMap(({ parts, score, most }) =>
      claims.flatMap((each) => {
        const part = partOf(each, side.named);
        const all = worked([...parts, part]);
        const like = parts.filter((other) => isParallel(other, part)).length * PARALLEL;
        return all === null ? [] : [{ parts: all, score: score + each.score + like, most: Math.max(most, each.score) }];
      }),
    );
  }
  const [best, ...others] = tuples.toSorted((a, b) => b.score - a.score);
  if (best === undefined || !isLikely(best, sides.length)) return null;
  const rival = others.find(({ parts }) => sumOf(parts) !== sumOf(best.parts));
  return rival !== undefined && best.score - rival.score < CLEAR ? null : best.parts;
}

const isLikely = ({ score, most }: Tuple, sides: number): boolean =>
  score >= MEAN * sides || (most >= SURE && score >= LESS * sides);

/** In the same column of one table, or in the same words of one list. */
const isParallel = ({ claim: a }: SumPart, { claim: b }: SumPart): boolean =>
  a.figure.counted === b.figure.counted &&
  a.figure.action === b.figure.action &&
  (a.figure.place === null) === (b.figure.place === null) &&
  Math.abs(a.figure.passage - b.figure.passage) <= NEAR;

/** The likeliest figure of each side of a sum or comparison that was not made, to be shown beside each other. */
export function partsNearest(question: Question, look: Look, gazetteer: Gazetteer): readonly WeighedClaim[] {
  if (!question.sums && question.difference === null && question.intent !== "compare") return [];
  const found = sidesOf(question, gazetteer).flatMap((side) => side.claims(look, LEAST)[0] ?? []);
  return found.filter((each, at) => found.findIndex(({ claim }) => claim === each.claim) === at);
}

export const ranked = (claims: readonly WeighedClaim[], least = LEAST): readonly WeighedClaim[] =>
  claims.filter(({ score }) => score > least).toSorted((a, b) => b.score - a.score);

const partOf = ({ claim }: WeighedClaim, named: string | null): SumPart => ({
  claim,
  sign: 1,
  ...(named === null ? {} : { named }),
});
