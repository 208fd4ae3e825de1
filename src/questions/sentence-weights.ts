import type { SentenceFeature } from "./sentence-features.ts";

/** What each feature of a sentence is worth; above 0 together it answers. Fitted by `npm run eval:questions -- … --fit`. */
export const sentenceWeights: Readonly<Record<SentenceFeature, number>> = {
  any: -4.61,
  what: 1.46,
  cover: 6.98,
  thin: -6.59,
  least: 2.13,
  missed: -2.9,
  unheard: 0.01,
  missedName: -0.6,
  own: 1.03,
  full: 1.32,
  place: 0.05,
  otherPlace: -2.55,
  time: 0.66,
  otherTime: -4,
  deed: -0.8,
  otherDeed: -2.3,
  answer: 0.17,
  noAnswer: -6,
  number: 0.36,
  otherNumber: -0.39,
  claimed: 1.67,
  near: 1.37,
  inTitle: -2.65,
  carried: -0.31,
};
