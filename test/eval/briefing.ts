import { goldSchema, type Gold } from "../../eval/gold.ts";
import { goldOf } from "../../eval/labels/gold-of.ts";
import { labelsSchema } from "../../eval/labels/labels.ts";
import type { Prediction } from "../../eval/prediction.ts";

export type ItemSketch = Readonly<Record<string, unknown>> & { readonly surface: string };

/** Labels over a text, as a person would write them. */
export const labelled = (text: string, items: readonly ItemSketch[]) =>
  goldOf(labelsSchema.parse({ doc: "x", genre: "relief", issuer: "Desk", doc_date: "2024-03-05", items }), text);

/** The gold of labels that have no problem. */
export function goldFor(text: string, items: readonly ItemSketch[]): Gold {
  const { gold, problems } = labelled(text, items);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return goldSchema.parse(gold);
}

/** A figure read at the words, which stand once in the text. */
export function readAt(text: string, surface: string, rest: Partial<Prediction> = {}): Prediction {
  const start = text.indexOf(surface);
  return {
    value: Number(surface.replace(/\D/g, "")),
    unit: "count",
    modifier: "exact",
    counted: null,
    place: null,
    period: null,
    surface,
    start,
    end: start + surface.length,
    sentence: text,
    ...rest,
  };
}
