import { z } from "zod";
import type { Gold } from "./gold.ts";
import type { Prediction } from "./prediction.ts";
import { scoreDocument, type Score } from "./score.ts";
import { columns } from "./table.ts";
import { spoiled, spoilings } from "./spoil.ts";

/** A scorer of the same rules, as a module: `scoreDoc(gold, predictions)` answers counts under its own names. */
const scorerSchema = z.object({
  scoreDoc: z.custom<(gold: Gold, predictions: readonly Prediction[]) => unknown>(
    (value) => typeof value === "function",
  ),
});
const countsSchema = z.record(z.string(), z.number());
const answerSchema = z.object({
  gold: z.number(),
  tp: z.number(),
  fp: z.number(),
  ignored: z.number(),
  trap: countsSchema,
  n: countsSchema,
  ok: countsSchema,
});
type Counts = ReadonlyMap<string, number>;

export interface Compared {
  readonly same: boolean;
  readonly report: string;
}

/**
 * Scores the same predictions with ours and with another scorer, as they were read and spoiled in many ways, and tells every
 * count that differs. Throws ZodError when the module is no scorer.
 */
export function compareWith(
  module: unknown,
  read: readonly { readonly gold: Gold; readonly predictions: readonly Prediction[] }[],
): Compared {
  const { scoreDoc } = scorerSchema.parse(module);
  const differing: string[][] = [];
  let counts = 0;
  for (let round = 0; round <= spoilings; round++)
    for (const { gold, predictions } of read) {
      const given = round === 0 ? predictions : spoiled(predictions, round);
      const ours = countsOf(scoreDocument(gold, given));
      const theirs = theirCounts(scoreDoc(gold, given));
      for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
        const [mine, other] = [ours.get(name) ?? 0, theirs.get(name) ?? 0];
        counts++;
        if (mine !== other) differing.push([`${gold.doc}, round ${round}`, name, String(mine), String(other)]);
      }
    }
  const said = `${counts} counts compared, ${differing.length} differ\n`;
  const table = differing.length === 0 ? "" : columns([["briefing", "count", "ours", "theirs"], ...differing]);
  return { same: differing.length === 0, report: `${table}${said}` };
}

/** Every count that the other scorer knows too: not who is quoted or who acted. */
function countsOf(score: Score): Counts {
  const { gold, found, wrong, ignored, complete, completeStrict, fields, wrongKinds } = score;
  const asked = Object.entries(fields).filter(([name]) => !/^(?:source|actor)_/.test(name));
  return new Map([
    ...Object.entries({ gold, found, wrong, ignored, complete, completeStrict }),
    ...Object.entries(wrongKinds).map(([kind, count]) => [`wrong: ${kind}`, count] as const),
    ...asked.flatMap(([name, count]) => [[`${name}, asked`, count.asked] as const, [name, count.hit] as const]),
  ]);
}

function theirCounts(answer: unknown): Counts {
  const { gold, tp, fp, ignored, trap, n, ok } = answerSchema.parse(answer);
  const { full = 0, fullStrict = 0, ...right } = ok;
  return new Map([
    ...Object.entries({ gold, found: tp, wrong: fp, ignored, complete: full, completeStrict: fullStrict }),
    ...Object.entries(trap).map(([kind, count]) => [`wrong: ${kind}`, count] as const),
    ...Object.entries(n).map(([name, count]) => [`${name}, asked`, count] as const),
    ...Object.entries(right),
  ]);
}
