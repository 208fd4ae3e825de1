import { z } from "zod";
import { daySchema } from "../src/briefing/day.ts";
import { modifiers } from "../src/briefing/figure.ts";

/** What a figure's label may leave unscored. */
export const unscored = ["counted", "place", "period", "source", "actor"] as const;

/** In the same sentence as the number, or brought from a label, a heading, an earlier sentence or the title. */
const scopeSchema = z.enum(["local", "inherited"]).nullable().default(null);

const spotSchema = {
  surface: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
};

/**
 * A figure as a careful person reads it. Offsets are UTF-16 units into the text. `*_accept` are other right answers,
 * `*_null_ok` says that none is fair too, `noscore` names what no honest label can be given for.
 */
export const goldFigureSchema = z.object({
  id: z.string(),
  ...spotSchema,
  sent_start: z.int().min(0),
  sent_end: z.int().min(0),
  sentence: z.string(),
  value: z.number(),
  value_max: z.number().optional(),
  accept_values: z
    .array(z.number().nullable())
    .default([])
    .transform((values) => values.filter((value) => value !== null)),
  unit: z.string(),
  counted: z.string().nullable(),
  counted_heads: z.array(z.string()).default([]),
  modifier: z.enum(modifiers),
  /** Undefined where the labels do not tell actors or sources at all; null where the text names none. */
  actor: z.string().nullish(),
  source: z.string().nullish(),
  out_of: z.number().optional(),
  /** Debatable whether it is a figure: reading it and leaving it are both right. */
  optional: z.boolean().default(false),
  place: z.string().nullable(),
  place_scope: scopeSchema,
  place_accept: z.array(z.string()).default([]),
  place_null_ok: z.boolean().default(false),
  period: z
    .object({ text: z.string(), start: daySchema.nullable().default(null), end: daySchema.nullable().default(null) })
    .nullable(),
  period_scope: scopeSchema,
  period_accept: z.array(z.string()).default([]),
  period_null_ok: z.boolean().default(false),
  noscore: z.array(z.enum(unscored)).default([]),
});
export type GoldFigure = z.infer<typeof goldFigureSchema>;

/** All that is to be read in one briefing, and the numbers in it that are no figures. */
export const goldSchema = z.object({
  doc: z.string(),
  genre: z.string().optional(),
  issuer: z.string().optional(),
  doc_date: daySchema,
  figures: z.array(goldFigureSchema),
  traps: z.array(z.object({ ...spotSchema, kind: z.string() })),
});
export type Gold = z.infer<typeof goldSchema>;
