import type { Claim, Gathered } from "../../store/briefings.ts";
import { isCarriedWord, isSamePassage } from "./carried.ts";
import type { ClaimFeatures } from "./features.ts";
import { isInitials } from "./initials.ts";
import { isNation, likeness } from "./lexicon/concepts.ts";
import type { Question } from "./question.ts";
import type { Scales } from "./scales.ts";
import type { FigureWords } from "./said-words.ts";
import { isOfEnemy, mayBeOf } from "./sides.ts";
import { held, strengthOf } from "./strength.ts";
import type { ClaimWords } from "./wording.ts";

/** A word of the question that is told less than this is told of something else. */
const NOWHERE = 0.3;
/** A name must be spoken of at least as near as this. */
const SPOKEN_OF = 0.48;
/** What a follow-up brings itself is asked of the sentence, its heading or its title. */
const FAR = 0.7;
/** Who acts, or where, stands at least in the heading or title above. */
const BOUND = 0.62;

/** So near a nation stands that is named anywhere in the briefing: what it tells of nobody else may be of that. */
const BRIEFLY = 0.3;

/** A word that few passages have tells more than one that all have. 1 for a word that stands in next to none. */
export function rarity(share: number): number {
  return Math.min(1, Math.max(0.25, -Math.log10(Math.max(share, 0.001)) / 2));
}

type Told = Pick<
  ClaimFeatures,
  | "cover"
  | "ofBriefing"
  | "counted"
  | "ownFar"
  | "missedName"
  | "farName"
  | "missedActor"
  | "farActor"
  | "missedKind"
  | "missedPlace"
  | "clause"
>;

/** How much of the question is told of the figure; of each of its words, how well the figure's own words tell it, 0 to 1. */
export function toldOf(
  claim: Claim,
  from: Gathered,
  own: ClaimWords,
  heads: ReadonlyMap<string, number>,
  { question, before, wording, common, names }: Scales,
): Told & { readonly terms: readonly number[] } {
  const around = wording.passage(from);
  const ofBriefing = (): ReadonlySet<string> => wording.briefing(claim.briefing);
  const isThere = isSamePassage(claim, before, question.follows);
  let [whole, covered, clause, others, counted, heard, ownLeast] = [0, 0, 0, 0, 0, 0, 1];
  let [missedName, farName, missedActor, farActor, missedKind, missedPlace] = [0, 0, 0, 0, 0, 0];
  const terms: number[] = [];
  const isBrought = question.follows ? new Set(question.own ?? []) : null;
  for (const { stem, weight, role, bound, led } of question.terms) {
    const share = common.get(stem) ?? 0;
    const mass = weight * (share === 0 && role !== "name" ? 0.6 : rarity(share));
    const fit = heads.get(stem) ?? 0;
    const isCarriedHere = isCarriedWord(stem, before, question);
    const told = Math.max(
      strengthOf(stem, own, around, ofBriefing, claim.figure.sentence),
      // Refugees may be of any nation.
      fit >= 0.5 && !isNation(stem) ? fit : 0,
      isThere && isCarriedHere ? 0.7 : 0,
      isInitials(stem, claim.briefing.issuer) ? 0.8 : 0,
      // Whose losses "the enemy's" are need not be said.
      isNation(stem) && isOfEnemy(claim, from) ? 0.7 : 0,
    );
    terms.push(Math.max(held(own.own, stem), fit));
    whole += mass;
    covered += mass * told;
    heard += mass * Math.max(told >= NOWHERE ? 1 : 0, held(ofBriefing(), stem));
    if (isBrought?.has(stem) === true && weight >= 0.5) ownLeast = Math.min(ownLeast, told);
    counted += mass * own.said.counted.reduce((most, word) => Math.max(most, likeness(stem, word)), 0);
    if (role !== "head") {
      others += mass;
      clause += mass * held(own.clause, stem);
    }
    if (isCarriedHere) continue;
    // "In rafah", which no briefing has, or only in another spelling and of something else.
    if (led === true && share === 0 && told < BOUND) missedPlace = 1;
    // What is said of others and not here, as "cholera" of cases of something else, is missed.
    const isOwnName = role === "name" || ((role === "word" || role === "modifier") && names.has(stem));
    if (bound === true || (isOwnName && isNation(stem))) {
      const isHere = told >= BOUND || (told >= BRIEFLY && isNation(stem) && mayBeOf(stem, claim, question));
      // "It launched 477 drones": who, was said before. Named nowhere in the briefing, it is of another.
      if (!isHere && told < BRIEFLY) missedActor = 1;
      else if (!isHere) farActor = 1;
    } else if (isOwnName) {
      if (told < NOWHERE) missedName = 1;
      else if (told < SPOKEN_OF) farName = 1;
    }
    if (role === "modifier" && !isOwnName && told < NOWHERE && isNeeded(stem, share, own.said, question))
      missedKind = 1;
  }
  return {
    cover: whole === 0 ? 1 : covered / whole,
    ofBriefing: whole === 0 ? 1 : heard / whole,
    counted: whole === 0 ? 0 : counted / whole,
    ownFar: question.follows && ownLeast < FAR ? 1 : 0,
    missedName,
    farName,
    missedActor,
    farActor,
    missedKind,
    missedPlace,
    clause: others === 0 ? 0 : clause / others,
    terms,
  };
}

/** The share of words of the counted noun that the question does not have: "women" of "women and girls" asks for less. */
export function narrower({ counted }: FigureWords, { terms }: Question): number {
  const beside = counted.filter((word) => !terms.some(({ stem }) => likeness(stem, word) > 0));
  return Math.min(1, beside.length / 4);
}

/** Nouns of which the word before says all: "cholera cases". */
const general = new Set(
  "case people person patient member unit item piece object site centr center facil kit number system incid violat attack death strike camp vehicl suspect".split(
    " ",
  ),
);

/** Words that say which cases, members, units are meant, where briefings have them, or where the figure says which others. */
function isNeeded(stem: string, share: number, { counted, heads }: FigureWords, { head, terms }: Question): boolean {
  if (isParticiple(stem) || !head.some((one) => general.has(one))) return false;
  const isAsked = (word: string): boolean => terms.some((term) => likeness(term.stem, word) > 0);
  return share > 0 || counted.some((word) => !heads.includes(word) && !isParticiple(word) && !isAsked(word));
}

/** "Suspected", "displaced", "new" say less than which thing it is. */
const isParticiple = (stem: string): boolean =>
  /(?:ed|en)$/.test(stem) || /^(?:new|suspect|confirm|total|other)$/.test(stem);
