import type { Entity, Rich } from "./parcel.ts";

type Mark = Pick<Entity, "type" | "url">;

export const plain = (text: string): Rich => ({ text, entities: [] });
const empty: Rich = plain("");

/** The texts after each other; entities move with them. */
export function joined(parts: readonly Rich[], between = ""): Rich {
  let text = "";
  const entities: Entity[] = [];
  parts.forEach((part, i) => {
    if (i > 0) text += between;
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  });
  return { text, entities: tidy(entities) };
}

/** The same text under one more mark; code inside stays unmarked, since Telegram nests nothing but quotes around it. */
export const marked = (mark: Mark, body: Rich): Rich => markedWithin(mark, body, 0, body.text.length);

/** The same text with a stretch of it, in UTF-16 units, under one more mark. */
export function markedWithin(mark: Mark, body: Rich, offset: number, length: number): Rich {
  if (length === 0) return body;
  const stretch = { ...mark, offset, length };
  const spans = mark.type === "blockquote" ? [stretch] : apartFrom(stretch, body.entities.filter(isCode));
  return { text: body.text, entities: tidy([...spans, ...body.entities]) };
}

export const bold = (body: Rich): Rich => marked({ type: "bold" }, body);
export const italic = (body: Rich): Rich => marked({ type: "italic" }, body);
export const code = (text: string): Rich => (text === "" ? empty : marked({ type: "code" }, plain(text)));
export const quote = (body: Rich): Rich => marked({ type: "blockquote" }, body);

const isCode = ({ type }: Entity): boolean => type === "code";

function apartFrom(whole: Entity, holes: readonly Entity[]): Entity[] {
  const pieces: Entity[] = [];
  const end = whole.offset + whole.length;
  let at = whole.offset;
  for (const hole of holes) {
    const until = Math.min(hole.offset, end);
    if (until > at) pieces.push({ ...whole, offset: at, length: until - at });
    at = Math.max(at, hole.offset + hole.length);
  }
  if (at < end) pieces.push({ ...whole, offset: at, length: end - at });
  return pieces;
}

/** Outer entities before those inside them. */
const tidy = (entities: readonly Entity[]): Entity[] =>
  [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);

/** From `start` up to `end` in UTF-16 units, without blanks at its ends (Telegram cuts them off and would move the entities). */
export function cut({ text, entities }: Rich, start: number, end: number): Rich {
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  const inside = entities.flatMap((entity): readonly Entity[] => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: text.slice(start, end), entities: tidy(inside) };
}
