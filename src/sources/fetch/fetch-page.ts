import type { GivenBytes } from "../load-file.ts";
import type { Fetcher } from "./create-fetcher.ts";

/** Whether a person means a page and not a file. */
export const isWebAddress = (words: string): boolean => /^https?:\/\//i.test(words);

/** One page as bytes to load. Throws only NotFetched. */
export async function fetchPage(fetcher: Fetcher, address: string, signal?: AbortSignal): Promise<GivenBytes> {
  const { bytes, url, movedTo, contentType } = await fetcher(address, undefined, signal);
  const format = /html/i.test(contentType) ? ({ format: "html" } as const) : {};
  // A redirect for now leads elsewhere tomorrow; what the page is known by is the address that stays.
  const stays = movedTo ?? address;
  return { name: address, bytes, url: new URL(url).host === new URL(stays).host ? stays : url, ...format };
}
