import type { Page } from "../briefings.ts";

/** A place in a list that is ordered by a key, newest first. `turn` is the newest version that its first page knew. */
export interface KeyCursor {
  /** `older`: what stands below `key`; `newer`: what stands above it. */
  readonly toward: "older" | "newer";
  readonly key: number;
  readonly turn: number;
}

/** Null for anything that did not come from here. */
export function readKeyCursor(cursor: string | null | undefined): KeyCursor | null {
  const match = /^([on])([0-9a-z]{1,11})\.([0-9a-z]{1,5})$/.exec(cursor ?? "");
  if (match === null) return null;
  const key = Number.parseInt(match[2] ?? "", 36);
  const turn = Number.parseInt(match[3] ?? "", 36);
  return Number.isSafeInteger(key) ? { toward: match[1] === "o" ? "older" : "newer", key, turn } : null;
}

function keyCursor({ toward, key, turn }: KeyCursor): string {
  return `${toward === "older" ? "o" : "n"}${key.toString(36)}.${turn.toString(36)}`;
}

/** Keys to fetch: strictly between `low` and `high` as given here inclusive, up to `limit`, of versions up to `turn`. */
export interface KeyRequest {
  readonly low: number;
  readonly high: number;
  readonly turn: number;
  readonly toward: "older" | "newer";
  readonly limit: number;
}

/**
 * One page of a list of keys, newest first. `fetch` answers keys in the direction asked: descending for `older`, ascending
 * for `newer`. What was stored after the first page stays out, so that paging neither repeats nor skips.
 */
export function pageOfKeys(
  range: { readonly low: number; readonly high: number },
  cursor: KeyCursor | null,
  limit: number,
  newestTurn: number,
  fetch: (request: KeyRequest) => readonly number[],
): Page<number> {
  const turn = cursor === null ? newestTurn : cursor.turn;
  if (cursor?.toward === "newer") {
    const found = fetch({
      low: Math.max(range.low, cursor.key + 1),
      high: range.high,
      turn,
      toward: "newer",
      limit: limit + 1,
    });
    // A revision may have emptied the beginning: then this is the first page.
    if (found.length > limit) return page(found.slice(0, limit).reverse(), true, true);
    const rest = fetch({ ...range, turn, toward: "older", limit: limit + 1 });
    return page(rest.slice(0, limit), false, rest.length > limit);
  }
  const high = cursor === null ? range.high : Math.min(range.high, cursor.key - 1);
  const found = fetch({ low: range.low, high, turn, toward: "older", limit: limit + 1 });
  return page(found.slice(0, limit), cursor !== null, found.length > limit);

  function page(items: readonly number[], hasNewer: boolean, hasOlder: boolean): Page<number> {
    const first = items[0] ?? (cursor === null ? undefined : cursor.key - 1);
    const last = items.at(-1);
    return {
      items,
      previous: hasNewer && first !== undefined ? keyCursor({ toward: "newer", key: first, turn }) : null,
      next: hasOlder && last !== undefined ? keyCursor({ toward: "older", key: last, turn }) : null,
    };
  }
}

/** How many items to skip, for lists that do not move; anything else is the beginning. */
export function readSkip(cursor: string | null | undefined): number {
  return /^\d{1,9}$/.test(cursor ?? "") ? Number(cursor) : 0;
}

/** One page out of `limit + 1` items that were fetched after `skip` others. */
export function pageAfter<T>(found: readonly T[], skip: number, limit: number): Page<T> {
  return {
    items: found.slice(0, limit),
    next: found.length > limit ? String(skip + limit) : null,
    previous: skip > 0 ? String(Math.max(0, skip - limit)) : null,
  };
}

/** A limit that a list can work with, whatever was asked. */
export function clampLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.min(1000, Math.max(1, Math.floor(limit))) : 1000;
}
