import { z } from "zod";
import { spanSchema } from "./span.ts";

export const passageKinds = ["title", "heading", "paragraph", "item", "row"] as const;
export type PassageKind = (typeof passageKinds)[number];

/**
 * A block of a briefing: its title, a heading, a paragraph, a list item or "label: value" line, or a table row.
 * `text` is exactly `briefing.text.slice(start, end)`. Sentences are spans into the briefing's text, in order, inside
 * [start, end). `under` is the ordinal of the heading above it, or null.
 */
export const passageSchema = z.object({
  ordinal: z.int().min(0),
  kind: z.enum(passageKinds),
  text: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  under: z.int().min(0).nullable(),
  sentences: z.array(spanSchema),
});
export type Passage = z.infer<typeof passageSchema>;
