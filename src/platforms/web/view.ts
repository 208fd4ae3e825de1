import { z } from "zod";

/** A stretch of quoted words; `marked` is what the answer is about. */
export const segmentSchema = z.object({ text: z.string(), marked: z.boolean() });
export type Segment = z.infer<typeof segmentSchema>;

/**
 * A piece of a line as the page shows it. `words` are the bot's own; `outside` is text from a briefing, a caller or the
 * gazetteer, which may run in the other direction. A `command` can be clicked, a `place` asks about itself.
 */
export const pieceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("words"), text: z.string() }),
  z.object({ kind: z.literal("outside"), text: z.string() }),
  z.object({ kind: z.literal("command"), text: z.string() }),
  z.object({ kind: z.literal("place"), text: z.string() }),
  z.object({ kind: z.literal("link"), text: z.string(), href: z.string() }),
  z.object({ kind: z.literal("quote"), text: z.string(), href: z.string() }),
]);
export type Piece = z.infer<typeof pieceSchema>;

const lineSchema = z.array(pieceSchema);

/** Who said it, when, and where it can be read. */
export const sourceSchema = z.object({
  claimant: z.string(),
  date: z.string(),
  title: z.string(),
  /** Where it can be read; null when the text is not stored. */
  href: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const figureCardSchema = z.object({
  kind: z.literal("figure"),
  /** Value with its bound and unit: "over 300 square kilometers". */
  amount: z.string(),
  /** The whole it is a part of, as a number. */
  outOf: z.string().nullable(),
  /** True for a change and not a level. */
  change: z.boolean(),
  counted: z.string().nullable(),
  action: z.string().nullable(),
  place: z.string().nullable(),
  /** Other places the figure bears on. */
  otherPlaces: z.array(z.string()),
  /** The briefing's words, and the days where they are known. */
  period: z.object({ text: z.string(), days: z.string().nullable() }).nullable(),
  /** Who did it, where the sentence says so. */
  actor: z.string().nullable(),
  /** How people name it within its briefing, where that is shown. */
  name: z.string().optional(),
  /** What people put right in it, a line each. */
  corrected: z.array(z.string()).optional(),
  sentence: z.array(segmentSchema),
  /** Its claimant is whose number it is: with who is quoted for it, or that it is a reporter's. */
  source: sourceSchema,
});
export type FigureCard = z.infer<typeof figureCardSchema>;

export const buttonSchema = z.object({ label: z.string(), token: z.string() });
export type ViewButton = z.infer<typeof buttonSchema>;

export const viewBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), line: lineSchema }),
  z.object({ kind: z.literal("text"), line: lineSchema }),
  figureCardSchema,
  z.object({
    kind: z.literal("quote"),
    segments: z.array(segmentSchema),
    href: z.string(),
    source: sourceSchema.nullable(),
  }),
  z.object({ kind: z.literal("fields"), fields: z.array(z.object({ name: z.string(), value: lineSchema })) }),
  z.object({ kind: z.literal("table"), columns: z.array(z.string()), rows: z.array(z.array(lineSchema)) }),
  z.object({
    kind: z.literal("image"),
    /** SHA-256 of the bytes in hexadecimal, by which they are asked for. */
    hash: z.string(),
    /** The PNG in base64; null when it is not kept, and absent on its way to the page. */
    png: z.string().nullable().optional(),
    alt: z.string(),
    width: z.int().min(0),
    height: z.int().min(0),
  }),
  z.object({ kind: z.literal("file"), name: z.string(), mediaType: z.string(), text: z.string() }),
  z.object({ kind: z.literal("actions"), buttons: z.array(buttonSchema) }),
  z.object({ kind: z.literal("page"), previous: buttonSchema.nullable(), next: buttonSchema.nullable() }),
]);
export type ViewBlock = z.infer<typeof viewBlockSchema>;

/** An answer as plain data: no markup, so that nothing in a briefing can become any. */
export const viewSchema = z.object({
  outcome: z.enum(["answered", "nothing", "usage", "fault"]),
  blocks: z.array(viewBlockSchema),
});
export type View = z.infer<typeof viewSchema>;
