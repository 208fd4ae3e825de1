import type { PassageView } from "../passage-view.ts";

const known = new WeakMap<PassageView, readonly number[]>();

/** The offsets at which quotations open and close in turn; a passage that opens one and never closes it quotes to its end. */
function edgesOf(view: PassageView): readonly number[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const edges: number[] = [];
  for (const { text, start } of view.tokens) {
    const isOpen = edges.length % 2 === 1;
    if ((text === "\u201c" || text === "\u00ab") && !isOpen) edges.push(start);
    else if ((text === "\u201d" || text === "\u00bb") && isOpen) edges.push(start);
    else if (text === '"') edges.push(start);
  }
  known.set(view, edges);
  return edges;
}

/** True for an offset inside quotation marks. */
export const inQuotation = (view: PassageView, offset: number): boolean =>
  edgesOf(view).filter((edge) => edge < offset).length % 2 === 1;

/** The passage begins with a quotation mark: a quotation that may go on from the passage above. */
export const opensInQuotation = (view: PassageView): boolean => edgesOf(view)[0] === view.tokens[0]?.start;
