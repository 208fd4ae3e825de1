import type { Token } from "../tokens.ts";
import { numberWord, wordsAt } from "./number-words.ts";
import { parseDigits } from "./number-at.ts";
import type { Reading } from "./reading.ts";

const grown: Readonly<Record<string, number>> = {
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
};
const growth = /^(?:more|less|higher|lower|fewer|larger|bigger|greater|as|over|increase|the|faster|smaller)$/;

/** Reads how many times something grew or differs: "fourfold", "10-fold", "doubled", "three times more". */
export function multipleAt(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const made = (value: number, next: number): Reading => ({
    value,
    unit: "times",
    also: [],
    start: token.start,
    end: tokens[next - 1]?.end ?? token.end,
    first: at,
    next,
    rule: "how many times",
    form: "multiple",
  });
  const fixed = Object.hasOwn(grown, token.lower) ? grown[token.lower] : undefined;
  if (fixed !== undefined) return made(fixed, at + 1);
  const fold = /^([a-z]+|\d{1,4}(?:\.\d+)?)-?fold$/.exec(token.lower);
  if (fold !== null) {
    const value = parseDigits(fold[1] ?? "") ?? numberWord({ ...token, kind: "word", lower: fold[1] ?? "" });
    return value === null || value < 2 ? null : made(value, at + 1);
  }
  // "twice the area"; "twice a week" says how often.
  const twice =
    /^(?:twice|double|triple|thrice)$/.test(token.lower) &&
    /^(?:the|that|those|its|as|last)$/.test(tokens[at + 1]?.lower ?? "");
  if (twice) return made(/^(?:twice|double)$/.test(token.lower) ? 2 : 3, at + 1);
  // "two and a half times as many"
  const words = token.kind === "word" ? wordsAt(tokens, at) : null;
  if (
    words !== null &&
    words.next > at + 1 &&
    tokens[words.next]?.lower === "times" &&
    growth.test(tokens[words.next + 1]?.lower ?? "")
  )
    return made(words.value, words.next + 1);
  if (tokens[at + 1]?.lower !== "times" || !growth.test(tokens[at + 2]?.lower ?? "")) return null;
  const value = numberWord(token) ?? (token.kind === "digits" ? parseDigits(token.text) : null);
  return value === null ? null : made(value, at + 2);
}
