import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { yearDays } from "../periods/resolve.ts";
import type { PeriodMention } from "../periods/period-mentions.ts";
import type { PlacedName } from "../places/place-found.ts";
import { decided, type Decided } from "../why.ts";
import { isEmpty, type Cell } from "./cells.ts";
import type { HeadCell, TableRow } from "./table-rows.ts";

/** The column of a figure, or -1. */
export function columnOf({ row }: PassageView, { reading }: Draft): number {
  return row?.cells.findIndex((cell) => reading.start >= cell.start && reading.end <= cell.end) ?? -1;
}

/**
 * The place of a figure by its row or its column, the smallest first; empty where the table says none, null where the
 * passage is no row of a table or the row adds up all places.
 */
export function placesOfCell(
  views: readonly PassageView[],
  view: PassageView,
  draft: Draft,
): Decided<readonly PlacedName[]> | null {
  const { row } = view;
  if (row === null || row.cells.length < 2) return null;
  const own = row.cells.slice(0, row.named).flatMap((cell, column) => {
    const known = view.places.filter((name) => name.start >= cell.start && name.end <= cell.end).slice(0, 1);
    return known.length > 0 || row.isTotal || !row.placeColumns.includes(column) ? known : unknownName(view, cell);
  });
  if (own.length > 0) {
    const sorted = smallestFirst(row, own);
    return decided(sorted, "the name of its row", sorted[0]);
  }
  const heads = row.heads[columnOf(view, draft)] ?? [];
  const above = heads.flatMap((head) => namesIn(views, head)).slice(0, 1);
  if (above.length > 0) return decided(above, "the head of its column", above[0]);
  if (row.listsPlaces && !row.isTotal) return decided([], "none: the name of its row is no place");
  const group = row.group === null ? [] : namesIn(views, row.group);
  return group.length > 0 ? decided(group, "the line above that names its group", group[0]) : null;
}

const sizes = [
  /^countr/i,
  /^(?:state|region|province|governorate|oblast|department|division)/i,
  /^(?:county|counties|district|municipalit|raion|woreda|commune|zone|lga|local)/i,
];

/** By what the heads of their columns say of their size; where these say nothing, a later column holds the smaller place. */
function smallestFirst(row: TableRow, names: readonly PlacedName[]): readonly PlacedName[] {
  const sizeOf = (name: PlacedName): number => {
    const column = row.cells.findIndex((cell) => name.start >= cell.start && name.end <= cell.end);
    const size = sizes.findIndex((words) => (row.heads[column] ?? []).some(({ text }) => words.test(text)));
    return size < 0 ? sizes.length : size;
  };
  return names.toReversed().sort((a, b) => sizeOf(b) - sizeOf(a));
}

function namesIn(views: readonly PassageView[], head: HeadCell): readonly PlacedName[] {
  return (views[head.passage]?.places ?? []).filter((name) => name.start >= head.start && name.end <= head.end);
}

/** What stands in a column of places is one, although nobody knows it. */
function unknownName({ tokens }: PassageView, cell: Cell): readonly PlacedName[] {
  if (isEmpty(cell) || !/\p{L}{2}/u.test(cell.text) || cell.text.length > 60) return [];
  const first = tokens.findIndex((token) => token.start >= cell.start);
  const last = tokens.findLastIndex((token) => token.end <= cell.end);
  const [from, to] = [tokens[first]?.start, tokens[last]?.end];
  if (from === undefined || to === undefined || last < first) return [];
  return [
    {
      candidates: [],
      place: null,
      name: cell.text,
      start: from,
      end: to,
      first,
      next: last + 1,
      role: "label",
      bracket: null,
    },
  ];
}

/** The period that the head of a figure's column gives: "Past 24 hours", "2016". The lowest head wins. */
export function periodOfCell(views: readonly PassageView[], view: PassageView, draft: Draft): PeriodMention | null {
  for (const head of (view.row?.heads[columnOf(view, draft)] ?? []).toReversed()) {
    const periods = views[head.passage]?.periods ?? [];
    const found = periods.find((period) => period.start >= head.start && period.end <= head.end && !period.rate);
    if (found !== undefined) return found;
    const year = yearOf(head.text);
    if (year !== null) return { ...year, ...spanIn(view.text, head) };
  }
  return null;
}

function spanIn(text: string, head: HeadCell): { readonly start: number; readonly end: number } {
  const start = text.indexOf(head.text, head.start);
  return { start, end: start + head.text.length };
}

/** A year by itself is a period above a column, and nowhere else. */
function yearOf(text: string): Omit<PeriodMention, "start" | "end"> | null {
  const days = yearDays(text);
  return days === null
    ? null
    : { days, first: -1, next: -1, led: false, lead: "", rate: false, role: "plain", interval: true };
}
