import { z } from "zod";
import type { Answer } from "./answers.ts";
import { judge } from "./judge.ts";
import type { LabelledQuestion } from "./labelled.ts";

/** A scorer of the same rules, as a module: `judge(question, answer)` answers marks under its own names. */
const scorerSchema = z.object({
  judge: z.custom<(question: LabelledQuestion, answer: unknown) => unknown>((value) => typeof value === "function"),
});
const markSchema = z.object({
  refused: z.boolean(),
  answered: z.boolean(),
  right: z.boolean(),
  wrong: z.boolean(),
  unit: z.boolean().nullable(),
  ev1: z.boolean(),
  ev3: z.boolean(),
});

export interface Compared {
  readonly compared: number;
  /** A line for each mark that differs. */
  readonly differing: readonly string[];
}

/**
 * Judges every question by every answer, its own and all others', with ours and with another scorer: wrong answers of every
 * kind must be marked the same, too. Throws ZodError when the module is no scorer.
 */
export function compareJudges(
  module: unknown,
  questions: readonly LabelledQuestion[],
  answers: readonly Answer[],
): Compared {
  const scorer = scorerSchema.parse(module);
  const differing = questions.flatMap((question) =>
    [undefined, ...answers].flatMap((answer) => {
      const theirs = markSchema.parse(scorer.judge(question, answer === undefined ? undefined : inTheirWords(answer)));
      const { refused, answered, right, wrong, unit, citedFirst, citedThird } = judge(question, answer);
      const ours = { refused, answered, right, wrong, unit, ev1: citedFirst, ev3: citedThird };
      const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
      return one === other ? [] : [`${question.id} by ${answer?.id ?? "nothing"}: ours ${one}, theirs ${other}\n`];
    }),
  );
  return { compared: questions.length * (answers.length + 1), differing };
}

const inTheirWords = ({ figures, citations, ...rest }: Answer): object => ({
  ...rest,
  figures: figures.map(({ valueMax, ...figure }) => ({ ...figure, value_max: valueMax })),
  citations: citations.map(({ briefing, quote }) => ({ doc: briefing, quote })),
});
