import type { LabelledQuestion } from "./labelled.ts";

/** Briefings that are stored together, and the questions that are asked of them. */
export interface Share {
  readonly texts: ReadonlySet<string>;
  readonly questions: readonly LabelledQuestion[];
}

/**
 * Shares briefings out to so many stores, each as large as the archive of one desk, with the questions on them. A question that
 * goes on from another is asked where that is.
 */
export function sharesOf(
  texts: readonly string[],
  questions: readonly LabelledQuestion[],
  stores: number,
): readonly Share[] {
  const sorted = texts.toSorted();
  const storeOf = new Map(sorted.map((text, at) => [text, at % stores]));
  const byId = new Map(questions.map((each) => [each.id, each]));
  return Array.from({ length: stores }, (_, store) => ({
    texts: new Set(sorted.filter((text) => storeOf.get(text) === store)),
    questions: questions.filter((each) => (storeOf.get(textOf(first(each, byId))) ?? 0) === store),
  }));
}

/** The briefing that a question is about; "" where its labels do not say. */
export const textOf = (question: LabelledQuestion): string =>
  question.kind === "none" ? (question.near ?? "") : question.expect.doc;

function first(question: LabelledQuestion, byId: ReadonlyMap<string, LabelledQuestion>): LabelledQuestion {
  const seen = new Set([question]);
  for (let one = question; ;) {
    const before = typeof one.follows === "string" ? byId.get(one.follows) : undefined;
    if (before === undefined || seen.has(before)) return one;
    seen.add((one = before));
  }
}
