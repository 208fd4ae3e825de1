import type { Span } from "../../src/briefing/span.ts";

/** The first place at or behind `from` where the words stand by themselves, not inside a longer word or number; or null. */
export function locate(text: string, words: string, from: number): Span | null {
  for (let start = text.indexOf(words, from); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!continues(text, start) && !isContinued(text, end)) return { start, end };
  }
  return null;
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isDigit = (char: string): boolean => /\d/.test(char);

/** Does the word at `start` begin before it? So does the 5 of "1.5" and of "1,500". */
function continues(text: string, start: number): boolean {
  if (!isWord(text.charAt(start))) return false;
  const [before, further] = [text.charAt(start - 1), text.charAt(start - 2)];
  return isWord(before) || (isDigit(text.charAt(start)) && /[.,]/.test(before) && isDigit(further));
}

/** Does the word that ends at `end` go on? Letters behind digits are a unit: the 4 of "4km" stands by itself. */
function isContinued(text: string, end: number): boolean {
  const [last, next] = [text.charAt(end - 1), text.charAt(end)];
  if (isDigit(last)) return isDigit(next) || (/[.,]/.test(next) && isDigit(text.charAt(end + 1)));
  return isWord(last) && isWord(next);
}

// A capital or a digit begins the next sentence, unless what the stop ends is one of these.
const stop =
  /(?<!\b(?:No|Nos|Dr|Gen|Lt|Col|Mr|Mrs|St|Ms|Brig|Maj|Capt|Prof|approx|Rep|Sen|U\.S|Feb|Jan|Aug|Sept|Oct|Nov|Dec|Jun|Jul|Apr|Mar))[.!?]["'\u201d)]*(?:\[\d+\])?\s+(?=["'\u201c(]?[\p{Lu}\d])/gu;

/** The sentences of each line. */
export function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const spans: Span[] = [];
    let start = index;
    for (const found of line.matchAll(stop)) {
      const behind = index + found.index + found[0].length;
      spans.push({ start, end: behind - (found[0].length - found[0].trimEnd().length) });
      start = behind;
    }
    return [...spans, { start, end: index + line.length }];
  });
}

const numberWords =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty " +
  "forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third " +
  "thirds quarter quarters twice doubled tripled";
const number = new RegExp(String.raw`\d[\d.,:]*\d|\d|\b(?:${numberWords.replaceAll(" ", "|")})\b`, "gi");

/** The numbers of the text that no span covers. */
export function uncovered(text: string, covered: readonly Span[]): readonly Span[] {
  return [...text.matchAll(number)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter((span) => !covered.some(({ start, end }) => span.start < end && span.end > start));
}
