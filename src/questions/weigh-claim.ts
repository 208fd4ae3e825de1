import type { Claim, Gathered } from "../../store/briefings.ts";
import { actionFit } from "./action-fit.ts";
import { bearing } from "./bearing.ts";
import type { Kept } from "./follow-up.ts";
import { headFit } from "./head-fit.ts";
import { isNation, likeness, stemOf } from "./lexicon/concepts.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { Question } from "./question.ts";
import { wordsIn, type FigureWords } from "./said-words.ts";
import { held, strengthOf } from "./strength.ts";
import { timeFit } from "./time-fit.ts";
import { isUnit } from "./units-asked.ts";
import type { Wording } from "./wording.ts";

/** How well a figure answers a question. `answers` is what a person would accept; the others may be told as the nearest. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly from: Gathered;
  readonly answers: boolean;
  /** The thing is right, whatever place and time are. */
  readonly sameThing: boolean;
  readonly score: number;
  /** Why it does not answer; empty where it does. */
  readonly lacks: readonly string[];
}

/** What all figures of one question are weighed by. */
export interface Scales {
  readonly question: Question;
  readonly before: Kept | null;
  readonly wording: Wording;
  /** Of a stem of the question: the share of all passages that speak of it, 0 to 1. */
  readonly common: ReadonlyMap<string, number>;
  /** Only what answers is wanted, and not what is near it. */
  readonly strict: boolean;
  /** Stems of the question that briefings have as names only. */
  readonly names: ReadonlySet<string>;
}

/** Share of the weight of a question's words that an answer must speak of. */
const ENOUGH = 0.6;
const ENOUGH_OF_MEASURE = 0.35;
/** A word that says which ones are meant must be spoken of at least as near as this. */
const SPOKEN_OF = 0.48;
/** A word that says which cases or members are meant stands anywhere in the briefing. */
const ANYWHERE = 0.3;
/** Who acts, or where, stands at least in the heading or title above. */
const BOUND = 0.62;

/** A word that few passages have tells more than one that all have. 1 for a word that stands in next to none. */
export function rarity(share: number): number {
  return Math.min(1, Math.max(0.25, -Math.log10(Math.max(share, 0.001)) / 2));
}

export function weighClaim(claim: Claim, from: Gathered, placeFit: () => PlaceFit, scales: Scales): WeighedClaim {
  const { question, before, wording, common } = scales;
  const { figure, briefing } = claim;
  // Most figures have another unit: no more need be known of them.
  if (!isUnit(figure.unit, question.units))
    return { claim, from, answers: false, sameThing: false, lacks: ["unit"], score: 0 };
  const place = placeFit();
  // Nor of those of another place, unless the nearest is looked for, or what was spoken of before.
  if (place.fit === 0 && scales.strict && before === null)
    return { claim, from, answers: false, sameThing: false, lacks: ["place"], score: 0 };
  const own = wording.claim(claim, from);
  const around = wording.passage(from);
  const ofBriefing = (): ReadonlySet<string> => wording.briefing(briefing);
  const lacks: string[] = [];

  const heads = new Map(question.head.map((stem) => [stem, headFit(stem, own, question, figure.sentence)]));
  const isBeside = (stem: string): boolean =>
    place.fit >= 0.8 && question.actions.length > 0 && isOfNumber(figure.sentence, stem);
  const head =
    question.head.length === 0
      ? 0.5
      : Math.max(
          ...heads.values(),
          ...question.others.map((stem) => 0.75 * headFit(stem, own, question, figure.sentence)),
          // "The roofs of 64 houses were repaired; in Martuni, 18": the place and the deed are told, and the thing beside them.
          question.head.some(isBeside) ? 0.5 : 0,
        );
  if (head < 0.5) return { claim, from, answers: false, sameThing: false, lacks: ["thing"], score: 0 };
  let [whole, covered, clause, others] = [0, 0, 0, 0];
  const isThere = isSamePassage(claim, before, question.follows);
  for (const { stem, weight, role, bound } of question.terms) {
    const share = common.get(stem) ?? 0;
    const mass = weight * (share === 0 && role !== "name" ? 0.6 : rarity(share));
    const fit = heads.get(stem) ?? 0;
    const told = Math.max(
      strengthOf(stem, own, around, ofBriefing, figure.sentence),
      // Refugees may be of any nation.
      fit >= 0.5 && !isNation(stem) ? fit : 0,
      isThere && isCarriedWord(stem, before, question) ? 0.7 : 0,
      // Whose losses "the enemy's" are need not be said.
      isNation(stem) && isOfEnemy(claim, from) ? 0.7 : 0,
    );
    whole += mass;
    covered += mass * told;
    if (role !== "head") {
      others += mass;
      clause += mass * held(own.clause, stem);
    }
    // What is said of others and not here, as "cholera" of cases of something else, is missed.
    const isOwnName = role === "name" || ((role === "word" || role === "modifier") && scales.names.has(stem));
    const isMissed =
      told < (bound === true || (isOwnName && isNation(stem)) ? BOUND : isOwnName ? SPOKEN_OF : ANYWHERE);
    if (
      isMissed &&
      !isCarriedWord(stem, before, question) &&
      (isOwnName || (role === "modifier" && isNeeded(stem, share, own.said, question)))
    )
      lacks.push(`word ${stem}`);
  }
  const cover = whole === 0 ? 1 : covered / whole;
  const action = actionFit(question, own, around, figure);
  const time = timeFit(claim, from, question, wording);
  const near = nearness(claim, before, question.follows);
  const isSpokenOf = near >= 0.6 && isCarried(question, before) && isLocal(claim, question);
  if (action === null) lacks.push("action");
  // A length or an area at the very place leaves little else that may be meant.
  const isMeasured = question.units !== null && !question.units.some((unit) => /^(?:count|percent|money)$/.test(unit));
  if (cover < (isMeasured && place.fit >= 0.8 ? ENOUGH_OF_MEASURE : ENOUGH)) lacks.push("words");
  const sameThing = lacks.length === 0;
  if (!(place.fit > 0 || isSpokenOf)) lacks.push("place");
  if (time === null) lacks.push("time");
  if (figure.asked !== undefined) lacks.push("asked");
  if (question.denied.some((stem) => own.said.heads.includes(stem))) lacks.push("denied");
  if (isOwnLoss(claim, from, question)) lacks.push("side");
  if (
    question.remains &&
    !/\b(?:remain\w*|left|still|pending|outstanding|awaiting|waiting|rest)\b/i.test(figure.sentence)
  )
    lacks.push("rest");
  if (isOfTwo(figure.counted ?? "", question)) lacks.push("whole");
  return {
    claim,
    from,
    answers: lacks.length === 0,
    sameThing,
    lacks,
    score:
      3 * cover +
      1.5 * head +
      1.5 * place.fit +
      1.2 * (time ?? -0.5) +
      0.6 * (action ?? 0) +
      (others === 0 ? 0 : (0.8 * clause) / others) +
      near +
      contextFit(question, own.sentence) +
      bearing(claim, question, before),
  };
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

/** "The roofs of 64 houses": what is asked stands before a number of what it belongs to. */
const isOfNumber = (sentence: string, stem: string): boolean =>
  [...sentence.matchAll(/(\p{L}+) of (?:the |some |about )?\d/gu)].some(
    ([, noun]) => likeness(stem, stemOf(noun ?? "")) > 0,
  );

/** "Estonian and French forces", of whom only the Estonian are asked: a part is not told by its whole. */
function isOfTwo(counted: string, question: Question): boolean {
  const found = /(\p{L}+) and (?!other\b)(\p{L}+)/u.exec(counted);
  if (found === null) return false;
  const [one, other] = [stemOf(found[1] ?? ""), stemOf(found[2] ?? "")];
  const asked = (stem: string): boolean => question.terms.some((term) => likeness(term.stem, stem) > 0);
  return (
    likeness(one, other) === 0 &&
    asked(one) !== asked(other) &&
    question.head.some((stem) => likeness(stem, one) > 0 || likeness(stem, other) > 0)
  );
}

/** The places are those of the question before. */
const isCarried = ({ places }: Question, before: Kept | null): boolean =>
  places.every(({ key }) => before?.places.some((each) => each.key === key) === true);

const isCarriedWord = (stem: string, before: Kept | null, question: Question): boolean =>
  question.follows && before?.terms.some((term) => term.stem === stem) === true;

/** It has a place, which is no whole that the asked one lies in: a part is not told by its total. */
const isLocal = ({ figure: { place } }: Claim, { places }: Question): boolean =>
  place !== null &&
  places.every(({ place: asked }) => asked !== null && (place.id === undefined || !asked.within.includes(place.id)));

const isOfEnemy = ({ figure, briefing }: Claim, { heading }: Gathered): boolean =>
  /\benem(?:y|ies)\b/i.test(`${briefing.title} ${heading ?? ""} ${figure.sentence}`);

/** Losses of the enemy are not those of the one who tells them. */
function isOwnLoss(claim: Claim, from: Gathered, question: Question): boolean {
  const nations = question.terms.flatMap(({ stem }) => (isNation(stem) ? [stem] : []));
  if (nations.length === 0 || !isOfEnemy(claim, from)) return false;
  const issuer = new Set(wordsIn(claim.briefing.issuer));
  return nations.every((stem) => held(issuer, stem) > 0);
}

/** Words of the question before that the sentence speaks of, up to 0.3. */
const contextFit = ({ context }: Question, sentence: ReadonlySet<string>): number =>
  context.length === 0 ? 0 : (0.3 * context.filter((stem) => held(sentence, stem) > 0).length) / context.length;

const isSamePassage = ({ briefing, figure }: Claim, before: Kept | null, follows: boolean): boolean =>
  follows && before?.answered?.id === briefing.id && before.answered.passage === figure.passage;

/** What stands in the sentence or passage of the answer before is meant by "of them". */
function nearness({ briefing, figure }: Claim, before: Kept | null, follows: boolean): number {
  const last = before?.answered ?? null;
  if (!follows || last === null || last.id !== briefing.id) return 0;
  if (figure.start >= last.start && figure.end <= last.end) return 0.6;
  return figure.passage === last.passage ? 0.4 : 0.2;
}
