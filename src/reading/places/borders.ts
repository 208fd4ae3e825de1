import type { Token } from "../tokens.ts";
import { isDemonym } from "./place-words.ts";

const between = /^(?:borders?|frontier|boundary|abl)$/;
/** The last word of such a line's name. */
export const isBorder = (token: Token | undefined): boolean => between.test(token?.lower ?? "");

/** Behind these the word only says of what kind something else is: "Thai-Cambodian border provinces". */
const kindOf =
  /^(?:guards?|police|forces?|troops|crossings?|posts?|controls?|patrols?|services?|agency|towns?|villages?|provinces?|regions?|districts?|areas?|communities|checkpoints?|points?|pillar|security|management|defen[cs]e)$/;

/**
 * The token behind a line between two sides, from `at` on: "the Thai-Cambodian border", "the South Ossetian ABL", "the line
 * of contact", "the Line of Control"; `at` where there is none.
 */
export function borderEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.lower !== "the") return at;
  const line = lineEnd(tokens, at);
  if (line > at) return line;
  if (tokens[at]?.kind !== "word" || !tokens[at]?.capital) return at;
  for (let side = at; side < at + 2; side++) {
    const next = side + 1;
    if (!isSides(tokens[side]) || !isBorder(tokens[next])) continue;
    return kindOf.test(tokens[next + 1]?.lower ?? "") ? at : next + 1;
  }
  return at;
}

/** "Armenian-Azerbaijani", "Iraqi" */
const isSides = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  token.capital &&
  (isDemonym(token.lower) || /^\p{Lu}\p{L}+[-\u2010-\u2013]\p{Lu}\p{L}+$/u.test(token.text));

/** "line of contact", "contact line", "Line of Control", "Blue Line", "demarcation line" */
function lineEnd(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [0, 1, 2].map((i) => tokens[at + i]?.lower ?? "");
  if (first === "line" && second === "of" && /^(?:contact|control)$/.test(third ?? "")) return at + 3;
  return /^(?:contact|demarcation|blue|green)$/.test(first ?? "") &&
    second === "line" &&
    tokens[at]?.capital === tokens[at + 1]?.capital
    ? at + 2
    : at;
}
