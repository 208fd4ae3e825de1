import type { InlineKeyboardButton, Message, MessageEntity } from "grammy/types";
import type { ChatState, StoredFile, World } from "./world.ts";

/** A message as people see it now. */
export interface Seen {
  readonly id: number;
  readonly byBot: boolean;
  /** Text or caption, after parsing. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly kind: "text" | "photo" | "document" | "service";
  readonly files: readonly StoredFile[];
  /** The same for all messages of an album. */
  readonly album: string | undefined;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
  readonly topic: number | undefined;
  readonly replyTo: number | undefined;
  readonly edits: number;
  readonly silent: boolean;
  readonly preview: boolean;
  /** As the bot sees it. */
  readonly message: Message;
}

export function seenMessages(world: World, state: ChatState, topic: number | undefined): readonly Seen[] {
  return [...state.messages.values()]
    .filter(({ deleted, message }) => !deleted && (topic === undefined || message.message_thread_id === topic))
    .map(({ message, byBot, edits, silent, preview }): Seen => {
      const files = [message.photo?.at(-1)?.file_id, message.document?.file_id].flatMap(
        (id) => world.files.get(id ?? "") ?? [],
      );
      return {
        id: message.message_id,
        byBot,
        text: message.text ?? message.caption ?? "",
        entities: message.entities ?? message.caption_entities ?? [],
        kind:
          message.photo !== undefined
            ? "photo"
            : message.document !== undefined
              ? "document"
              : message.text !== undefined
                ? "text"
                : "service",
        files,
        album: message.media_group_id,
        buttons: message.reply_markup?.inline_keyboard ?? [],
        topic: message.message_thread_id,
        replyTo: message.reply_to_message?.message_id,
        edits,
        silent,
        preview,
        message,
      };
    });
}
