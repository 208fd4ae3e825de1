import type { HandedFile } from "../../briefing/handed-file.ts";
import type { Post } from "../../sources/channels/post.ts";
import { publicAddress } from "./carried.ts";
import type { Me } from "./read-update.ts";
import type { TelegramDocument, TelegramMessage, TelegramUpdate } from "./update.ts";

type Handed = (document: TelegramDocument) => HandedFile;

/**
 * What somebody posted in a channel, or changed there; null where it is none: notices, what the bot itself or another one through
 * inline mode said, commands and questions to the bot. Pure.
 */
export function channelPost(update: TelegramUpdate, me: Me): TelegramMessage | null {
  const message = update.channel_post ?? update.edited_channel_post;
  if (message === undefined || message.chat.type !== "channel") return null;
  const { via_bot: bot, from, forward_origin: origin } = message;
  if (bot !== undefined || from?.id === me.id || origin?.sender_user?.id === me.id) return null;
  const text = wordsOf(message);
  if (text.trim() === "" && message.document === undefined) return null;
  const isCommand = /^\/[a-z0-9_]{1,32}(?:@\w+)?(?:\s|$)/i.test(text);
  const names = (message.entities ?? message.caption_entities ?? []).filter(({ type }) => type === "mention");
  const own = `@${me.username ?? ""}`.toLowerCase();
  const isAsked = names.some(({ offset, length }) => text.slice(offset, offset + length).toLowerCase() === own);
  return isCommand || isAsked ? null : message;
}

const wordsOf = ({ text, caption }: TelegramMessage): string => text ?? caption ?? "";

/** A post as sources know it. `received` stands in where Telegram gives no date. Pure. */
export function postOf(message: TelegramMessage, handed: Handed, received: Date): Post {
  const { message_id: id, chat, date, edit_date: edited, document } = message;
  const postedAt = date === undefined ? received : new Date(date * 1_000);
  return {
    id: String(id),
    text: wordsOf(message),
    postedAt,
    changedAt: edited === undefined ? postedAt : new Date(edited * 1_000),
    channel: chat.title ?? null,
    url: chat.username === undefined ? privateAddress(chat.id, id) : publicAddress(chat.username, id),
    files: document === undefined ? [] : [handed(document)],
  };
}

/** Where members can read a post of a channel without a name; null for a chat that has no such addresses. */
function privateAddress(chat: number, post: number): string | null {
  const inner = /^-100(\d+)$/.exec(String(chat))?.[1];
  return inner === undefined ? null : `https://t.me/c/${inner}/${post}`;
}
