import type { MessageEntity } from "grammy/types";
import { badRequest } from "../refusal.ts";
import { linkEntity } from "./links.ts";
import { byteOffset, charAt, sortEntities, type Formatted } from "./parsed.ts";

/** The old `parse_mode: "Markdown"`, without nesting. */
export function parseMarkdown(source: string): Formatted {
  let text = "";
  const entities: MessageEntity[] = [];
  for (let i = 0; i < source.length; i++) {
    const char = charAt(source, i);
    if (char === "\\" && "_*`[".includes(charAt(source, i + 1))) {
      i++;
      text += charAt(source, i);
      continue;
    }
    if (!"_*`[".includes(char)) {
      text += char;
      continue;
    }
    const mark = source.startsWith("```", i) ? "```" : char;
    const end = source.indexOf(mark === "[" ? "]" : mark, i + mark.length);
    if (end === -1) {
      throw badRequest(
        `Can't parse entities: Can't find end of the entity starting at byte offset ${byteOffset(source, i)}`,
      );
    }
    const whole = source.slice(i + mark.length, end);
    const [, language = "", inner = whole] =
      mark === "```" ? (/^([^\s`]+(?=\s))?(?:\r\n|\n|\r)?([^]*)$/.exec(whole) ?? []) : [];
    const offset = text.length;
    const length = inner.length;
    text += inner;
    i = end + mark.length - 1;
    if (mark === "[") {
      const target = charAt(source, i + 1) === "(" ? source.slice(i + 2).split(")", 1)[0] : undefined;
      if (target !== undefined) i = Math.min(i + 2 + target.length, source.length);
      const link = length > 0 ? linkEntity(target ?? inner, offset, length) : undefined;
      if (link !== undefined) entities.push(link);
    } else if (length > 0) {
      if (mark === "*") entities.push({ type: "bold", offset, length });
      if (mark === "_") entities.push({ type: "italic", offset, length });
      if (mark === "`") entities.push({ type: "code", offset, length });
      if (mark === "```")
        entities.push(language === "" ? { type: "pre", offset, length } : { type: "pre", offset, length, language });
    }
  }
  return { text, entities: sortEntities(entities) };
}
