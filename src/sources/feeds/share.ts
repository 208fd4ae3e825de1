import type { Share, Source } from "../../../store/sources.ts";
import type { Fetcher } from "../fetch/create-fetcher.ts";

/** No source takes more than this from one poll: what is left is taken at the next. */
export const ITEMS_A_POLL = 50;
/** Nor is one poll longer than this while others wait; a page that is under way is fetched to its end. */
export const POLL_MS = 60_000;
/** A day's share: more than any office issues, less than fills a disk while nobody looks. */
export const ITEMS_A_DAY = 500;
export const BYTES_A_DAY = 200 * 1024 * 1024;

/** What a source has taken of its share of the day (UTC) on which it is `now`. */
export function shareOn(now: Date, { share }: Pick<Source, "share">): Share {
  const day = now.toISOString().slice(0, 10);
  return share.day === day ? share : { day, items: 0, bytes: 0 };
}

export const isSpent = ({ items, bytes }: Share): boolean => items >= ITEMS_A_DAY || bytes >= BYTES_A_DAY;

/** When the next day begins, in UTC, and with it a new share. */
export const nextDay = (now: Date): Date => new Date((Math.floor(now.getTime() / 86_400_000) + 1) * 86_400_000);

/** A fetcher that tells how many bytes came. */
export const metered =
  (fetcher: Fetcher, came: (bytes: number) => void): Fetcher =>
  async (url, known, signal, mayGo) => {
    const fetched = await fetcher(url, known, signal, mayGo);
    came(fetched.bytes.length);
    return fetched;
  };
