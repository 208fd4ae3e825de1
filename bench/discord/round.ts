import { z } from "zod";

/** How many interactions, and how many people who each wait for their answer before they ask again. */
export const roundSchema = z.object({ total: z.number(), atOnce: z.number() });
export const addressSchema = z.object({ api: z.string(), token: z.string() });
export const roundResultSchema = z.object({
  perSecond: z.number(),
  /** Not answered within 15 s. */
  lost: z.number(),
  /** From the interaction to its first answer, each in milliseconds. */
  acknowledged: z.array(z.number()),
});
export type Round = z.infer<typeof roundResultSchema>;
