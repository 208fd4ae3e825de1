import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";

/** The token `back` places before the number. */
export const wordBefore = (tokens: readonly Token[], reading: Reading, back = 1): Token | undefined =>
  tokens[reading.first - back];

/** The token `on` places behind the first after the number. */
export const wordAfter = (tokens: readonly Token[], reading: Reading, on = 0): Token | undefined =>
  tokens[reading.next + on];
