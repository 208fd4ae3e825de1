import { z } from "zod";
import type { LoggedMessage } from "../../../store/messages.ts";
import { viewSchema, type View, type ViewBlock } from "./view.ts";
import type { WireMessage } from "./wire.ts";

const callerBodySchema = z.object({
  form: z.literal("said"),
  how: z.enum(["typed", "pressed", "opened"]),
  text: z.string(),
  key: z.string(),
});
const botBodySchema = z.object({
  form: z.literal("view"),
  to: z.number().nullable(),
  view: viewSchema,
  /** The name of a message that nobody asked for, so that it is said once. */
  post: z.string().optional(),
});

/** What the page's messages hold in the log. */
export type CallerBody = z.infer<typeof callerBodySchema>;
export type BotBody = z.infer<typeof botBodySchema>;

const bodySchema = z.discriminatedUnion("form", [callerBodySchema, botBodySchema]);

/** The body of a logged message; null when another program or version wrote it and it cannot be read. */
export function readBody(message: LoggedMessage): CallerBody | BotBody | null {
  return bodySchema.safeParse(message.body).data ?? null;
}

/** A logged message as the page gets it: without the bytes of images, which it asks for by hash. */
export function toWire(message: LoggedMessage): WireMessage {
  const head = { id: message.id, at: message.at.toISOString() };
  const body = readBody(message);
  if (body?.form === "said") {
    return { ...head, from: "caller", how: body.how, text: body.text, key: body.key };
  }
  if (body?.form === "view") return { ...head, from: "bot", to: body.to, view: withoutBytes(body.view) };
  return { ...head, from: "bot", to: null, view: unreadable };
}

const unreadable: View = {
  outcome: "fault",
  blocks: [
    {
      kind: "text",
      line: [{ kind: "words", text: "This message was kept in a form that this version of the bot cannot show." }],
    },
  ],
};

function withoutBytes(view: View): View {
  return { ...view, blocks: view.blocks.map(withoutBlockBytes) };
}

function withoutBlockBytes(block: ViewBlock): ViewBlock {
  if (block.kind !== "image" || block.png === null) return block;
  const { png: _bytes, ...rest } = block;
  return rest;
}

/** The bytes of the image with this hash in a logged message; null when there is none. */
export function imageIn(message: LoggedMessage, hash: string): Buffer | null {
  const body = readBody(message);
  if (body?.form !== "view") return null;
  for (const block of body.view.blocks)
    if (block.kind === "image" && block.hash === hash && typeof block.png === "string")
      return Buffer.from(block.png, "base64");
  return null;
}
