import { dayNumber, type Day } from "../briefing/day.ts";
import type { Period } from "../briefing/period.ts";
import type { Claim, Gathered } from "../../store/briefings.ts";
import { actionFit } from "./action-fit.ts";
import { bearingsOf } from "./bearing.ts";
import { contextFit, isAgain, isCarried, isLocal, nearness } from "./carried.ts";
import { uncontrasted } from "./contrast.ts";
import { extraIn } from "./extra.ts";
import type { ClaimFeatures } from "./features.ts";
import { headFit } from "./head-fit.ts";
import { likeness } from "./lexicon/concepts.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { Question } from "./question.ts";
import type { Scales } from "./scales.ts";
import { isToldNot } from "./polarity.ts";
import { isOfNumber, isOfTwo, isOwnLoss } from "./sides.ts";
import { held } from "./strength.ts";
import { timeFit } from "./time-fit.ts";
import { narrower, toldOf } from "./told.ts";
import type { ClaimWords, PassageWords } from "./wording.ts";

export function featuresOf(
  claim: Claim,
  from: Gathered,
  place: PlaceFit,
  scales: Scales,
): { readonly features: ClaimFeatures; readonly terms: readonly number[] } {
  const { question, before, wording } = scales;
  const { figure } = claim;
  const own = wording.claim(claim, from);
  const around = wording.passage(from);
  const thing = thingOf(question, own, figure.sentence, place.fit);
  const { terms, ...told } = toldOf(claim, from, own, thing.heads, scales);
  const action = actionFit(question, own, around, figure);
  const time = timeFit(claim, from, question, wording);
  const asksPlace = question.places.length > 0;
  const near = nearness(claim, before, question.follows);
  // What the last answer spoke of is of its place, though the figure's own was not read.
  const isSpokenOf = near >= 0.6 && isCarried(question, before) && isLocal(claim, question);
  const placeFit = isSpokenOf ? Math.max(place.fit, 0.5) : place.fit;
  const isElsewhere = asksPlace && placeFit === 0 && figure.places.length > 0;
  const asksDeed = question.actions.length > 0;
  const asksTime = question.period !== null;
  const asksThing = question.head.length > 0;
  const features: ClaimFeatures = {
    any: 1,
    ...told,
    ...uncontrasted,
    extra: extraIn(own.clause, own.said, figure, question),
    percentUnasked: flag(question.units === null && figure.unit === "percent"),
    shortForAll: flag(question.total && !asksTime && isShort(figure)),
    early: Math.max(0, 1 - from.passage.ordinal / 12),
    inner: flag(asksPlace && placeFit > 0 && placeFit <= 0.75),
    innerTime: flag(asksTime && time !== null && time > 0.5 && time <= 0.6),
    thing: asksThing ? thing.fit : 0,
    hardlyThing: flag(asksThing && thing.fit >= 0.3 && thing.fit < 0.5),
    noThing: flag(!asksThing),
    place: asksPlace ? placeFit : 0,
    otherPlace: flag(isElsewhere && !place.wider),
    widerPlace: flag(isElsewhere && place.wider),
    namedPlace: asksPlace && placeFit === 0 ? place.said : 0,
    placeless: flag(asksPlace && placeFit === 0 && figure.places.length === 0),
    sharedPlace: flag(asksPlace && place.shared),
    time: asksTime ? (time ?? 0) : 0,
    otherTime: flag(asksTime && time === null && figure.period !== null),
    timeless: flag(asksTime && time === null && figure.period === null),
    sameWords: flag(asksTime && time === null && isInSameWords(question, figure.period)),
    deed: asksDeed ? (action ?? 0) : 0,
    otherDeed: flag(asksDeed && action === null),
    hardlyDeed: flag(asksDeed && action !== null && action <= 0.1),
    narrower: narrower(own.said, question),
    near,
    again: flag(isAgain(claim, before, question.follows)),
    context: contextFit(question, own.sentence),
    ...bearingsOf(claim, question, before, told.clause),
    unplaced: flag(figure.place === null),
    measured: flag(question.units === null && figure.unit !== "count"),
    inQuestion: flag(figure.asked !== undefined),
    denied: flag(question.denied.some((stem) => own.said.heads.includes(stem))),
    otherSide: flag(isOwnLoss(claim, from, question)),
    unnegated: flag(question.negated && !isToldNot(figure)),
    notRest: flag(question.remains && !rest.test(figure.sentence)),
    ofTwo: flag(isOfTwo(figure.counted ?? "", question)),
    carried: flag(question.follows),
    fragment: flag(before !== null && question.fragment && !question.follows),
    narrowed: flag(question.narrowed === true),
    few: Math.max(0, 1 - question.terms.length / 3),
    whole: flag(
      told.cover >= 0.7 &&
        thing.fit >= 0.7 &&
        (placeFit >= 0.8 || !asksPlace) &&
        ((time ?? 0) >= 0.6 || !asksTime) &&
        ((action ?? 0) >= 0.5 || !asksDeed) &&
        told.missedName + told.farName + told.missedActor + told.farActor + told.missedKind + told.ownFar === 0,
    ),
    clear: flag(
      told.cover >= 0.75 &&
        (thing.fit >= 0.5 || !asksThing) &&
        (placeFit > 0 || !asksPlace) &&
        (time !== null || !asksTime) &&
        action !== null &&
        told.missedName + told.missedActor + told.farActor + told.missedKind + told.ownFar === 0,
    ),
  };
  return { features, terms };
}

/** Another thing is counted, and the asked one stands neither in its sentence nor in its heading. */
export function isOfNothingAsked(claim: Claim, from: Gathered, { question, wording }: Scales): boolean {
  if (question.head.length === 0) return false;
  // "Its crew carried 2,519 kg": of what, was said before.
  const { counted, unit } = claim.figure;
  if (counted === null && question.units?.includes(unit) === true) return false;
  const own = wording.claim(claim, from);
  return (
    nearest(question.head, own, wording.passage(from)) === 0 &&
    // A place that fits can make a noun beside it fit, so it is taken to.
    thingOf(question, own, claim.figure.sentence, 1).fit === 0
  );
}

/** How near one of the asked nouns stands, 0 to 1. */
const nearest = (head: readonly string[], own: ClaimWords, around: PassageWords): number =>
  head.reduce(
    (most, stem) =>
      // "Tank trucks" count no tanks.
      own.said.counted.some((word) => likeness(stem, word) > 0)
        ? most
        : Math.max(most, held(own.clause, stem), 0.8 * held(around.heading, stem), 0.6 * held(own.sentence, stem)),
    0,
  );

/** Both say it in the same words, and one of them has no days to compare: "this fiscal year". */
function isInSameWords({ period }: Question, told: Period | null): boolean {
  const hasDays = ({ start, end }: { readonly start: Day | null; readonly end: Day | null }): boolean =>
    start !== null || end !== null;
  if (period === null || told === null || (hasDays(period) && hasDays(told))) return false;
  const words = new Set(told.text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
  return period?.words !== undefined && period.words.split(" ").every((word) => words.has(word));
}

/** A week or less. */
const isShort = ({ period }: Claim["figure"]): boolean =>
  period?.start != null && period.end !== null && dayNumber(period.end) - dayNumber(period.start) <= 7;

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);
const rest = /\b(?:remain\w*|left|still|pending|outstanding|awaiting|waiting|rest)\b/i;

function thingOf(
  question: Question,
  own: ClaimWords,
  sentence: string,
  place: number,
): { readonly fit: number; readonly heads: ReadonlyMap<string, number> } {
  const heads = new Map(question.head.map((stem) => [stem, headFit(stem, own, question, sentence)]));
  // "The roofs of 64 houses were repaired; in Martuni, 18": the place and the deed are told, and the thing beside them.
  const isBeside = place >= 0.8 && question.actions.length > 0;
  const fit = Math.max(
    0,
    ...heads.values(),
    ...question.others.map((stem) => 0.75 * headFit(stem, own, question, sentence)),
    isBeside && question.head.some((stem) => isOfNumber(sentence, stem)) ? 0.5 : 0,
  );
  return { fit, heads };
}
