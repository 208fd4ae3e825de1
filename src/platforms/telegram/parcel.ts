import { z } from "zod";

// One message as it is handed to Telegram, as plain JSON that an outbox can keep.

const entity = z.object({
  type: z.enum(["bold", "italic", "code", "blockquote", "text_link"]),
  /** UTF-16 units. */
  offset: z.int().min(0),
  length: z.int().min(1),
  url: z.string().optional(),
});
const rich = z.object({ text: z.string(), entities: z.array(entity) });
const button = z.object({
  label: z.string().min(1),
  /** At most 60 bytes; `dataOf` puts four more before it. */
  token: z.string().min(1).max(60),
  /** Whether a press by the one who asked turns the page in place. */
  turns: z.boolean(),
});
/** Rows of buttons. */
const buttons = z.array(z.array(button));
const picture = z.object({ /** PNG, base64. */ png: z.string(), caption: rich });

export const parcelSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), body: rich, buttons }),
  z.object({ kind: z.literal("photo"), picture, buttons }),
  z.object({ kind: z.literal("album"), pictures: z.array(picture).min(2).max(10) }),
  /** `data` is base64. */
  z.object({ kind: z.literal("document"), name: z.string(), data: z.string(), caption: rich, buttons }),
]);

export type Entity = z.infer<typeof entity>;
/** Text with entities that lie inside it, sorted, and never cut a character. */
export type Rich = z.infer<typeof rich>;
export type RowButton = z.infer<typeof button>;
export type PictureItem = z.infer<typeof picture>;
export type Outgoing = z.infer<typeof parcelSchema>;
