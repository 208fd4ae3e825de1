import { z } from "zod";

/** A stretch of a briefing's text, in UTF-16 units: `text.slice(start, end)` is what it means. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof spanSchema>;
