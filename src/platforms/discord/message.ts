import { ButtonStyle, ComponentType, MessageFlags, type APIMessageTopLevelComponent } from "discord.js";
import { z } from "zod";
import { limits } from "./limits.ts";

const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().min(1) }),
  /** `file` is the name of one of the message's files. */
  z.object({ kind: z.literal("image"), file: z.string(), alt: z.string() }),
  z.object({ kind: z.literal("file"), file: z.string() }),
  z.object({ kind: z.literal("buttons"), buttons: z.array(z.object({ label: z.string(), id: z.string() })).min(1) }),
  /** One of the options is picked; the value is a button's token. */
  z.object({
    kind: z.literal("menu"),
    id: z.string(),
    prompt: z.string(),
    options: z.array(z.object({ label: z.string(), value: z.string() })).min(1),
  }),
]);
const file = z.object({ name: z.string(), alt: z.string().nullable(), base64: z.base64() });

/** One message as plain JSON, so that an outbox can keep it. Parts stand in the order in which they are shown. */
export const messageSchema = z.object({ parts: z.array(part).min(1), files: z.array(file).max(limits.files) });

export type DiscordMessage = z.output<typeof messageSchema>;
export type MessagePart = z.output<typeof part>;
export type MessageFile = z.output<typeof file>;

/**
 * The body of the request that sends a message or puts it in another's place, whose files then go: components v2, and no
 * mention ever.
 */
export function restBodyOf({ parts, files }: DiscordMessage, hidden = false) {
  return {
    body: {
      components: parts.flatMap(componentsOf),
      flags: hidden ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      // The number of the part, as text: the schema of messages takes snowflakes alone.
      attachments: files.map(({ name, alt }, part) => ({
        id: String(part),
        filename: name,
        ...(alt === null || alt === "" ? {} : { description: alt }),
      })),
    },
    files: files.map(({ name, base64 }) => ({ name, data: Buffer.from(base64, "base64") })),
  };
}

/** A message of the bot's own words, without digits of any briefing. */
export const plainMessage = (text: string): DiscordMessage => ({ parts: [{ kind: "text", text }], files: [] });

function componentsOf(shown: MessagePart): APIMessageTopLevelComponent[] {
  switch (shown.kind) {
    case "text":
      return [{ type: ComponentType.TextDisplay, content: shown.text }];
    case "image": {
      const media = { url: `attachment://${shown.file}` };
      const item = shown.alt.trim() === "" ? { media } : { media, description: shown.alt };
      return [{ type: ComponentType.MediaGallery, items: [item] }];
    }
    case "file":
      return [{ type: ComponentType.File, file: { url: `attachment://${shown.file}` } }];
    case "buttons":
      return Array.from({ length: Math.ceil(shown.buttons.length / limits.buttonsInRow) }, (_, row) => ({
        type: ComponentType.ActionRow,
        components: shown.buttons
          .slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow)
          .map(({ label, id }) => ({
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label,
            custom_id: id,
          })),
      }));
    case "menu": {
      const { id, prompt, options } = shown;
      const select = { type: ComponentType.StringSelect as const, custom_id: id, placeholder: prompt, options };
      return [{ type: ComponentType.ActionRow, components: [select] }];
    }
  }
}

/** A name that Discord keeps as it is, or the `attachment://` in the message would name nothing. */
export function safeFileName(name: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(name) ?? [];
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "_").replace(/^[._]+/, "");
  return `${safe.slice(0, limits.fileNameCharacters - ending.length) || "file"}${ending}`;
}
