import type { SumPart } from "../chat/reply.ts";
import { whyNoSum } from "../chat/sum.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { likeness } from "./lexicon/concepts.ts";
import type { Look } from "./look.ts";
import type { Question } from "./question.ts";
import { figureWords } from "./said-words.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** A figure that is added, or taken away. */
export interface Added extends SumPart {
  readonly weighed: WeighedClaim;
}

/** So many figures of each place are tried with those of the others. */
const TRIED = 5;
/** A figure that is this unlikely by itself is part of no sum. */
const LEAST = -1.5;

/** The figures of all asked places; null where one is missing, or where they may not be added up. */
export function togetherOf(question: Question, look: Look, gazetteer: Gazetteer): readonly Added[] | null {
  if (!question.sums || question.places.length < 2) return null;
  const [first, ...others] = question.places.map((place) =>
    ranked(look.claims({ ...question, places: [place] }), LEAST).slice(0, TRIED),
  );
  let best: { readonly parts: readonly Added[]; readonly score: number } | null = null;
  for (const one of first ?? []) {
    // The likeliest of each other place that may be added to it.
    const parts = others.flatMap((each) => each.find((other) => summed([plus(one), plus(other)], gazetteer)) ?? []);
    const all = [one, ...parts].map(plus);
    const score = [one, ...parts].reduce((sum, { score: each }) => sum + each, 0);
    if (parts.length === others.length && summed(all, gazetteer) !== null && score > (best?.score ?? 0))
      best = { parts: all, score };
  }
  return best?.parts ?? null;
}

/** The level before a change: the level less the change that its sentence tells. */
export function levelBefore(question: Question, look: Look, gazetteer: Gazetteer): readonly Added[] | null {
  if (!question.previous) return null;
  const levels = look
    .claims({ ...question, previous: false, change: false })
    .filter(({ claim }) => claim.figure.delta !== true);
  // The number that the last answer was is the level that is meant.
  const level = levels.find(({ features }) => features.again === 1) ?? ranked(levels)[0];
  const change = ranked(look.claims({ ...question, previous: false, change: true, period: null })).find(
    ({ claim }) =>
      claim.figure.delta === true &&
      claim.figure.sentenceStart === level?.claim.figure.sentenceStart &&
      claim.briefing.id === level.claim.briefing.id,
  );
  if (level === undefined || change === undefined) return null;
  return summed([plus(level), { ...plus(change), sign: -1 }], gazetteer);
}

/** "Neither women nor children": the whole, less its parts that are named so that they are left out. */
export function restOf(question: Question, look: Look, gazetteer: Gazetteer): readonly Added[] | null {
  const { denied } = question;
  if (denied.length === 0) return null;
  const isDenied = ({ claim }: WeighedClaim): boolean =>
    figureWords(claim.figure).heads.some((head) => denied.some((stem) => likeness(stem, head) > 0));
  const [whole] = ranked(look.claims({ ...question, denied: [] })).filter((each) => !isDenied(each));
  if (whole === undefined) return null;
  const { figure, briefing } = whole.claim;
  const parts = look
    .claims({ ...question, denied: [], head: [], terms: [], actions: [], places: [], period: null })
    .filter(
      (each) =>
        isDenied(each) &&
        each.claim.briefing.id === briefing.id &&
        each.claim.figure.sentenceStart === figure.sentenceStart,
    );
  const isEach = denied.every((stem) =>
    parts.some(({ claim }) => figureWords(claim.figure).heads.some((head) => likeness(stem, head) > 0)),
  );
  if (!isEach || parts.length > denied.length) return null;
  return summed([plus(whole), ...parts.map((part) => ({ ...plus(part), sign: -1 as const }))], gazetteer);
}

const ranked = (claims: readonly WeighedClaim[], least = LEAST): readonly WeighedClaim[] =>
  claims.filter(({ score }) => score > least).toSorted((a, b) => b.score - a.score);

const plus = (weighed: WeighedClaim): Added => ({ weighed, claim: weighed.claim, sign: 1 });

const summed = (parts: readonly Added[], gazetteer: Gazetteer): readonly Added[] | null =>
  whyNoSum(parts, gazetteer) === null ? parts : null;
