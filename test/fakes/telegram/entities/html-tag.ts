import { badRequest } from "../refusal.ts";
import { characterReference } from "./character-references.ts";
import { byteOffset, charAt, isSpace } from "./parsed.ts";

export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The index of the closing `>`. */
  readonly end: number;
}

const known = new Set(
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(" "),
);

const refuse = (words: string): Error => badRequest(`Can't parse entities: ${words}`);

/** Reads the tag that starts with `<` at `begin`, as strictly as Telegram does and as forgivingly. */
export function readStartTag(text: string, begin: number): StartTag {
  const where = byteOffset(text, begin);
  let i = begin + 1;
  while (!isSpace(charAt(text, i)) && charAt(text, i) !== ">") i++;
  if (i >= text.length) throw refuse(`Unclosed start tag at byte offset ${where}`);
  const name = text.slice(begin + 1, i).toLowerCase();
  if (!known.has(name)) throw refuse(`Unsupported start tag "${name}" at byte offset ${where}`);
  const attributes = new Map<string, string>();
  const skipSpace = (): void => {
    while (i < text.length && isSpace(charAt(text, i))) i++;
  };
  while (charAt(text, i) !== ">") {
    skipSpace();
    if (charAt(text, i) === ">") break;
    const nameBegin = i;
    while (!isSpace(charAt(text, i)) && !/[=>/"']/.test(charAt(text, i))) i++;
    const attribute = text.slice(nameBegin, i);
    if (attribute === "") throw refuse(`Empty attribute name in the tag "${name}" at byte offset ${where}`);
    skipSpace();
    if (charAt(text, i) !== "=") {
      if (i >= text.length) throw refuse(`Unclosed start tag "${name}" at byte offset ${where}`);
      attributes.set(attribute, "");
      continue;
    }
    i++;
    skipSpace();
    if (i >= text.length) throw refuse(`Unclosed start tag "${name}" at byte offset ${where}`);
    const value = readValue(text, i);
    i = value.next;
    if (i >= text.length) throw refuse(`Unclosed start tag at byte offset ${where}`);
    attributes.set(attribute, value.value);
  }
  return { name, attributes, end: i };
}

function readValue(text: string, begin: number): { value: string; next: number } {
  const quote = charAt(text, begin);
  let i = begin;
  if (quote !== '"' && quote !== "'") {
    while (/[a-z0-9.-]/i.test(charAt(text, i))) i++;
    if (!isSpace(charAt(text, i)) && charAt(text, i) !== ">") {
      throw refuse(`Unexpected end of name token at byte offset ${byteOffset(text, begin)}`);
    }
    return { value: text.slice(begin, i).toLowerCase(), next: i };
  }
  i++;
  let value = "";
  while (i < text.length && text[i] !== quote) {
    const reference = text[i] === "&" ? characterReference(text, i) : undefined;
    value += reference?.char ?? charAt(text, i);
    i = reference?.next ?? i + 1;
  }
  return { value, next: i < text.length ? i + 1 : i };
}
