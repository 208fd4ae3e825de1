import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import type { Draft } from "./draft.ts";

const placeColumn =
  /^(?:province|governorate|region|oblast|state|department|district|municipality|city|town|village|location|place|area|country|county|territory|site|camp|island)s?$/i;

/** The cells of a table row, each with the text between its bars or tabs. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Parts a row at "|" or tabs; empty cells stay, so that columns keep their numbers. */
export function cellsOf({ text, passage }: PassageView): Cell[] {
  const cells: Cell[] = [];
  let start = passage.start;
  for (let at = passage.start; at <= passage.end; at++) {
    if (at < passage.end && text[at] !== "|" && text[at] !== "\t") continue;
    cells.push({ text: text.slice(start, at).trim(), start, end: at });
    start = at + 1;
  }
  return cells;
}

/** The header of the table that a row is in: the nearest row above it, without a break, that holds no digit. */
export function headerOf(views: readonly PassageView[], view: PassageView): readonly Cell[] | null {
  for (let i = view.passage.ordinal - 1; i >= Math.max(0, view.passage.ordinal - longestTable); i--) {
    const above = views[i];
    if (above === undefined || above.passage.kind !== "row") return null;
    if (!/\d/.test(above.passage.text)) return cellsOf(above);
  }
  return null;
}

const longestTable = 300;

/**
 * What the numbers of a row count: its first cell, or the head of their column where the first cell is a place. Numbers
 * that have their noun in the cell keep it.
 */
export function refineRow(view: PassageView, drafts: readonly Draft[], header: readonly Cell[] | null): void {
  const cells = cellsOf(view);
  const [first] = cells;
  if (first === undefined || cells.length < 2) return;
  const isPlace = listsPlaces(header) || view.places.some((name) => name.start < first.end);
  for (const draft of drafts) {
    const column = cells.findIndex((cell) => draft.reading.start >= cell.start && draft.reading.end <= cell.end);
    if (column < 1 || hasNoun(view.tokens, draft, cells[column])) continue;
    const head = header?.[column]?.text ?? "";
    const counted = isPlace ? head : first.text;
    if (counted === "") continue;
    draft.counted = counted.replace(/\s+/g, " ");
    draft.countedFrom = "label";
  }
}

/** The first column is headed "Province", "Town" or the like. */
export function listsPlaces(header: readonly Cell[] | null): boolean {
  return placeColumn.test(header?.[0]?.text ?? "");
}

/** A word stands behind the number in its own cell: "12 schools". */
function hasNoun(tokens: readonly Token[], draft: Draft, cell: Cell | undefined): boolean {
  const after = tokens[draft.next];
  return (
    draft.countedFrom === "after" && after !== undefined && after.start < (cell?.end ?? 0) && after.kind === "word"
  );
}
