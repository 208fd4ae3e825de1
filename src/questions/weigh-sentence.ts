import type { BriefingSummary, Citation, Gathered } from "../../store/briefings.ts";
import type { Span } from "../briefing/span.ts";
import { loose } from "../asking/loose.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { periodsIn } from "../reading/periods/period-mentions.ts";
import { tokensOf as readingTokens } from "../reading/tokens.ts";
import { formsOf } from "./lexicon/concepts.ts";
import { periodFit } from "./fits.ts";
import { partiesIn, placesIn } from "./names-in.ts";
import type { Question } from "./question.ts";
import { tokensOf } from "../language/tokens.ts";
import { wordsIn } from "./said-words.ts";
import { soundsIn } from "./sounds-in.ts";
import { held } from "./strength.ts";
import { rarity, type Scales } from "./weigh-claim.ts";
import type { Stems } from "./wording.ts";

/** A sentence that may answer, and the words in it that do: a day, a place, a name. */
export interface WeighedSentence {
  readonly briefing: BriefingSummary;
  readonly citation: Citation;
  readonly passage: number;
  readonly marks: readonly Span[];
  /** The words that are the answer, as spans of the briefing; empty where the whole sentence is. */
  readonly answer: readonly Span[];
  readonly answers: boolean;
  readonly score: number;
}

/** Share of the weight of a question's words that a sentence with its heading must speak of. */
const ENOUGH = 0.66;
const ENOUGH_OF_WHAT = 0.6;

/** The sentences of a passage, weighed. */
export function weighSentences(
  from: Gathered,
  { question, before, wording, common }: Scales,
  gazetteer: Gazetteer,
): readonly WeighedSentence[] {
  const { briefing, passage } = from;
  const around = wording.passage(from);
  const spans = passage.sentences.length === 0 ? [{ start: passage.start, end: passage.end }] : passage.sentences;
  // What the question before asked is spoken of all along the passage that answered it.
  const answered = question.follows ? (before?.answered ?? null) : null;
  const isSame = answered !== null && answered.id === briefing.id && answered.passage === passage.ordinal;
  const isCarried = (stem: string): boolean => before?.terms.some((term) => term.stem === stem) === true;
  const isNew = question.terms.some(({ stem, weight }) => weight > 0.4 && !isCarried(stem));
  return spans.map((span, at): WeighedSentence => {
    const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
    const tokens = tokensOf(text).filter(({ part }) => !part);
    const earlier = spans[at - 1];
    const previous: Stems = new Set(earlier === undefined ? [] : around.between(earlier.start, earlier.end));
    const said: Stems = new Set(around.between(span.start, span.end));
    let [whole, covered] = [0, 0];
    const marks: Span[] = [];
    for (const { stem, weight, role } of question.terms) {
      const forms = formsOf(stem);
      const hits = tokens.filter(({ term }) => forms.has(term));
      const share = common.get(stem) ?? 0;
      const mass = weight * (share === 0 && role !== "name" ? 0.6 : rarity(share));
      const carried = isSame && isCarried(stem) ? 0.8 : 0;
      whole += mass;
      covered +=
        mass *
        Math.max(
          held(said, stem),
          0.8 * held(around.heading, stem),
          0.6 * held(previous, stem),
          0.8 * held(around.title, stem),
          0.5 * held(around.passage, stem),
          carried,
          soundsIn(said, stem) ? 0.8 : 0,
        );
      marks.push(...hits.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })));
    }
    const names = question.places.map((place) => placeSaid(place, text, from, gazetteer));
    for (const one of names) {
      whole += 1.5;
      covered += 1.5 * (isSame ? Math.max(one, 0.7) : one);
    }
    const cover = whole === 0 ? 0 : covered / whole;
    const answer = answerIn(question, text, from, gazetteer).map(({ start, end }) => ({
      start: start + span.start,
      end: end + span.start,
    }));
    const needs = question.intent === "when" || question.intent === "where" || question.intent === "who";
    const asksOf = isSame && isNew ? question.terms.filter(({ stem }) => !isCarried(stem)) : question.terms;
    const own =
      (isSame && !isNew) ||
      asksOf.some(({ stem }) => held(said, stem) > 0) ||
      asksOf.some(({ stem }) => soundsIn(said, stem));
    // Who did it, when and where is told by a sentence that says that it was done.
    const isDone =
      question.actions.length === 0 ||
      question.actions.some(
        (stem) => held(said, stem) > 0 || held(around.heading, stem) > 0 || (isSame && isCarried(stem)),
      );
    const time = question.period === null ? 0.5 : timeOf(question, text, briefing);
    const last = before?.answered ?? null;
    const near =
      !question.follows || last === null || last.id !== briefing.id
        ? 0
        : span.start === last.start
          ? 0.5
          : passage.ordinal === last.passage
            ? 0.3
            : 0.1;
    const placeKnown = isSame || names.every((one) => one > 0);
    return {
      briefing,
      citation: { briefing: { id: briefing.id, version: briefing.version }, ...span, text },
      passage: passage.ordinal,
      marks,
      answer,
      answers:
        (own || (question.terms.length === 0 && names.includes(1))) &&
        placeKnown &&
        time !== null &&
        cover >= (question.intent === "what" ? ENOUGH_OF_WHAT : ENOUGH) &&
        (!needs || (answer.length > 0 && isDone)),
      score:
        3 * cover + near + (time ?? -1) * 0.3 + (passage.kind === "title" || passage.kind === "heading" ? -0.4 : 0),
    };
  });
}

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
