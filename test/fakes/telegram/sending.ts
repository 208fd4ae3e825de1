import type { InlineKeyboardMarkup, Message, ReplyParameters } from "grammy/types";
import { topicOf, writableChat } from "./chat-access.ts";
import type { Scene } from "./methods/method.ts";
import { isRecord, type Parameters } from "./parameters.ts";
import { checkRates } from "./rates.ts";
import { badRequest } from "./refusal.ts";
import { replyMarkup } from "./reply-markup.ts";
import type { ChatState, Stored, Topic } from "./world.ts";

/** Where a message of the bot goes, once Telegram would let it. */
export interface Destination {
  readonly state: ChatState;
  readonly topic: Topic | undefined;
  readonly replyTo: Stored | undefined;
  readonly markup: InlineKeyboardMarkup | undefined;
  readonly silent: boolean;
}

/** Checks in Telegram's order: markup, chat, topic, the message that is replied to, rates. */
export function destination({ world, settings }: Scene, parameters: Parameters, messages = 1): Destination {
  const markup = replyMarkup(parameters);
  const state = writableChat(world, parameters);
  const topic = topicOf(state, parameters);
  const replyTo = repliedTo(state, parameters);
  if (settings.rates) checkRates(world, state, messages);
  return { state, topic, replyTo, markup, silent: parameters.flag("disable_notification") };
}

function repliedTo(state: ChatState, parameters: Parameters): Stored | undefined {
  const given = parameters.nested("reply_parameters", "reply parameters");
  if (given !== undefined && !isRecord(given)) throw badRequest("Object expected as reply parameters");
  const reply: Partial<ReplyParameters> = given ?? {
    message_id: parameters.integer("reply_to_message_id"),
    allow_sending_without_reply: parameters.flag("allow_sending_without_reply"),
  };
  const id = Number(reply.message_id ?? 0);
  if (!(id > 0)) return undefined;
  const stored = state.messages.get(id);
  if (stored !== undefined && !stored.deleted) return stored;
  if (reply.allow_sending_without_reply === true) return undefined;
  throw badRequest("message to be replied not found");
}

/** What a message of the bot says, beside where and when. */
export type Content = Partial<Omit<Message, "message_id" | "chat" | "date" | "from">>;

/** Puts a message of the bot into its chat, where everyone sees it. */
export function post(scene: Scene, to: Destination, content: Content, preview = false): Message {
  const { world } = scene;
  const { state, topic, replyTo, markup } = to;
  const message = {
    message_id: world.nextMessageId(state),
    ...(state.chat.type === "channel" ? { sender_chat: state.chat } : { from: world.bot }),
    chat: state.chat,
    date: world.seconds(),
    ...(topic === undefined ? {} : { message_thread_id: topic.id, is_topic_message: true as const }),
    ...(replyTo === undefined ? {} : { reply_to_message: withoutReply(replyTo.message) }),
    ...content,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  } as Message;
  state.messages.set(message.message_id, {
    message,
    byBot: true,
    deleted: false,
    edits: 0,
    silent: to.silent,
    preview,
  });
  return message;
}

/** A message that is replied to is given without what it replies to itself. */
export function withoutReply(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  return rest as NonNullable<Message["reply_to_message"]>;
}
