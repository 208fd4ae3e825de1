import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BadLabels } from "./labelled.ts";
import { columns } from "./table.ts";
import type { Summary } from "./summary.ts";

/** Percentages that reading must reach on a folder, and the share of traps that it must not exceed. */
const baselineSchema = z.strictObject({
  value_f1: z.number(),
  unit_measure: z.number(),
  counted: z.number(),
  place: z.number(),
  period: z.number(),
  complete_f1: z.number(),
  traps_taken: z.number(),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Half a percent of play, so that a baseline does not pin the last figure. */
const STEP = 0.5;
const down = (share: number): number => Math.floor((100 * share) / STEP + 1e-9) * STEP;
const up = (share: number): number => Math.max(0, Math.ceil((100 * share) / STEP - 1e-9)) * STEP;

const fileIn = (folder: string): string => join(folder, "baseline.json");

/** Percentages, exactly. A field that was never asked has nothing wrong. */
function reachedBy({ value, fields, complete, traps }: Summary): Baseline {
  return {
    value_f1: value.f1,
    unit_measure: fields.unit_measure?.share ?? 1,
    counted: fields.counted?.share ?? 1,
    place: fields.place?.share ?? 1,
    period: fields.period?.share ?? 1,
    complete_f1: complete.f1,
    traps_taken: traps.share,
  };
}

/** The baseline that this score sets: rounded to the worse half percent. */
export function baselineOf(summary: Summary): Baseline {
  const reached = reachedBy(summary);
  return {
    value_f1: down(reached.value_f1),
    unit_measure: down(reached.unit_measure),
    counted: down(reached.counted),
    place: down(reached.place),
    period: down(reached.period),
    complete_f1: down(reached.complete_f1),
    traps_taken: up(reached.traps_taken),
  };
}

export function writeBaseline(folder: string, summary: Summary): void {
  writeFileSync(fileIn(folder), `${JSON.stringify(baselineOf(summary), null, 2)}\n`);
}

/** Throws BadLabels when the folder has no baseline, or one that is none. */
export function readBaseline(folder: string): Baseline {
  const file = fileIn(folder);
  if (!existsSync(file)) throw new BadLabels(`${file} is missing; --set-baseline writes it.`);
  const parsed = baselineSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new BadLabels(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export interface Verdict {
  readonly passed: boolean;
  readonly table: string;
}

export function compare(baseline: Baseline, summary: Summary): Verdict {
  const reached = reachedBy(summary);
  const lines = baselineSchema.keyof().options.map((name) => {
    const now = 100 * reached[name];
    const worse = name === "traps_taken" ? now > baseline[name] + 1e-6 : now < baseline[name] - 1e-6;
    return {
      worse,
      row: [name.replaceAll("_", " "), baseline[name].toFixed(1), now.toFixed(2), worse ? "WORSE" : "holds"],
    };
  });
  return {
    passed: lines.every(({ worse }) => !worse),
    table: columns([["", "baseline", "now", ""], ...lines.map(({ row }) => row)]),
  };
}
