import type { GivenBytes } from "../load-file.ts";
import type { Fetched, Fetcher } from "./create-fetcher.ts";

/** Whether a person means a page and not a file. */
export const isWebAddress = (words: string): boolean => /^https?:\/\//i.test(words);

/** One page as bytes to load. Throws only NotFetched. */
export async function fetchPage(fetcher: Fetcher, address: string, signal?: AbortSignal): Promise<GivenBytes> {
  return pageOf(await fetcher(address, undefined, signal), address);
}

/** What came from an address, as bytes to load. */
export function pageOf({ bytes, url, movedTo, contentType }: Fetched, address: string): GivenBytes {
  const format = /html/i.test(contentType) ? ({ format: "html" } as const) : {};
  // A redirect for now leads elsewhere tomorrow; what the page is known by is the address that stays.
  const stays = movedTo ?? address;
  return { name: address, bytes, url: new URL(url).host === new URL(stays).host ? stays : url, ...format };
}
