import type { Piece } from "../split-text.ts";
import { characters } from "./limits.ts";

/** How a stretch of text looks on Discord. `href` makes a masked link of it. */
export interface Look extends Piece {
  readonly look?: "bold" | "code";
  readonly href?: string;
}

/**
 * Text from outside as Discord shows it: nothing in it is markup, a mention, a time, an emoji code or a link. Discord takes a
 * backslash before any ASCII punctuation as "this very character" (its reference on markdown, "Escape").
 */
export function escapeMarkdown(text: string): string {
  return (
    harmless(text)
      .replace(/[\\*_~|`<>#[\]]/g, "\\$&")
      // Lists: a line that begins with a bullet or a number.
      .replace(/(^|\n)(\s*)([-+]|\d+[.)])(?=\s|$|\\#)/g, (_, start: string, indent: string, mark: string) => {
        return `${start}${indent}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
      })
      .replace(/@(?=everyone|here|silent)/g, "\\@")
      // Emoji codes, links, and invitations, which need no "https".
      .replace(/:(?=[\w+-]+:)/g, "\\:")
      .replace(/:\/\//g, ":\\/\\/")
      .replace(/(?<=\b(?:discord(?:app)?\.(?:com|gg|gift|new)|dis\.gd))\//gi, "\\/")
  );
}

/** Without control characters and overrides of direction: a stranger's text must not turn round what stands beside it. */
export const harmless = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === "\n" ? "\n" : " "));

/** A piece with its markup. Markup stands outside of white space, where alone Discord takes it. */
export function showPiece({ text, look, href }: Look): string {
  const core = text.trim();
  if (core === "") return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  if (look === "code" && !core.includes("`")) return `${before}\`${harmless(core)}\`${after}`;
  const escaped = escapeMarkdown(core);
  const linked = href === undefined ? escaped : `[${escaped}](<${href}>)`;
  return `${before}${look === "bold" ? `**${linked}**` : linked}${after}`;
}

export const lengthOfPiece = (piece: Look): number => characters(showPiece(piece));

/** Pieces of one look that follow each other are one, or their marks would run together ("**a****b**"). */
export function joinLooks(pieces: readonly Look[]): Look[] {
  const joined: Look[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === "") continue;
    if (last !== undefined && last.look === piece.look && last.href === piece.href)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** A web address as it may stand in a masked link; null for anything else, which stays plain text. */
export function linkTo(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s/]/i.test(url)) return null;
  const safe = harmless(url)
    .trim()
    .replace(/[\s<>()\\"'`|*[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  // A longer address is no address that anybody opens, and would fill the message.
  return safe.length > 1_000 ? null : safe;
}
