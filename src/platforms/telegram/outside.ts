import { code, joined, markedWithin, plain } from "./rich.ts";
import type { Rich } from "./parcel.ts";

/** What Telegram would blank or cut out of a text, which would move its entities (tdlib, clean_input_string). */
const eaten = /[^\P{Cc}\n\t]|[\u2028-\u202e]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** What Telegram would take for the name of a person or a chat, and tell them. Inside code it does not look. */
const mention = /@\w{3,}/g;

/** Text from strangers in one piece of running text: it names nobody to Telegram, and its direction stays its own. */
export const outside = (text: string): Rich => isolated(unnamed(text));

/**
 * The same for one text that has marked stretches. It is taken as a whole: parts that were isolated one by one would stand in
 * the order of the words around, and a name could begin in one part and end in the next.
 */
export function outsideMarked(parts: readonly { readonly text: string; readonly marked: boolean }[]): Rich {
  const texts = parts.map(({ text }) => cleaned(text));
  let body = unnamed(texts.join(""));
  let at = 0;
  texts.forEach((text, i) => {
    if (parts[i]?.marked === true) body = markedWithin({ type: "bold" }, body, at, text.length);
    at += text.length;
  });
  return isolated(body);
}

/** Text from strangers that names nobody to Telegram. */
function unnamed(text: string): Rich {
  const clean = cleaned(text);
  const parts: Rich[] = [];
  let at = 0;
  for (const { 0: name, index } of clean.matchAll(mention)) {
    parts.push(plain(clean.slice(at, index)), code(name));
    at = index + name.length;
  }
  return joined([...parts, plain(clean.slice(at))]);
}

/** Well-formed, and with nothing in it that Telegram would cut out. */
export const cleaned = (text: string): string => text.toWellFormed().replaceAll("\r\n", "\n").replace(eaten, " ");

/** U+2068 and U+2069 keep the words around from being turned over; one that is left open is closed. */
function isolated(body: Rich): Rich {
  if (!rightToLeft.test(body.text) && !/[\u2066-\u2069]/.test(body.text)) return body;
  const opened = [...body.text.matchAll(/[\u2066-\u2068]/g)].length - [...body.text.matchAll(/\u2069/g)].length;
  return joined([plain("\u2068"), body, plain("\u2069".repeat(Math.max(0, opened) + 1))]);
}
