import type { Token } from "../tokens.ts";
import { numberWord } from "./number-words.ts";
import type { Reading } from "./reading.ts";

const crowds = new Map([
  ["tens", 10],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 100],
  ["thousands", 1000],
  ["millions", 1e6],
  ["billions", 1e9],
]);
const several = new Set(["several", "few", "many"]);
const group = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
]);

/**
 * Reads a number that gives only its order: "dozens of", "tens of thousands of", "several hundred". The value is the
 * least that the words can mean, and the modifier says "at least".
 */
export function vagueAt(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (token?.kind === "mixed" || /^[a-z]+(?:-[a-z]+)?-(?:odd|some|plus)$/.test(token?.lower ?? ""))
    return roundAt(token, at);
  if (token?.kind !== "word" || !(crowds.has(token.lower) || several.has(token.lower))) return null;
  const second = tokens[at + 1]?.lower ?? "";
  const third = tokens[at + 2]?.lower ?? "";
  const made = (value: number, next: number): Reading => ({
    value,
    modifier: "at_least",
    also: [],
    start: token.start,
    end: tokens[next - 1]?.end ?? token.end,
    first: at,
    next,
    rule: "a vague number, by the least it can mean",
    form: "vague",
  });
  const order = crowds.get(token.lower);
  if (order !== undefined) {
    if (second !== "of") return null;
    const upper = crowds.get(third) ?? 0;
    if (upper >= 100) return made(order * upper, tokens[at + 3]?.lower === "of" ? at + 4 : at + 3);
    return order === 10 ? null : made(order, at + 2);
  }
  const size = group.get(second);
  return size === undefined ? null : made(size * 2, at + 2);
}

/** "90-some", "60-odd": a round number and a few more. */
function roundAt(token: Token | undefined, at: number): Reading | null {
  const said = /^(.{1,20})-(?:some|odd|plus)$/.exec(token?.lower ?? "")?.[1];
  if (token === undefined || said === undefined) return null;
  const value = /^\d{1,6}$/.test(said)
    ? Number(said)
    : (group.get(said) ?? numberWord({ ...token, kind: "word", lower: said }));
  if (value === null) return null;
  const { start, end } = token;
  const rule = "a round number and a few more";
  return {
    value,
    modifier: token.lower.endsWith("plus") ? "at_least" : "about",
    also: [],
    start,
    end,
    first: at,
    next: at + 1,
    rule,
    form: "vague",
  };
}
