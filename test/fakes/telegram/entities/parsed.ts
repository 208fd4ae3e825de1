import type { MessageEntity } from "grammy/types";

/** Text as people see it and what is said of its parts, offsets in UTF-16 units. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** `at` is never past the end in Telegram's parser: its texts end with a zero, which counts as white space. */
export const charAt = (text: string, index: number): string => text[index] ?? "\0";
export const isSpace = (char: string): boolean => /^[ \t\r\n\0\v]$/.test(char);
/** Telegram tells places in bytes of UTF-8. */
export const byteOffset = (text: string, index: number): number => Buffer.byteLength(text.slice(0, index));

/** Outer before inner, as Telegram lists entities. */
export const sortEntities = (entities: readonly MessageEntity[]): MessageEntity[] =>
  entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rank(a.type) - rank(b.type));

const order: readonly string[] = [
  "expandable_blockquote",
  "blockquote",
  "bot_command",
  "mention",
  "hashtag",
  "cashtag",
  "url",
  "email",
  "phone_number",
  "pre",
  "code",
  "text_link",
  "text_mention",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "custom_emoji",
];
const rank = (type: string): number => order.indexOf(type);
