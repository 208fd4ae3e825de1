import { type Line, median } from "./piece.ts";

/** Heads and feet stand in so much of a page's height, above and below. */
const EDGE = 0.1;
const number =
  /^\W{0,3}(?:page|p\.|pg\.?|стр\.?|страница|seite|página|pág\.?|الصفحة|صفحة)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|\/|из|de|sur|von|من|\|)\s*\d{1,4})?\W{0,3}$/iu;

const wordsOf = ({ fragments }: Line): string => fragments.map(({ text }) => text.trim()).join(" ");
/** The same on each page but for the page's number: other numbers may be all that a row at the edge says. */
const shapeOf = (line: Line, page: number): string =>
  wordsOf(line)
    .replace(/\d+/g, (digits) => (Number(digits) === page + 1 ? "#" : digits))
    .replace(/\s+/g, " ")
    .toLowerCase();

const isAtEdge = (line: Line, height: number): boolean => line.base < height * EDGE || line.base > height * (1 - EDGE);

/**
 * The lines of each page without its number and without what stands at the edge of most pages alike. The first time it is
 * kept, since a report's head is often all that says whose it is and of which day.
 */
export function withoutRunningHeads(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): readonly (readonly Line[])[] {
  const counts = new Map<string, number>();
  for (const [page, { lines, height }] of pages.entries())
    for (const shape of new Set(lines.filter((line) => isAtEdge(line, height)).map((line) => shapeOf(line, page))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const often = (shape: string): boolean => (counts.get(shape) ?? 0) >= Math.max(2, Math.ceil(pages.length / 2));
  const met = new Set<string>();
  return pages.map(({ lines, height }, page) => {
    const heads: Line[] = [];
    const outermost = [...lines.slice(0, 2), ...lines.slice(-2)];
    const rest = lines.filter((line) => {
      if (!isAtEdge(line, height)) return true;
      if (outermost.includes(line) && number.test(wordsOf(line))) return false;
      const shape = shapeOf(line, page);
      if (!often(shape)) return true;
      if (!met.has(shape)) heads.push(line);
      met.add(shape);
      return false;
    });
    return belowTitle(rest, heads);
  });
}

/** Running heads under the page's title, if it has one: the first line of a report is taken for its title. */
function belowTitle(lines: readonly Line[], heads: readonly Line[]): readonly Line[] {
  const opening = lines.slice(0, 6);
  const largest = Math.max(0, ...opening.map(({ size }) => size));
  const isTitle = heads.length > 0 && largest > 1.2 * median([...lines, ...heads].map(({ size }) => size));
  const last = isTitle ? opening.findLastIndex(({ size }) => size > largest * 0.95) : -1;
  return [...lines.slice(0, last + 1), ...heads, ...lines.slice(last + 1)];
}
