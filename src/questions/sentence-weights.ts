import type { SentenceFeature } from "./sentence-features.ts";

/** What each feature of a sentence is worth; above 0 together it answers. Fitted by `npm run eval:questions -- … --fit`. */
export const sentenceWeights: Readonly<Record<SentenceFeature, number>> = {
  any: -4.46,
  what: 1.32,
  cover: 7.17,
  thin: -6.57,
  least: 1.94,
  missed: -2.8,
  unheard: 0.05,
  missedName: -0.48,
  own: 1.09,
  full: 1.33,
  place: -0.01,
  otherPlace: -3,
  time: 0.56,
  otherTime: -4,
  deed: -0.77,
  otherDeed: -2.39,
  answer: -0.27,
  noAnswer: -6,
  near: 1.36,
  inTitle: -2.68,
  carried: -0.21,
};
