import { webAddress } from "../fetch/create-fetcher.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { NoFeed } from "../feeds/read-feed.ts";
import { hintOf } from "../hints.ts";
import { readHtml } from "../html.ts";
import { longestAttribute, walkHtml } from "../walk-html.ts";
import { addressKey, bareHost } from "./page-keys.ts";
import { createLinkPattern, hostNamed } from "./link-pattern.ts";

/** A link that leads to a briefing. */
export interface Link {
  readonly url: string;
  /** What the link says, where it is a name: some words that no other link says. Else null. */
  readonly words: string | null;
}

/** A page of links: its title, and the links that fit, in its order. */
export interface Listing {
  readonly title: string | null;
  readonly links: readonly Link[];
}

/** Of a page no more links are taken than these: lists have the newest first. */
const MOST_LINKS = 500;
/** "Download" and "Read more" name nothing. */
const SHORTEST_NAME = 12;

interface Anchor {
  readonly href: string;
  words: string;
}

function anchorsOf(html: string): { readonly anchors: readonly Anchor[]; readonly base: string | null } {
  const anchors: Anchor[] = [];
  let base: string | null = null;
  walkHtml<Anchor | null>(
    html,
    {
      open(name, attributes, parent) {
        const href = attributes.get("href");
        if (name === "base") base ??= href ?? null;
        if (name !== "a" || href === undefined) return parent;
        const anchor = { href, words: "" };
        anchors.push(anchor);
        return anchor;
      },
      text(words, inside) {
        if (inside !== null && inside.words.length < 1_000) inside.words += words;
      },
      close: () => undefined,
    },
    null,
  );
  return { anchors, base };
}

/** The address that a link leads to from a page; null for what is none for the bot. */
function addressOf(href: string, base: string): URL | null {
  // An attribute that is longer was cut off, and leads elsewhere.
  if (href.length >= longestAttribute) return null;
  try {
    return webAddress(href.trim(), base);
  } catch (error) {
    if (error instanceof NotFetched) return null;
    throw error;
  }
}

export interface ListingAt {
  /** Where the page was had, after redirects, and under what address it is listed as a source. */
  readonly url: string;
  readonly listed: string;
  /** See `createLinkPattern`. */
  readonly pattern: string;
}

/**
 * The links of a page that fit a pattern and stay on its host, or lead to the host that the pattern itself names. Each address
 * once. Reads any string in time that grows with its length. Throws NoFeed when no link fits: then the pattern is not right,
 * or the site has changed.
 */
export function readListing(html: string, { url, listed, pattern }: ListingAt): Listing {
  const { anchors, base } = anchorsOf(html);
  const named = hostNamed(pattern);
  const hosts = new Set((named === null ? [new URL(url).host, new URL(listed).host] : [named]).map(bareHost));
  const fits = createLinkPattern(pattern);
  const from = (base === null ? null : addressOf(base, url))?.href ?? url;
  const itself = new Set([addressKey(url), addressKey(listed)]);
  const found = new Map<string, { readonly url: string; words: string | null }>();
  for (const { href, words } of anchors) {
    const address = addressOf(href, from);
    if (address === null || !hosts.has(bareHost(address.host)) || !fits(address.href)) continue;
    const key = addressKey(address.href);
    if (itself.has(key)) continue;
    const said = hintOf(words);
    const before = found.get(key);
    // A picture and a headline may lead to the same page: the headline names it.
    if (before !== undefined) before.words = longer(before.words, said);
    else if (found.size < MOST_LINKS) found.set(key, { url: address.href, words: said });
  }
  if (found.size === 0) throw new NoFeed(whyNone(anchors.length, pattern));
  const times = new Map<string | null, number>();
  for (const { words } of found.values()) times.set(words, (times.get(words) ?? 0) + 1);
  const isName = (words: string | null): boolean =>
    words !== null && words.length >= SHORTEST_NAME && times.get(words) === 1;
  return {
    title: readHtml(html).hints.title ?? null,
    links: [...found.values()].map(({ url: to, words }) => ({ url: to, words: isName(words) ? words : null })),
  };
}

const longer = (one: string | null, other: string | null): string | null =>
  (other?.length ?? 0) > (one?.length ?? 0) ? other : one;

function whyNone(anchors: number, pattern: string): string {
  if (anchors === 0) return "The page has no links; one that is made by scripts cannot be read.";
  return `None of the page's links to its own site fits ${pattern}.`;
}
