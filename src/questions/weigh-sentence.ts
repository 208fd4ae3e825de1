import type { BriefingSummary, Citation, Gathered } from "../../store/briefings.ts";
import type { Span } from "../briefing/span.ts";
import { loose } from "../asking/loose.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { periodsIn } from "../reading/periods/period-mentions.ts";
import { tokensOf as readingTokens } from "../reading/tokens.ts";
import { formsOf } from "./lexicon/concepts.ts";
import { numbersIn } from "./numbers-in.ts";
import { periodFit } from "./fits.ts";
import { partiesIn, placesIn } from "./names-in.ts";
import type { Question } from "./question.ts";
import { tokensOf } from "../language/tokens.ts";
import { wordsIn } from "./said-words.ts";
import { soundsIn } from "./sounds-in.ts";
import { held } from "./strength.ts";
import type { Scales } from "./scales.ts";
import { sentenceFeatures, type SentenceFeatures } from "./sentence-features.ts";
import { sentenceWeights } from "./sentence-weights.ts";
import { rarity } from "./told.ts";
import { isForbidden } from "./veto.ts";
import type { Stems } from "./wording.ts";

/** A sentence that may answer, and the words in it that do: a day, a place, a name. */
export interface WeighedSentence {
  readonly briefing: BriefingSummary;
  readonly citation: Citation;
  readonly passage: number;
  readonly marks: readonly Span[];
  /** The words that are the answer, as spans of the briefing; empty where the whole sentence is. */
  readonly answer: readonly Span[];
  readonly features: SentenceFeatures;
  /** The logarithm of its odds against saying nothing. */
  readonly score: number;
}

/** The sentences of a passage, weighed. */
export function weighSentences(from: Gathered, scales: Scales, gazetteer: Gazetteer): readonly WeighedSentence[] {
  const { briefing, passage } = from;
  const spans = passage.sentences.length === 0 ? [{ start: passage.start, end: passage.end }] : passage.sentences;
  return spans.flatMap((span, at): readonly WeighedSentence[] => {
    const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
    const answer = answerIn(scales.question, text, from, gazetteer).map((each) => moved(each, span.start));
    const features = featuresOf(span, spans[at - 1], text, answer.length > 0, from, scales, gazetteer);
    if (isForbidden(features)) return [];
    let score = 0;
    for (const feature of sentenceFeatures) score += features[feature] * sentenceWeights[feature];
    return [
      {
        briefing,
        citation: { briefing: { id: briefing.id, version: briefing.version }, ...span, text },
        passage: passage.ordinal,
        marks: marksIn(text, scales.question).map((each) => moved(each, span.start)),
        answer,
        features,
        score,
      },
    ];
  });
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The words of the question in the text. */
function marksIn(text: string, { terms }: Question): readonly Span[] {
  const forms = terms.map(({ stem }) => formsOf(stem));
  return tokensOf(text).flatMap(({ term, part, start, end }) =>
    !part && forms.some((each) => each.has(term)) ? [{ start, end }] : [],
  );
}

function featuresOf(
  span: Span,
  earlier: Span | undefined,
  text: string,
  hasAnswer: boolean,
  from: Gathered,
  { question, before, wording, common, names }: Scales,
  gazetteer: Gazetteer,
): SentenceFeatures {
  const { briefing, passage } = from;
  const around = wording.passage(from);
  const previous: Stems = new Set(earlier === undefined ? [] : around.between(earlier.start, earlier.end));
  const said: Stems = new Set(around.between(span.start, span.end));
  const ofBriefing = wording.briefing(briefing);
  // What the question before asked is spoken of all along the passage that answered it.
  const last = question.follows ? (before?.answered ?? null) : null;
  const isSame = last !== null && last.id === briefing.id && last.passage === passage.ordinal;
  const isCarried = (stem: string): boolean => before?.terms.some((term) => term.stem === stem) === true;
  const isNew = question.terms.some(({ stem, weight }) => weight > 0.4 && !isCarried(stem));
  let [whole, covered, missed, unheard, full, least, missedName] = [0, 0, 0, 0, 0, 1, 0];
  for (const { stem, weight, role } of question.terms) {
    const share = common.get(stem) ?? 0;
    const mass = weight * (share === 0 && role !== "name" ? 0.6 : rarity(share));
    const here = Math.max(held(said, stem), soundsIn(said, stem) ? 0.8 : 0);
    const told = Math.max(
      here,
      0.8 * held(around.heading, stem),
      0.6 * held(previous, stem),
      0.8 * held(around.title, stem),
      0.5 * held(around.passage, stem),
      isSame && isCarried(stem) ? 0.8 : 0,
      0.35 * held(ofBriefing, stem),
    );
    whole += mass;
    covered += mass * told;
    full += mass * here;
    if (told < 0.3) missed += mass;
    if (share === 0 && told < 0.3) unheard += mass;
    if (weight >= 0.7) least = Math.min(least, told);
    if ((role === "name" || names.has(stem)) && told < 0.48 && !isCarried(stem)) missedName = 1;
  }
  const placed = question.places.map((place) => {
    const told = placeSaid(place, text, from, gazetteer);
    return isSame ? Math.max(told, 0.7) : told;
  });
  for (const one of placed) {
    whole += 1.5;
    covered += 1.5 * one;
    full += one === 1 ? 1.5 : 0;
  }
  const cover = whole === 0 ? 0 : covered / whole;
  const asksOf = isSame && isNew ? question.terms.filter(({ stem }) => !isCarried(stem)) : question.terms;
  const own =
    (isSame && !isNew) ||
    asksOf.some(({ stem }) => held(said, stem) > 0 || soundsIn(said, stem)) ||
    (question.terms.length === 0 && placed.includes(1));
  const asksDeed = question.actions.length > 0;
  // Who did it, when and where is told by a sentence that says that it was done.
  const isDone = question.actions.some(
    (stem) => held(said, stem) > 0 || held(around.heading, stem) > 0 || (isSame && isCarried(stem)),
  );
  const time = question.period === null ? null : timeOf(question, text, briefing);
  const needs = question.intent === "when" || question.intent === "where" || question.intent === "who";
  const told = new Set(question.numbers.length === 0 ? [] : numbersIn(text));
  const hasNumber = question.numbers.some((number) => told.has(number));
  const place = placed.length === 0 ? 0 : Math.min(...placed);
  return {
    any: 1,
    what: flag(!needs),
    cover,
    thin: Math.max(0, 0.6 - cover),
    least: question.terms.length === 0 ? 0 : least,
    missed: whole === 0 ? 0 : missed / whole,
    unheard: whole === 0 ? 0 : unheard / whole,
    missedName,
    own: flag(own),
    full: whole === 0 ? 0 : full / whole,
    place,
    otherPlace: flag(placed.length > 0 && place === 0),
    time: time ?? 0,
    otherTime: flag(question.period !== null && time === null),
    deed: flag(asksDeed && isDone),
    otherDeed: flag(asksDeed && !isDone),
    answer: flag(needs && hasAnswer),
    noAnswer: flag(needs && !hasAnswer && !(hasNumber && question.claims)),
    number: flag(hasNumber),
    otherNumber: flag(question.numbers.length > 0 && !hasNumber),
    claimed: flag(hasNumber && question.claims),
    near: last === null || last.id !== briefing.id ? 0 : span.start === last.start ? 1 : isSame ? 0.6 : 0.2,
    inTitle: flag(passage.kind === "title" || passage.kind === "heading"),
    carried: flag(question.follows),
  };
}

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** 1 where the sentence names the place, 0.7 where its heading or figures do, else 0. */
function placeSaid(
  { key, label, place }: Question["places"][number],
  text: string,
  from: Gathered,
  gazetteer: Gazetteer,
): number {
  const names = [label.split(",")[0] ?? "", ...(place?.names ?? [])].map(loose).filter((name) => name.length > 2);
  const says = (words: string | null): boolean =>
    words !== null && names.some((name) => ` ${loose(words)} `.includes(` ${name} `));
  if (says(text)) return 1;
  if (says(from.heading) || says(from.passage.text)) return 0.7;
  const figures = from.claims.flatMap(({ figure }) => figure.places);
  if (figures.some(({ id }) => id === key)) return 0.7;
  const inside = figures.some(({ id }) => id !== undefined && gazetteer.get(id)?.within.includes(key) === true);
  return inside || (place?.level === "country" && says(from.briefing.title)) ? 0.6 : 0;
}

function timeOf(question: Question, text: string, briefing: BriefingSummary): number | null {
  if (question.period === null) return 0.5;
  const told = periodsIn(readingTokens(text, 0, text.length), briefing.date);
  if (told.length === 0) return periodFit(question.period, null, briefing.date);
  const fits = told.map(({ days }) => periodFit(question.period ?? days, { text: "", ...days }, briefing.date) ?? 0);
  const best = Math.max(...fits);
  return best > 0 ? best : null;
}

/** The words of a sentence that are a day, a place or a name, as the question asks; spans of the sentence. */
function answerIn(question: Question, text: string, from: Gathered, gazetteer: Gazetteer): readonly Span[] {
  const asked = new Set(question.terms.map(({ stem }) => stem));
  if (question.intent === "when")
    return periodsIn(readingTokens(text, 0, text.length), from.briefing.date)
      .filter(({ days, rate }) => !rate && (days.start !== null || days.end !== null))
      .map(({ start, end }) => ({ start, end }));
  if (question.intent === "where")
    return placesIn(text, gazetteer).filter((span) => !isAsked(text, span, asked, question));
  if (question.intent === "who")
    return partiesIn(text, gazetteer).filter((span) => !isAsked(text, span, asked, question));
  return [];
}

function isAsked(text: string, { start, end }: Span, asked: ReadonlySet<string>, question: Question): boolean {
  const words = wordsIn(text.slice(start, end));
  const names = question.places
    .flatMap(({ label, place }) => [label.split(",")[0] ?? "", ...(place?.names ?? [])])
    .map(loose);
  return words.every((word) => asked.has(word)) || names.includes(loose(text.slice(start, end)));
}
