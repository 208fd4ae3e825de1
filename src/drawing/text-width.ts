/** Widths in Noto Sans as parts of the font size, rounded up; what is not listed is as wide as `other`. */
const classes: readonly (readonly [letters: string, width: number])[] = [
  ["'!,.:;Jijlіїј|اأإآ", 0.3],
  [' ()-`/I[]ft\\r"{}ل', 0.4],
  ["?_zcsvyزرذدوًٌٍَُِّْ", 0.52],
  ["mwMWOQ%@NDHUGжфшщмюыЖШЩЮФЫМДЛП", 0.95],
  ["سشصضۍ", 1.05],
];
const other = 0.66;
/** Arabic letters end a word with a long stroke. */
const arabicEnd = /\p{Script=Arabic}(?!\p{Script=Arabic}|\p{Mn})/gu;
const longStroke = 0.3;
const widths = new Map(classes.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** About how wide a line is, in pixels: never narrower than it is drawn, by up to a quarter wider. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let sum = (text.match(arabicEnd)?.length ?? 0) * longStroke;
  for (const letter of text) sum += widths.get(letter) ?? other;
  return sum * size * (bold ? 1.04 : 1);
}

/** The text, or its beginning and "…", in at most this many pixels. Never half a number. */
export function fitted(text: string, size: number, bold: boolean, pixels: number): string {
  if (textWidth(text, size, bold) <= pixels) return text;
  let kept = text;
  while (kept !== "" && textWidth(`${kept}…`, size, bold) > pixels) kept = withoutLast(kept);
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}

const withoutLast = (text: string): string => text.replace(/(?:\p{N}[\p{N}.,]*|.)$/u, "");
