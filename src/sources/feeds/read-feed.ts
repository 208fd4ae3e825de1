import { parseFeed } from "feedsmith";
import { dayHint, hintOf, urlHint } from "../hints.ts";
import { readHtml } from "../html.ts";
import { whyNoFeed } from "./why-no-feed.ts";

/** One item of a feed. */
export interface FeedItem {
  /** The name that the feed gives it; null where it gives none. */
  readonly id: string | null;
  /** Its page; null where it has none of its own. */
  readonly url: string | null;
  readonly title: string | null;
  /** The day on which it was published, where it was published. */
  readonly day: string | null;
  /** Its words as HTML, possibly empty. */
  readonly html: string;
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** The text is no feed; the message is a sentence. */
export class NoFeed extends Error {
  override readonly name = "NoFeed";
}

interface Raw {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** From the fullest to the shortest. */
  readonly words: readonly (string | undefined)[];
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day in the words themselves: a date late in the evening is not the next day, whatever the time in London. */
export function feedDay(words: string | undefined): string | null {
  const iso = dayHint(words);
  if (iso !== null || words === undefined) return iso;
  const found = /(?:^|[\s,])(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[\s-](\d{4})\b/i.exec(words.slice(0, 100));
  const month = months.indexOf((found?.[2] ?? "").toLowerCase()) + 1;
  if (found === null || month === 0) return null;
  return dayHint(`${found[3]}-${String(month).padStart(2, "0")}-${(found[1] ?? "").padStart(2, "0")}`);
}

const asHtml = (text: string | undefined): string | undefined =>
  text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n\n", "<p>");

function rawItems(text: string): { readonly title: string | undefined; readonly items: readonly Raw[] } {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case "json":
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: item.id,
          url: item.url ?? item.external_url,
          title: asHtml(item.title),
          date: item.date_published ?? item.date_modified,
          words: [item.content_html, asHtml(item.content_text), asHtml(item.summary)],
        })),
      };
    case "atom":
      return {
        title: parsed.feed.title?.value,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
          title:
            entry.title?.type === undefined || entry.title.type === "text"
              ? asHtml(entry.title?.value)
              : entry.title.value,
          date: entry.published ?? entry.updated,
          words: [entry.content, entry.summary].map((each) =>
            each?.type === undefined || each.type === "text" ? asHtml(each?.value) : each.value,
          ),
        })),
      };
    case "rss":
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          date: item.pubDate ?? item.dc?.dates?.[0],
          words: [item.content?.encoded, item.description],
        })),
      };
    case "rdf":
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: item.rdf?.about,
          url: item.link,
          title: item.title,
          date: item.dc?.dates?.[0],
          words: [item.content?.encoded, item.description],
        })),
      };
  }
}

/** Reads RSS, Atom, RDF or JSON Feed. `base` is where it was fetched. Throws only NoFeed. */
export function readFeed(text: string, base: string): Feed {
  // No feed needs entities of its own, and they are how a small one becomes a huge one or asks for files.
  if (/<!ENTITY/i.test(text)) throw new NoFeed("It declares XML entities, which are not taken.");
  let raw: ReturnType<typeof rawItems>;
  try {
    raw = rawItems(text);
  } catch {
    throw new NoFeed(whyNoFeed(text, base));
  }
  const urls = raw.items.map(({ url }) => absolute(url, base));
  const times = new Map<string, number>();
  for (const url of urls) if (url !== null) times.set(url, (times.get(url) ?? 0) + 1);
  return {
    title: plain(raw.title),
    items: raw.items.map((item, at) => {
      const url = urls[at] ?? null;
      return {
        id: item.id?.slice(0, 1_000) ?? null,
        // An address that several items share is the site's, and names none of them.
        url: url !== null && times.get(url) === 1 ? url : null,
        title: plain(item.title),
        day: feedDay(item.date),
        html: item.words.find((words) => words !== undefined && words.trim() !== "") ?? "",
      };
    }),
  };
}

const plain = (html: string | undefined): string | null => hintOf(html === undefined ? null : readHtml(html).text);
const absolute = (url: string | undefined, base: string): string | null =>
  url !== undefined && URL.canParse(url.trim(), base) ? urlHint(new URL(url.trim(), base).href) : null;
