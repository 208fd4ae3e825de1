import { InputFile, type Api } from "grammy";
import type { InlineKeyboardMarkup, MessageEntity, ReplyParameters, ForceReply } from "grammy/types";
import type { Target } from "./conversation.ts";
import { dataOf } from "./buttons.ts";
import { cannotEdit, isBadMarkup, isNotModified } from "./faults.ts";
import { limits } from "./limits.ts";
import type { Outgoing, PictureItem, Rich, RowButton } from "./parcel.ts";
import { withoutMarks } from "./without-marks.ts";

/** What surrounds a message. */
export interface Delivery {
  readonly target: Target;
  /** Who asked: their presses turn pages in place. Null when nobody did. */
  readonly asker: number | null;
  /** The message that is answered; null for none. */
  readonly replyTo: number | null;
  /** What an empty field shows while an answer is waited for; null when none is. */
  readonly asks: string | null;
}

type Note = (fault: unknown) => void;

/** One call of the Bot API, once more without marks when Telegram refuses them (`note` hears of it). Answers the message's id. */
export async function deliver(api: Api, message: Outgoing, delivery: Delivery, note: Note): Promise<number> {
  const thread = delivery.target.thread === null ? {} : { message_thread_id: delivery.target.thread };
  const around = { chat_id: delivery.target.chat, ...thread, ...replyOf(delivery) };
  const send = async (marks: boolean): Promise<number> => {
    switch (message.kind) {
      case "text":
        return (
          await api.raw.sendMessage({
            ...around,
            ...textOf(message.body, marks),
            ...markupOf(message.buttons, delivery),
            link_preview_options: { is_disabled: true },
          })
        ).message_id;
      case "photo":
        return (
          await api.raw.sendPhoto({
            ...around,
            photo: png(message.picture),
            ...captionOf(message.picture.caption, marks),
            ...markupOf(message.buttons, delivery),
          })
        ).message_id;
      case "album": {
        const media = message.pictures.map((each) => ({
          type: "photo" as const,
          media: png(each),
          ...captionOf(each.caption, marks),
        }));
        const [first] = await api.raw.sendMediaGroup({ ...around, media });
        return first?.message_id ?? 0;
      }
      case "document":
        return (
          await api.raw.sendDocument({
            ...around,
            document: new InputFile(Buffer.from(message.data, "base64"), quoted(message.name)),
            ...captionOf(message.caption, marks),
            ...markupOf(message.buttons, delivery),
          })
        ).message_id;
    }
  };
  return await withFallback(send, note);
}

/** Puts a text in the place of another. False when that message cannot be edited; the same text again is no fault. */
export async function edit(
  api: Api,
  messageId: number,
  message: Extract<Outgoing, { kind: "text" }>,
  { target, asker }: Pick<Delivery, "target" | "asker">,
  note: Note,
): Promise<boolean> {
  try {
    await withFallback(
      async (marks) =>
        void (await api.raw.editMessageText({
          chat_id: target.chat,
          message_id: messageId,
          ...textOf(message.body, marks),
          reply_markup: keyboardOf(message.buttons, asker),
          link_preview_options: { is_disabled: true },
        })),
      note,
    );
    return true;
  } catch (error) {
    if (isNotModified(error)) return true;
    if (cannotEdit(error)) return false;
    throw error;
  }
}

async function withFallback<T>(send: (marks: boolean) => Promise<T>, note: Note): Promise<T> {
  try {
    return await send(true);
  } catch (error) {
    if (!isBadMarkup(error)) throw error;
    note(error);
    return await send(false);
  }
}

// The types of parameters are exact: entities are of kinds that have a url and kinds that have none.
const entitiesOf = ({ entities }: Rich): MessageEntity[] =>
  entities.flatMap(({ type, offset, length, url }): MessageEntity[] => {
    if (type !== "text_link") return [{ type, offset, length }];
    return url === undefined ? [] : [{ type, offset, length, url }];
  });

const textOf = (body: Rich, marks: boolean) =>
  marks ? { text: body.text, entities: entitiesOf(body) } : { text: withoutMarks(body, limits.text) };
function captionOf(caption: Rich, marks: boolean): { caption?: string; caption_entities?: MessageEntity[] } {
  if (caption.text === "") return {};
  return marks
    ? { caption: caption.text, caption_entities: entitiesOf(caption) }
    : { caption: withoutMarks(caption, limits.caption) };
}
const png = (picture: PictureItem): InputFile => new InputFile(Buffer.from(picture.png, "base64"), "picture.png");

/**
 * grammY writes the name into a header as it is given. Unquoted, one with a blank or in another script is no header that all
 * servers read; Telegram's takes the quotes off (tdlib, HttpReader.cpp). `fileName` leaves no quote or semicolon in it.
 */
const quoted = (name: string): string => `"${name}"`;

const replyOf = ({ replyTo }: Delivery): { reply_parameters?: ReplyParameters } =>
  replyTo === null ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };

function markupOf(
  buttons: readonly (readonly RowButton[])[],
  { asker, asks }: Delivery,
): { reply_markup?: InlineKeyboardMarkup | ForceReply } {
  if (buttons.length > 0) return { reply_markup: keyboardOf(buttons, asker) };
  if (asks === null) return {};
  return { reply_markup: { force_reply: true, selective: true, input_field_placeholder: asks } };
}

const keyboardOf = (buttons: readonly (readonly RowButton[])[], asker: number | null): InlineKeyboardMarkup => ({
  inline_keyboard: buttons.map((row) =>
    row.map((button) => ({ text: button.label, callback_data: dataOf(button, asker) })),
  ),
});
