import type { Document } from "../../briefing/briefing.ts";
import type { Fetcher } from "../fetch/create-fetcher.ts";
import { fetchPage } from "../fetch/fetch-page.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { hintOf } from "../hints.ts";
import { readHtml } from "../html.ts";
import { loadDocument } from "../load-file.ts";
import type { Opener } from "../opening/create-opener.ts";
import { BadFile } from "../bad-file.ts";
import type { FeedItem } from "./read-feed.ts";

/** Fewer characters than this are a summary where the item has a page. */
const SUMMARY = 1_000;
/** After so many polls at which its page could not be had, the summary is taken. */
const MOST_TRIES = 3;

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The item's own words as a document; `source` is the feed's address. */
function ownWords(item: FeedItem, source: string): Document {
  const words = readHtml(item.html).text;
  const heading = item.title === null || words.startsWith(item.title) ? "" : `<h1>${escape(item.title)}</h1>`;
  const { text, hints } = readHtml(heading + item.html);
  return {
    origin: item.url ?? `${source} ${item.id ?? ""}`,
    format: "html",
    text,
    hints: { ...hints, ...itemHints(item) },
  };
}

const itemHints = ({ title, day, url }: FeedItem): Document["hints"] => ({
  ...(title === null ? {} : { title: hintOf(title) ?? title }),
  ...(day === null ? {} : { date: day, dateFrom: "the feed" }),
  ...(url === null ? {} : { url }),
});

/**
 * The briefing that an item is: its own words, or its page where they are but a summary. Null when the page cannot be had for
 * now. Throws BadFile when there are no words.
 */
export async function documentOf(
  item: FeedItem,
  source: string,
  tries: number,
  { fetcher, opener }: { readonly fetcher: Fetcher; readonly opener: Opener },
  signal: AbortSignal,
): Promise<Document | null> {
  const own = ownWords(item, source);
  if (item.url !== null && own.text.length < SUMMARY) {
    try {
      const page = await loadDocument(await fetchPage(fetcher, item.url, signal), { opener });
      if (page.text.length > own.text.length)
        return { ...page, hints: { ...itemHints(item), ...page.hints, url: item.url } };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof NotFetched) && !(error instanceof BadFile)) throw error;
      if (error instanceof NotFetched && error.mayPass && tries + 1 < MOST_TRIES) return null;
    }
  }
  if (own.text.trim() === "") throw new BadFile(item.url ?? source, "has an item without words");
  return own;
}
