import type { MessageEntity } from "grammy/types";
import { isRecord } from "../parameters.ts";
import { badRequest } from "../refusal.ts";

const plain = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "code",
  "blockquote",
  "expandable_blockquote",
] as const;
/** Telegram finds these itself; given ones are passed over. */
const found = "mention hashtag cashtag bot_command url email phone_number bank_card_number".split(" ");

const refuse = (words: string): Error => badRequest(`Can't parse MessageEntity: ${words}`);

/** Entities as a request gives them, `entities` and `caption_entities`. */
export function givenEntities(value: unknown): MessageEntity[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entity: unknown) => givenEntity(entity) ?? []);
}

function givenEntity(value: unknown): MessageEntity | undefined {
  if (!isRecord(value)) throw refuse("expected an Object");
  const text = (name: string): string => {
    const got = value[name];
    if (got === undefined) throw refuse(`Can't find field "${name}"`);
    if (typeof got !== "string" && typeof got !== "number") throw refuse(`Field "${name}" must be of type String`);
    return String(got);
  };
  const integer = (name: string, from: Record<string, unknown> = value): number => {
    const got = from[name];
    if (got === undefined) throw refuse(`Can't find field "${name}"`);
    if (!/^-?\d+$/.test(String(got))) throw refuse(`Field "${name}" must be of type Number`);
    return Number(got);
  };
  const offset = integer("offset");
  const length = integer("length");
  const type = text("type");
  const same = plain.find((kind) => kind === type);
  if (same !== undefined) return { type: same, offset, length };
  if (found.includes(type)) return undefined;
  switch (type) {
    case "pre":
      return value["language"] === undefined
        ? { type, offset, length }
        : { type, offset, length, language: text("language") };
    case "text_link":
      return { type, offset, length, url: text("url") };
    case "custom_emoji":
      return { type, offset, length, custom_emoji_id: text("custom_emoji_id") };
    case "text_mention": {
      const user = value["user"];
      if (!isRecord(user)) throw refuse('Can\'t find field "user"');
      const id = integer("id", user);
      return { type, offset, length, user: { id, is_bot: false, first_name: `User ${id}` } };
    }
    default:
      throw refuse("Unsupported type specified");
  }
}
