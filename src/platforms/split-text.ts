import { graphemesOf } from "./graphemes.ts";

/** A stretch of running text with one look. `text` is bare: markup and escapes are put around it after the cut. */
export interface Piece {
  readonly text: string;
  /** An address, a button's word: cut only where it is longer than a whole message. */
  readonly whole?: boolean;
}

/** A line of pieces without line breaks. `lead` stands before it ("> ", "- "), `again` before what goes on after a cut. */
export interface Line<P extends Piece> {
  readonly lead: string;
  readonly again: string;
  readonly pieces: readonly P[];
}

/** Lines that belong together: a paragraph, a figure with its source. */
export type TextBlock<P extends Piece> = readonly Line<P>[];

export interface Fit<P extends Piece> {
  /** The most that one message takes, in the platform's units; at least 16. */
  readonly limit: number;
  /** How much a piece takes with its markup, in the same units. Never less for a longer text. */
  length(piece: P): number;
}

/** Between two lines of a block, and between two blocks: "\n" and "\n\n". */
const LINE_GAP = 1;
const BLOCK_GAP = 2;

/**
 * Cuts text into messages that fit: between blocks where it can, else between lines, else between words, and inside a
 * word only where the word alone is too long, never inside a grapheme. A piece that is cut becomes two with the same look.
 * Left out are only white space at a cut and lines that say nothing.
 */
export function splitText<P extends Piece>(blocks: readonly TextBlock<P>[], fit: Fit<P>): readonly TextBlock<P>[][] {
  const messages: Line<P>[][][] = [];
  let message: Line<P>[][] = [];
  let used = 0;
  const close = (): void => {
    if (message.length > 0) messages.push(message);
    message = [];
    used = 0;
  };
  const lengthOf = (line: Line<P>): number =>
    line.lead.length + line.pieces.reduce((sum, piece) => sum + fit.length(piece), 0);
  const add = (line: Line<P>, startsBlock: boolean): void => {
    const last = message.at(-1);
    used += gapBefore(startsBlock) + lengthOf(line);
    if (last === undefined || startsBlock) message.push([line]);
    else last.push(line);
  };
  const gapBefore = (startsBlock: boolean): number => (message.length === 0 ? 0 : startsBlock ? BLOCK_GAP : LINE_GAP);

  for (const all of blocks) {
    const block = all.filter((line) => line.pieces.some((piece) => piece.text.trim() !== ""));
    const length = block.reduce((sum, line, i) => sum + lengthOf(line) + (i === 0 ? 0 : LINE_GAP), 0);
    if (length <= fit.limit && used + gapBefore(true) + length > fit.limit) close();
    for (const [i, line] of block.entries()) {
      const starts = i === 0;
      if (used + gapBefore(starts) + lengthOf(line) > fit.limit && lengthOf(line) <= fit.limit) close();
      if (used + gapBefore(starts) + lengthOf(line) <= fit.limit) {
        add(line, starts);
        continue;
      }
      const [first, ...rest] = cutLine(line, fit.limit - used - gapBefore(starts), fit);
      if (first !== undefined && first.pieces.length > 0) add(first, starts);
      for (const next of rest) {
        close();
        add(next, false);
      }
    }
  }
  close();
  return messages;
}

/** The parts of a line that is longer than a message: the first within `room` (it may be empty), the others within the limit. */
function cutLine<P extends Piece>(line: Line<P>, room: number, fit: Fit<P>): Line<P>[] {
  const parts: P[][] = [];
  let part: Fragment<P>[] = [];
  let left = room - line.lead.length;
  const full = fit.limit - Math.max(line.lead.length, line.again.length);
  const next = (): void => {
    parts.push(merged(part));
    part = [];
    left = full;
  };
  // The white space after the last word of a message is left out, so it need not fit.
  const fitsBehind = (more: readonly Fragment<P>[]): boolean => measure(withoutEnd([...part, ...more]), fit) <= left;
  const words = wordsOf(line.pieces);
  for (let at = 0; at < words.length;) {
    const taken = mostOf(words.length - at, (count) => fitsBehind(words.slice(at, at + count).flat()));
    part.push(...words.slice(at, at + taken).flat());
    at += taken;
    const word = words[at];
    if (word === undefined) break;
    if (measure(withoutEnd(word), fit) <= full) {
      next();
      continue;
    }
    at += 1;
    for (const { piece, text } of word) {
      const letters = charactersOf({ piece, text }, full, fit);
      const some = (from: number, count: number) => ({ piece, text: letters.slice(from, from + count).join("") });
      for (let from = 0; from < letters.length;) {
        const fits = mostOf(letters.length - from, (count) => fitsBehind([some(from, count)]));
        // Every character fits a message of its own, so a new one is begun only for what has none yet.
        const count = fits === 0 && part.length === 0 && left === full ? 1 : fits;
        if (count > 0) part.push(some(from, count));
        from += count;
        if (from < letters.length) next();
      }
    }
  }
  parts.push(merged(part));
  return parts
    .map((pieces, i) => ({ lead: i === 0 ? line.lead : line.again, again: line.again, pieces }))
    .filter((each, i) => i === 0 || each.pieces.length > 0);
}

interface Fragment<P> {
  readonly piece: P;
  readonly text: string;
}

/** A word with the white space after it, but for a space that is one letter with the mark behind it. */
const WORD = /(?:\S+|\s+(?=[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]))+\s*|\s+/gu;

/** Words with the white space after them; a word may reach over several pieces. */
function wordsOf<P extends Piece>(pieces: readonly P[]): Fragment<P>[][] {
  const words: Fragment<P>[][] = [];
  let ended = true;
  for (const piece of pieces)
    for (const text of piece.whole === true ? [piece.text] : (piece.text.match(WORD) ?? [])) {
      if (ended) words.push([]);
      words.at(-1)?.push({ piece, text });
      ended = /\s$/.test(text);
    }
  return words;
}

function charactersOf<P extends Piece>({ piece, text }: Fragment<P>, full: number, fit: Fit<P>): string[] {
  return graphemesOf(text).flatMap((letter) =>
    // A letter under hundreds of marks: better cut than lost.
    letter.length <= 2 || fit.length({ ...piece, text: letter }) <= full ? [letter] : [...letter],
  );
}

/**
 * The greatest count up to `most` that fits; where one fits, so does each smaller one. Nothing much longer than the answer is
 * tried, so that what is cut many times is not measured whole each time.
 */
function mostOf(most: number, fits: (count: number) => boolean): number {
  let past = 1;
  while (past <= most && fits(past)) past *= 2;
  let least = past >> 1;
  past = Math.min(past, most + 1);
  while (past - least > 1) {
    const middle = (least + past) >> 1;
    if (fits(middle)) least = middle;
    else past = middle;
  }
  return least;
}

/** Fragments of one piece that follow each other become one piece again. */
function merged<P extends Piece>(fragments: readonly Fragment<P>[]): P[] {
  return joined(withoutEnd(fragments)).map(({ piece, text }) => ({ ...piece, text }));
}

function joined<P>(fragments: readonly Fragment<P>[]): Fragment<P>[] {
  const pieces: { piece: P; text: string }[] = [];
  for (const { piece, text } of fragments) {
    const last = pieces.at(-1);
    if (last !== undefined && last.piece === piece) last.text += text;
    else pieces.push({ piece, text });
  }
  return pieces;
}

function withoutEnd<P>(fragments: readonly Fragment<P>[]): readonly Fragment<P>[] {
  const last = fragments.at(-1);
  if (last === undefined) return fragments;
  const text = last.text.trimEnd();
  return text === "" ? withoutEnd(fragments.slice(0, -1)) : [...fragments.slice(0, -1), { ...last, text }];
}

const measure = <P extends Piece>(fragments: readonly Fragment<P>[], fit: Fit<P>): number =>
  joined(fragments).reduce((sum, { piece, text }) => sum + fit.length({ ...piece, text }), 0);
