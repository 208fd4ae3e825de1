import { plainSuperscript } from "../superscript.ts";
import { type Line, lineOf, type Piece } from "./piece.ts";

/** Gaps in parts of the letters' size: of a space, of another fragment, and of one drawn at another time. */
const SPACE = 0.14;
const APART = 1.5;
const APART_IF_DRAWN_LATER = 0.7;
/** A piece this much smaller than its line and above it is raised: a footnote's sign, or a power. */
const RAISED_SIZE = 0.8;

function joined(one: Piece, next: Piece): Piece | null {
  const [first, second] = one.left <= next.left ? [one, next] : [next, one];
  const size = Math.max(one.size, next.size);
  const gap = second.left - first.right;
  const inTurn = Math.abs(next.order - one.order) <= 2;
  if (gap > size * (inTurn ? APART : APART_IF_DRAWN_LATER)) return null;
  const isRaised = next.size < one.size * RAISED_SIZE && one.base - next.base > one.size * 0.15;
  const words = isRaised ? plainSuperscript(one.text, next.text) : next.text;
  const parted = gap > size * SPACE && !isRaised && !/\s$/.test(one.text) && !/^\s/.test(next.text);
  return {
    text: `${one.text}${parted ? " " : ""}${words}`,
    left: first.left,
    right: Math.max(first.right, second.right),
    base: one.base,
    size: isRaised ? one.size : size,
    font: one.text.length >= next.text.length ? one.font : next.font,
    rtl: one.rtl,
    order: next.order,
  };
}

/** Pieces with the same base, or raised a little above it. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  // Larger letters first among those of a height, so that what is raised finds its line.
  for (const piece of pieces.toSorted((one, other) => other.size - one.size || one.base - other.base)) {
    const row = rows.find(([first]) => {
      if (first === undefined) return false;
      const lower = first.base - piece.base;
      const reach = piece.size < first.size * RAISED_SIZE ? 0.6 : 0.3;
      return lower > -0.3 * first.size && lower < reach * first.size;
    });
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.toSorted(([one], [other]) => (one?.base ?? 0) - (other?.base ?? 0));
}

/** The lines of a page, from top to bottom. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  return rowsOf(pieces.filter(({ text }) => text.trim() !== "")).map((row) => {
    const isRtl = row.filter(({ rtl }) => rtl).length > row.length / 2;
    const inReading = row.toSorted((one, other) => (isRtl ? other.right - one.right : one.left - other.left));
    const fragments: Piece[] = [];
    for (const piece of inReading) {
      const last = fragments.at(-1);
      const both = last === undefined ? null : joined(last, piece);
      if (both === null) fragments.push(piece);
      else fragments[fragments.length - 1] = both;
    }
    return lineOf(fragments);
  });
}
