import { z } from "zod";
import { spanSchema } from "./span.ts";

/**
 * A place as a briefing names it. `id` is the gazetteer's (a GeoNames id such as "174018", or "X:western-ghouta" for an
 * area that GeoNames lacks); without one the name is all that is known. `at` is where the name stands in the text.
 */
export const placeRefSchema = z.object({
  name: z.string().min(1),
  id: z.string().min(1).optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  at: spanSchema.optional(),
});
export type PlaceRef = z.infer<typeof placeRefSchema>;

/** A place named somewhere in a passage. */
export const placeMentionSchema = placeRefSchema.extend({ at: spanSchema, passage: z.int().min(0) });
export type PlaceMention = z.infer<typeof placeMentionSchema>;
