import { type PageElement, wordsOf } from "./page-element.ts";

// Sites name what is no article by class or id. "widget", "banner" and "header" are not here: builders call anything that.
const certain = new Set(
  (
    "addtoany breadcrumb breadcrumbs comments commentlist consent cookie cookies cookiebar disqus gdpr leftmenu relatedposts rightmenu mainmenu " +
    "masthead nav navbar navigation newsletter pagination respond sharedaddy sharing sharebar skiplink"
  ).split(" "),
);
const likely = new Set(
  (
    "ad ads advert advertisement comment footer login menu modal pager popular popup promo promoted recommended related " +
    "search share sidebar signup social sponsor sponsored subscribe subscription tags teaser teasers toolbar trending"
  ).split(" "),
);
const pairs =
  /(?:^|[\s_-])(?:see-also|read-more|read-next|more-news|latest-news|author-box|skip-link|share-buttons|sign-up)/;
const tags = new Set(["aside", "button", "footer", "form", "menu", "nav", "search", "select"]);
const roles = new Set(["navigation", "search", "complementary", "contentinfo", "dialog", "alertdialog", "toolbar"]);

/** How surely an element is furniture of the site, by what the site calls it: not at all, likely, certainly. */
export function furnitureIn(element: PageElement): 0 | 1 | 2 {
  const role = element.getAttribute("role")?.toLowerCase() ?? "";
  if (element.localName === "nav" || role === "navigation") return 2;
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 1_000);
  // "relatedPosts" is two words, as "related-posts" is.
  const words = named.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  const parts = words.split(/[\s_-]+/);
  if (parts.some((part) => certain.has(part))) return 2;
  const isLikely = tags.has(element.localName) || roles.has(role) || parts.some((part) => likely.has(part));
  return isLikely || pairs.test(words) ? 1 : 0;
}

/** The share of an element's words that are links, 0 to 1; 0 for one without words. */
export function linkShare(element: PageElement): number {
  const all = wordsOf(element).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordsOf(link).length;
  return Math.min(1, linked / all);
}

const has = (element: PageElement, selector: string): boolean => element.querySelector(selector) !== null;

function isDataTable(table: PageElement): boolean {
  const rows = [...table.querySelectorAll("tr")];
  const isWide = rows.some((row) => [...row.children].length > 1);
  return rows.length > 1 && isWide && !has(table, "table") && linkShare(table) < 0.6;
}

function isWordedList(list: PageElement): boolean {
  return [...list.children].length > 1 && linkShare(list) < 0.3;
}

/** Whether an element is, or holds, what an article has and furniture has not: a table of data, a list that is no list of links. */
export function holdsMatter(element: PageElement): boolean {
  const find = (selector: string, name: RegExp): readonly PageElement[] => [
    ...(name.test(element.localName) ? [element] : []),
    ...element.querySelectorAll(selector),
  ];
  return find("table", /^table$/).some(isDataTable) || find("ul, ol, dl", /^(?:ul|ol|dl)$/).some(isWordedList);
}
