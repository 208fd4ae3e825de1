import type { Answer } from "./answers.ts";
import { saysDay } from "./days-said.ts";
import type { LabelledQuestion } from "./labelled.ts";
import { sameQuantity } from "./quantities.ts";
import { cites, firstOf, quoted } from "./words.ts";

/** What became of one question. */
export interface Mark {
  readonly question: LabelledQuestion;
  readonly refused: boolean;
  readonly answered: boolean;
  /** The answer is right; of a question that the briefings do not answer: it was refused. */
  readonly right: boolean;
  /** Answered, and not right. */
  readonly wrong: boolean;
  /** Of figures that are right: so is the unit. */
  readonly unit: boolean | null;
  /** The first citation is evidence; one of the first three is, or all evidence is among them where all is asked for. */
  readonly citedFirst: boolean;
  readonly citedThird: boolean;
}

/** As much of an answer as is judged, in characters: what stands later is nobody's first line. */
const JUDGED = 600;
const MOST_CITATIONS = 3;

export function judge(question: LabelledQuestion, given: Answer | undefined): Mark {
  const answer = given ?? { id: question.id, answer: "", refused: false, figures: [], citations: [] };
  const { refused, figures, citations } = answer;
  const text = answer.answer.slice(0, JUDGED);
  const answered = !refused && (text.trim() !== "" || figures.length > 0 || citations.length > 0);
  const none = { question, refused, answered, unit: null, citedFirst: false, citedThird: false };
  if (question.kind === "none") return { ...none, right: refused, wrong: answered };
  if (!answered) return { ...none, right: false, wrong: false };

  const { doc, evidence, evidenceMode } = question.expect;
  const isEvidence = (sentence: string, among: Answer["citations"]): boolean =>
    among.some(({ briefing, quote }) => briefing === doc && cites(quote, sentence));
  const first = citations.slice(0, 1);
  const three = citations.slice(0, MOST_CITATIONS);
  const citedFirst = evidence.some((sentence) => isEvidence(sentence, first));
  const matched = question.kind === "figure" || question.kind === "sum" ? figureOf(question, answer) : null;
  const right =
    question.kind === "figure" || question.kind === "sum" ? matched !== null : says(question, text, citedFirst);
  return {
    ...none,
    right,
    wrong: !right,
    unit: matched?.unit ?? null,
    citedFirst,
    citedThird:
      evidenceMode === "all"
        ? evidence.every((sentence) => isEvidence(sentence, three))
        : evidence.some((sentence) => isEvidence(sentence, three)),
  };
}

type OfAmount = Extract<LabelledQuestion, { kind: "figure" | "sum" }>;
type OfWords = Exclude<LabelledQuestion, { kind: "figure" | "sum" | "none" }>;

/** Whether the answer's first figure is a wanted one. */
function figureOf({ expect }: OfAmount, { figures: [given] }: Answer): { readonly unit: boolean } | null {
  if (given === undefined) return null;
  const { values, valueMax, unit, alt } = expect;
  const wanted = [...values.map((value) => ({ value, valueMax, unit })), ...(alt ?? [])];
  const matches = wanted.flatMap((each) => sameQuantity(each, given) ?? []);
  return matches.find((match) => match.unit) ?? matches[0] ?? null;
}

function says(question: OfWords, text: string, citedFirst: boolean): boolean {
  switch (question.kind) {
    case "date":
      return (
        question.expect.dates.some((date) => saysDay(date, text)) ||
        firstOf(question.expect.also ?? [], text) < Infinity
      );
    case "place":
      return firstOf(question.expect.places, text) < Infinity;
    case "who":
      return firstOf(question.expect.names, text) < Infinity;
    case "compare": {
      const named = firstOf(question.expect.names, text);
      return named < Infinity && named < firstOf(question.expect.not, text);
    }
    case "what":
      return citedFirst || question.expect.evidence.some((sentence) => quoted(text).includes(quoted(sentence)));
  }
}
