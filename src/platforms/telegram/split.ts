import { codePoints, limits } from "./limits.ts";
import { cut, joined } from "./rich.ts";
import type { Entity, Rich } from "./parcel.ts";

// Beside `../split-text.ts`, which cuts bare text before its markup is written, since on Discord markup counts and must be closed.
// Here nothing is written around a text: it is flat, with entities that nest and reach over lines, of which a message takes a
// hundred. Cutting it moves offsets; made into lines of pieces and back, a quote would have to be found together again.

/** Blocks packed into texts of at most `most` code points, a blank line between two; what is too long alone is split. */
export function packed(blocks: readonly Rich[], most: number): Rich[] {
  const texts: Rich[] = [];
  let open: Rich | null = null;
  for (const block of blocks.flatMap((each) => split(each, most))) {
    const together: Rich = open === null ? block : joined([open, block], "\n\n");
    if (fits(together, most)) open = together;
    else {
      if (open !== null) texts.push(open);
      open = block;
    }
  }
  if (open !== null) texts.push(open);
  return texts;
}

export const fits = ({ text, entities }: Rich, most: number): boolean =>
  entities.length <= limits.entities && codePoints(text) <= most;

/** Pieces of at most `most` code points: cut after a line, else a word, else a character; outside links, code and marks where that goes. */
export function split(body: Rich, most: number): Rich[] {
  const pieces: Rich[] = [];
  let rest = cut(body, 0, body.text.length);
  while (!fits(rest, most)) {
    const at = cutAt(rest, longest(rest, most));
    const piece = cut(rest, 0, at);
    if (piece.text !== "") pieces.push(piece);
    rest = cut(rest, at, rest.text.length);
  }
  if (rest.text !== "") pieces.push(rest);
  return pieces;
}

/** The UTF-16 length of the longest beginning that Telegram takes. */
function longest({ text, entities }: Rich, most: number): number {
  let end = 0;
  for (let count = 0; count < most && end < text.length; count++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  const beyond = entities[limits.entities];
  return beyond === undefined ? end : Math.max(1, Math.min(end, beyond.offset));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** A cut further forward than this part of a message would leave it needlessly short. */
const SHORTEST = 0.5;

function cutAt({ text, entities }: Rich, end: number): number {
  const inner = entities.filter(({ type }) => type !== "blockquote");
  for (const ends of [/\n/g, /\s/g]) {
    const places = [...text.slice(0, end + 1).matchAll(ends)].map(({ index }) => index).filter((at) => at <= end);
    const outside = places.findLast((at) => at >= end * SHORTEST && !inner.some((entity) => isInside(at, entity)));
    if (outside !== undefined) return outside;
  }
  const edges = inner.map(({ offset }) => offset).filter((at) => at >= end * SHORTEST && at <= end);
  const edge = edges.findLast((at) => !inner.some((entity) => isInside(at, entity)));
  if (edge !== undefined && inner.some((entity) => isInside(end, entity))) return edge;
  // Nothing but one long word, or one entity that is longer than a message: it goes on in the next one.
  const blank = text.slice(0, end + 1).search(/\s\S*$/u);
  if (blank >= end * SHORTEST) return blank;
  let last = 0;
  for (const { index, segment } of graphemes.segment(text.slice(Math.max(0, end - 64), end + 64))) {
    const after = Math.max(0, end - 64) + index + segment.length;
    if (after <= end) last = after;
  }
  return last > 0 ? last : end;
}

const isInside = (at: number, { offset, length }: Entity): boolean => at > offset && at < offset + length;
