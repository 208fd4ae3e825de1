import { stem } from "../../src/language/stem.ts";
import { tokensOf } from "../../src/language/tokens.ts";

/** A word that a search asks for. A prefix matches every word that begins with `word`. */
export interface SearchWord {
  readonly term: string;
  readonly word: string;
  readonly isPrefix: boolean;
}

export interface SearchWords {
  /** Each word once, in the order typed. */
  readonly words: readonly SearchWord[];
  /** Terms that must stand one after the other. */
  readonly phrases: readonly (readonly string[])[];
}

/** Words past these are left out: a person does not type more, and a pasted page must not cost more. */
const MOST_WORDS = 32;
const MOST_UNITS = 2000;

/** Reads what a person typed. Quotes that do not close are no quotes. */
export function readSearchWords(typed: string): SearchWords {
  const text = typed.slice(0, MOST_UNITS).replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
  const tokens = tokensOf(text).filter((token) => !token.part);
  const last = tokens.at(-1);
  const starred = last !== undefined && /^\s*\*\s*$/.test(text.slice(last.end)) && text[last.end] === "*";

  const words = new Map<string, SearchWord>();
  for (const token of tokens) {
    const isPrefix = starred && token === last;
    const key = isPrefix ? `${token.word}*` : token.term;
    if (words.size < MOST_WORDS && !words.has(key)) words.set(key, { term: token.term, word: token.word, isPrefix });
  }
  const phrases = [...text.matchAll(/"([^"]*)"/g)]
    .map((match) => tokensOf(match[1] ?? "").filter((token) => !token.part))
    .map((inside) => inside.map((token) => token.term))
    .filter((terms) => terms.length > 1);
  return { words: [...words.values()], phrases };
}

/**
 * Beginnings of terms under which words that begin with this prefix may be indexed: stems can be shorter than what was
 * typed, and Porter writes a final y as i ("destroye" is found under "destroi").
 */
export function termsNear(prefix: string): readonly string[] {
  const near = new Set([stem(prefix)]);
  for (let cut = 1; cut <= 4 && prefix.length - cut >= 3; cut += 1) near.add(prefix.slice(0, -cut));
  for (const one of near) if (one.endsWith("y")) near.add(`${one.slice(0, -1)}i`);
  near.delete(prefix);
  return [...near];
}
