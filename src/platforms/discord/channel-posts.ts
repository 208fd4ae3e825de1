import { MessageType } from "discord.js";
import { z } from "zod";
import type { Post } from "../../sources/channels/post.ts";
import type { Handed } from "./files.ts";

const attachment = z.object({ id: z.string(), filename: z.string(), size: z.number(), url: z.string() });
const embed = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const content = { content: z.string(), attachments: z.array(attachment), embeds: z.array(embed) };

/** A message as far as this program goes by it (Message Resource), the same from the gateway and from REST. */
export const rawMessageSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  channel_id: z.string(),
  type: z.int(),
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  application_id: z.string().optional(),
  timestamp: z.string(),
  edited_timestamp: z.string().nullable().optional(),
  ...content,
  message_snapshots: z.array(z.object({ message: z.object(content) })).optional(),
});
export type RawMessage = z.infer<typeof rawMessageSchema>;

export interface PostParts {
  /** The bot's own snowflake. */
  readonly self: string;
  readonly handed: Handed;
  /** The channel's name and its server, as far as they are known. */
  readonly channel: { readonly name: string; readonly guild: string } | null;
}

const written: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

/** Whether a message is somebody's post: not the bot's own, not a notice of Discord's, not a question to the bot. */
export const isPost = ({ type, author, application_id: by, content: said }: RawMessage, self: string): boolean =>
  written.has(type) && author.id !== self && by !== self && !new RegExp(`<@!?${self}>`).test(said);

/** Whether nothing can be seen of a message: without the intent for message content Discord shows every message so. */
export const isBlank = ({ content: said, attachments, embeds, message_snapshots: sent = [] }: RawMessage): boolean =>
  said === "" && attachments.length === 0 && embeds.length === 0 && sent.length === 0;

/** A message as a post. Pure. */
export function postOf(message: RawMessage, { handed, channel }: PostParts): Post {
  const parts = [message, ...(message.message_snapshots ?? []).map((each) => each.message)];
  // Discord makes embeds of people's links, now or later: they are no part of what was written.
  const shown = message.author.bot === true ? message.embeds.filter(({ type }) => type === "rich") : [];
  const texts = [...parts.map((each) => plainWords(each.content)), ...shown.map(embedText)];
  const postedAt = new Date(message.timestamp);
  const { edited_timestamp: edited } = message;
  return {
    id: message.id,
    text: texts.filter((each) => each !== "").join("\n\n"),
    postedAt,
    changedAt: edited === null || edited === undefined ? postedAt : new Date(edited),
    channel: channel?.name ?? null,
    url: channel === null ? null : `https://discord.com/channels/${channel.guild}/${message.channel_id}/${message.id}`,
    files: parts.flatMap(({ attachments }) =>
      attachments.map(({ filename, ...rest }) => handed({ ...rest, name: filename })),
    ),
  };
}

const embedText = ({ title = "", description = "", fields = [] }: z.infer<typeof embed>): string =>
  [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)].map(plainWords).join("\n").trim();

/** The words as people see them: without Discord's marks, and without the numbers inside of mentions, emoji and times. */
export function plainWords(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::[a-zA-Z])?>|<\/[^:>]+:\d+>/g, " ")
    .replace(/<a?:(\w+):\d+>/g, ":$1:")
    .replace(/\[([^\]\n]+)\]\(<?https?:[^)\s]*>?\)/g, "$1")
    .replace(/^(?:#{1,3}|-#|>{1,3}) +/gm, "")
    .replace(/```(?:\w+\n)?|\*\*\*?|__|~~|\|\||`/g, "")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}
