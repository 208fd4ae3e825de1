import { z } from "zod";
import { daySchema } from "./day.ts";
import { spanSchema } from "./span.ts";

/**
 * When a figure holds: the words of the briefing and, where they can be resolved, first and last day, both included.
 * `at` is where the words stand, which for an inherited period is another sentence or a heading.
 */
export const periodSchema = z.object({
  text: z.string().min(1),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  at: spanSchema.optional(),
});
export type Period = z.infer<typeof periodSchema>;
