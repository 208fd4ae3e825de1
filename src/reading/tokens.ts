/**
 * A word, a number or a mark of the text. `digits` is a number by itself ("1,250"), `mixed` has letters and digits or
 * several numbers ("Tu-22M3", "4-8km", "07:55"), `mark` is one character that is none of these.
 */
export interface Token {
  readonly kind: "word" | "digits" | "mixed" | "mark";
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Stands right after the token before it, without white space. */
  readonly joined: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

// Each separator must be followed by a letter or digit, and the classes do not overlap, so the pattern is linear.
const pattern =
  /[\p{L}\p{N}\p{M}]+(?:(?:[-\u2010\u2011'\u2019/_]|(?<=\d)[.,:](?=\d)|(?<=\d)\u2013(?=\d)|(?<=\p{L})\.(?=\p{L}))[\p{L}\p{N}\p{M}]+)*|[^\s]/gu;

/** The tokens of text[start, end), in order. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = start;
  let last = -1;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    const word = match[0];
    const at = match.index;
    tokens.push({
      kind: kindOf(word),
      text: word,
      lower: word.toLowerCase(),
      start: at,
      end: at + word.length,
      joined: at === last,
      capital: isCapital(word),
    });
    last = at + word.length;
  }
  return tokens;
}

function kindOf(word: string): Token["kind"] {
  const first = word.charCodeAt(0);
  if (word.length === 1 && first < 128) {
    if (first >= 48 && first <= 57) return "digits";
    return (first | 32) >= 97 && (first | 32) <= 122 ? "word" : "mark";
  }
  if (!/\d/.test(word)) return /\p{L}|\p{N}/u.test(word) ? "word" : "mark";
  return /^\d+(?:[.,]\d+)*$/.test(word) ? "digits" : "mixed";
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(word);
}
