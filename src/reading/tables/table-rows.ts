import type { Passage } from "../../briefing/passage.ts";
import type { PeriodMention } from "../periods/period-mentions.ts";
import { cellsOf, isEmpty, isTyped, type Cell } from "./cells.ts";

/** A cell above a column that says what stands in it, and the passage in which it stands. */
export interface HeadCell extends Cell {
  readonly passage: number;
}

/** A row of figures with what its table says of it. */
export interface TableRow {
  readonly cells: readonly Cell[];
  /** For each cell the heads above it, from the top; none where the table has no header. */
  readonly heads: readonly (readonly HeadCell[])[];
  /** The ordinal of the passage that the table begins with. */
  readonly top: number;
  /** How many cells stand before the figures and name the row: "Homs | Al-Rastan | 12" has two. */
  readonly named: number;
  /** Of the naming cells those whose heads say that they are places. */
  readonly placeColumns: readonly number[];
  readonly listsPlaces: boolean;
  /** The row that stands above this one and names its group, as "Northern Region" in a line of its own. */
  readonly group: HeadCell | null;
  /** The row adds the others up. */
  readonly isTotal: boolean;
}

/** What a row needs of its passage. */
export interface RowSource {
  readonly text: string;
  readonly passage: Passage;
  readonly periods: readonly PeriodMention[];
}

export const placeColumn =
  /^(?:the )?(?:provinces?|governorates?|regions?|oblasts?|states?|departments?|districts?|municipalit(?:y|ies)|cit(?:y|ies)|towns?|villages?|locations?|places?|areas?|countr(?:y|ies)|count(?:y|ies)|territor(?:y|ies)|sites?|camps?|islands?|communes?|woredas?|zones?|lgas?|local government areas?|raions?|divisions?|sectors?|stations?|localit(?:y|ies)|(?:sea)?ports?|(?:border )?crossings?|prefectures?|upazilas?|barangays?|settlements?|health (?:zone|district|area)s?|cercles?|parish(?:es)?|ax[ie]s|directions?|bases?|kingdoms?|bureaus?)(?: of \w+)?(?:\s?\/.{0,30})?$/i;
const totals = /^(?:grand |sub-?)?totals?\b|^(?:overall|all(?: \w+){0,2}|sum|nationwide|national)$/i;

/**
 * The rows of all tables among the passages, by the ordinal of their passage. A table is a run of row passages; its
 * header is the rows at its top, or after a break in the middle, in which no column but the first holds a figure.
 */
export function tableRowsOf(sources: readonly RowSource[]): Map<number, TableRow> {
  const rows = new Map<number, TableRow>();
  let header: HeadCell[][] = [];
  let group: HeadCell | null = null;
  let inHeader = false;
  let last = -2;
  let top = 0;
  for (const source of sources) {
    const { passage } = source;
    if (passage.kind !== "row") continue;
    if (passage.ordinal !== last + 1) {
      header = [];
      group = null;
      inHeader = true;
      top = passage.ordinal;
    }
    last = passage.ordinal;
    const cells = cellsOf(source.text, passage);
    const heads = cells.map((cell) => ({ ...cell, passage: passage.ordinal }));
    const from = countsRows(cells, header) ? 1 : 0;
    const first = cells.findIndex((cell, i) => (i > from || cells.length === 1) && hasFigure(source, cell));
    if (first < 0) {
      const filled = heads.filter((cell) => !isEmpty(cell));
      if (filled.length === 1 && filled[0] !== undefined && header.length > 0) group = filled[0];
      else if (filled.length > 1) {
        header = inHeader ? [...header, heads] : [heads];
        inHeader = true;
        group = null;
      }
      continue;
    }
    inHeader = false;
    rows.set(passage.ordinal, { ...rowOf(cells, header, first, group, isTyped(source.text, passage)), top });
  }
  return rows;
}

/** The first column only counts the rows: it is headed "No." or the like, or names nothing and holds a small number. */
function countsRows(cells: readonly Cell[], header: readonly (readonly HeadCell[])[]): boolean {
  const head = header
    .map(([cell]) => cell?.text ?? "")
    .join(" ")
    .trim();
  return (
    /^(?:s\.?\/?n\.?o?|s\.? ?no\.?|sr\.?(?: ?no\.?)?|no\.?|nr\.?|#|\u2116|n\u00b0|rank|item)$/i.test(head) &&
    /^\d{1,4}[.)]?$/.test(cells[0]?.text ?? "")
  );
}

function rowOf(
  cells: readonly Cell[],
  header: readonly (readonly HeadCell[])[],
  first: number,
  group: HeadCell | null,
  typed: boolean,
): Omit<TableRow, "top"> {
  const naming = cells.slice(0, first).map(({ text }) => text);
  const isTotal = naming.some((text) => totals.test(text));
  const isRight = typed || isTotal;
  const heads = cells.map((_, column) =>
    header.flatMap((row) => {
      const head = row[column + shiftOf(row.length, cells.length, isRight)];
      return head === undefined || isEmpty(head) ? [] : [head];
    }),
  );
  const isPlaces = (column: number): boolean => (heads[column] ?? []).some(({ text }) => placeColumn.test(text));
  const placeColumns = [...cells.keys()].slice(0, Math.max(1, first)).filter(isPlaces);
  return {
    cells,
    heads,
    named: first,
    placeColumns,
    listsPlaces: placeColumns.length > 0,
    group,
    isTotal,
  };
}

/**
 * A header without a head for the naming column has one cell less than its rows: its heads stand over the columns after
 * it. A row that lacks cells which name it, as "Total" over two columns, is held to the right.
 */
function shiftOf(heads: number, cells: number, isRight: boolean): number {
  if (heads === cells - 1) return -1;
  return isRight && heads > cells ? heads - cells : 0;
}

/** A number in the cell that is no date: "12", "10,515 (+10)", not "2017" or "1-7 March". */
function hasFigure({ text, periods }: RowSource, cell: Cell): boolean {
  if (!/\d/.test(cell.text) || /^(?:19|20)\d\d(?:[-/\u2013](?:\d{2}|\d{4}))?$/.test(cell.text)) return false;
  let rest = text.slice(cell.start, cell.end);
  for (const period of periods)
    if (period.start >= cell.start && period.end <= cell.end)
      rest = rest.replace(text.slice(period.start, period.end), "");
  return (
    /^[^\p{L}]*\d|\d[^\p{L}\d]*$/u.test(rest.trim()) && !/\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(rest.slice(0, 200))
  );
}
