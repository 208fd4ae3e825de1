import type { Block, Cell } from "./html-blocks.ts";

/** A cell as the page says it: how many columns and rows it takes. */
export interface SpannedCell extends Cell {
  readonly columns: number;
  readonly rows: number;
}

/** What an HTML table may claim at most, so that one attribute cannot fill the memory. */
const mostColumns = 100;
const mostRows = 1000;

/** The number of columns or rows that a colspan or rowspan gives, from 1. */
export function spanOf(value: string | undefined, direction: "columns" | "rows"): number {
  const most = direction === "columns" ? mostColumns : mostRows;
  // "0" means as far as the table goes; nobody can tell that before its end.
  return Math.min(most, Math.max(1, /^\s{0,9}\d{1,6}/.test(value ?? "") ? Number.parseInt(value ?? "1", 10) : 1));
}

interface Hanging {
  readonly cell: SpannedCell;
  left: number;
}

/** Puts the cells of each row where they stand: cells that hang down from rows above and cells over several columns hold their columns. */
export interface TableGrid {
  /** The cells of the next row by column; those that only go on are given without a figure said twice. */
  row(cells: readonly SpannedCell[]): Cell[];
}

export function createTableGrid(): TableGrid {
  let hanging: (Hanging | undefined)[] = [];
  return {
    row(cells) {
      const [only] = cells;
      // A line over the whole table is said once.
      if (only !== undefined && cells.length === 1 && only.rows === 1 && hanging.every((above) => above === undefined))
        return [only];
      const placed: Cell[] = [];
      const next: (Hanging | undefined)[] = [];
      const takeHanging = (): void => {
        for (let above = hanging[placed.length]; above !== undefined; above = hanging[placed.length]) {
          if (above.left > 1) next[placed.length] = { cell: above.cell, left: above.left - 1 };
          placed.push(goesOn(above.cell));
        }
      };
      for (const cell of cells) {
        takeHanging();
        // A row may have any number of cells, but only the first columns are stretched.
        for (let i = 0; i === 0 || (i < cell.columns && placed.length < mostColumns); i++) {
          if (cell.rows > 1 && placed.length < mostColumns) next[placed.length] = { cell, left: cell.rows - 1 };
          placed.push(i === 0 ? cell : goesOn(cell));
        }
      }
      takeHanging();
      hanging = next;
      return placed;
    },
  };
}

const shortName = /^\D{1,60}$/;

/** A name or a heading holds for each of its columns and rows; a number stands once, or it would be counted twice. */
function goesOn(cell: SpannedCell): Cell {
  const isName = cell.blocks.length === 1 && cell.blocks.every((block: Block) => shortName.test(block.text));
  return { blocks: isName ? [...cell.blocks] : [], wide: cell.wide };
}
