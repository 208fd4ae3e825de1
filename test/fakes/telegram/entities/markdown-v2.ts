import type { MessageEntity } from "grammy/types";
import { badRequest } from "../refusal.ts";
import { linkEntity } from "./links.ts";
import { byteOffset, charAt, isSpace, sortEntities, type Formatted } from "./parsed.ts";

type Kind =
  | "Bold"
  | "Italic"
  | "Underline"
  | "Strikethrough"
  | "Spoiler"
  | "Code"
  | "Pre"
  | "PreCode"
  | "TextUrl"
  | "CustomEmoji"
  | "BlockQuote";

interface Open {
  readonly kind: Kind;
  readonly language: string;
  /** In the text as it will be seen. */
  readonly offset: number;
  /** In the source. */
  readonly begin: number;
}

const refuse = (words: string): Error => badRequest(`Can't parse entities: ${words}`);
const reserved = "_*[]()~`>#+-=|{}.!\n";
const marks: Readonly<Record<string, Kind>> = { "*": "Bold", "~": "Strikethrough", "[": "TextUrl" };
const simple: Partial<Record<Kind, "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code" | "pre">> = {
  Bold: "bold",
  Italic: "italic",
  Underline: "underline",
  Strikethrough: "strikethrough",
  Spoiler: "spoiler",
  Code: "code",
  Pre: "pre",
};

/** Text as `parse_mode: "MarkdownV2"` reads it. */
export function parseMarkdownV2(source: string): Formatted {
  let text = "";
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let quoting = false;
  let lineStart = true;
  let i = 0;
  const unescaped = (char: string): Error =>
    refuse(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
  const endless = (entity: Open): Error =>
    refuse(`Can't find end of ${entity.kind} entity at byte offset ${byteOffset(source, entity.begin)}`);
  const start = (kind: Kind, begin: number, language = ""): void => {
    open.push({ kind, language, offset: text.length, begin });
  };
  const endQuote = (type: "blockquote" | "expandable_blockquote"): void => {
    const quote = open.pop();
    if (quote !== undefined && text.length > quote.offset) {
      entities.push({ type, offset: quote.offset, length: text.length - quote.offset });
    }
    quoting = false;
  };

  for (; i < source.length; i++) {
    const char = charAt(source, i);
    const next = charAt(source, i + 1);
    if (char === "\\" && next > "\0" && next <= "~") {
      i++;
      text += next;
      if (next !== "\r") lineStart = next === "\n";
      continue;
    }
    const inner = open.at(-1);
    const inCode = inner !== undefined && ["Code", "Pre", "PreCode"].includes(inner.kind);
    if (!(inCode ? "`" : reserved).includes(char)) {
      text += char;
      if (char !== "\r") lineStart = false;
      continue;
    }
    if (inner !== undefined && quoting && char === "\n" && next !== ">") {
      const empty = inner.kind === "Spoiler" && text.length === inner.offset && i - inner.begin <= 3;
      if (inner.kind !== "BlockQuote" && !empty) throw endless(inner);
      if (empty) open.pop();
      const quote = open.at(-1);
      if (quote?.kind !== "BlockQuote") throw endless(quote ?? inner);
      text += "\n";
      endQuote(empty ? "expandable_blockquote" : "blockquote");
      lineStart = true;
    } else if (inner !== undefined && ends(inner.kind, source, i)) {
      i = closeAt(inner, i);
      open.pop();
    } else {
      begin(char, next);
    }
  }
  const last = open.at(-1);
  if (quoting && last?.kind === "Spoiler" && last.begin === source.length - 2) {
    open.pop();
    if (open.at(-1)?.kind === "BlockQuote") endQuote("expandable_blockquote");
  } else if (quoting && last?.kind === "BlockQuote") {
    endQuote("blockquote");
  }
  const left = open.at(-1);
  if (left !== undefined) throw endless(left);
  return { text, entities: sortEntities(entities) };

  function begin(char: string, next: string): void {
    const at = i;
    if (char === "\n") {
      text += "\n";
      lineStart = true;
    } else if (char === ">" && lineStart) {
      if (!quoting) start("BlockQuote", at);
      quoting = true;
    } else if (char === "_") {
      if (next === "_") i++;
      start(next === "_" ? "Underline" : "Italic", at);
    } else if ((char === "|" && next === "|") || (char === "!" && next === "[")) {
      i++;
      start(char === "|" ? "Spoiler" : "CustomEmoji", at);
    } else if (char === "`") {
      beginCode(at);
    } else {
      const kind = marks[char];
      if (kind === undefined) throw unescaped(char);
      start(kind, at);
    }
  }

  function beginCode(at: number): void {
    if (!source.startsWith("```", i)) return start("Code", at);
    i += 3;
    let end = i;
    while (!isSpace(charAt(source, end)) && charAt(source, end) !== "`") end++;
    const language = end < source.length && charAt(source, end) !== "`" ? source.slice(i, end) : "";
    i += language.length;
    const line = /^(?:\r\n|\n\r|\r|\n)/.exec(source.slice(i, i + 2))?.[0] ?? "";
    start(language === "" ? "Pre" : "PreCode", at, language);
    i += line.length - 1;
  }

  /** Adds the entity that ends at `at`; the index of the last character that belongs to its end. */
  function closeAt(entity: Open, at: number): number {
    const { kind, offset } = entity;
    const length = text.length - offset;
    const type = simple[kind];
    if (type !== undefined && length > 0) entities.push({ type, offset, length });
    if (kind === "PreCode" && length > 0) entities.push({ type: "pre", offset, length, language: entity.language });
    if (kind === "Underline" || kind === "Spoiler") return at + 1;
    if (kind === "Pre" || kind === "PreCode") return at + 2;
    if (kind !== "TextUrl" && kind !== "CustomEmoji") return at;
    const target = charAt(source, at + 1) === "(" ? readTarget(source, at + 2) : undefined;
    if (kind === "CustomEmoji") {
      if (target === undefined) throw refuse("The entity must contain a tg://emoji or tg://time URL");
      const id = /^tg:\/\/emoji\/?\?id=(\d{1,19})$/i.exec(target.url)?.[1];
      const time = /^tg:\/\/time\/?\?unix=(\d+)/i.exec(target.url)?.[1];
      if (id === undefined && time === undefined) throw refuse("Invalid tg://emoji or tg://time URL specified");
      if (id !== undefined && length > 0) entities.push({ type: "custom_emoji", offset, length, custom_emoji_id: id });
      return target.end;
    }
    const link = length > 0 ? linkEntity(target?.url ?? text.slice(offset), offset, length) : undefined;
    if (link !== undefined) entities.push(link);
    return target?.end ?? at;
  }
}

function ends(kind: Kind, source: string, i: number): boolean {
  switch (kind) {
    case "Bold":
      return source[i] === "*";
    case "Italic":
      return source[i] === "_" && source[i + 1] !== "_";
    case "Underline":
      return source.startsWith("__", i);
    case "Strikethrough":
      return source[i] === "~";
    case "Spoiler":
      return source.startsWith("||", i);
    case "Code":
      return source[i] === "`";
    case "Pre":
    case "PreCode":
      return source.startsWith("```", i);
    case "TextUrl":
    case "CustomEmoji":
      return source[i] === "]";
    case "BlockQuote":
      return false;
  }
}

function readTarget(source: string, begin: number): { url: string; end: number } {
  let url = "";
  let i = begin;
  while (i < source.length && source[i] !== ")") {
    const next = charAt(source, i + 1);
    if (source[i] === "\\" && next > "\0" && next <= "~") i++;
    url += charAt(source, i);
    i++;
  }
  if (i >= source.length) throw refuse(`Can't find end of a URL at byte offset ${byteOffset(source, begin)}`);
  return { url, end: i };
}
