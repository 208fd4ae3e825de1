import type { MessageEntity } from "grammy/types";
import { badRequest } from "../refusal.ts";
import { characterReference } from "./character-references.ts";
import { readStartTag } from "./html-tag.ts";
import { linkEntity } from "./links.ts";
import { byteOffset, charAt, isSpace, sortEntities, type Formatted } from "./parsed.ts";

interface Open {
  readonly tag: string;
  readonly argument: string;
  readonly offset: number;
}

const refuse = (words: string): Error => badRequest(`Can't parse entities: ${words}`);

/** HTML as `parse_mode: "HTML"` reads it: a stack of tags, four named references, refusals with a place in bytes. */
export function parseHtml(source: string): Formatted {
  let text = "";
  let entities: MessageEntity[] = [];
  const open: Open[] = [];
  let i = 0;
  while (i < source.length) {
    const reference = source[i] === "&" ? characterReference(source, i) : undefined;
    if (reference !== undefined || source[i] !== "<") {
      text += reference?.char ?? charAt(source, i);
      i = reference?.next ?? i + 1;
    } else if (charAt(source, i + 1) === "/") {
      const end = readEndTag(source, i, open.at(-1));
      const closed = open.pop();
      if (closed !== undefined && text.length > closed.offset) entities = close(entities, closed, text);
      i = end + 1;
    } else {
      const tag = readStartTag(source, i);
      const argument = argumentOf(tag.name, tag.attributes);
      if (tag.name === "span" && argument !== "spoiler") {
        throw refuse(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(source, i)}`);
      }
      open.push({ tag: tag.name, argument, offset: text.length });
      i = tag.end + 1;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw refuse(`Can't find end tag corresponding to start tag "${left.tag}"`);
  if (!text.isWellFormed()) {
    throw refuse(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  return { text, entities: sortEntities(entities.map(withoutLanguageOfCode)) };
}

function readEndTag(source: string, begin: number, open: Open | undefined): number {
  const where = byteOffset(source, begin);
  if (open === undefined) throw refuse(`Unexpected end tag at byte offset ${where}`);
  let i = begin + 2;
  while (!isSpace(charAt(source, i)) && charAt(source, i) !== ">") i++;
  const name = source.slice(begin + 2, i).toLowerCase();
  while (i < source.length && isSpace(charAt(source, i))) i++;
  if (charAt(source, i) !== ">") throw refuse(`Unclosed end tag at byte offset ${where}`);
  if (name !== "" && name !== open.tag) {
    throw refuse(`Unmatched end tag at byte offset ${where}, expected "</${open.tag}>", found "</${name}>"`);
  }
  return i;
}

function argumentOf(tag: string, attributes: ReadonlyMap<string, string>): string {
  const given = (name: string): string => attributes.get(name) ?? "";
  switch (tag) {
    case "a":
      return given("href");
    case "code":
      return given("class").startsWith("language-") ? given("class").slice("language-".length) : "";
    case "span":
      return given("class").startsWith("tg-") ? given("class").slice("tg-".length) : "";
    case "tg-emoji":
      return given("emoji-id");
    case "tg-time":
      return given("unix");
    case "blockquote":
      return attributes.has("expandable") ? "1" : "";
    default:
      return "";
  }
}

const simple: Readonly<Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler">> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
};

/** `code` with a language, and the `pre` around it or in it, are one entity; so the last one may have to change. */
function close(entities: readonly MessageEntity[], { tag, argument, offset }: Open, text: string): MessageEntity[] {
  const length = text.length - offset;
  const before = entities.slice(0, -1);
  const last = entities.at(-1);
  const same = last !== undefined && last.offset === offset && last.length === length ? last : undefined;
  const type = simple[tag];
  if (type !== undefined) return [...entities, { type, offset, length }];
  if (tag === "pre") {
    const language = same?.type === "code" ? languageOf(same) : undefined;
    if (language !== undefined) return [...before, { type: "pre", offset, length, language }];
    return [...entities, { type: "pre", offset, length }];
  }
  if (tag === "code") {
    if (same?.type === "pre" && argument !== "")
      return [...before, { type: "pre", offset, length, language: argument }];
    const code = { type: "code" as const, offset, length };
    return [...entities, argument === "" ? code : Object.assign(code, { language: argument })];
  }
  if (tag === "blockquote") {
    return [...entities, { type: argument === "" ? "blockquote" : "expandable_blockquote", offset, length }];
  }
  if (tag === "tg-emoji") {
    if (!/^-?\d{1,19}$/.test(argument) || BigInt(argument) === 0n)
      throw refuse("Invalid custom emoji identifier specified");
    return [...entities, { type: "custom_emoji", offset, length, custom_emoji_id: argument }];
  }
  const link = tag === "a" ? linkEntity(argument === "" ? text.slice(offset) : argument, offset, length) : undefined;
  return link === undefined ? [...entities] : [...entities, link];
}

const languageOf = (entity: MessageEntity): string | undefined =>
  "language" in entity && typeof entity.language === "string" ? entity.language : undefined;

const withoutLanguageOfCode = (entity: MessageEntity): MessageEntity =>
  entity.type === "code" ? { type: "code", offset: entity.offset, length: entity.length } : entity;
