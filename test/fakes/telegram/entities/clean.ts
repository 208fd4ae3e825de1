import type { MessageEntity } from "grammy/types";
import { badRequest } from "../refusal.ts";
import { byteOffset, type Formatted } from "./parsed.ts";

/** Line and direction marks (U+2028 to U+202E) and three combining lines that Telegram takes out of every text. */
const removed = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/;
// oxlint-disable-next-line no-control-regex -- these are the characters that become spaces
const control = /[\0-\t\v\f\x0e-\x20]/g;

/** Checks the offsets of entities, takes out what Telegram takes out, and trims white space at both ends. */
export function clean({ text, entities }: Formatted): Formatted {
  if (!text.isWellFormed()) throw badRequest("Strings must be encoded in UTF-8");
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > 1_000_000) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > 1_000_000) throw badRequest(`Receive an entity with incorrect length ${length}`);
  }
  const real = entities.filter(({ length }) => length > 0);
  for (const entity of real) checkEnds(text, entity);

  // Where each UTF-16 unit of the given text lands in the cleaned one.
  const landing: number[] = [];
  let kept = "";
  for (let i = 0; i < text.length; i++) {
    landing.push(kept.length);
    const char = text.charAt(i);
    if (!removed.test(char)) kept += char;
  }
  landing.push(kept.length);
  const spaced = kept.replace(control, " ");
  // Only these two are left of ASCII's white space; a no-break space stays, also at the ends.
  const front = /^[ \n]*/.exec(spaced)?.[0].length ?? 0;
  const shown = spaced.slice(front).replace(/[ \n]+$/, "");
  const place = (index: number): number => Math.min(Math.max((landing[index] ?? kept.length) - front, 0), shown.length);
  const moved = real
    .map((entity): MessageEntity => {
      const offset = place(entity.offset);
      return { ...entity, offset, length: place(entity.offset + entity.length) - offset };
    })
    .filter(({ length }) => length > 0);
  return { text: shown, entities: moved };
}

function checkEnds(text: string, { offset, length }: MessageEntity): void {
  const end = offset + length;
  if (offset >= text.length && !(offset === text.length && length === 0)) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (inSymbol(text, offset)) {
    throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + 1)}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (inSymbol(text, end)) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end + 1)}`,
    );
  }
}

/** Whether a character outside the basic plane straddles this index. */
const inSymbol = (text: string, index: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(index)) && /[\ud800-\udbff]/.test(text.charAt(index - 1));
