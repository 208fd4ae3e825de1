export type BlockKind = "title" | "heading" | "paragraph" | "item" | "row" | "term" | "definition";

/** A stretch of a page with lines of its own. Items of one list and rows of one table share their `run`. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly run: number;
}

function opening(block: Block): string {
  return block.kind === "item" ? `- ${block.text}` : block.text;
}

function between(above: Block, below: Block): string {
  if (above.kind === "term" && below.kind === "definition") return above.text.endsWith(":") ? " " : ": ";
  const together =
    above.run === below.run && (above.kind === "item" || above.kind === "row" || above.kind === "definition");
  return together && (below.kind === above.kind || below.kind === "term") ? "\n" : "\n\n";
}

/** The plain rendition: items with a dash, rows and items of one run line by line, a blank line between all else. */
export function joinBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let above: Block | null = null;
  for (const block of blocks) {
    if (above !== null) parts.push(between(above, block));
    parts.push(opening(block));
    above = block;
  }
  return parts.join("");
}

/** The content of one table cell. `wide` says that it spans columns. */
export interface Cell {
  readonly blocks: Block[];
  readonly wide: boolean;
}

const longestCell = 600;

function isLaidOut(cell: Cell): boolean {
  const length = cell.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length > longestCell || cell.blocks.length > 8 || cell.blocks.some((block) => block.kind !== "paragraph");
}

/** A table row as one line "a | – | c", a dash for an empty cell so that columns stay in step; a row that only lays the page out gives its cells' blocks one after the other. */
export function rowBlocks(cells: readonly Cell[], run: number): readonly Block[] {
  const alone = cells.length === 1 && cells[0]?.wide !== true;
  if (alone || cells.some(isLaidOut)) return cells.flatMap((cell) => cell.blocks);
  const words = cells.map((cell) => cell.blocks.map((block) => block.text.replaceAll("\n", " ")).join(" "));
  while (words.at(-1) === "") words.pop();
  return words.length === 0 ? [] : [{ kind: "row", text: words.map((word) => word || "–").join(" | "), run }];
}
