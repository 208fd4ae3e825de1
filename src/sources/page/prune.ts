import { furnitureIn, holdsMatter, linkShare } from "./furniture.ts";
import { ancestorsOf, type PageElement, wordsOf } from "./page-element.ts";

/** How far above what the library found a table is still the article's, where the page names no article. */
const FARTHEST = 3;
const dated =
  /\b\d{1,2}[.\s/-](?:\d{1,2}|\p{L}{3,12})[.,\s/-]+\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\p{L}{3,12} \d{1,2},? \d{4}\b/u;
const holdsHeading = (element: PageElement): boolean =>
  element.localName === "h1" || element.querySelector("h1") !== null;

/** The article as the page names it, around what the library found; else a few steps outwards. */
function frameOf(root: PageElement, body: PageElement): PageElement {
  const around = ancestorsOf(root).slice(0, ancestorsOf(root).indexOf(body) + 1);
  const named = [root, ...around].find(
    (element) =>
      /^(?:article|main)$/.test(element.localName) ||
      element.getAttribute("role") === "main" ||
      /articlebody/i.test(element.getAttribute("itemprop") ?? ""),
  );
  return named ?? around[Math.min(FARTHEST, around.length) - 1] ?? root;
}

/** Of what the library left out inside the article: gone only where the site's own words or its links say so as well. */
function isFurnitureInside(element: PageElement): boolean {
  const named = furnitureIn(element);
  return named === 2 || (named === 1 && !holdsMatter(element)) || linkShare(element) > 0.5;
}

/** A box of nothing but links that the library took for text. */
function isLinkBox(element: PageElement): boolean {
  if (!/^(?:div|ol|section|td|ul)$/.test(element.localName)) return false;
  return [...element.querySelectorAll("a")].length > 1 && linkShare(element) > 0.9;
}

/** Beside the article only headings, dates, openings, tables and lists are taken for parts of it. */
function belongs(element: PageElement, isBefore: boolean): boolean {
  if (furnitureIn(element) > 0 || linkShare(element) > 0.5) return false;
  if (holdsMatter(element)) return true;
  if (!isBefore) return false;
  const words = wordsOf(element);
  return (
    holdsHeading(element) ||
    (words.length < 120 && (dated.test(words) || element.querySelector("time") !== null)) ||
    (words.length >= 60 && words.length < 1_000 && element.querySelector("a") === null)
  );
}

/** Removes what stands beside the way from the frame to the root and does not belong. */
function pruneBeside(frame: PageElement, root: PageElement): void {
  const way = new Set([root, ...ancestorsOf(root)]);
  for (let at: PageElement | undefined = frame; at !== undefined && at !== root;) {
    const children: readonly PageElement[] = [...at.children];
    const on = children.findIndex((child) => way.has(child));
    // From the end, so that a heading knows whether what it heads stays.
    let isNextKept: boolean = false;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child === undefined || index === on) {
        isNextKept = false;
        continue;
      }
      const keep: boolean = belongs(child, index < on) || (isNextKept && /^h[2-6]$/.test(child.localName));
      if (!keep) child.remove();
      isNextKept = keep;
    }
    at = children[on];
  }
}

/**
 * Removes from the page all but its article: `root` is where the library found it, `kept` what the library left of it.
 * Answers the element that is left.
 */
export function keepOnly(body: PageElement, root: PageElement, kept: ReadonlySet<PageElement>): PageElement {
  const holdsKept = new Set<PageElement>();
  for (const element of kept) for (const one of [element, ...ancestorsOf(element)]) holdsKept.add(one);
  const prune = (element: PageElement): void => {
    const children = [...element.children]; // as they were: removing one moves the others
    for (const child of children) {
      if (!holdsKept.has(child)) {
        if (isFurnitureInside(child)) child.remove();
      } else if (furnitureIn(child) === 2 || isLinkBox(child)) child.remove();
      else prune(child);
    }
  };
  prune(root);
  const frame = frameOf(root, body);
  pruneBeside(frame, root);
  return frame;
}
