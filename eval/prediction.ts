import { z } from "zod";
import type { Figure, Modifier } from "../src/briefing/figure.ts";

/** What is scored of a figure that somebody read. Offsets are UTF-16 units into the text, `end` behind the last. */
export interface Prediction {
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  readonly modifier: Modifier;
  readonly counted: string | null;
  readonly place: string | null;
  readonly period: { readonly text: string | null; readonly start: string | null; readonly end: string | null } | null;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  /** Who is quoted for it and who did it; undefined from a reader that does not tell. */
  readonly quoted?: string | null;
  readonly actor?: string | null;
}

/** A person or institution, as its words or as a record that holds them. */
const namedSchema = z
  .union([z.string(), z.object({ text: z.string() }), z.object({ name: z.string() })])
  .nullable()
  .transform((named) => {
    if (named === null || typeof named === "string") return named;
    return "text" in named ? named.text : named.name;
  });
const bearingsSchema = z.object({ quoted: namedSchema.optional(), actor: namedSchema.optional() });

export function predictionOf(figure: Figure): Prediction {
  const { quoted, actor } = bearingsSchema.parse(figure);
  const { value, valueMax, unit, modifier, counted, place, period, surface, start, end, sentence } = figure;
  return {
    value,
    ...(valueMax === undefined ? {} : { valueMax }),
    unit,
    modifier,
    counted,
    place: place?.name ?? null,
    period,
    surface,
    start,
    end,
    sentence,
    // The reader leaves out what no text states.
    quoted: quoted ?? null,
    actor: actor ?? null,
  };
}
