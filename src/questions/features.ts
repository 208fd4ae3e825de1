/**
 * What speaks for a figure as the answer to a question, and what against it: 0 where it does not apply, up to 1. What each
 * is worth stands in `claim-weights.ts`.
 */
export const claimFeatures = [
  /** Of any figure. */
  "any",
  /** The share of the question's words that are told of it, by their weight. */
  "cover",
  /** The share of words that its briefing has anywhere. */
  "ofBriefing",
  /** Words of the question that stand in what it counts; all is told and nothing speaks against it. */
  "counted",
  "clear",
  "whole",
  /** The question names little: one term, two. */
  "few",
  /** What a follow-up brings itself is told far off. */
  "ownFar",
  /** A name, who acts, or which ones: asked and told of others, or told far off. */
  "missedName",
  "farName",
  "missedActor",
  "farActor",
  "missedKind",
  /** It is asked of a place that no briefing has. */
  "missedPlace",
  /** The noun that is counted: how well it fits; hardly; the question names none. */
  "thing",
  "hardlyThing",
  "noThing",
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
  /** It is told in the same words, of which one side has no days: "this fiscal year". */
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
   * Beside the other figures of its briefing, see `contrast.ts`: the share of the question's words that others tell in their own
   * words and it does not; another counts the asked noun better; one of its own sentence tells more; it has such a one. Beside
   * all: another tells more of the question.
   */
  "toldElse",
  "thingElse",
  "besideBetter",
  "sideBySide",
  "elsewhereBetter",
  /** Beside those that have its unit and count the asked noun as well: how many; it is the largest; so where all until now is asked. */
  "alike",
  "largest",
  "largestOfAll",
  /** Beside the same: another's time fits better; another's noun says more that is not asked; another's clause says less. */
  "timeElse",
  "general",
  "extraElse",
  /** All until now is asked, and it is of a week or less. */
  "shortForAll",
  /** It is a share, and no unit was asked. */
  "percentUnasked",
  /** How near the beginning of its briefing it stands: 1 in the first passage, 0 from the thirteenth on. */
  "early",
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
