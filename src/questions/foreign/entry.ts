import { fold } from "../../language/fold.ts";

/**
 * What a foreign word does among others: a noun that is counted in pieces or one that is not ("how much water"), a quality of
 * a noun, a deed, what a country, a body or somebody is called, or a small word.
 */
export type Kind = "noun" | "mass" | "quality" | "deed" | "country" | "body" | "name" | "small";

/** Foreign words that stand side by side, with what they are in English. */
export interface Entry {
  readonly kind: Kind;
  /** Folded; one that ends in "-" has endings behind it. */
  readonly words: readonly string[];
  /** Empty where English says nothing for them. */
  readonly english: string;
}

/** Lines of "English: form, form form"; `source` says where the forms are from. A line that begins with ":" is said by nothing. */
export const entries = (kind: Kind, _source: string, lines: string): readonly Entry[] =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const at = line.indexOf(":");
      const english = line.slice(0, at).trim();
      return line
        .slice(at + 1)
        .split(",")
        .map((form) => ({ kind, english, words: form.trim().split(/\s+/).map(fold) }))
        .filter(({ words }) => words[0] !== "");
    });
