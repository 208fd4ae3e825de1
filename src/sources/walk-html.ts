import { Tokenizer } from "htmlparser2";
import { blockElements, voidElements } from "./html-elements.ts";

/** Is told of a page in the order of its text. `S` is what the visitor keeps of each open element. */
export interface HtmlVisitor<S> {
  open(name: string, attributes: ReadonlyMap<string, string>, parent: S): S;
  text(words: string, inside: S): void;
  close(name: string, element: S): void;
}

/** Characters of an attribute that are given; a longer one is cut off there. */
export const longestAttribute = 2_000;
const read = new Set(
  (
    "aria-hidden class colspan content datetime hidden href http-equiv itemprop lang name open property pubdate rel role " +
    "rowspan style type"
  ).split(" "),
);

/** What an opening tag ends although nobody wrote its end, looked for no further out than the second set. */
const impliedEnds: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ...["td", "th"].map((name) => [name, [new Set(["td", "th"]), new Set(["table", "tr"])]] as const),
  ["tr", [new Set(["tr"]), new Set(["table"])]],
  ...["thead", "tbody", "tfoot"].map(
    (name) => [name, [new Set(["thead", "tbody", "tfoot"]), new Set(["table"])]] as const,
  ),
  ["li", [new Set(["li"]), new Set(["ul", "ol", "menu", "table", "td", "th"])]],
  ...["dt", "dd"].map((name) => [name, [new Set(["dt", "dd"]), new Set(["dl", "table", "td", "th"])]] as const),
]);
const none: ReadonlyMap<string, string> = new Map();
const paragraph: ReadonlySet<string> = new Set(["p"]);
const farthestImplied = 40;

/**
 * Walks any string as HTML, in time that grows with its length: unclosed, misnested and endless elements are closed where
 * they must be, each exactly once. Attributes are bounded in length, and only those that matter for reading are given.
 */
export function walkHtml<S>(html: string, visitor: HtmlVisitor<S>, page: S): void {
  const stack: { readonly name: string; readonly kept: S }[] = [];
  // How often each name is open: tells at once that an end tag ends nothing.
  const open = new Map<string, number>();
  let tag = "";
  let attribute = "";
  let value = "";
  let attributes: Map<string, string> | null = null;

  const inside = (): S => stack.at(-1)?.kept ?? page;
  const pop = (): string => {
    const element = stack.pop();
    if (element === undefined) return "";
    open.set(element.name, (open.get(element.name) ?? 1) - 1);
    visitor.close(element.name, element.kept);
    return element.name;
  };
  const popTo = (name: string): void => {
    while (pop() !== name);
  };
  const isOpen = (name: string): boolean => (open.get(name) ?? 0) > 0;
  const endImplied = (name: string): void => {
    if (!blockElements.has(name)) return;
    const [ends, within] = impliedEnds.get(name) ?? [paragraph, blockElements];
    const farthest = Math.max(0, stack.length - farthestImplied);
    for (let depth = stack.length - 1; depth >= farthest; depth -= 1) {
      const at = stack[depth]?.name ?? "";
      if (ends.has(at)) return popTo(at);
      if (within.has(at)) return;
    }
  };
  const enter = (selfClosed: boolean): void => {
    const name = tag;
    // Drawings end where a paragraph begins, as in browsers.
    if (isOpen("svg") && blockElements.has(name)) popTo("svg");
    endImplied(name);
    const kept = visitor.open(name, attributes ?? none, inside());
    if (voidElements.has(name) || selfClosed) return visitor.close(name, kept);
    stack.push({ name, kept });
    open.set(name, (open.get(name) ?? 0) + 1);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => visitor.text(html.slice(start, end), inside()),
      ontextentity: (codePoint) => visitor.text(String.fromCodePoint(codePoint), inside()),
      onopentagname: (start, end) => {
        tag = html.slice(start, Math.min(end, start + 100)).toLowerCase();
        attributes = null;
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, Math.min(end, start + 100)).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        if (value.length < longestAttribute) value += html.slice(start, Math.min(end, start + longestAttribute));
      },
      onattribentity: (codePoint) => {
        if (value.length < longestAttribute) value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!read.has(attribute)) return;
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => enter(false),
      onselfclosingtag: () => enter(isOpen("svg") || isOpen("math")),
      onclosetag: (start, end) => {
        const name = html.slice(start, Math.min(end, start + 100)).toLowerCase();
        if (isOpen(name)) popTo(name);
      },
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => {
        while (stack.length > 0) pop();
      },
      isInForeignContext: () => isOpen("svg") || isOpen("math"),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
