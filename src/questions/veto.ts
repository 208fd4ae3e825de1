import type { ClaimFeatures } from "./features.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { SentenceFeatures } from "./sentence-features.ts";

/** How near an asked place must be named, where the figure was read to be elsewhere: in its sentence or heading. */
const NAMED = 0.8;

/** A figure of such a place is forbidden, whatever else it tells. */
export const isElsewhere = ({ fit, said, wider }: PlaceFit): boolean =>
  fit === 0 && (wider ? said === 0 : said < NAMED);

/**
 * Why a figure answers a question in no case, however well it fits else: it tells of another time or place, of something else
 * that happened, of the other side, or of others than the asked ones. Null where nothing forbids it.
 */
export function vetoOf(features: ClaimFeatures): string | null {
  if (features.otherTime === 1 && features.sameWords === 0) return "another time";
  if (features.timeless === 1 && features.sameWords === 0) return "a time that its briefing does not tell of";
  if (features.otherPlace === 1 && features.namedPlace < NAMED) return "another place";
  if (features.widerPlace === 1 && features.namedPlace === 0) return "a wider place";
  if (features.placeless === 1 && features.namedPlace === 0) return "no place";
  if (features.ownFar === 1) return "not what the follow-up brings";
  if (features.missedActor === 1) return "another's";
  if (features.otherDeed === 1) return "another deed";
  if (features.missedKind === 1) return "another kind";
  if (features.denied === 1) return "what was left out by name";
  if (features.otherSide === 1) return "the other side";
  if (features.notRest === 1) return "not what remains";
  if (features.unnegated === 1) return "what is so, where what is not so is asked";
  if (features.inQuestion === 1) return "a reporter's question";
  return null;
}

/**
 * The same for a sentence: it names no such day, place or party as is asked, or tells of another time, place or deed. One that has
 * the very number that the question names is the one that is meant.
 */
export const isForbidden = (features: SentenceFeatures): boolean =>
  features.noAnswer === 1 ||
  (features.number === 0 &&
    (features.otherTime === 1 || features.otherPlace === 1 || (features.otherDeed === 1 && features.what === 0)));
