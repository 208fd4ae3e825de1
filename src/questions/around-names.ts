import { isNation } from "./lexicon/concepts.ts";
import { actorCues, pastVerbs, placeCues, stopWords } from "./stop-words.ts";
import type { Word } from "./words-of.ts";

/** What leads to a name, with or without "the". */
export function leadOf(
  words: readonly Word[],
  at: number,
  afterPlace: boolean,
): {
  readonly cue: string;
  readonly cued: boolean;
  /** It is said of places, and of other things less often. */
  readonly isStrong: boolean;
  readonly isThe: boolean;
  /** Before "the" stands a preposition of place, or nothing: "in the Bekaa", "and the Bekaa?". */
  readonly isPlain: boolean;
} {
  const isThe = words[at - 1]?.english === "the";
  const from = isThe ? at - 1 : at;
  const cue = cueAt(words, from);
  const isJoined = /^(?:and|or)$/.test(cue) && afterPlace;
  // "North of", "the city of", "parts of".
  const isOf = cue === "of" && whole.test(words[from - 2]?.english ?? "");
  const isStrong = isJoined || isOf || (placeCues.has(cue) && !weakCues.test(cue));
  return {
    cue,
    cued: (placeCues.has(cue) || isJoined) && (!isThe || isStrong),
    isStrong,
    isThe,
    isPlain: isStrong || from === 0 || (from === 1 && /^(?:and|or|but|so|for)$/.test(cue)),
  };
}
/** The word before a name; of "by the US and UK" what leads to the first. */
function cueAt(words: readonly Word[], at: number): string {
  const cue = words[at - 1]?.english ?? "";
  const other = words[at - 2];
  if (cue !== "and" || other === undefined || !(isNation(other.stem) || other.english === "us")) return cue;
  const first = words[at - 3]?.english === "the" ? at - 3 : at - 2;
  const lead = words[first - 1]?.english ?? "";
  return actorCues.has(lead) ? lead : cue;
}
const weakCues = /^(?:of|for|about)$/;
const whole =
  /^(?:north|south|east|west|northern|southern|eastern|western|city|town|village|province|district|region|state|governorate|county|part|parts|outskirts|suburbs|outside|centre|center|port|island|camp|area|capital|streets?|people|residents|population)$/;

/** No noun goes on from it, but for one that says what kind of place it is. */
export function endsAt(words: readonly Word[], next: number): boolean {
  const word = words[next];
  return (
    word === undefined ||
    stopWords.has(word.english) ||
    placeCues.has(word.english) ||
    pastVerbs.has(word.english) ||
    /^\d/.test(word.english) ||
    hasSide(words, next)
  );
}

/** "The Colombia bridge": a thing that is called by a country. */
export const isPartOfName = (words: readonly Word[], next: number): boolean =>
  [words[next], words[next + 1]].some((word) =>
    /^(?:bridge|road|street|avenue|highway|square|airport|hotel|hospital|university|stadium)$/.test(
      word?.english ?? "",
    ),
  );

/** "Sri Lanka navy", "Ukraine unmanned systems forces". */
function hasForces(words: readonly Word[], next: number): boolean {
  for (const { english } of words.slice(next, next + 4)) {
    if (forces.test(english)) return true;
    if (stopWords.has(english) || placeCues.has(english) || pastVerbs.has(english)) return false;
  }
  return false;
}
const forces =
  /^(?:personnel|servicemen|aircraft|drones|tanks|ships|vessels|fighters|officers|citizens|nationals|peacekeepers|contingent|army|armies|military|forces|navy|police|government|ministry|minister|president|troops|soldiers|planes|jets|parliament|staff)$/;

/** "Has Turkey neutralised", "did Saudi Arabia give": a country behind an auxiliary, before its verb. */
const isSubject = (words: readonly Word[], at: number, length: number): boolean =>
  /^(?:did|has|have|had|does|do|will|would|can)$/.test(words[at - 1]?.english ?? "") &&
  /^\p{L}/u.test(words[at + length]?.text ?? "");

/** "Chiure district", "tovuz city": what follows says that it is a place. */
export const hasSide = (words: readonly Word[], next: number): boolean =>
  next >= words.length ||
  /^(?:city|town|village|district|province|region|governorate|camp|area|county|state|island|axis|direction|sector|front|oblast|regency|municipality|crossing|border)$/.test(
    words[next]?.english ?? "",
  );

/** "Rockets russia lost". */
const doings =
  /^(?:lost|launched|fired|sent|gave|donated|pledged|destroyed|shot|deployed|captured|seized|supplied|delivered|bought)$/;

/** A country that does something: "by France", "did Serbia send", "the Sri Lanka navy". */
export const isActing = (words: readonly Word[], at: number, length: number, cue: string): boolean =>
  actorCues.has(cue) ||
  isSubject(words, at, length) ||
  hasForces(words, at + length) ||
  (!placeCues.has(cue) && doings.test(words[at + length]?.english ?? ""));
