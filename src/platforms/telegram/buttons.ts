import { createHash } from "node:crypto";
import { codePoints, limits } from "./limits.ts";
import type { RowButton } from "./parcel.ts";

// Callback data: "e" or "n" (turns the page in place, or answers anew), three letters for who asked, the token.

/** Two buttons share a row when both are this short. */
const HALF_ROW = 16;
const NOBODY = "...";

/** Three letters for a person: enough to know the one who asked, too few to know anybody by. */
const markOf = (user: number | null): string =>
  user === null ? NOBODY : createHash("sha256").update(`asker:${user}`).digest("base64url").slice(0, 3);

/** What a button carries when this person asked; null when nobody did. At most 64 bytes. */
export const dataOf = ({ token, turns }: RowButton, asker: number | null): string =>
  `${turns ? "e" : "n"}${markOf(asker)}${token}`;

/** The token, and whether a press by this person turns the page in place; null for data that is none of ours. */
export function readData(data: string, presser: number): { readonly token: string; readonly inPlace: boolean } | null {
  if (!/^[en].{3}[\x20-\x7e]{1,60}$/.test(data)) return null;
  return { token: data.slice(4), inPlace: data.startsWith("e") && data.slice(1, 4) === markOf(presser) };
}

/** Rows for a phone: long labels have a row for themselves. */
export function rowsOf(buttons: readonly RowButton[]): RowButton[][] {
  const rows: RowButton[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const before = last?.[0];
    const isShort = codePoints(button.label) <= HALF_ROW;
    if (last?.length === 1 && before !== undefined && isShort && codePoints(before.label) <= HALF_ROW)
      last.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** Rows in groups, each of which one message can carry. */
export function keyboards(rows: readonly RowButton[][]): RowButton[][][] {
  const boards: RowButton[][][] = [];
  let [count, bytes] = [0, 0];
  for (const row of rows) {
    const size = row.reduce(
      (sum, { label }) => sum + Buffer.byteLength(JSON.stringify(label)) + limits.callbackData + 40,
      0,
    );
    const board = boards.at(-1);
    const isFull = count + row.length > limits.buttons || bytes + size > limits.markupBytes;
    if (board === undefined || isFull) {
      boards.push([row]);
      [count, bytes] = [0, 0];
    } else board.push(row);
    count += row.length;
    bytes += size;
  }
  return boards;
}
