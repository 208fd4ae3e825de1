/** What speaks for a sentence as the answer to a question, and what against it: 0 where it does not apply, up to 1. */
export const sentenceFeatures = [
  /** Of any sentence; of one that is asked for as a whole, and not for a day, a place or a name in it. */
  "any",
  "what",
  /** The share of the question's words that it tells, by their weight; how far that is under 0.6; the one told least. */
  "cover",
  "thin",
  "least",
  /** The share of words that stand nowhere near; of those that no briefing has; a name that it does not speak of. */
  "missed",
  "unheard",
  "missedName",
  /** A word of the question stands in it and not only around it; the share of them that do. */
  "own",
  "full",
  /** The asked places: how well the one told least is told; one that is not told. */
  "place",
  "otherPlace",
  /** The asked time. */
  "time",
  "otherTime",
  /** What was done is told to have been done; is not. */
  "deed",
  "otherDeed",
  /** It names such a day, place or party as is asked; none. */
  "answer",
  "noAnswer",
  /** It has the number that the question names; it has not. */
  "number",
  "otherNumber",
  /** Whose number it is, is asked of a sentence that has it: its issuer's, where it names nobody else. */
  "claimed",
  /** Of a follow-up: it is the sentence of the last answer, or near it. */
  "near",
  /** It is a title or heading. */
  "inTitle",
  /** The question was read as going on from the one before. */
  "carried",
] as const;
export type SentenceFeature = (typeof sentenceFeatures)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;
