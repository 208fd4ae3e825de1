/**
 * What speaks for a figure as the answer to a question, and what against it: 0 where it does not apply, up to 1. What each
 * is worth stands in `claim-weights.ts`.
 */
export const claimFeatures = [
  /** Of any figure. */
  "any",
  /** The share of the question's words that are told of it, by their weight; how far that is under 0.6; the one told least. */
  "cover",
  /** The share of words that stand nowhere near; of those that no briefing has. */
  /** The share of words that its briefing has anywhere. */
  "ofBriefing",
  /** Words of the question that stand in what it counts; all is told and nothing speaks against it. */
  "counted",
  "clear",
  "whole",
  /** The question names little: one term, two. */
  "few",
  /** What a follow-up brings itself: how well what is told least is told; that it is told far off. */
  "ownFar",
  /** A name, who acts, or which ones, asked and told of others. */
  "missedName",
  "farName",
  "missedActor",
  "farActor",
  "missedKind",
  /** It is asked of a place that no briefing has. */
  "missedPlace",
  /** The noun that is counted: how well it fits, no fit, hardly one, the very word; the question names none. */
  "thing",
  "hardlyThing",
  "noThing",
  /** Another noun is counted, and the asked one stands in its clause, sentence or heading. */
  /** The place, where one is asked. */
  "place",
  "otherPlace",
  "widerPlace",
  "placeless",
  "sharedPlace",
  /** The asked place is named near it, though it was read to be elsewhere. */
  "namedPlace",
  /** The time, where one is asked. */
  "time",
  "otherTime",
  "timeless",
  /** It is another time, told in the same words: "on Saturday". */
  "sameWords",
  /** What happened, where it is asked. */
  "deed",
  "otherDeed",
  "hardlyDeed",
  /** The other words stand in the figure's own clause; what its clause says that is not asked. */
  "clause",
  "extra",
  /** It is of a place inside the asked one; of a time inside the asked one. */
  "inner",
  "innerTime",
  /**
   * Other figures of its briefing tell words of the question in their own words that it does not: the share, the word told best,
   * the counted noun; one of its own sentence tells more; it has such a one; one of any briefing tells more.
   */
  "toldElse",
  "thingElse",
  "besideBetter",
  "sideBySide",
  "elsewhereBetter",
  "percentUnasked",
  "early",
  "alike",
  "largest",
  /** All until now is asked: it is the largest; it is of a week or less. */
  "largestOfAll",
  "shortForAll",
  "timeElse",
  "general",
  "extraElse",
  /** What its counted words say beside what is asked. */
  "narrower",
  /** Of a follow-up: it stands where the last answer stood; it speaks of the last question. */
  "near",
  "context",
  /** It is the very answer of the question before. */
  "again",
  /** A change, a rate, a part, a plan, an aside, the level before. */
  "change",
  "changeUnasked",
  "rate",
  "part",
  "wholeForPart",
  "planned",
  "aside",
  "previous",
  "previousUnasked",
  "notPrevious",
  /** No place was read for it; its unit is no count and none was asked. */
  "unplaced",
  "measured",
  /** It is in a reporter's question; of what was left out by name; the issuer's own side; not what remains; of two things. */
  "inQuestion",
  "denied",
  "otherSide",
  "notRest",
  /** What is asked is not so, and it tells that it is. */
  "unnegated",
  "ofTwo",
  /** It stands in a title or heading. */
  /** The question was read as going on from the one before; as if that one's thing were still counted. */
  "carried",
  "narrowed",
  /** A few words behind another question, read as a question of their own. */
  "fragment",
] as const;
export type ClaimFeature = (typeof claimFeatures)[number];
export type ClaimFeatures = Readonly<Record<ClaimFeature, number>>;
