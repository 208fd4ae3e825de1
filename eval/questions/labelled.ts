import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { daySchema } from "../../src/briefing/day.ts";
import { BadLabels } from "../labelled.ts";

const figureFields = {
  /** Any of these is right. */
  values: z.array(z.number()).min(1),
  valueMax: z.number().nullish(),
  unit: z.string().nullish(),
  /** The same amount in another unit. */
  alt: z.array(z.object({ value: z.number(), valueMax: z.number().nullish(), unit: z.string().nullish() })).nullish(),
};
const evidenceFields = {
  doc: z.string().min(1),
  evidence: z.array(z.string().min(1)).min(1),
  /** `all`: every sentence must be cited, as of a sum. */
  evidenceMode: z.enum(["any", "all"]).nullish(),
};
const askedFields = {
  id: z.string().min(1),
  question: z.string().min(1),
  lang: z.string().nullish(),
  asOf: daySchema.nullish(),
  follows: z.string().nullish(),
};
const kind = <K extends string, S extends z.ZodRawShape>(name: K, expect: S) =>
  z.object({ ...askedFields, kind: z.literal(name), expect: z.object({ ...evidenceFields, ...expect }) });

/** A question with what is a right answer to it. `none`: the briefings do not say, and the bot must say so. */
export const questionSchema = z.discriminatedUnion("kind", [
  kind("figure", figureFields),
  kind("sum", figureFields),
  kind("date", { dates: z.array(z.string()).min(1), also: z.array(z.string()).nullish() }),
  kind("place", { places: z.array(z.string()).min(1) }),
  kind("who", { names: z.array(z.string()).min(1) }),
  kind("what", {}),
  kind("compare", { names: z.array(z.string()).min(1), not: z.array(z.string()).min(1) }),
  z.object({
    ...askedFields,
    kind: z.literal("none"),
    /** The briefing that comes nearest. */
    near: z.string().nullish(),
    expect: z.object({ refuse: z.literal(true) }),
  }),
]);
export type LabelledQuestion = z.infer<typeof questionSchema>;

/** A line of JSON each. Throws BadLabels with the line's number. */
export function readQuestions(file: string): readonly LabelledQuestion[] {
  if (!existsSync(file)) throw new BadLabels(`There is no file ${file}.`);
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const questions = lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const parsed = questionSchema.safeParse(jsonOf(line));
    if (!parsed.success) throw new BadLabels(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
  if (questions.length === 0) throw new BadLabels(`${file} has no questions.`);
  return questions;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Where the texts are that questions are asked of: beside them, or in `figures` beside their folder. */
export function textsBeside(file: string, questions: readonly LabelledQuestion[]): string {
  const doc = questions.flatMap((each) => (each.kind === "none" ? [] : [each.expect.doc]))[0];
  const folders = [dirname(file), join(dirname(file), "..", "figures")];
  const found = folders.find((folder) => doc !== undefined && existsSync(join(folder, `${doc}.txt`)));
  if (found === undefined)
    throw new BadLabels(`There is no ${doc ?? "text"}.txt beside ${file}; name the folder with --texts.`);
  return found;
}
