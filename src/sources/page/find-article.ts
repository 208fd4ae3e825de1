import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { furnitureIn, linkShare } from "./furniture.ts";
import { ancestorsOf, type PageElement, type ParsedPage, wordsOf } from "./page-element.ts";
import { keepOnly } from "./prune.ts";

/** Larger pages are read whole: finding the article takes time that grows faster than the page. */
const LONGEST_PAGE = 1_500_000;
const MOST_ELEMENTS = 20_000;
/** An article of fewer characters is not trusted to be one. */
const SHORTEST = 140;
const MARK = "data-bb";
/** A site leads elsewhere; a page with fewer links, and without a menu, stands alone. */
const FEWEST_LINKS = 2;

interface Numbered {
  readonly page: ParsedPage;
  readonly elements: readonly PageElement[];
  readonly isOfSite: boolean;
}

/** The page without what is certainly furniture, each element with its number; the same numbers each time. */
function numbered(html: string): Numbered {
  const { document }: { document: ParsedPage } = parseHTML(html);
  let isOfSite = [...(document.body?.querySelectorAll("a[href]") ?? [])].length >= FEWEST_LINKS;
  for (const element of document.body?.querySelectorAll("*") ?? []) {
    const wraps =
      /^(?:main|article|h1)$/.test(element.localName) || element.querySelector("main, article, h1") !== null;
    if (furnitureIn(element) < 2) continue;
    isOfSite = true;
    if (!wraps) element.remove();
  }
  const elements = [...(document.body?.querySelectorAll("*") ?? [])];
  for (const [at, element] of elements.entries()) element.setAttribute(MARK, String(at));
  return { page: document, elements, isOfSite };
}

/** The innermost element that holds all of these. */
function commonOf(elements: readonly PageElement[]): PageElement | null {
  const [first, ...others] = elements;
  if (first === undefined) return null;
  let shared: readonly PageElement[] = [first, ...ancestorsOf(first)];
  for (const other of others) {
    const own = new Set([other, ...ancestorsOf(other)]);
    shared = shared.slice(shared.findIndex((each) => own.has(each)));
  }
  return shared[0] ?? null;
}

/**
 * The part of a page that is its article, as HTML: the readability library says where it is, and what around and inside it
 * is kept besides is decided by `keepOnly`, so that no table or list is lost. Null where no article is found, and for a page
 * that stands alone, as a report saved from a word processor: all of that is its matter.
 */
export function findArticle(html: string): string | null {
  if (html.length > LONGEST_PAGE) return null;
  // Where nothing stands before the page's first element, the library finds no document.
  const whole = `<!doctype html>${html.slice(Math.max(0, html.indexOf("<")))}`;
  const [tried, own] = [numbered(whole), numbered(whole)];
  if (own.elements.length > MOST_ELEMENTS || own.page.body === null || !own.isOfSite) return null;
  const kept = readable(tried.page);
  if (kept === null) return null;
  const left = new Set([...kept.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK)));
  const elements = own.elements.filter((element) => left.has(element.getAttribute(MARK)));
  const root = commonOf(elements.filter((element) => wordsOf(element) !== ""));
  if (root === null) return null;
  const heading = headingAbove(own.elements, root);
  const article = keepOnly(own.page.body, root, new Set(elements));
  if (wordsOf(article).length < SHORTEST) return null;
  const isIn = heading === null || article.localName === "h1" || article.querySelector("h1") !== null;
  return `${isIn ? "" : heading.outerHTML}<main>${article.outerHTML}</main>`;
}

/** The last heading of first order that begins before the article's words and is not the site's name, which is a link. */
function headingAbove(elements: readonly PageElement[], root: PageElement): PageElement | null {
  const above = elements.slice(0, elements.indexOf(root) + 1);
  return above.findLast(({ localName }, at) => localName === "h1" && linkShare(above[at] ?? root) < 0.5) ?? null;
}

function readable(page: ParsedPage): PageElement | null {
  const serializer = (node: PageElement): PageElement => node;
  const options = { serializer, charThreshold: 300, keepClasses: true, disableJSONLD: true };
  // The library asks for the browser's types, which a server has not.
  const found: { readonly content?: PageElement | null | undefined } | null = new Readability<PageElement>(
    page,
    options,
  ).parse();
  return found?.content ?? null;
}
