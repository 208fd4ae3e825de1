import { extname } from "node:path";
import type { Document } from "../briefing/briefing.ts";

const formats: ReadonlyMap<string, Document["format"]> = new Map([
  [".txt", "text"],
  [".md", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".pdf", "pdf"],
  [".docx", "docx"],
]);
const notYet: ReadonlyMap<string, string> = new Map([
  [".doc", "a Word document"],
  [".rtf", "a rich text document"],
  [".odt", "an OpenDocument text"],
]);

/** The format that the name's ending stands for, in any case; null for one that is not read. */
export function formatOfName(name: string): Document["format"] | null {
  return formats.get(extname(name).toLowerCase()) ?? null;
}

/** Why a file of this name is not read, as the predicate of a sentence. */
export function unreadType(name: string): string {
  const ending = extname(name).toLowerCase();
  const known = notYet.get(ending);
  if (known !== undefined) return `is ${known}, which is not read yet: save it as .txt, .md, .html, .pdf or .docx`;
  return `is not of a type that is read (.txt, .md, .html, .pdf, .docx)`;
}

/** The format of something that has no telling name, such as standard input: HTML when it begins like a page. */
export function formatOfText(text: string): Document["format"] {
  return /^\s{0,200}(?:<!doctype html|<html|<\?xml|<!--|<head|<body)/i.test(text.slice(0, 1_000)) ? "html" : "text";
}
