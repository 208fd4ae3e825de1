import type { WeighedClaim } from "./weigh-claim.ts";
import type { WeighedSentence } from "./weigh-sentence.ts";

/** What is chosen of what was weighed, the best first; further ones may be meant too. */
export interface Chosen<T> {
  readonly best: T;
  readonly further: readonly T[];
  /** How likely it is right, 0 to 1. */
  readonly trust: number;
}

/** A figure this likely is said. A wrong number is worse than a no. */
const TRUST_FIGURE = 0.4;
const TRUST_SENTENCE = 0.4;
/** Another one this likely is worth showing beside it. */
const ALSO = 0.08;
const MOST_FURTHER = 2;

/**
 * Figures of one value speak for each other; all of them, and that nothing answers, share one certainty. An `open` question,
 * which names no thing, is answered by any of them.
 */
export const chooseClaim = <T extends WeighedClaim>(weighed: readonly T[], open: boolean): Chosen<T> | null =>
  choose(
    weighed,
    (one) => (open ? "" : sameFigure(one)),
    sameFigure,
    ({ claim }) => claim.briefing.date,
    TRUST_FIGURE,
  );

export const chooseSentence = <T extends WeighedSentence>(weighed: readonly T[]): Chosen<T> | null =>
  choose(weighed, sameSentence, sameSentence, ({ briefing }) => briefing.date, TRUST_SENTENCE);

export const sameFigure = ({ claim: { figure } }: WeighedClaim): string =>
  `${figure.value} ${figure.valueMax ?? ""} ${figure.unit}`;
const sameSentence = ({ citation }: WeighedSentence): string => `${citation.briefing.id} ${citation.start}`;

/** `sameAs`: what speaks for each other. `shownAs`: what is shown once. */
function choose<T extends { readonly score: number }>(
  weighed: readonly T[],
  sameAs: (one: T) => string,
  shownAs: (one: T) => string,
  dateOf: (one: T) => string,
  trust: number,
): Chosen<T> | null {
  const sorted = weighed.toSorted((a, b) => b.score - a.score || (dateOf(a) < dateOf(b) ? 1 : -1));
  let total = 1;
  const masses = new Map<string, number>();
  for (const one of sorted) {
    const mass = Math.exp(one.score);
    total += mass;
    masses.set(sameAs(one), (masses.get(sameAs(one)) ?? 0) + mass);
  }
  const [best] = sorted;
  if (best === undefined) return null;
  const share = (one: T): number => (masses.get(sameAs(one)) ?? 0) / total;
  if (share(best) < trust) return null;
  const seen = new Set([shownAs(best)]);
  const further = sorted.filter((one) => {
    const isNew = !seen.has(shownAs(one)) && share(one) >= ALSO;
    seen.add(shownAs(one));
    return isNew;
  });
  return { best, further: further.slice(0, MOST_FURTHER), trust: share(best) };
}
