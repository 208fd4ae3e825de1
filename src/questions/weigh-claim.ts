import type { Claim, Gathered } from "../../store/briefings.ts";
import { figureWords, wordsAndParts, wordsIn } from "./said-words.ts";
import { headFit, isInitials } from "./head-fit.ts";
import { isNation, likeness } from "./lexicon/concepts.ts";
import { periodFit } from "./fits.ts";
import type { Kept } from "./follow-up.ts";
import type { PlaceFit } from "./place-fit.ts";
import type { Question } from "./question.ts";
import { soundsIn } from "./sounds-in.ts";
import { isUnit } from "./units-asked.ts";

/** How well a figure answers a question. `answers` is what a person would accept; the others may be told as the nearest. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly from: Gathered;
  readonly answers: boolean;
  /** The thing is right, whatever place and time are. */
  readonly sameThing: boolean;
  readonly score: number;
  readonly lacks: readonly string[];
}

/** Share of the weight of a question's words that an answer must speak of. */
const ENOUGH = 0.62;

export function weighClaim(
  claim: Claim,
  from: Gathered,
  question: Question,
  place: PlaceFit,
  before: Kept | null,
  briefingWords: ReadonlySet<string>,
): WeighedClaim {
  const { figure, briefing } = claim;
  const said = figureWords(figure);
  const around = [...wordsAndParts(`${figure.counted ?? ""} ${figure.sentence}`), ...wordsIn(from.heading ?? "")];
  // "They" are named in a sentence before.
  const passage = wordsIn(from.passage.text);
  const wide = [
    ...wordsIn(briefing.title),
    ...wordsIn(briefing.issuer),
    ...figure.places.flatMap(({ name }) => wordsIn(name)),
  ];
  const likest = (words: readonly string[], stem: string): number =>
    Math.max(0, ...words.map((word) => likeness(stem, word)));

  let whole = 0;
  let covered = 0;
  const lacks: string[] = [];
  const heads = new Map(question.head.map((stem) => [stem, headFit(stem, said, question, figure.sentence)]));
  const earlier = sentenceBefore(claim, from);
  const names = new Set([...wide, ...around]);
  for (const { stem, weight } of question.terms) {
    const fit = heads.get(stem) ?? 0;
    const found = Math.max(
      likest(said.all, stem),
      0.9 * likest(around, stem),
      0.8 * likest(wide, stem),
      0.8 * likest(earlier, stem),
      // Refugees may be of any nation.
      fit >= 0.5 && !isNation(stem) ? fit : 0,
      soundsIn(names, stem) ? 0.8 : 0,
    );
    const near =
      question.actions.includes(stem) || question.head.includes(stem)
        ? 0
        : (question.head.length === 0 ? 0.5 : 0.7) * likest(passage, stem);
    whole += weight;
    const told = Math.max(found, near, isInitials(stem, figure.sentence) ? 0.9 : 0);
    // What the whole briefing is about need not be said again.
    const known =
      question.head.includes(stem) || question.actions.includes(stem) ? 0 : 0.7 * likest([...briefingWords], stem);
    covered += weight * Math.max(told, known);
    if (told === 0) lacks.push(stem);
  }
  const issuer = wordsIn(briefing.issuer);
  const nations = question.terms.flatMap(({ stem }) => (isNation(stem) ? [stem] : []));
  const cover = whole === 0 ? 1 : covered / whole;
  const head = question.head.length === 0 ? 0.5 : Math.max(...heads.values());
  const unit = isUnit(figure.unit, question.units);
  const time = question.period === null ? 0.5 : periodFit(question.period, figure.period, briefing.date);
  const missing = question.actions.some((stem) => lacks.includes(stem));
  const isPrevious = /\b(?:previous|earlier|preceding|prior|before)\b/i.test(figure.period?.text ?? "");
  const sameThing = unit && head >= 0.5 && cover >= ENOUGH * 0.8;
  const near = nearness(claim, before, question.follows);
  const isSpokenOf = near >= 0.6 && isCarried(question, before) && isLocal(claim, question);
  const own = ownWords(claim, question);
  // A bare distance or share is told of something.
  const isTold =
    question.head.length > 0 ||
    question.terms.length === 0 ||
    question.terms.some(
      ({ stem }) => likest(said.all, stem) + likest(around, stem) + likest(wide, stem) > 0 || soundsIn(names, stem),
    );
  const answers =
    unit &&
    head >= 0.5 &&
    !missing &&
    isTold &&
    !(
      isOfEnemy(`${briefing.title} ${from.heading ?? ""} ${figure.sentence}`) &&
      nations.length > 0 &&
      nations.every((stem) => likest(issuer, stem) > 0)
    ) &&
    !question.denied.some((stem) => said.heads.includes(stem)) &&
    cover >= ENOUGH &&
    (place.fit > 0 || isSpokenOf) &&
    time !== null &&
    figure.asked === undefined;
  const context =
    question.context.length === 0
      ? 0
      : question.context.filter((stem) => likest([...said.all, ...around], stem) > 0).length / question.context.length;
  const isRate = /\b(?:on average|an average of|a day|per day|daily|a week|per week)\b/i.test(figure.sentence)
    ? 0.5
    : 0;
  const change = question.change === (figure.delta === true) ? 0.3 : question.change ? -0.1 : -0.5;
  return {
    claim,
    from,
    answers,
    sameThing,
    lacks,
    score:
      2 * cover +
      1.5 * head +
      1.5 * place.fit +
      (time ?? -0.5) +
      change +
      0.3 * context +
      near +
      own -
      isRate +
      (question.previous === isPrevious ? 0 : -0.6) +
      (figure.place === null ? 0 : 0.05),
  };
}

/** The sentence before, where the figure's own begins with a word that points back to it: "It contained …". */
function sentenceBefore({ figure }: Claim, { passage }: Gathered): readonly string[] {
  if (!pointsBack.test(figure.sentence)) return [];
  const before = passage.sentences.findLast(({ end }) => end <= figure.sentenceStart);
  return before === undefined
    ? []
    : wordsIn(passage.text.slice(before.start - passage.start, before.end - passage.start));
}

const pointsBack =
  /^\W*(?:it|they|both|these|those|this|of (?:these|those|them|the former|the latter)|among (?:them|these))\b/i;

/** The places are those of the question before. */
const isCarried = ({ places }: Question, before: Kept | null): boolean =>
  places.every(({ key }) => before?.places.some((each) => each.key === key) === true);

/** It has a place, which is no whole that the asked one lies in: a part is not told by its total. */
const isLocal = ({ figure: { place } }: Claim, { places }: Question): boolean =>
  place !== null &&
  places.every(({ place: asked }) => asked !== null && (place.id === undefined || !asked.within.includes(place.id)));

/** "612 on one line, 297 on the other": up to 0.6 for words right behind the number, and 0.3 where it is what was done with it. */
function ownWords({ figure }: Claim, question: Question): number {
  const behind = figure.sentence.slice(figure.end - figure.sentenceStart);
  const clause = wordsIn(/^.*?(?=[,;:.]\s|\band\b|\d|$)/su.exec(behind)?.[0] ?? "");
  const said = new Set(clause);
  const others = question.terms.filter(({ stem }) => !question.head.includes(stem));
  const found = others.filter(({ stem }) => clause.some((word) => likeness(stem, word) > 0) || soundsIn(said, stem));
  const action = wordsIn(figure.action ?? "");
  const isDone = question.actions.some((stem) => action.some((word) => likeness(stem, word) > 0));
  return (others.length === 0 ? 0 : (0.6 * found.length) / others.length) + (isDone ? 0.3 : 0);
}

/** Losses of the enemy are not those of the one who tells them. */
const isOfEnemy = (told: string): boolean => /\benem(?:y|ies)\b/i.test(told);

/** What stands in the sentence or passage of the answer before is meant by "of them". */
function nearness({ briefing, figure }: Claim, before: Kept | null, follows: boolean): number {
  const last = before?.answered ?? null;
  if (!follows || last === null || last.id !== briefing.id) return 0;
  if (figure.start >= last.start && figure.end <= last.end) return 0.6;
  return figure.passage === last.passage ? 0.4 : 0.2;
}
