import type { PassageView } from "../passage-view.ts";

const longest = 160;
const number = /^(?:table|annex|chart|figure|tab)\.?\s*[\dA-Z]{0,3}\s*[:.\u2013\u2014-]\s*/i;

/** The line right above the table of a row, where it is no sentence: "Table 1: Cash transfers, January 2024". */
export function captionAbove(views: readonly PassageView[], { row }: PassageView): PassageView | null {
  const above = row === null ? undefined : views[row.top - 1];
  if (above === undefined || above.row !== null || above.passage.kind === "row") return null;
  const { text } = above.passage;
  return text.length <= longest && !/[.!?;]["'\u201d\u2019)]*$/.test(text) ? above : null;
}

/** The words of a caption without the number of its table. */
export const captionWords = ({ passage }: PassageView): string => passage.text.replace(number, "");

/** What stands in the last brackets of a caption: "Retail prices (US$ per kg)". */
export const captionUnit = ({ passage }: PassageView): string => /\(([^()]{1,40})\)\W*$/.exec(passage.text)?.[1] ?? "";
