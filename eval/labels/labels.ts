import { z } from "zod";
import { daySchema } from "../../src/briefing/day.ts";
import { modifiers } from "../../src/briefing/figure.ts";
import { unscored } from "../gold.ts";

/** What a number can be that is no figure; test/fixtures/labelled/README.md says what each means. */
export const trapKinds = [
  "date",
  "time",
  "ordinal",
  "designation",
  "calibre",
  "road",
  "hill",
  "resolution",
  "phone",
  "grid",
  "footnote",
  "age",
  "list",
  "address",
  "id",
  "duration",
  "unit_name",
  "other",
] as const;

const units =
  "count percent times km m cm mm mi ft km2 m2 ha acre mi2 m3 l gal bbl kg t lb g second minute hour day week month year degC km/h mi/h l/s nmi ft2 degF knot MW kWh";
const unitSchema = z.string().refine((unit) => units.split(" ").includes(unit) || /^[A-Z]{3}$/.test(unit), {
  error: `is no unit: one of ${units}, or a currency's three letters`,
});

const scopeSchema = z.enum(["local", "inherited"]);
/** Items are searched one behind another; one with `overlap` leaves the next to be searched from where it was itself. */
const placedSchema = { surface: z.string().min(1), overlap: z.boolean().optional() };

const trapSchema = z.strictObject({ ...placedSchema, trap: z.enum(trapKinds) });

const figureSchema = z
  .strictObject({
    ...placedSchema,
    value: z.number(),
    value_max: z.number().optional(),
    accept_values: z.array(z.number()).optional(),
    unit: unitSchema.default("count"),
    counted: z.string().min(1).nullish(),
    heads: z.array(z.string().regex(/^[^A-Z]+$/, { error: "is not in lower case" })).optional(),
    modifier: z.enum(modifiers).default("exact"),
    action: z.string().nullish(),
    actor: z.string().nullish(),
    source: z.string().nullish(),
    out_of: z.number().optional(),
    delta: z.boolean().optional(),
    vague: z.boolean().optional(),
    optional: z.boolean().optional(),
    place: z.string().min(1).nullish(),
    place_scope: scopeSchema.nullish(),
    place_accept: z.array(z.string()).optional(),
    place_null_ok: z.boolean().optional(),
    period: z
      .strictObject({ text: z.string().min(1), start: daySchema.nullish(), end: daySchema.nullish() })
      .refine(({ start, end }) => start == null || end == null || start <= end, { error: "ends before it begins" })
      .nullish(),
    period_scope: scopeSchema.nullish(),
    period_accept: z.array(z.string()).optional(),
    period_null_ok: z.boolean().optional(),
    noscore: z.array(z.enum(unscored)).optional(),
  })
  .refine(({ unit, counted, noscore = [] }) => unit !== "count" || counted != null || noscore.includes("counted"), {
    error: "counts nothing",
  })
  .refine(({ value_max, modifier }) => value_max === undefined || modifier === "range", {
    error: "has two ends and is no range",
  })
  .refine(({ value, value_max }) => value_max === undefined || value < value_max, { error: "is a range that falls" });

export type TrapLabel = z.infer<typeof trapSchema>;
export type FigureLabel = z.infer<typeof figureSchema>;
export type Item = TrapLabel | FigureLabel;

/** The file as a whole; its items are parsed one by one, so that each fault names the words that it is about. */
export const labelsSchema = z.strictObject({
  doc: z.string().min(1),
  genre: z.string().min(1),
  issuer: z.string().min(1),
  doc_date: daySchema,
  claimants: z.array(z.string()).optional(),
  items: z.array(z.looseObject({ surface: z.string().min(1) })),
});
export type Labels = z.infer<typeof labelsSchema>;

export function parseItem(item: Labels["items"][number]): z.ZodSafeParseResult<Item> {
  return "trap" in item ? trapSchema.safeParse(item) : figureSchema.safeParse(item);
}
