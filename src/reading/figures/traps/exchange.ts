import type { Token } from "../../tokens.ts";
import { currencyAt, currencyBefore } from "../currencies.ts";
import type { Reading } from "../reading.ts";

/** Both sides of "US$1 = SSP 1,200" and "1 USD = 600 SDG": the rate that money was reckoned at. */
export function isExchangeRate(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (currencyBefore(tokens, first) === null && currencyAt(tokens, next, null) === null) return false;
  return isEqual(tokens, next, next + 3) || isEqual(tokens, first - 3, first);
}

const isEqual = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(Math.max(0, from), to).some(({ text }) => text === "=");
