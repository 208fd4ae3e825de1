import { type Line, median, type Piece } from "./piece.ts";

/** One row of a table: what stands in each column, "" for an empty cell. */
export type Row = readonly string[];

interface Column {
  left: number;
  right: number;
}

const overlap = (one: Column, other: Column): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left);

/** The columns of the lines that have all cells, one after the other; null where they do not stand under each other. */
function fullColumns(lines: readonly Line[], most: number): readonly Column[] | null {
  const full = lines.filter(({ fragments }) => fragments.length === most);
  const columns = Array.from({ length: most }, (_, at): Column => {
    const cells = full.flatMap(({ fragments }) => fragments[at] ?? []);
    return { left: Math.min(...cells.map(({ left }) => left)), right: Math.max(...cells.map(({ right }) => right)) };
  });
  return columns.every((column, at) => column.right <= (columns[at + 1]?.left ?? Infinity)) ? columns : null;
}

/** The columns that the lines with most cells agree on; heads that span several are not asked. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const most = Math.max(...lines.map(({ fragments }) => fragments.length));
  const full = fullColumns(lines, most);
  if (full !== null) return full;
  const columns: Column[] = [];
  const take = ({ left, right }: Piece): void => {
    const touched = columns.filter((column) => overlap(column, { left, right }) > -2);
    const [first, ...others] = touched;
    if (others.length > 0) return;
    if (first === undefined) columns.push({ left, right });
    else [first.left, first.right] = [Math.min(first.left, left), Math.max(first.right, right)];
  };
  for (const fewest of [most, 2])
    for (const { fragments } of lines) if (fragments.length >= fewest) for (const each of fragments) take(each);
  return columns.toSorted((one, other) => one.left - other.left);
}

function cellsOf({ fragments }: Line, columns: readonly Column[]): string[] {
  const cells = columns.map(() => "");
  for (const fragment of fragments) {
    const by = columns.map((column) => overlap(column, fragment));
    // One that spans columns stands in the first of them.
    const widest = Math.max(...by);
    const at = by.findIndex((each) => each > 0 || each === widest);
    cells[at] = cells[at] === "" ? fragment.text.trim() : `${cells[at] ?? ""} ${fragment.text.trim()}`;
  }
  return cells;
}

/**
 * The rows of lines that stand in columns; a line nearer to the one above than rows are goes on with its cells. Null when they
 * are no table: fewer than two columns or rows.
 */
export function rowsOf(lines: readonly Line[], isRtl: boolean): readonly Row[] | null {
  const columns = columnsOf(lines);
  const wide = lines.filter(({ fragments }) => fragments.length > 1);
  if (columns.length < 2 || wide.length < 2) return null;
  const pitch = median(wide.slice(1).map(({ base }, at) => base - (wide[at]?.base ?? base)));
  const rows: string[][] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const cells = cellsOf(line, columns);
    const last = rows.at(-1);
    const isNear = above !== null && line.base - above.base < pitch * 0.85;
    const isRest = cells[0] === "" && cells.filter((cell) => cell !== "").length < columns.length / 2;
    const isStray = line.fragments.length === 1 && above !== null && line.base - above.base < line.size * 1.35;
    if (last !== undefined && (isNear || (isRest && isStray)))
      for (const [at, cell] of cells.entries()) last[at] = `${last[at] ?? ""} ${cell}`.trim();
    else rows.push(cells);
    above = line;
  }
  if (rows.length < 2) return null;
  return isRtl ? rows.map((row) => row.toReversed()) : rows;
}
