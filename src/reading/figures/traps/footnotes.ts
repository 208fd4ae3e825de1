import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** "[1]" */
export function isFootnote(tokens: readonly Token[], reading: Reading): boolean {
  return (
    wordBefore(tokens, reading)?.text === "[" &&
    wordAfter(tokens, reading)?.text === "]" &&
    (tokens[reading.first]?.text.length ?? 9) <= 3
  );
}
