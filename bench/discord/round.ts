import { z } from "zod";

/** What people type into an option of, and get suggestions for. */
export const suggested = ["place", "issuer", "briefing"] as const;

/** What is done how often, and by how many people who each wait for their answer before they ask again. */
export const wishSchema = z.object({ kind: z.enum(["slash", ...suggested]), total: z.number(), atOnce: z.number() });
export type Wish = z.infer<typeof wishSchema>;
export const addressSchema = z.object({ api: z.string(), token: z.string() });
export const roundResultSchema = z.object({
  perSecond: z.number(),
  /** Not answered within 15 s. */
  lost: z.number(),
  /** From the interaction to its first answer, each in milliseconds. */
  acknowledged: z.array(z.number()),
});
export type Round = z.infer<typeof roundResultSchema>;
