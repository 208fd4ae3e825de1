import { formsOf, groupsOf, isNation } from "./lexicon/concepts.ts";
import { isInitials } from "./initials.ts";
import { soundsIn } from "./sounds-in.ts";
import type { ClaimWords, PassageWords, Stems } from "./wording.ts";

/** How well stems hold a word: 1 itself, 0.8 another that may stand for it, 0 neither. */
export function held(stems: Stems, stem: string): number {
  if (stems.has(stem)) return 1;
  let most = 0;
  for (const [form, like] of formsOf(stem)) if (like > most && stems.has(form)) most = like;
  return most;
}

/** What a word is worth by where it stands: a figure's own words most, words elsewhere in its briefing least. */
const OWN = 1;
const SENTENCE = 0.92;
const HEADING = 0.85;
const TITLE = 0.8;
const EARLIER = 0.75;
const PASSAGE = 0.6;
const BRIEFING = 0.4;

/** A word that begins alike: "gendarmes" and "gendarmerie", "refineries" and "refining". */
function kinIn(stems: Stems, stem: string): boolean {
  if (stem.length < 6) return false;
  for (const one of stems) {
    const [short, long] = one.length < stem.length ? [one, stem] : [stem, one];
    if (
      short.length >= 5 &&
      long.length - short.length <= 5 &&
      long.startsWith(short.slice(0, Math.max(5, short.length - 1)))
    )
      return true;
  }
  return false;
}

/** How strongly the words of a figure and of what stands around it speak of a word of the question, 0 to 1. */
export function strengthOf(
  stem: string,
  own: ClaimWords,
  around: PassageWords,
  briefing: () => Stems,
  sentence: string,
): number {
  const best = Math.max(
    OWN * held(own.own, stem),
    SENTENCE * held(own.sentence, stem),
    HEADING * held(around.heading, stem),
    TITLE * Math.max(held(own.places, stem), held(around.title, stem)),
    EARLIER * held(own.earlier, stem),
    PASSAGE * held(around.passage, stem),
  );
  if (best >= PASSAGE * 0.8) return best;
  if (isInitials(stem, sentence)) return 0.9;
  if (kinIn(own.own, stem)) return 0.8;
  if (kinIn(own.sentence, stem)) return 0.7;
  if (groupsOf(stem).size === 0 && !isNation(stem)) {
    if ([own.sentence, own.places, around.heading, around.title].some((stems) => soundsIn(stems, stem))) return 0.75;
    if (soundsIn(around.passage, stem)) return 0.5;
  }
  return Math.max(best, BRIEFING * held(briefing(), stem));
}
