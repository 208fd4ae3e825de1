import type { Claim, Gathered } from "../../store/briefings.ts";
import { actionFit } from "./action-fit.ts";
import { bearingsOf } from "./bearing.ts";
import { contextFit, isAgain, isCarried, isLocal, nearness } from "./carried.ts";
import type { ClaimFeatures } from "./features.ts";
import { headFit } from "./head-fit.ts";
import { likeness } from "./lexicon/concepts.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { Question } from "./question.ts";
import type { Scales } from "./scales.ts";
import { isOfNumber, isOfTwo, isOwnLoss } from "./sides.ts";
import { held } from "./strength.ts";
import { timeFit } from "./time-fit.ts";
import { narrower, toldOf } from "./told.ts";
import type { ClaimWords, PassageWords } from "./wording.ts";

export function featuresOf(claim: Claim, from: Gathered, place: PlaceFit, scales: Scales): ClaimFeatures {
  const { question, before, wording } = scales;
  const { figure } = claim;
  const own = wording.claim(claim, from);
  const around = wording.passage(from);
  const thing = thingOf(question, own, figure.sentence, place.fit);
  const told = toldOf(claim, from, own, thing.heads, scales);
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
  return {
    any: 1,
    ...told,
    thing: asksThing ? thing.fit : 0,
    otherThing: flag(asksThing && thing.fit < 0.3),
    hardlyThing: flag(asksThing && thing.fit >= 0.3 && thing.fit < 0.5),
    sameThing: flag(asksThing && thing.fit >= 0.95),
    noThing: flag(!asksThing),
    nearThing: asksThing && thing.fit < 0.5 ? nearest(question.head, own, around) : 0,
    place: asksPlace ? placeFit : 0,
    otherPlace: flag(isElsewhere && !place.wider),
    widerPlace: flag(isElsewhere && place.wider),
    namedPlace: asksPlace && placeFit === 0 ? place.said : 0,
    placeless: flag(asksPlace && placeFit === 0 && figure.places.length === 0),
    sharedPlace: flag(asksPlace && place.shared),
    samePlace: flag(asksPlace && placeFit >= 0.8),
    time: asksTime ? (time ?? 0) : 0,
    otherTime: flag(asksTime && time === null && figure.period !== null),
    timeless: flag(asksTime && time === null && figure.period === null),
    sameWords: flag(asksTime && time === null && isInSameWords(question, figure.period?.text ?? "")),
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
    notRest: flag(question.remains && !rest.test(figure.sentence)),
    ofTwo: flag(isOfTwo(figure.counted ?? "", question)),
    inTitle: flag(from.passage.kind === "title" || from.passage.kind === "heading"),
    carried: flag(question.follows),
    fragment: flag(before !== null && question.fragment && !question.follows),
    narrowed: flag(question.narrowed === true),
    full: Math.max(0, told.cover - 0.75),
    few: Math.max(0, 1 - question.terms.length / 3),
    whole: flag(
      told.cover >= 0.7 &&
        thing.fit >= 0.7 &&
        (placeFit >= 0.8 || !asksPlace) &&
        ((time ?? 0) >= 0.6 || !asksTime) &&
        ((action ?? 0) >= 0.5 || !asksDeed) &&
        told.missedName + told.farName + told.missedActor + told.missedKind + told.ownFar === 0,
    ),
    clear: flag(
      told.cover >= 0.75 &&
        (thing.fit >= 0.5 || !asksThing) &&
        (placeFit > 0 || !asksPlace) &&
        (time !== null || !asksTime) &&
        action !== null &&
        told.missedName + told.missedActor + told.missedKind + told.ownFar === 0,
    ),
  };
}

/** Another thing is counted, and the asked one stands neither in its sentence nor in its heading. */
export function isOfNothingAsked(claim: Claim, from: Gathered, { question, wording }: Scales): boolean {
  if (question.head.length === 0) return false;
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

function isInSameWords({ period }: Question, told: string): boolean {
  const words = new Set(told.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
  return period?.words !== undefined && period.words.split(" ").every((word) => words.has(word));
}

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
