import type { ViewBlock, ViewButton } from "../view.ts";
import type { Actions } from "./actions.ts";
import { button, h, outside } from "./dom.ts";
import { figureCard, sourceLine } from "./figure-card.ts";
import { lineOf, link, segmentsOf } from "./line.ts";

type BlockOf<K extends ViewBlock["kind"]> = Extract<ViewBlock, { kind: K }>;

/** A block of an answer as an element. `message` is the id under which its images are kept. */
export function blockOf(block: ViewBlock, message: number, actions: Actions): HTMLElement {
  switch (block.kind) {
    case "heading":
      return h("h2", { dir: "auto" }, ...lineOf(block.line, actions));
    case "text":
      return h("p", { class: "text", dir: "auto" }, ...lineOf(block.line, actions));
    case "figure":
      return figureCard(block, actions);
    case "quote":
      return quoteOf(block);
    case "fields":
      return fieldsOf(block, actions);
    case "table":
      return tableOf(block, actions);
    case "image":
      return imageOf(block, message);
    case "file":
      return fileOf(block);
    case "actions":
      return h("div", { class: "actions" }, ...block.buttons.map((each) => pressable(each, actions)));
    case "page":
      return pageOf(block, actions);
  }
}

function quoteOf(block: BlockOf<"quote">): HTMLElement {
  // Whose words they are has been said when there is no source line; the words themselves are then the link.
  const words = segmentsOf(block.segments);
  return h(
    "figure",
    { class: block.source === null ? "quote plain" : "quote" },
    h("blockquote", { dir: "auto" }, ...(block.source === null ? [link(block.href, ...words)] : words)),
    block.source === null ? null : sourceLine(block.source),
  );
}

function fieldsOf(block: BlockOf<"fields">, actions: Actions): HTMLElement {
  const rows = block.fields.map((field) =>
    h("div", {}, h("dt", {}, outside(field.name)), h("dd", { dir: "auto" }, ...lineOf(field.value, actions))),
  );
  return h("dl", { class: "fields" }, ...rows);
}

/** Cells with more characters than this get a wider column. */
const longCell = 24;

function tableOf(block: BlockOf<"table">, actions: Actions): HTMLElement {
  const isNumbers = block.columns.map((_, index) =>
    block.rows.every((row) => /^[\d.,+\-–% ]*$/.test((row[index] ?? []).map((piece) => piece.text).join(""))),
  );
  const isLong = block.columns.map((_, index) =>
    block.rows.some((row) => (row[index] ?? []).reduce((sum, piece) => sum + piece.text.length, 0) > longCell),
  );
  const className = (index: number): string | null =>
    isNumbers[index] === true ? "number" : isLong[index] === true ? "long" : null;
  const table = h(
    "table",
    // Two columns fit a phone when they may break.
    { class: block.columns.length <= 2 ? "narrow" : null },
    h(
      "thead",
      {},
      h("tr", {}, ...block.columns.map((name, i) => h("th", { scope: "col", dir: "auto", class: className(i) }, name))),
    ),
    h(
      "tbody",
      {},
      ...block.rows.map((row) =>
        h("tr", {}, ...row.map((cell, i) => h("td", { dir: "auto", class: className(i) }, ...lineOf(cell, actions)))),
      ),
    ),
  );
  // Wide tables scroll in their own box, which the keyboard can reach.
  return h("div", { class: "table", role: "region", tabindex: 0, "aria-label": "Table" }, table);
}

function imageOf(block: BlockOf<"image">, message: number): HTMLElement {
  if (block.png === null) return h("p", { class: "text", dir: "auto" }, block.alt);
  const src = `/media/${message}/${block.hash}.png`;
  const size = block.width > 0 && block.height > 0 ? { width: block.width, height: block.height } : {};
  return h("figure", { class: "image" }, link(src, h("img", { src, alt: block.alt, ...size, decoding: "async" })));
}

/** The text is here already: a press hands it to the browser as a file, without asking the server. */
function fileOf(block: BlockOf<"file">): HTMLElement {
  const save = (): void => {
    const href = URL.createObjectURL(new Blob([block.text], { type: block.mediaType }));
    h("a", { href, download: block.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  };
  return h("div", { class: "actions" }, button("press", save, "Save ", outside(block.name)));
}

// Another page is a new answer below: what was said stays where it was read, in this tab and in every other.
function pageOf(block: BlockOf<"page">, actions: Actions): HTMLElement {
  return h(
    "nav",
    { class: "actions", "aria-label": "More of this answer" },
    block.previous === null ? null : pressable(block.previous, actions),
    block.next === null ? null : pressable(block.next, actions),
  );
}

function pressable(each: ViewButton, actions: Actions): HTMLElement {
  return button("press", () => actions.press(each), outside(each.label));
}
