import type { Token } from "../../tokens.ts";

/** True for a plural behind a number that may count it; the verbs that look like one count nothing. */
export const counts = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  /[^s]s$|^people$/.test(token.lower) &&
  !token.capital &&
  !/^(?:holds|was|has|is)$/.test(token.lower);

/** A word behind a number that shows that no noun follows. */
export const functionWord = /^(?:of|in|on|and|by|has|had|have|was|were|is|are|for|to|from|at|with|as|will|would)$/;
