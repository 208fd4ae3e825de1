import type { Claim } from "../../store/briefings.ts";
import { besideLast, nearLast } from "./beside-last.ts";
import type { SumPart } from "../chat/reply.ts";
import { chooseClaim, chooseSentence } from "./choose.ts";
import { compareAll, compareAsked, type Comparison } from "./compare-sides.ts";
import { readingsOf, type Kept } from "./follow-up.ts";
import { lookFor, type Archive, type Look } from "./look.ts";
import { daysOf, kindsOf, withLast } from "./listed-together.ts";
import type { Question } from "./question.ts";
import { partsNearest, togetherOf } from "./sums.ts";
import { mayAnswer } from "./single-figures.ts";
import { differenceOf, levelBefore, levelCompared, restOf } from "./taken-off.ts";
import type { WeighedClaim } from "./weigh-claim.ts";
import type { WeighedSentence } from "./weigh-sentence.ts";

/** What the stored briefings hold on a question. */
export type Found =
  /** The best first; further ones say the same or near it. */
  | {
      readonly kind: "figures";
      readonly best: Pick<WeighedClaim, "claim">;
      readonly further: readonly Pick<WeighedClaim, "claim">[];
    }
  | { readonly kind: "sentences"; readonly best: WeighedSentence; readonly further: readonly WeighedSentence[] }
  /** Figures added up, each of which is shown. */
  | { readonly kind: "sum"; readonly parts: readonly SumPart[] }
  | { readonly kind: "comparison"; readonly comparison: Comparison }
  /** Who gave the briefing. */
  | { readonly kind: "speaker"; readonly best: WeighedSentence }
  /** Nothing answers; `nearest` is the same thing of another place or time. */
  | { readonly kind: "silence"; readonly nearest: readonly WeighedClaim[] };

/** A question as it may be meant, with what was gathered for it. */
export interface Meaning {
  readonly question: Question;
  readonly look: Look;
}

/** The question as it may be meant, alone or together with the one before it, the likeliest first. */
export async function meaningsOf(alone: Question, before: Kept | null, archive: Archive): Promise<readonly Meaning[]> {
  const readings = before === null ? [alone] : readingsOf(alone, before, archive.gazetteer);
  return await Promise.all(
    readings.map(async (reading) => {
      const look = await lookFor(reading, reading.follows ? before : null, archive);
      return { question: look.question, look };
    }),
  );
}

/** The likeliest answer to a question in any of its meanings. What has none is told of the likeliest meaning. */
export async function answerFirst(
  alone: Question,
  before: Kept | null,
  archive: Archive,
): Promise<{ readonly question: Question; readonly found: Found }> {
  const meanings = await meaningsOf(alone, before, archive);
  for (const { question, look } of meanings) {
    const found = await worked(question, look, archive);
    if (found !== null) return { question, found };
  }
  const last = await lastNumber(alone, before, archive);
  const goesOn = meanings.find(({ question }) => question.follows)?.question;
  const added = alone.sums && last !== null ? withLast(alone, last, archive.gazetteer) : null;
  if (added !== null && goesOn !== undefined) return { question: goesOn, found: { kind: "sum", parts: added } };
  const beside = alone.sums || last === null || goesOn === undefined ? null : besideLast(alone, last.claim, last.all);
  if (beside !== null && goesOn !== undefined)
    return { question: goesOn, found: { kind: "figures", best: { claim: beside }, further: [] } };
  const amounts = meanings.filter(({ question }) => question.intent === "amount");
  const claims = amounts.flatMap((meaning) =>
    meaning.look
      .claims(meaning.question)
      .filter(mayAnswer(meaning.question, meaning.look, archive.gazetteer))
      .map((each) => ({ ...each, meaning })),
  );
  const figure = chooseClaim(claims, isOpen(meanings[0]?.question ?? alone));
  if (figure !== null) {
    const { best, further } = figure;
    return { question: best.meaning.question, found: { kind: "figures", best, further } };
  }
  for (const { question, look } of amounts) {
    const parts = levelCompared(question, look, archive.gazetteer);
    if (parts !== null) return { question, found: { kind: "sum", parts } };
  }
  const others = meanings.filter(({ question }) => !/^(?:amount|compare)$/.test(question.intent));
  const sentences = others.flatMap((meaning) =>
    meaning.look.sentences(meaning.question).map((each) => ({ ...each, meaning })),
  );
  const sentence = chooseSentence(sentences);
  if (sentence !== null) {
    const { best, further } = sentence;
    return { question: best.meaning.question, found: { kind: "sentences", best, further } };
  }
  const question = meanings[0]?.question ?? alone;
  const near = last === null || alone.sums ? null : nearLast(alone, last.claim, last.all);
  if (near !== null) return { question, found: { kind: "figures", best: { claim: near }, further: [] } };
  const isCounted = question.intent === "amount" || question.intent === "compare";
  if (!isCounted) return { question, found: { kind: "silence", nearest: [] } };
  const parts = meanings.flatMap((meaning) => partsNearest(meaning.question, meaning.look, archive.gazetteer));
  return {
    question,
    found: { kind: "silence", nearest: parts.length > 0 ? parts : await nearest(question, before, archive) },
  };
}

/** The number that the last answer was, with all of its briefing, for a question that may ask for one beside it. */
async function lastNumber(
  alone: Question,
  before: Kept | null,
  { briefings }: Archive,
): Promise<{ readonly claim: Claim; readonly all: readonly Claim[] } | null> {
  const answered = before?.answered ?? null;
  const isPlain = alone.intent === "amount" && !alone.previous && alone.difference === null;
  if (answered?.at === undefined || answered.at === null || !isPlain) return null;
  const { items } = await briefings.claims(answered, { limit: MOST_CLAIMS });
  const claim = items.find(({ figure }) => figure.start === answered.at);
  return claim === undefined ? null : { claim, all: items };
}

/** "Figures Al-Bab": no thing is asked for. */
const isOpen = ({ terms }: Question): boolean => terms.length === 0;

/** What is not one figure or sentence: a comparison, a sum, who speaks. Null where it is none of these, or there is none. */
async function worked(question: Question, look: Look, archive: Archive): Promise<Found | null> {
  const { gazetteer } = archive;
  if (question.intent === "compare") {
    const comparison = compareAsked(question, look, gazetteer) ?? (await compareFound(question, look, archive));
    return comparison === null ? null : { kind: "comparison", comparison };
  }
  if (question.intent === "amount") {
    const parts =
      togetherOf(question, look, gazetteer) ??
      kindsOf(question, look, gazetteer) ??
      daysOf(question, look, gazetteer) ??
      levelBefore(question, look, gazetteer) ??
      differenceOf(question, look, gazetteer) ??
      restOf(question, look, gazetteer);
    return parts === null ? null : { kind: "sum", parts };
  }
  if (!question.speaks) return null;
  const [head] = look
    .sentences({ ...question, intent: "what" })
    .filter(({ briefing }) => briefing.speaker !== null)
    .toSorted((a, b) => b.score - a.score);
  return head === undefined ? null : { kind: "speaker", best: head };
}

/** Which place has most: all that the briefing of the likeliest figure gives like it. */
async function compareFound(question: Question, look: Look, archive: Archive): Promise<Comparison | null> {
  if (question.sides.length >= 2 || question.places.length >= 2) return null;
  const weighed = look.claims(question);
  const best = chooseClaim(weighed, true)?.best;
  if (best === undefined) return null;
  const { items, next } = await archive.briefings.claims(best.claim.briefing, { limit: MOST_CLAIMS });
  if (next !== null) return null;
  const asLikely = weighed.filter(({ score }) => score >= best.score - AS_LIKELY).map(({ claim }) => claim);
  return compareAll(best.claim, { asLikely, all: items }, question, archive.gazetteer);
}

/** What scores so much less is told of the same only where it is told in the same words. */
const AS_LIKELY = 1;

/** The same thing elsewhere or at another time. */
async function nearest(question: Question, before: Kept | null, archive: Archive): Promise<readonly WeighedClaim[]> {
  const look = await lookFor({ ...question, period: null }, question.follows ? before : null, archive, false);
  return look
    .claims(question)
    .filter(({ thing }) => thing > NEAR)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 1);
}

/** Of a briefing with more figures than this it is not known which is the largest. */
const MOST_CLAIMS = 1000;

/** What is worth showing as the nearest: the thing is likely right. */
const NEAR = -1;
