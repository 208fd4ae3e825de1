/** What is asked of an element of a parsed page. */
export interface PageElement {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly children: Iterable<PageElement>;
  readonly previousElementSibling: PageElement | null;
  readonly textContent: string | null;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

/** What is asked of a parsed page. */
export interface ParsedPage {
  readonly body: PageElement | null;
}

/** The words of an element, with white space as one space. */
export const wordsOf = (element: PageElement): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** From the parent outwards. */
export function ancestorsOf(element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) found.push(at);
  return found;
}
