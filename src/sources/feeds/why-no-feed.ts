import { urlHint } from "../hints.ts";
import { walkHtml } from "../walk-html.ts";

const feedTypes = new Set(["application/rss+xml", "application/atom+xml", "application/feed+json"]);

/** Why a text is no feed, as a sentence that says what to do where it is a page: people give the address that they see. */
export function whyNoFeed(text: string, base: string): string {
  if (!/<(?:!doctype\s{1,9}html|html|head|body)\b/i.test(text.slice(0, 5_000)))
    return "It is no feed that can be read: RSS, Atom and JSON Feed are.";
  const named = feedNamedBy(text, base);
  return named === null
    ? "It is a page and no feed: say which of its links lead to briefings (links) to take those."
    : `It is a page and no feed; the feed that it names is ${named}`;
}

/** The address of the first feed of its own site that a page names (RSS Autodiscovery); null where it names none. */
function feedNamedBy(html: string, base: string): string | null {
  let found: string | null = null;
  walkHtml<null>(
    html,
    {
      open(name, attributes) {
        const isFeed =
          name === "link" &&
          feedTypes.has((attributes.get("type") ?? "").trim().toLowerCase()) &&
          /\balternate\b/i.test(attributes.get("rel") ?? "");
        const href = attributes.get("href") ?? "";
        // An address of another site is a stranger's to name; it is not put before people.
        const url = isFeed && URL.canParse(href, base) ? new URL(href, base) : null;
        if (found === null && url?.host === new URL(base).host) found = urlHint(url.href);
        return null;
      },
      text: () => undefined,
      close: () => undefined,
    },
    null,
  );
  return found;
}
