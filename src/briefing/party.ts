import { z } from "zod";
import { spanSchema } from "./span.ts";

/**
 * A person or institution in the briefing's own words: `text` is `briefing.text.slice(at.start, at.end)`, which may stand
 * outside of the figure's sentence, as the name of who speaks does in a transcript.
 */
export const partySchema = z.object({ text: z.string().min(1), at: spanSchema });
export type Party = z.infer<typeof partySchema>;
