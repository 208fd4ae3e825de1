import type { Token } from "../tokens.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const values = new Map<string, number>();
for (const [i, word] of small.entries()) values.set(word, i);
for (const [i, word] of tens.entries()) {
  values.set(word, (i + 2) * 10);
  for (let unit = 1; unit < 10; unit++) values.set(`${word}-${small[unit] ?? ""}`, (i + 2) * 10 + unit);
}
values.set("dozen", 12);

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  thousands: 1000,
  k: 1000,
  thsd: 1000,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mio: 1e6,
  mn: 1e6,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  bn: 1e9,
  milliard: 1e9,
  crore: 1e7,
  crores: 1e7,
  trillion: 1e12,
  trln: 1e12,
  tn: 1e12,
  dozen: 12,
};

/** The value of a number word below a hundred, or of "dozen"; null for any other token. */
export function numberWord(token: Token | undefined): number | null {
  return token?.kind === "word" ? (values.get(token.lower) ?? null) : null;
}

/** True for a small letter word that is a number below a hundred or "dozen"; the quick look before reading one. */
export function isNumberWord(lower: string): boolean {
  return values.has(lower);
}

/** What a word such as "thousand" or "mln" multiplies by, or null. */
export function scaleWord(token: Token | undefined): number | null {
  if (token?.kind !== "word") return null;
  if (token.text === "K" || token.lower !== "k")
    return Object.hasOwn(scales, token.lower) ? (scales[token.lower] ?? null) : null;
  return null;
}

/** A number in words: "twelve", "twenty five", "two hundred and six", "a hundred", "half a million". */
export function wordsAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  const first = tokens[at];
  const article = first?.lower === "a" || first?.lower === "an";
  if (article) {
    const scale = scaleWord(tokens[at + 1]);
    return scale === null ? null : scaledWords(tokens, at + 2, scale);
  }
  if (first?.lower === "half" && tokens[at + 1]?.lower === "a") {
    const scale = scaleWord(tokens[at + 2]);
    return scale === null || scale < 12 ? null : { value: scale / 2, next: at + 3 };
  }
  const value = numberWord(first);
  if (value === null || first?.lower === "dozen") return null;
  return scaledWords(tokens, at + 1, value);
}

/** Goes on after a first part: tens and units, hundreds, thousands and so on. */
function scaledWords(tokens: readonly Token[], from: number, first: number): { value: number; next: number } {
  let total = 0;
  let current = first;
  let next = from;
  for (;;) {
    const and = tokens[next]?.lower === "and" && (current >= 100 || total > 0) ? 1 : 0;
    const unit = numberWord(tokens[next + and]);
    const scale = and === 0 ? scaleWord(tokens[next]) : null;
    if (scale !== null && scale >= 12 && scale > (current % 1000 === 0 ? 0 : 1)) {
      if (scale === 100 || scale === 12) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
      next++;
      // "hundred of", "million people" end here; "thousand two hundred" goes on.
    } else if (unit !== null && tokens[next + and]?.lower !== "dozen" && fits(current, unit)) {
      current += unit;
      next += and + 1;
    } else if (current === 0 && unit !== null && unit > 0 && total >= 1000 && tokens[next + and]?.lower !== "dozen") {
      current = unit;
      next += and + 1;
    } else break;
  }
  const half = tokens[next]?.lower === "and" && tokens[next + 1]?.lower === "a" && tokens[next + 2]?.lower === "half";
  if (half && total === 0) {
    const scale = scaleWord(tokens[next + 3]);
    if (scale !== null) return { value: (current + 0.5) * scale, next: next + 4 };
    return { value: current + 0.5, next: next + 3 };
  }
  return { value: total + current, next };
}

/** "twenty" takes "five"; "two hundred" takes anything below a hundred. */
function fits(current: number, unit: number): boolean {
  if (current >= 100 && current % 100 === 0) return unit > 0;
  return current >= 20 && current < 100 && current % 10 === 0 && unit > 0 && unit < 10;
}
