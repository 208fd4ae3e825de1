import { tokensOf } from "../../src/language/tokens.ts";

const marks = new Set(
  "correction corrected corrects corr update updated updates revision revised amended erratum final version".split(" "),
);

/** Whether two titles are one but for a word that says which of them is the later: "Corrected: Strikes near Raqqa". Pure. */
export function isSameHeadline(one: string, other: string): boolean {
  const plain = (title: string): string =>
    tokensOf(title)
      .flatMap(({ part, word }) => (part || marks.has(word) ? [] : [word]))
      .join(" ");
  return plain(one) === plain(other);
}
