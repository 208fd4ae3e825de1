import { badRequest } from "../refusal.ts";
import { clean } from "./clean.ts";
import { withFound } from "./find.ts";
import { givenEntities } from "./given.ts";
import { parseHtml } from "./html.ts";
import { parseMarkdown } from "./markdown.ts";
import { parseMarkdownV2 } from "./markdown-v2.ts";
import type { Formatted } from "./parsed.ts";
import { tidy } from "./tidy.ts";

/** Text, how it is marked, and the entities that count when no parse mode is given. */
export interface Marked {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: unknown;
}

/**
 * Text as people will see it. Telegram parses first (faults say "can't parse entities"), then cleans, trims and finds links and
 * commands; it counts only afterwards. An empty result is the caller's to refuse: captions may be empty.
 */
export function format({ text, parseMode, entities }: Marked): Formatted {
  if (Buffer.byteLength(text) > 32_768) throw badRequest("Text is too long");
  const parsed = parse(text, parseMode.toLowerCase(), entities);
  const cleaned = clean(parsed);
  return withFound({ text: cleaned.text, entities: tidy(cleaned.entities) });
}

function parse(text: string, mode: string, entities: unknown): Formatted {
  if (text === "" || mode === "" || mode === "none") return { text, entities: givenEntities(entities) };
  if (mode === "html") return parseHtml(text);
  if (mode === "markdownv2") return parseMarkdownV2(text);
  if (mode === "markdown") return parseMarkdown(text);
  throw badRequest("Unsupported parse_mode");
}

/** Telegram counts characters outside the basic plane as one. */
export const lengthOf = (text: string): number => [...text].length;
