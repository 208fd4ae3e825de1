import type { Token } from "../tokens.ts";
import type { Draft } from "./draft.ts";
import { isPlural, nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";

const adjective =
  /^(?:anti|self|multi|semi|non|inter|intra|pre|post)-|(?:ed|ic|al|ive|ous|ary|less|ful|male|light|heavy|large|small|medium|major|minor|young|old|new)$/;

/** What a strike, a team or a unit is named by. */
const isThing = (lower: string): boolean =>
  /^(?:missile|air|drone|rocket|artillery|tank|infantry|mortar|bomb|army|police|navy|marine|health|school|ground|sea|land|road|rail|river|food|water|shelter|rifle|motor|engineer|rescue|fire|cargo|passenger|fighter|transport|patrol|supply)$/.test(
    lower,
  );

/**
 * "14 anti-tank and 9 anti-personnel mines", "three male and two female officers": an adjective alone at token `at`, before
 * the next number, shares that number's noun. "One civilian and two soldiers" names both.
 */
export function sharedNoun(tokens: readonly Token[], drafts: readonly Draft[], at: number): NounPhrase | null {
  const only = tokens[at];
  if (only?.kind !== "word" || isPlural(only) || only.capital) return null;
  // "five missile and 42 air strikes": several are no "missile".
  const several = drafts.some(({ next, value, modifier }) => next === at && value > 1 && modifier === "exact");
  if (!adjective.test(only.lower) && !(several && isThing(only.lower))) return null;
  if (!/^(?:and|or|,)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  const other = drafts.find(({ first }) => first === at + 2);
  const theirs = other?.unit === "count" ? nounPhraseAt(tokens, other.next) : null;
  const last = theirs === null ? undefined : tokens[theirs.next - 1];
  if (other === undefined || theirs === null || last === undefined || !isPlural(last)) return null;
  return theirs.next - other.next < 2 ? null : { start: last.start, end: last.end, next: at + 1 };
}
