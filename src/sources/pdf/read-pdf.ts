import { Unopened } from "../opening/unopened.ts";
import { blocksOf, type PdfBlock } from "./blocks.ts";
import { inReadingOrder } from "./columns.ts";
import { linesOf } from "./lines.ts";
import { piecesOf, type PdfPage } from "./pdf-pieces.ts";
import { withoutRunningHeads } from "./running-heads.ts";

/** A report's text, and where in it each page begins: offsets that do not fall, the first page's first. */
export interface PdfText {
  readonly text: string;
  readonly pages: readonly number[];
}

/** Fewer letters than this on a page are a scan's stamp or a title over a picture. */
const FEWEST_LETTERS = 25;
const LONGEST = 2_000_000;

const isRtl = ({ pieces }: PdfPage): boolean => pieces.filter(({ rtl }) => rtl).length > pieces.length / 2;

/** Whether a hyphenated word stands inside a line somewhere, so that its hyphen is its own. */
function hyphenatedIn(pages: readonly PdfPage[]): (word: string) => boolean {
  const found = new Set<string>();
  for (const { pieces } of pages)
    for (const { text } of pieces)
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu)) found.add(word.toLowerCase());
  return (word) => found.has(word);
}

/** A block that ends without an end and goes on with a small letter on the next page is one. */
const goesOn = (last: PdfBlock, next: PdfBlock): boolean =>
  last.kind !== "row" && next.kind === "paragraph" && /[\p{L}\d,;–-]$/u.test(last.text) && /^\p{Ll}/u.test(next.text);

function separator(last: PdfBlock, next: PdfBlock): string {
  return last.kind === next.kind && next.kind !== "paragraph" ? "\n" : "\n\n";
}

/** Reads a PDF: columns one after the other, tables as "a | b" rows, items as "- a". Throws only Unopened. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const pages = await piecesOf(bytes);
  const letters = pages.reduce((sum, page) => sum + page.pieces.reduce((all, { text }) => all + text.length, 0), 0);
  if (letters < Math.min(200, FEWEST_LETTERS * Math.max(1, pages.length)))
    throw new Unopened("is a PDF without text, as a scan is: pictures of pages are not read");
  const lines = withoutRunningHeads(pages.map((page) => ({ lines: linesOf(page.pieces), height: page.height })));
  const known = hyphenatedIn(pages);
  let text = "";
  let last: PdfBlock | null = null;
  const starts: number[] = [];
  for (const [at, page] of pages.entries()) {
    const rtl = isRtl(page);
    const blocks = inReadingOrder(lines[at] ?? [], rtl).flatMap((stretch) => blocksOf(stretch, rtl, known));
    let start: number | null = null;
    for (const block of blocks) {
      const joined: string = last === null ? "" : goesOn(last, block) && start === null ? " " : separator(last, block);
      start ??= text.length + joined.length;
      text += `${joined}${block.kind === "item" ? "- " : ""}${block.text}`;
      last = block;
    }
    starts.push(start ?? text.length);
    if (text.length > LONGEST) throw new Unopened("is a PDF with more text than is read: add the part that matters");
  }
  return { text, pages: starts };
}
