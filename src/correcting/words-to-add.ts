import type { Passage } from "../briefing/passage.ts";
import { amountsIn, type Amount } from "../reading/figures/amounts.ts";
import { unitAt } from "../reading/figures/units.ts";
import { tokensOf } from "../reading/tokens.ts";
import type { Standing } from "../../store/corrections.ts";
import { CorrectionRefused } from "./refused.ts";

/** A number of the text that reading had missed. */
export interface Missed {
  readonly standing: Standing;
  readonly value: number;
  readonly valueMax: number | null;
  /** The unit that stands behind it; "count" where none does. */
  readonly unit: string;
}

/**
 * The number in these exact words of the text: the one that a person says, or the only one. The words must stand in the
 * briefing once.
 */
export function wordsToAdd(words: string, value: number | null, passages: readonly Passage[]): Missed {
  const holding = passages.flatMap((passage) => occurrences(words, passage.text).map((at) => ({ passage, at })));
  const [place] = holding;
  if (words.trim() === "" || place === undefined) throw new CorrectionRefused(`The briefing does not say “${words}”.`);
  if (holding.length > 1)
    throw new CorrectionRefused(
      `“${words}” stands in the briefing ${holding.length} times. Give more of the words around it.`,
    );
  const amount = amountIn(words, value);
  const { passage, at } = place;
  const start = passage.start + at + amount.start;
  const end = passage.start + at + amount.end;
  const span = passage.sentences.find((each) => each.start <= start && each.end >= end) ?? passage;
  const sentence = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const tokens = tokensOf(sentence, 0, sentence.length);
  const behind = tokens.findIndex((token) => token.start >= end - span.start);
  return {
    standing: {
      start,
      end,
      surface: words.slice(amount.start, amount.end),
      sentence,
      sentenceStart: span.start,
    },
    value: value ?? amount.value,
    valueMax: value === null ? (amount.valueMax ?? null) : null,
    unit: (behind === -1 ? null : unitAt(tokens, behind))?.unit ?? "count",
  };
}

function occurrences(words: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function amountIn(words: string, value: number | null): Amount {
  const amounts = amountsIn(words);
  const [first] = amounts;
  if (first === undefined) throw new CorrectionRefused(`No number can be read in “${words}”.`);
  if (value === null) {
    if (amounts.every(({ start, end }) => start < first.end && end > first.start)) return first;
    throw new CorrectionRefused(`“${words}” has more than one number. Say which with --value.`);
  }
  const meant = amounts.find((amount) => amount.value === Math.abs(value) || amount.valueMax === Math.abs(value));
  if (meant === undefined) throw new CorrectionRefused(`“${words}” cannot be read as ${value}.`);
  return meant;
}
