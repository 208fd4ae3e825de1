import { z } from "zod";
import { daySchema } from "./day.ts";
import { partySchema } from "./party.ts";
import { periodSchema } from "./period.ts";
import { placeRefSchema } from "./place.ts";

/** How the briefing bounds a value: "over 300" is `over`, "up to 80" is `up_to`. */
export const modifiers = ["exact", "over", "at_least", "under", "up_to", "almost", "about", "range"] as const;
export type Modifier = (typeof modifiers)[number];

/** What a figure says, apart from where it stands. */
const saying = {
  value: z.number(),
  /** The upper end of a range; `value` is then the lower. */
  valueMax: z.number().optional(),
  unit: z.string().min(1),
  modifier: z.enum(modifiers),
  /** What is counted or measured, in the briefing's words: "terrorist targets". */
  counted: z.string().nullable(),
  /** What happened to it, in the briefing's words: "destroyed". */
  action: z.string().nullable(),
  /** Where it happened. */
  place: placeRefSchema.nullable(),
  period: periodSchema.nullable(),
  /** The whole that this is a part of: 15 in "15 of 22 health centres" has 22. */
  outOf: z.number().optional(),
  /** True for a change and not a level: "(+10)". */
  delta: z.boolean().optional(),
};

/** What a person can put right in a figure. `value` goes with the upper end of a range, `place` with `places`. */
export const correctableFields = [
  "value",
  "outOf",
  "unit",
  "modifier",
  "counted",
  "action",
  "place",
  "period",
  "delta",
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** That a person put a figure right: who, when, and what. */
export const correctedSchema = z.object({
  by: z.string().min(1),
  /** The day in UTC. */
  on: daySchema,
  /** What differs from the reading; empty for a figure that reading had missed. */
  fields: z.array(z.enum(correctableFields)),
  /** What reading had made of these fields, without those of which it had nothing. Absent where that cannot be told. */
  read: z.object(saying).partial().optional(),
});
export type Corrected = z.infer<typeof correctedSchema>;

/**
 * One number that an official gave. Offsets are UTF-16 units into the briefing's text; `surface` is
 * `text.slice(start, end)` and `sentence` is `text.slice(sentenceStart, sentenceEnd)`.
 * `unit` is "count" for things, otherwise a symbol: km, km2, m, mi, ha, t, kg, lb, l, percent, times, USD, EUR, hour, day …
 */
export const figureSchema = z.object({
  ...saying,
  /** Every place the figure bears on, `place` first: a figure "in the north of Aleppo, towards Al-Bab" has both. */
  places: z.array(placeRefSchema),
  /** Who did it, where the sentence states it: "Russian aircraft". */
  actor: partySchema.optional(),
  /** Whose number it is, where the briefing quotes another for it: "the Ministry of Health". Absent: the briefing's own. */
  quoted: partySchema.optional(),
  /** The figure stands in a question of a transcript, under this name of who asks: it is not the official's. */
  asked: partySchema.optional(),
  surface: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  sentence: z.string().min(1),
  sentenceStart: z.int().min(0),
  sentenceEnd: z.int().min(0),
  /** Ordinal of the passage in which the figure stands. */
  passage: z.int().min(0),
  /** What people have put right in it, in the order in which they did; absent on a figure as it was read. */
  corrected: z.array(correctedSchema).min(1).optional(),
});
export type Figure = z.infer<typeof figureSchema>;
