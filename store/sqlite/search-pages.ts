import { versionOf } from "./keys.ts";

/** A page of a search: the window of candidates it comes from, which page of it, and the newest version that counts. */
export interface SearchPlace {
  readonly window: number;
  readonly page: number | "last";
  readonly turn: number;
}

export function writePlace({ window, page, turn }: SearchPlace): string {
  return `${window}.${page === "last" ? "z" : page}.${turn}`;
}

/** Null for anything that did not come from here. */
export function readPlace(cursor: string | null | undefined): SearchPlace | null {
  const match = /^(\d{1,5})\.(\d{1,5}|z)\.(\d{1,8})$/.exec(cursor ?? "");
  if (match === null) return null;
  return { window: Number(match[1]), page: match[2] === "z" ? "last" : Number(match[2]), turn: Number(match[3]) };
}

/** Passages of one briefing that a page shows at most; the others wait for the next page. */
const PER_BRIEFING = 3;

/** One page of ranked hits. `page` is `last`'s number, or the nearest to the one asked that there is. */
export interface Dealt<T> {
  readonly hits: readonly T[];
  readonly page: number;
  readonly isLast: boolean;
}

/** Deals ranked hits onto pages, as far as the one asked for. */
export function dealPage<T extends { readonly key: number }>(
  ranked: readonly T[],
  limit: number,
  page: SearchPlace["page"],
): Dealt<T> {
  let waiting: readonly T[] = ranked;
  for (let number = 0; ; number += 1) {
    const hits: T[] = [];
    const left: T[] = [];
    const shown = new Map<number, number>();
    for (const hit of waiting) {
      const version = versionOf(hit.key);
      const count = shown.get(version) ?? 0;
      if (hits.length < limit && count < PER_BRIEFING) {
        hits.push(hit);
        shown.set(version, count + 1);
      } else left.push(hit);
    }
    if (number === page || left.length === 0) return { hits, page: number, isLast: left.length === 0 };
    waiting = left;
  }
}
