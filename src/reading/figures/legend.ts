import type { PassageView } from "../passage-view.ts";
import { tokensOf } from "../tokens.ts";
import { settle, type Draft } from "./draft.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";

/** What one of the numbers of each line counts, and what happened to it. */
interface Column {
  readonly noun: string;
  readonly happened: string | null;
}

/** What a line above a list says of the numbers of its lines, in order. */
export type Legend = readonly Column[];

const bracket = /\(([^()]{5,140})\)\s*:?$/;
const joint = /\s*[/;]\s*/;

/**
 * The legend that holds after this passage: a heading or a line that ends in a bracket of nouns, "By governorate (wanted
 * persons arrested / vehicles seized)". Items keep the one above their list; other text ends it.
 */
export function legendAfter({ passage }: PassageView, above: Legend | null): Legend | null {
  const said = bracket.exec(passage.text.slice(-200))?.[1];
  const parts = said?.split(joint) ?? [];
  if (parts.length > 1 && passage.kind !== "row") {
    const columns = parts.map(columnOf);
    return columns.every((column) => column !== null) ? columns : null;
  }
  return passage.kind === "item" ? above : null;
}

function columnOf(text: string): Column | null {
  const words = text.trim();
  const tokens = tokensOf(words, 0, words.length);
  const phrase = nounPhraseAt(tokens, 0);
  if (phrase === null || phrase.start > 0 || !tokens.slice(0, phrase.next).some(isPlural)) return null;
  const rest = words.slice(phrase.end).trim();
  return { noun: words.slice(0, phrase.end), happened: rest === "" ? null : rest };
}

/** "Tunis: 612 / 48" under a legend of two: each number counts what the legend says in its place. */
export function takeOfLegend({ tokens, label, passage }: PassageView, draft: Draft, legend: Legend | null): boolean {
  if (legend === null || label < 0 || passage.kind !== "item") return false;
  const marks = [...tokens.keys()].filter((at) => at > label && /^[/;]$/.test(tokens[at]?.text ?? ""));
  if (marks.length !== legend.length - 1) return false;
  const column = legend[marks.filter((at) => at < draft.first).length];
  if (column === undefined) return false;
  settle(draft, "counted", column.noun, "what the legend above its list says");
  if (column.happened !== null) settle(draft, "action", column.happened, "what the legend above its list says");
  draft.countedFrom = "label";
  return true;
}
