import type { Tokenized } from "../head/date.ts";
import { cellsOf } from "../tables/cells.ts";
import { placeColumn } from "../tables/table-rows.ts";
import type { Candidate } from "./candidates.ts";

/** Names that stand under a head such as "County" are places, in the table and in the prose around it. */
export function namesInTables(
  text: string,
  passages: readonly Tokenized[],
  found: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  let columns: readonly number[] = [];
  return passages.map(({ passage }, i) => {
    const candidates = found[i] ?? [];
    if (passage.kind !== "row") columns = [];
    if (passage.kind !== "row") return candidates;
    const cells = cellsOf(text, passage);
    const heads = cells.flatMap((cell, column) => (placeColumn.test(cell.text) ? [column] : []));
    if (heads.length > 0) {
      columns = heads;
      return candidates;
    }
    return candidates.map((one) => {
      const isPlace = columns.some((column) => {
        const cell = cells[column];
        return cell !== undefined && cell.text === one.name && one.start >= cell.start && one.end <= cell.end;
      });
      return isPlace && one.strength >= 0 && one.strength < 2 ? { ...one, strength: 2 } : one;
    });
  });
}
