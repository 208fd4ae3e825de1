import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { checkedLink } from "./entities/links.ts";
import { isRecord, textField, type Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";

/** Not in the reference; seen by many (see the README). */
const mostButtons = 100;
const largestMarkup = 10_000;

/** The markup of a request. Keyboards below the text field are checked for their form only: this bot needs none. */
export function replyMarkup(parameters: Parameters): InlineKeyboardMarkup | undefined {
  const value = parameters.nested("reply_markup", "reply keyboard markup");
  if (value === undefined) return undefined;
  return inlineMarkup(value);
}

export function inlineMarkup(value: unknown): InlineKeyboardMarkup | undefined {
  if (!isRecord(value)) throw badRequest("Object expected as reply markup");
  const given = value["inline_keyboard"];
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) throw badRequest('Field "inline_keyboard" must be of type Array');
  const rows = given.map((row: unknown) => {
    if (!Array.isArray(row)) {
      throw badRequest('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    }
    return row.map((button: unknown) => inlineButton(button));
  });
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button);
  if (buttons.length > mostButtons || Buffer.byteLength(JSON.stringify(given)) > largestMarkup) {
    throw badRequest("reply markup is too long");
  }
  const shown = rows.filter((row) => row.length > 0);
  return shown.length === 0 ? undefined : { inline_keyboard: shown };
}

const refuse = (words: string): Error => badRequest(`Can't parse inline keyboard button: ${words}`);

function inlineButton(value: unknown): InlineKeyboardButton {
  if (!isRecord(value)) throw refuse("InlineKeyboardButton must be an Object");
  if (value["text"] === undefined) throw refuse('Can\'t find field "text"');
  const text = textField(value, "text");
  const url = textField(value, "url");
  if (url !== "") return { text, url };
  const data = textField(value, "callback_data");
  if (data !== "") return { text, callback_data: data };
  if ("switch_inline_query" in value) return { text, switch_inline_query: textField(value, "switch_inline_query") };
  if ("switch_inline_query_current_chat" in value) {
    return { text, switch_inline_query_current_chat: textField(value, "switch_inline_query_current_chat") };
  }
  const copied = value["copy_text"];
  if (isRecord(copied)) return { text, copy_text: { text: textField(copied, "text") } };
  throw refuse("Text buttons are unallowed in the inline keyboard");
}

function checkButton(button: InlineKeyboardButton): void {
  if (button.text.trim() === "") throw badRequest("Inline keyboard button text must be non-empty");
  if ("callback_data" in button && Buffer.byteLength(button.callback_data) > 64)
    throw badRequest("BUTTON_DATA_INVALID");
  if ("url" in button && checkedLink(button.url) === undefined) {
    throw badRequest(`Inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
  if ("copy_text" in button && (button.copy_text.text === "" || [...button.copy_text.text].length > 256)) {
    throw badRequest("BUTTON_COPY_TEXT_INVALID");
  }
}
