/** How a text groups its digits: "1,250.5" with commas, or "1.250,5" with points, as from Ankara, Bogotá or Berlin. */
export type NumberStyle = "comma" | "point";

/** "1.250" where no scale, no compass point and no percent sign shows that it is a decimal, and no other such number is its pair. */
const grouped =
  /(?<![\d.,:/-])(?<!\d\.\d{3},\s)[1-9]\d{0,2}(?:\.\d{3})+(?![\d.:/\u00b0]|,\s?\d{1,3}\.\d|\s?(?:[NSEWnsew%]\b|%|per\b|percent|mln|million|bln|billion|thousand))/g;
const belowOne = /(?<![\d.,:/-])0\.\d{3}(?![\d.])/;
const commaGrouped = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d|,\d)/;

/**
 * The style of a text by its own evidence: a number such as "1.250" is thousands, since nobody counts to three decimals,
 * unless the text groups with commas or has numbers such as "0.125" beside it.
 */
export function numberStyleOf(text: string): NumberStyle {
  const groups = text.match(grouped)?.length ?? 0;
  return groups === 0 || commaGrouped.test(text) || belowOne.test(text) ? "comma" : "point";
}

/** "1.250" and "1.250.000", which mean thousands in one style and, with one point, decimals in the other. */
export const isPointGrouped = (digits: string): boolean => /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?$/.test(digits);

/** The value of digits grouped with points. */
export const withoutPoints = (digits: string): number => Number(digits.replaceAll(".", "").replace(",", "."));
