import { z } from "zod";

/** An answer as it is judged, whoever gave it: a line of `ask --batch`, or of a file with these fields. */
export const answerSchema = z.object({
  id: z.string(),
  answer: z.string().default(""),
  refused: z.boolean().default(false),
  figures: z
    .array(z.object({ value: z.number(), valueMax: z.number().optional(), unit: z.string().nullish() }))
    .default([]),
  citations: z.array(z.object({ briefing: z.string(), quote: z.string() })).default([]),
});
export type Answer = z.infer<typeof answerSchema>;
