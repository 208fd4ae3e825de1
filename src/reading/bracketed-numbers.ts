import type { Token } from "./tokens.ts";

const bracketed = /(?<=^|[\s;,:])\(\d[\d.,]{0,15}\)\s+\p{Ll}{2,}/gu;
const fewest = 3;

/** True for a text that sets its numbers in brackets, as Arabic military prose does: "carried out (4) strikes". */
export const bracketsNumbers = (text: string): boolean => (text.match(bracketed)?.length ?? 0) >= fewest;

/** The tokens without the brackets around lone numbers, so that all rules see "4 strikes". */
export function withoutNumberBrackets(tokens: readonly Token[]): readonly Token[] {
  const isLone = (open: number): boolean =>
    tokens[open]?.text === "(" && tokens[open + 1]?.kind === "digits" && tokens[open + 2]?.text === ")";
  return tokens.filter((_, at) => !isLone(at) && !isLone(at - 2));
}
