import type { MessageEntity } from "grammy/types";
import { format, lengthOf } from "./entities/format.ts";
import type { Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";

export const longestText = 4096;
export const longestCaption = 1024;

/** The text of a request, 1 to 4096 characters after parsing. */
export function messageText(parameters: Parameters): () => { text: string; entities?: MessageEntity[] } {
  if (parameters.text("text") === "") throw badRequest("Message text is empty");
  const { text, entities } = format({
    text: parameters.text("text"),
    parseMode: parameters.text("parse_mode"),
    entities: parameters.nested("entities", "entities"),
  });
  // Faults of form come before the chat is looked up, faults of length after it.
  return () => {
    if (text === "") throw badRequest("Text must be non-empty");
    if (lengthOf(text) > longestText) throw badRequest("message is too long");
    return { text, ...(entities.length === 0 ? {} : { entities: [...entities] }) };
  };
}

/** Caption, parse mode and entities, wherever they come from: a request or a medium of an album. */
export interface GivenCaption {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: unknown;
}

/** A caption, 0 to 1024 characters after parsing. */
export function captionOf(given: GivenCaption): () => { caption?: string; caption_entities?: MessageEntity[] } {
  const { text, entities } = format(given);
  return () => {
    if (lengthOf(text) > longestCaption) throw badRequest("message caption is too long");
    if (text === "") return {};
    return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: [...entities] }) };
  };
}

export const givenCaption = (parameters: Parameters): GivenCaption => ({
  text: parameters.text("caption"),
  parseMode: parameters.text("parse_mode"),
  entities: parameters.nested("caption_entities", "caption entities"),
});
