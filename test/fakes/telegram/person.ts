import type { InlineKeyboardButton, InlineQueryResult, Message, Update, User } from "grammy/types";
import { arrive } from "./arriving.ts";
import type { CallbackAnswer } from "./callbacks.ts";
import { typed } from "./entities-of-people.ts";
import type { InlineAnswer } from "./inline-queries.ts";
import { documentContent, pictureSize } from "./media.ts";
import type { Scene } from "./methods/method.ts";
import { withoutReply } from "./sending.ts";
import type { ChatState } from "./world.ts";

/** A chat in the hands of a test. */
export interface ChatHandle {
  readonly id: number;
  /** The topic that is written to, in a forum. */
  readonly topic?: number;
}

export interface Upload {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
  readonly caption?: string;
  /** The message that it is sent in reply to. */
  readonly replyTo?: Message;
}

/** Someone with the app. What they do is seen in the chat; the bot hears of it if Telegram would tell it. */
export interface Person {
  readonly id: number;
  readonly user: User;
  says(chat: ChatHandle, text: string): Message;
  replies(to: Message, text: string): Message;
  edits(message: Message, text: string): Message;
  /** Sends a message of `from` on to a chat; a text of their own in another message, as people do. */
  forwards(message: Message, to: ChatHandle): Message;
  uploads(chat: ChatHandle, file: Upload): Message;
  /** Presses a button by its words or its data; resolves when the bot has answered the press. */
  presses(message: Message, button: string): Promise<CallbackAnswer>;
  /** The same without waiting for the answer; the press's id. */
  taps(message: Message, button: string): string;
  /** Types `@bot query`; resolves when the bot has answered. */
  inline(query: string, offset?: string): Promise<InlineAnswer>;
  /** Sends a result of an inline query to a chat. */
  picks(result: InlineQueryResult, chat: ChatHandle): Message;
}

export function createPerson(scene: Scene, user: User, stateOf: (id: number) => ChatState): Person {
  const { world, queue, callbacks, inline } = scene;

  function write(chat: ChatHandle, content: object): Message {
    const state = stateOf(chat.id);
    const message = messageFrom(state, chat.topic, content);
    arrive(scene, state, message);
    return message;
  }

  function messageFrom(state: ChatState, topic: number | undefined, content: object): Message {
    const channel = state.chat.type === "channel";
    return {
      message_id: world.nextMessageId(state),
      ...(channel ? { sender_chat: state.chat } : { from: user }),
      chat: state.chat,
      date: world.seconds(),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true as const }),
      ...content,
    } as Message;
  }

  function findButton(message: Message, wanted: string): InlineKeyboardButton {
    const stored = stateOf(message.chat.id).messages.get(message.message_id);
    const buttons = stored?.message.reply_markup?.inline_keyboard.flat() ?? [];
    const found = buttons.find(
      (button) => button.text === wanted || ("callback_data" in button && button.callback_data === wanted),
    );
    if (found === undefined) {
      throw new Error(`There is no button "${wanted}", only ${JSON.stringify(buttons.map(({ text }) => text))}.`);
    }
    return found;
  }

  const person: Person = {
    id: user.id,
    user,
    says: (chat, text) => write(chat, typed(text)),
    replies: (to, text) => write(placeOf(to), { ...typed(text), reply_to_message: withoutReply(currentOf(to)) }),
    edits(message, text) {
      const state = stateOf(message.chat.id);
      const stored = state.messages.get(message.message_id);
      if (stored === undefined) throw new Error(`There is no message ${message.message_id}.`);
      const { entities: _, caption_entities: _captions, ...rest } = currentOf(message);
      const said = typed(text);
      // What has a file has a caption, and no text.
      const changed =
        stored.message.text === undefined
          ? { caption: text, ...("entities" in said ? { caption_entities: said.entities } : {}) }
          : said;
      stored.message = { ...rest, ...changed, edit_date: world.seconds() } as Message;
      stored.edits++;
      arrive(scene, state, stored.message, true);
      return stored.message;
    },
    forwards(message, to) {
      const { text, entities, caption, caption_entities, photo, document, from, sender_chat, date, chat, message_id } =
        currentOf(message);
      const origin =
        sender_chat !== undefined && chat.type === "channel"
          ? { type: "channel" as const, chat, message_id, date }
          : { type: "user" as const, sender_user: from ?? user, date };
      const content = { text, entities, caption, caption_entities, photo, document };
      const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
      return write(to, { forward_origin: origin, ...given });
    },
    uploads(chat, { name, type = "application/octet-stream", bytes, caption, replyTo }) {
      const file = world.keepFile({ name, type, bytes });
      const size = type.startsWith("image/") ? pictureSize(bytes) : undefined;
      const medium =
        size === undefined
          ? documentContent(file)
          : { photo: [{ file_id: file.id, file_unique_id: file.uniqueId, ...size, file_size: bytes.length }] };
      const said = caption === undefined ? {} : typed(caption);
      return write(chat, {
        ...medium,
        ...(replyTo === undefined ? {} : { reply_to_message: withoutReply(currentOf(replyTo)) }),
        ...("text" in said ? { caption: said.text } : {}),
        ...("entities" in said && said.entities !== undefined ? { caption_entities: said.entities } : {}),
      });
    },
    presses: (message, button) => callbacks.answered(person.taps(message, button)),
    taps(message, wanted) {
      const button = findButton(message, wanted);
      if (!("callback_data" in button)) throw new Error(`"${wanted}" is no button for the bot.`);
      const id = callbacks.open();
      queue.push({
        callback_query: {
          id,
          from: user,
          chat_instance: String(-message.chat.id),
          message: currentOf(message),
          data: button.callback_data,
        },
      } as Omit<Update, "update_id">);
      return id;
    },
    async inline(query, offset = "") {
      if (!scene.settings.inlineMode) throw new Error("The bot's inline mode is off.");
      const id = inline.open(user, query, offset);
      queue.push({ inline_query: { id, from: user, query, offset, chat_type: "private" } });
      return await inline.answered(id);
    },
    picks(result, chat) {
      const content = "input_message_content" in result ? result.input_message_content : undefined;
      const text = content !== undefined && "message_text" in content ? content.message_text : result.id;
      return write(chat, { ...typed(text), via_bot: world.bot });
    },
  };
  return person;

  function currentOf(message: Message): Message {
    return stateOf(message.chat.id).messages.get(message.message_id)?.message ?? message;
  }
}

export const placeOf = (message: Message): ChatHandle => ({
  id: message.chat.id,
  ...(message.is_topic_message === true && message.message_thread_id !== undefined
    ? { topic: message.message_thread_id }
    : {}),
});
