import type { Passage } from "../briefing/passage.ts";
import type { Span } from "../briefing/span.ts";
import type { NumberStyle } from "./figures/number-style.ts";
import type { PeriodMention } from "./periods/period-mentions.ts";
import type { PlacedName } from "./places/place-found.ts";
import type { TableRow } from "./tables/table-rows.ts";
import type { Token } from "./tokens.ts";

/** A passage with what the recognisers need of it. `label` is the index of the colon of a "label: value" line, or -1. */
export interface PassageView {
  readonly text: string;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlacedName[];
  readonly label: number;
  /** The label names who speaks, in a transcript, and says nothing of the figures. */
  readonly isTurn: boolean;
  /** The text writes its counts in brackets. */
  readonly bracketsNumbers: boolean;
  /** How the whole text groups its digits. */
  readonly style: NumberStyle;
  /** The country that most places of the briefing are in, ISO 3166-1 alpha-2; null where no place is known. */
  readonly country: string | null;
  /** What its table says of a row of figures; null for its header and for all other passages. */
  readonly row: TableRow | null;
}

const longestLabel = 10;

/** The index of the colon that ends a line's label, or -1. */
export function labelEnd(tokens: readonly Token[], kind: Passage["kind"]): number {
  if (kind !== "item" && kind !== "row" && kind !== "paragraph") return -1;
  for (let at = 1; at <= longestLabel && at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (token?.text === ":") return at;
    if (token !== undefined && /^[.;!?]$/.test(token.text)) return -1;
  }
  return -1;
}

/** The sentence of the passage in which the offset lies. */
export function sentenceAt(passage: Passage, offset: number): Span & { readonly index: number } {
  let index = 0;
  for (const [i, sentence] of passage.sentences.entries()) if (sentence.start <= offset) index = i;
  const span = passage.sentences[index] ?? passage;
  return { start: span.start, end: span.end, index };
}
