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

const space = 0;
const mark = 1;
const letter = 2;
const digit = 3;

/** The class of each ASCII character; the hot loop asks a regular expression for others only. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if (/\s/.test(character)) return space;
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  return /\p{N}/u.test(character) ? digit : mark;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? mark;
  return classOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** The tokens of text[start, end), in order. One pass over the characters. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = start; at < end;) {
    const first = isRaised(text.charCodeAt(at)) ? mark : classAt(text, at);
    if (first === space) {
      at += width(text, at);
      continue;
    }
    let to = at + width(text, at);
    let letters = first === letter;
    let digits = first === digit;
    let plain = true;
    if (first !== mark) {
      while (to < end) {
        const next = classAt(text, to);
        // The mark of a footnote raised behind a number is not part of it; the one in "km²" is.
        if (!letters && next !== mark && isRaised(text.charCodeAt(to))) break;
        if (next === letter) letters = true;
        else if (next === digit) digits = true;
        else if (next === mark && to + 1 < end && links(text, to)) {
          const link = text[to];
          if (link !== "." && link !== ",") plain = false;
        } else break;
        to += width(text, to);
      }
    }
    const word = text.slice(at, Math.min(to, end));
    const kind = first === mark ? "mark" : !digits ? "word" : letters || !plain ? "mixed" : "digits";
    tokens.push({
      kind,
      text: word,
      lower: word.toLowerCase(),
      start: at,
      end: at + word.length,
      joined: at === last,
      capital: isCapital(word),
    });
    last = at + word.length;
    at = last;
  }
  return tokens;
}

/** "¹", "²", "ᵃ": small figures and letters that stand above the line. */
function isRaised(code: number): boolean {
  return (
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    (code >= 0x2070 && code <= 0x2079) ||
    (code >= 0x1d43 && code <= 0x1d6a) ||
    code === 0xaa ||
    code === 0xba ||
    code === 0x2071 ||
    code === 0x207f
  );
}

/** A pair of surrogates is one character. */
function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** True where the mark at `at` holds a word or number together: a hyphen, an apostrophe, the comma in "1,250". */
function links(text: string, at: number): boolean {
  const after = isRaised(text.charCodeAt(at + 1)) ? mark : classAt(text, at + 1);
  if (after !== letter && after !== digit) return false;
  switch (text[at]) {
    case "-":
    case "\u2010":
    case "\u2011":
    case "'":
    case "\u2019":
    case "/":
    case "_":
      return true;
    case ",":
    case ":":
    case "\u2013":
      return after === digit && classAt(text, at - 1) === digit;
    case ".":
      return classAt(text, at - 1) === after;
    default:
      return false;
  }
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(word);
}
