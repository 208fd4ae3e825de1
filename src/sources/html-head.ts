import { dayHint, type Hints, hintOf, hintsOf, languageHint, urlHint } from "./hints.ts";
import { readJsonLd } from "./json-ld.ts";

/** Notes what a page says of itself in its head, its <time> and its JSON-LD. */
export interface HeadReader {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  /** Words inside an element that holds some for the head: see `holdsWords`. */
  text(words: string): void;
  close(name: string): void;
  /** The hints; `heading` is the page's first h1, if any. */
  hints(heading: string | null): Hints;
}

const dateKeys = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "dcterms.created",
  "citation_publication_date",
  "pubdate",
  "publish-date",
  "publishdate",
  "date",
];
const issuerKeys = [
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "og:site_name",
  "dc.creator",
  "dcterms.creator",
  "author",
];
const languageKeys = ["og:locale", "dc.language", "dcterms.language", "content-language"];
const longestScript = 256 * 1024;
const mostScripts = 8;

export function createHeadReader(): HeadReader {
  const meta = new Map<string, string>();
  const scripts: string[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  let time: string | null = null;
  // Where words go now: a page has one title that counts, and drawings have titles of their own.
  let into: "title" | "script" | null = null;
  let words = "";

  const pick = (keys: readonly string[]): string | null => {
    const key = keys.find((known) => meta.has(known));
    return key === undefined ? null : (meta.get(key) ?? null);
  };
  const openMeta = (attributes: ReadonlyMap<string, string>): void => {
    const content = attributes.get("content");
    if (content === undefined) return;
    for (const by of ["name", "property", "itemprop", "http-equiv"]) {
      const key = attributes.get(by)?.trim().toLowerCase();
      if (key !== undefined && !meta.has(key) && meta.size < 200) meta.set(key, content);
    }
  };

  return {
    open(name, attributes) {
      if (name === "html") language ??= languageHint(attributes.get("lang"));
      if (name === "meta") openMeta(attributes);
      if (name === "link" && attributes.get("rel")?.toLowerCase() === "canonical")
        canonical ??= urlHint(attributes.get("href"));
      if (name === "time") time ??= dayHint(attributes.get("datetime"));
      if (name === "title" && title === null) into = "title";
      const isData = attributes.get("type")?.trim().toLowerCase() === "application/ld+json";
      if (name === "script" && isData && scripts.length < mostScripts) into = "script";
      words = into === null ? "" : words;
    },
    text(more) {
      if (into !== null && words.length < longestScript) words += more;
    },
    close(name) {
      if (name !== into) return;
      if (into === "title") title = words;
      else if (words.length < longestScript) scripts.push(words);
      into = null;
      words = "";
    },
    hints(heading) {
      const data = readJsonLd(scripts);
      const stated = dateKeys.find((key) => dayHint(meta.get(key)) !== null);
      const dates: readonly (readonly [string | null, string])[] = [
        [stated === undefined ? null : dayHint(meta.get(stated)), `the page's metadata (${stated ?? ""})`],
        [dayHint(data.published), "the page's metadata (JSON-LD datePublished)"],
        [time, "the page's time element"],
      ];
      const [date, dateFrom] = dates.find(([day]) => day !== null) ?? [null, null];
      const inHead = hintOf(title);
      const shown = hintOf(heading);
      // A page's title repeats its heading with the site's name around it.
      const own = shown !== null && (inHead === null || inHead.includes(shown)) ? shown : inHead;
      return hintsOf({
        title: hintOf(pick(["og:title", "dc.title", "dcterms.title"])) ?? hintOf(data.headline) ?? own,
        issuer: hintOf(data.issuer) ?? hintOf(pick(issuerKeys)),
        date,
        dateFrom,
        url: canonical ?? urlHint(pick(["og:url"])) ?? urlHint(data.url),
        language: language ?? languageHint(pick(languageKeys)) ?? languageHint(data.language),
      });
    },
  };
}
