import { joinLines } from "./join-lines.ts";
import { type Line, lineOf, median, type Piece } from "./piece.ts";
import { rowsOf } from "./rows.ts";

/** A stretch of a page's text. Items of one list and rows of one table follow each other. */
export interface PdfBlock {
  readonly kind: "paragraph" | "item" | "row";
  readonly text: string;
}

const bullet = /^(?:[•▪▫●○■□◦‣⁃∙·◆◊►▶➢➤✓\uf0b7\uf0a7\uf076\uf0d8]|[-–—*o])$/u;
const marker = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/i;
const startsItem = /^(?:[•▪▫●○■□◦‣⁃∙·◆◊►▶➢➤✓\uf0b7\uf0a7\uf076\uf0d8]\s*|[-–—*]\s+)/u;

/** A sign of a list and the words behind it are one fragment, however far apart they stand. */
function withMarkers(line: Line): Line {
  const fragments: Piece[] = [];
  for (const fragment of line.fragments) {
    const last = fragments.at(-1);
    const sign = last?.text.trim() ?? "";
    if (last !== undefined && (bullet.test(sign) || (marker.test(sign) && fragments.length === 1)))
      fragments[fragments.length - 1] = { ...fragment, left: last.left, text: `${sign} ${fragment.text}` };
    else fragments.push(fragment);
  }
  return lineOf(fragments);
}

/** Runs of lines that stand in cells, and of others. A single line between two rows of a table belongs to it. */
function parted(lines: readonly Line[]): readonly { readonly isTable: boolean; readonly lines: readonly Line[] }[] {
  const groups: { isTable: boolean; lines: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const [above, next, last] = [lines[at - 1], lines[at + 1], groups.at(-1)];
    const near = (other: Line | undefined): boolean =>
      other !== undefined && Math.abs(other.base - line.base) < 3.2 * Math.max(line.size, other.size);
    const isWide = line.fragments.length > 1;
    const isBetween =
      !isWide && isInCell(line, above) && near(above) && (next?.fragments.length ?? 0) > 1 && near(next);
    const isTable = isWide || (last?.isTable === true && isBetween);
    if (last !== undefined && last.isTable === isTable && (!isTable || near(above))) last.lines.push(line);
    else groups.push({ isTable, lines: [line] });
  }
  return groups;
}

/** Whether a line alone is no wider than a cell of the line above. */
const isInCell = (line: Line, above: Line | undefined): boolean =>
  above !== undefined && above.fragments.length > 1 && line.right - line.left < (above.right - above.left) * 0.6;

/** The fragments of a line as words, from where reading begins. */
function wordsOf(line: Line, isRtl: boolean): string {
  const inReading = isRtl ? line.fragments.toReversed() : line.fragments;
  return inReading.map(({ text }) => text.trim()).join("   ");
}

/** How far apart lines mostly stand; 0 where they do not agree, as in lists and heads. */
function pitchOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ base }, at) => base - (lines[at]?.base ?? base));
  const pitch = median(gaps);
  return gaps.filter((gap) => Math.abs(gap - pitch) < pitch * 0.1).length > gaps.length / 2 ? pitch : 0;
}

/** Lines of prose as paragraphs and items. */
function flowOf(lines: readonly Line[], isRtl: boolean, known: (word: string) => boolean): readonly PdfBlock[] {
  const pitch = pitchOf(lines);
  const [left, right] = [Math.min(...lines.map((each) => each.left)), Math.max(...lines.map((each) => each.right))];
  const groups: { lines: Line[]; isItem: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const last = groups.at(-1);
    const words = wordsOf(line, isRtl);
    const isItem = startsItem.test(words);
    if (last === undefined || above === undefined || isItem || begins(line, above, words))
      groups.push({ lines: [line], isItem });
    else last.lines.push(line);
  }
  return groups.map((group) => {
    // A bar in running words would part them as cells of a table.
    const text = joinLines(
      group.lines.map((line) => wordsOf(line, isRtl)),
      known,
    ).replace(/\s*\|\s*/g, " · ");
    return group.isItem ? { kind: "item", text: text.replace(startsItem, "") } : { kind: "paragraph", text };
  });

  /** Whether a line begins a paragraph of its own. */
  function begins(line: Line, above: Line, words: string): boolean {
    const gap = line.base - above.base;
    if (gap > Math.max(pitch * 1.3, line.size * 1.5) || gap < 0) return true;
    if (Math.abs(line.size - above.size) > 0.12 * above.size) return true;
    const [font, before] = [line.fragments[0]?.font, above.fragments.at(-1)?.font];
    const said = wordsOf(above, isRtl);
    const ends = /[.!?:;؟…]["'”’)\]]*$/u.test(said);
    // Where writing ends early, and what follows would have had room.
    const room = isRtl ? above.left - left : right - above.right;
    const firstWord = (words.split(/\s/)[0]?.length ?? 0) * line.size * 0.5;
    const isShort = room > Math.max(firstWord + line.size, (right - left) * 0.1);
    if (marker.test(words.split(/\s/)[0] ?? "") && (ends || isShort)) return true;
    if (isShort && (ends || font !== before)) return true;
    const indent = isRtl ? above.right - line.right : line.left - above.left;
    return ends && indent > line.size * 0.9 && indent < line.size * 5;
  }
}

/** The blocks of a stretch of lines. `known` says whether a word stands somewhere in the document. */
export function blocksOf(
  lines: readonly Line[],
  isRtl: boolean,
  known: (word: string) => boolean,
): readonly PdfBlock[] {
  return parted(lines.map(withMarkers)).flatMap((group): readonly PdfBlock[] => {
    const rows = group.isTable ? rowsOf(group.lines, isRtl) : null;
    if (rows === null) return flowOf(group.lines, isRtl, known);
    return rows.map((row) => {
      const cells = row.map((cell) => cell.replaceAll("|", "/").replace(/\s+/g, " "));
      while (cells.at(-1) === "") cells.pop();
      return { kind: "row", text: cells.map((cell) => cell || "–").join(" | ") };
    });
  });
}
