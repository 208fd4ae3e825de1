import type { InlineQueryResult } from "grammy/types";
import { captionOf } from "./formatted.ts";
import { format, lengthOf } from "./entities/format.ts";
import { isRecord, textField, type Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import { inlineMarkup } from "./reply-markup.ts";

const most = 50;

/** The results of an answer, checked for what Telegram refuses; the schemas check the rest. */
export function inlineResults(parameters: Parameters): InlineQueryResult[] {
  const given = parameters.nested("results", "inline query results");
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest("Expected an Array of inline query results");
  if (given.length > most) throw badRequest("Too many inline query results specified");
  const results = given.map((value: unknown) => inlineResult(value));
  const ids = results.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  return results;
}

function inlineResult(value: unknown): InlineQueryResult {
  const refuse = (words: string): Error => badRequest(`Can't parse inline query result: ${words}`);
  if (!isRecord(value)) throw refuse("Inline query result must be an object");
  const type = textField(value, "type");
  if (type === "") throw refuse('Can\'t find field "type"');
  const id = textField(value, "id");
  if (value["id"] === undefined) throw refuse('Can\'t find field "id"');
  if (id === "" || Buffer.byteLength(id) > 64) throw badRequest("RESULT_ID_INVALID");
  if (value["reply_markup"] !== undefined) inlineMarkup(value["reply_markup"]);
  if (type !== "article" && type !== "photo" && type !== "document") {
    throw refuse(`type "${type}" is unsupported for the inline query result`);
  }
  captionOf({
    text: textField(value, "caption"),
    parseMode: textField(value, "parse_mode"),
    entities: value["caption_entities"],
  })();
  const content = value["input_message_content"];
  if (content !== undefined) checkContent(content, refuse);
  if (type === "article") {
    if (textField(value, "title") === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    if (content === undefined) throw refuse("Input message content is not specified");
  }
  return value as unknown as InlineQueryResult;
}

function checkContent(content: unknown, refuse: (words: string) => Error): void {
  if (!isRecord(content)) throw refuse("InputMessageContent must be an Object");
  const text = textField(content, "message_text");
  if (text === "") throw refuse("Message text is empty");
  const formatted = format({ text, parseMode: textField(content, "parse_mode"), entities: content["entities"] });
  if (formatted.text === "") throw badRequest("Text must be non-empty");
  if (lengthOf(formatted.text) > 4096) throw badRequest("MESSAGE_TOO_LONG");
}
