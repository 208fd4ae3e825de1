import { fold } from "./fold.ts";
import { stem } from "./stem.ts";

/**
 * A word or a number of a text. `term` is what the index holds, `word` its folded form before stemming; `start` and `end`
 * are UTF-16 units into the text, `at` counts words from 0. A `part` is a piece of a number that was written with spaces: indexed, never asked for.
 */
export interface Token {
  readonly term: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly part: boolean;
}

/** How words begin that a search looks for; all others are counted and skipped, which costs a tenth. */
export type Beginnings = ReadonlySet<number>;

/** Longer words are cut here: nobody types them, and an index must not hold them. */
const LONGEST = 40;

const digit = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const grouped = `${digit}{1,3}(?:[,\\u066c \\u00a0\\u2009\\u202f]${digit}{3})+(?!${digit})`;
const decimals = `(?:[.\\u066b]${digit}+)?`;
// Scripts without spaces between words are indexed a letter at a time.
const unspaced = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]";
const letter = `(?:(?!${unspaced})[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d])`;
const other = "(?:(?![0-9\\u0660-\\u0669\\u06f0-\\u06f9])\\p{N})";
const inWord = `(?:${letter}|\\p{N})`;
const sticky = new RegExp(
  `(?<number>(?:${grouped}|${digit}+)${decimals})|${unspaced}|${letter}${inWord}*(?:['\u2018\u2019\`\u00b4]${inWord}+)*|${other}`,
  "uy",
);
const plainDigits = /[^0-9.]/g;

function numberTerm(surface: string): string {
  return fold(surface).replaceAll("\u066b", ".").replace(plainDigits, "").slice(0, LONGEST);
}

function wordOf(surface: string): string {
  const folded = fold(surface.replace(/['\u2019]s$/i, ""));
  return folded.length > LONGEST ? folded.slice(0, LONGEST) : folded;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Adds what the pattern finds at `from`; the end of it, or `from` when nothing begins there. */
function takeByPattern(text: string, from: number, at: number, tokens: Token[]): number {
  sticky.lastIndex = from;
  const match = sticky.exec(text);
  if (match === null) return from;
  const surface = match[0];
  const end = from + surface.length;
  if (match.groups?.["number"] === undefined) {
    const word = wordOf(surface);
    // A mark alone folds to nothing, and some symbols fold to what no index holds.
    if (/^[\p{L}\p{N}]+$/u.test(word)) tokens.push({ term: stem(word), word, start: from, end, at, part: false });
    return end;
  }
  const term = numberTerm(surface);
  tokens.push({ term, word: term, start: from, end, at, part: false });
  if (!/[ \u00a0\u2009\u202f]/.test(surface)) return end;
  // "on 24 100 people" may be two numbers: both readings are found.
  for (const piece of surface.matchAll(/[^ \u00a0\u2009\u202f]+/g)) {
    const start = from + piece.index;
    const part = numberTerm(piece[0]);
    tokens.push({ term: part, word: part, start, end: start + piece[0].length, at, part: true });
  }
  return end;
}

/** The end of the plain ASCII word or number at `at`, or `at` when what stands there needs the pattern. */
function endOfPlain(text: string, at: number, first: number): number {
  let end = at + 1;
  let code = text.charCodeAt(end);
  if (isAsciiDigit(first)) {
    while (isAsciiDigit(code)) code = text.charCodeAt(++end);
    // A comma, dot or space may go on with the same number.
    if (code === 44 || code === 46 || code === 32 || code > 127) return at;
  } else {
    while (isAsciiLetter(code) || isAsciiDigit(code)) code = text.charCodeAt(++end);
    if (code === 39 || code === 96 || code > 127) return at;
  }
  return end - at > LONGEST ? at : end;
}

/** The first two units of a plain word as one number, capitals as small letters. */
function beginning(first: number, second: number): number {
  const isLong = isAsciiLetter(second) || isAsciiDigit(second);
  return (first | 32) * 128 + (isLong ? second | 32 : 0);
}

/** How these folded words begin. Stemming leaves the beginning of a word alone. */
export function beginningsOf(words: Iterable<string>): Beginnings {
  return new Set([...words].map((word) => beginning(word.charCodeAt(0), word.charCodeAt(1))));
}

/**
 * The words and numbers of a text in order. "1,250" and "1 250" are the one number 1250; words with dashes are split;
 * a possessive loses its s. The same text always gives the same tokens; the index depends on it. With `wanted`, plain
 * words that begin otherwise are left out.
 */
export function tokensOf(text: string, wanted?: Beginnings): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let at = 0;
  while (from < text.length) {
    const code = text.charCodeAt(from);
    const plain = isAsciiLetter(code) || isAsciiDigit(code);
    if (!plain && code < 128) {
      from += 1;
      continue;
    }
    const end = plain ? endOfPlain(text, from, code) : from;
    if (end > from) {
      if (wanted === undefined || wanted.has(beginning(code, from + 1 < end ? text.charCodeAt(from + 1) : 0))) {
        const word = text.slice(from, end).toLowerCase();
        tokens.push({ term: stem(word), word, start: from, end, at, part: false });
      }
      from = end;
      at += 1;
      continue;
    }
    const taken = takeByPattern(text, from, at, tokens);
    if (taken > from) at += 1;
    from = taken > from ? taken : from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  }
  return tokens;
}

/** The different terms of a text; with `wanted`, those that begin so. */
export function termsOf(text: string, wanted?: Beginnings): Set<string> {
  return new Set(tokensOf(text, wanted).map((token) => token.term));
}
