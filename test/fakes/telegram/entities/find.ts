import type { MessageEntity } from "grammy/types";
import { sortEntities, type Formatted } from "./parsed.ts";

const finders: readonly {
  type: "bot_command" | "mention" | "hashtag" | "cashtag" | "url" | "email";
  pattern: RegExp;
}[] = [
  {
    type: "bot_command",
    pattern: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{2,31})?(?![\p{L}\p{N}_/])/gu,
  },
  { type: "email", pattern: /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/giu },
  { type: "mention", pattern: /(?<![\p{L}\p{N}_@])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\p{L}\p{N}_])/gu },
  { type: "hashtag", pattern: /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]{1,255}/gu },
  { type: "cashtag", pattern: /(?<![\p{L}\p{N}_$])\$[A-Z]{3,8}(?![\p{L}\p{N}_])/gu },
  {
    type: "url",
    pattern:
      /(?:https?:\/\/[^\s<>"«»]+|(?<![\p{L}\p{N}@_.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|int|gov|mil|edu|io|info)(?:\/[^\s<>"«»]*)?)(?<![.,:;!?)])/giu,
  },
];

/** Adds what Telegram finds by itself. Nothing is found inside code, links and mentions. */
export function withFound({ text, entities }: Formatted): Formatted {
  const closed = entities.filter(({ type }) =>
    ["code", "pre", "text_link", "text_mention", "custom_emoji"].includes(type),
  );
  const taken = closed.map(({ offset, length }) => ({ offset, length }));
  const added: MessageEntity[] = [];
  for (const { type, pattern } of finders) {
    for (const match of text.matchAll(pattern)) {
      const span = { offset: match.index, length: match[0].length };
      if (taken.some((other) => span.offset < other.offset + other.length && other.offset < span.offset + span.length))
        continue;
      taken.push(span);
      added.push({ type, ...span });
    }
  }
  return { text, entities: sortEntities([...entities, ...added]) };
}
