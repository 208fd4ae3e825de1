import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { BadLabels } from "../labelled.ts";
import { columns } from "../table.ts";
import type { Tally } from "./tally.ts";

/** Percentages that answers must reach, and the share of wrong ones that they must not exceed. */
const baselineSchema = z.strictObject({
  right: z.number(),
  in_three: z.number(),
  refusal_f1: z.number(),
  wrong: z.number(),
});
type Baseline = z.infer<typeof baselineSchema>;

/** `NAME.jsonl` is held to `NAME.baseline.json`. */
const fileFor = (questions: string): string => questions.replace(/\.jsonl$/, "").concat(".baseline.json");

const reached = ({ all, refusal, wrong }: Tally): Baseline => ({
  right: 100 * all.right,
  in_three: 100 * all.citedThird,
  refusal_f1: 100 * refusal.f1,
  wrong: 100 * wrong,
});

/** Rounded to the worse half percent, so that a baseline does not pin the last question. */
export function writeBaseline(questions: string, tally: Tally): void {
  const now = reached(tally);
  const down = (percent: number): number => Math.floor(percent * 2 + 1e-9) / 2;
  const baseline: Baseline = {
    right: down(now.right),
    in_three: down(now.in_three),
    refusal_f1: down(now.refusal_f1),
    wrong: Math.ceil(now.wrong * 2 - 1e-9) / 2,
  };
  writeFileSync(fileFor(questions), `${JSON.stringify(baseline, null, 2)}\n`);
}

/** Throws BadLabels where there is no baseline, or one that is none. */
export function compareWithBaseline(
  questions: string,
  tally: Tally,
): { readonly passed: boolean; readonly table: string } {
  const file = fileFor(questions);
  if (!existsSync(file)) throw new BadLabels(`${file} is missing; --set-baseline writes it.`);
  const parsed = baselineSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new BadLabels(`${file}: ${z.prettifyError(parsed.error)}`);
  const now = reached(tally);
  const lines = baselineSchema.keyof().options.map((name) => {
    const [was, is] = [parsed.data[name], now[name]];
    const worse = name === "wrong" ? is > was + 1e-6 : is < was - 1e-6;
    return { worse, row: [name.replaceAll("_", " "), was.toFixed(1), is.toFixed(2), worse ? "WORSE" : "holds"] };
  });
  return {
    passed: lines.every(({ worse }) => !worse),
    table: columns([["", "baseline", "now", ""], ...lines.map(({ row }) => row)]),
  };
}
