import type { Update, User } from "grammy/types";
import type { Said } from "../../chat/invocation.ts";
import { carriedBy, type Carried } from "./carried.ts";
import { conversationOf, type Target } from "./conversation.ts";
import type { InlineAsk, Press, TelegramMessage, TelegramUpdate } from "./update.ts";

/** Kinds of updates that are asked for. */
export const updateKinds = [
  "message",
  "channel_post",
  "edited_channel_post",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const satisfies readonly (keyof Update)[];

/** The bot itself, as Telegram knows it. */
export type Me = Pick<User, "id" | "username">;

/** What an update means to this program. */
export type Meaning =
  | {
      readonly kind: "asked";
      readonly target: Target;
      readonly message: number;
      readonly chatType: TelegramMessage["chat"]["type"];
      /** Who the dispatcher is told asks. */
      readonly caller: string;
      /** The person behind it; null for a channel or an anonymous administrator. */
      readonly person: number | null;
      readonly said: Said;
      /** What the message that is meant carries besides its words. */
      readonly carried: Carried;
      /** Whether these words may be the answer to what the bot asked for. */
      readonly mayAnswer: boolean;
      /** Whether Telegram itself shows that the asker runs the chat. */
      readonly runsChat: boolean;
    }
  | { readonly kind: "pressed"; readonly query: Press }
  | { readonly kind: "inline"; readonly query: InlineAsk }
  | { readonly kind: "moved"; readonly from: string; readonly to: string }
  | { readonly kind: "gone"; readonly conversation: string; readonly reason: string }
  | { readonly kind: "back"; readonly conversation: string }
  | { readonly kind: "nothing" };

const nothing: Meaning = { kind: "nothing" };

/** Pure. `known` are the names of commands: in groups a command of that name is answered, others may be another bot's. */
export function readUpdate(update: TelegramUpdate, me: Me, known: ReadonlySet<string>): Meaning {
  if (update.callback_query !== undefined) return { kind: "pressed", query: update.callback_query };
  if (update.inline_query !== undefined) return { kind: "inline", query: update.inline_query };
  if (update.my_chat_member !== undefined) {
    const { chat, new_chat_member: now } = update.my_chat_member;
    const conversation = String(chat.id);
    if (now.status === "kicked" || now.status === "left")
      return { kind: "gone", conversation, reason: goneReason(chat.type) };
    const isMute = now.status === "restricted" && now.can_send_messages !== true;
    return isMute
      ? { kind: "gone", conversation, reason: "The bot may not write there." }
      : { kind: "back", conversation };
  }
  const message = update.message ?? update.channel_post;
  return message === undefined ? nothing : readMessage(message, me, known);
}

const goneReason = (type: string): string =>
  type === "private" ? "The person blocked the bot." : "The bot was removed from the chat.";

function readMessage(message: TelegramMessage, me: Me, known: ReadonlySet<string>): Meaning {
  const target = targetOfMessage(message);
  const conversation = conversationOf(target);
  const { chat } = message;
  if (message.migrate_to_chat_id !== undefined)
    return { kind: "moved", from: String(chat.id), to: String(message.migrate_to_chat_id) };
  if (message.migrate_from_chat_id !== undefined)
    return { kind: "moved", from: String(message.migrate_from_chat_id), to: String(chat.id) };
  if (message.forum_topic_closed !== undefined) return { kind: "gone", conversation, reason: "The topic is closed." };
  if (message.forum_topic_reopened !== undefined) return { kind: "back", conversation };
  // Other bots, and itself through inline mode: nothing that they say is asked of this one.
  if (message.from?.is_bot === true && message.sender_chat === undefined) return nothing;
  if (message.via_bot !== undefined) return nothing;
  const said = saidIn(message, me, known);
  if (said === null) return nothing;
  const person = message.sender_chat === undefined ? (message.from?.id ?? null) : null;
  return {
    kind: "asked",
    target,
    message: message.message_id,
    chatType: chat.type,
    caller: person === null ? `chat:${message.sender_chat?.id ?? chat.id}` : String(person),
    person,
    said,
    carried: carriedBy(isCarrier(message) ? message : message.reply_to_message),
    mayAnswer: chat.type === "private" || message.reply_to_message?.from?.id === me.id,
    runsChat: chat.type === "private" || message.sender_chat?.id === chat.id,
  };
}

/** Whether it is itself what is pointed at, and not the message that it replies to. */
const isCarrier = ({ document, forward_origin }: TelegramMessage): boolean =>
  document !== undefined || forward_origin !== undefined;

/** The topic "General" has the number 1 and is written to without it (tdlib: "message thread not found" otherwise). */
export function targetOfMessage(
  message: Pick<TelegramMessage, "chat" | "is_topic_message" | "message_thread_id">,
): Target {
  const thread = message.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  return { chat: message.chat.id, thread: thread === 1 ? null : thread };
}

function saidIn(message: TelegramMessage, me: Me, known: ReadonlySet<string>): Said | null {
  const text = message.text ?? message.caption ?? "";
  const isPrivate = message.chat.type === "private";
  const isFile = message.document !== undefined;
  if (isPrivate && message.forward_origin !== undefined && text !== "" && !isFile) return { kind: "message", text };
  const command = /^\/([a-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+|$)/i.exec(text);
  const isOurs = (name: string): boolean => name.toLowerCase() === me.username?.toLowerCase();
  if (command !== null) {
    const [whole, name = "", addressee] = command;
    if (addressee !== undefined && !isOurs(addressee)) return null;
    if (addressee === undefined && !isPrivate && !known.has(name.toLowerCase())) return null;
    return commandSaid(name.toLowerCase(), text.slice(whole.length), message, me, known);
  }
  if (isPrivate && isFile) return { kind: "message", text, to: "keep" };
  if (isPrivate) return text !== "" || isContent(message) ? { kind: "text", text } : null;
  const mention = mentionOf(message, text, me);
  if (mention !== null) {
    const words = `${text.slice(0, mention.start)}${text.slice(mention.end)}`.trim();
    const pointed = words === "" ? pointedAt(message, me) : null;
    return pointed !== null && pointed.text.trim() !== ""
      ? pointed
      : { kind: "text", text: words === "" ? "/help" : words };
  }
  return message.reply_to_message?.from?.id === me.id && text !== "" ? { kind: "text", text } : null;
}

function commandSaid(name: string, behind: string, message: TelegramMessage, me: Me, known: ReadonlySet<string>): Said {
  const words = behind.trim();
  if (words === "" && (name === "figures" || name === "read")) {
    const pointed = pointedAt(message, me);
    // Figures are read in words alone; a file is for /keep.
    if (pointed !== null && pointed.text.trim() !== "") return pointed;
  }
  if (name === "keep") {
    if (message.document !== undefined) return { kind: "message", text: words, to: "keep" };
    const pointed = words === "" ? pointedAt(message, me) : null;
    if (pointed !== null) return { ...pointed, to: "keep" };
  }
  const link = name === "start" ? /^([a-z]{1,32})(?:_([\w-]{1,62}))?$/i.exec(words) : null;
  const linked = link?.[1]?.toLowerCase() ?? "";
  if (link !== null && known.has(linked))
    return { kind: "text", text: `/${linked} ${(link[2] ?? "").replaceAll("_", " ")}`.trim() };
  return { kind: "text", text: name === "start" ? "/start" : `/${name} ${words}`.trim() };
}

/** The message that this one replies to, by its words or the part of them that was chosen. The bot's own are none. */
function pointedAt(message: TelegramMessage, me: Me): Extract<Said, { kind: "message" }> | null {
  const to = message.reply_to_message;
  if (to === undefined || to.from?.id === me.id) return null;
  const text = message.quote?.text ?? to.text ?? to.caption ?? "";
  return text.trim() === "" && to.document === undefined ? null : { kind: "message", text };
}

/** Something that a person sent and that has no words; what Telegram notes in a chat ("joined") is none. */
const isContent = (message: TelegramMessage): boolean =>
  [message.photo, message.sticker, message.voice, message.video, message.video_note, message.audio].some(
    (each) => each !== undefined,
  ) ||
  [message.document, message.animation, message.location, message.contact, message.poll].some(
    (each) => each !== undefined,
  );

function mentionOf(message: TelegramMessage, text: string, me: Me): { start: number; end: number } | null {
  for (const entity of message.entities ?? message.caption_entities ?? []) {
    const span = { start: entity.offset, end: entity.offset + entity.length };
    const name = text.slice(span.start + 1, span.end).toLowerCase();
    if (entity.type === "mention" && name === me.username?.toLowerCase()) return span;
    if (entity.type === "text_mention" && entity.user?.id === me.id) return span;
  }
  return null;
}
