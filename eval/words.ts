// The scorer's own notion of words: what is measured must not share its mistakes with what measures it.

/** Lower case, without accents, quotes and dashes in their plain form. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\u0131/g, "i")
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[–—−]/g, "-");
}

/** The words and numbers of a text; a number keeps its commas and points. */
export function wordsOf(text: string): string[] {
  return (
    plain(text)
      .replace(/'s\b/g, "")
      .match(/[a-z0-9]+(?:[.,][0-9]+)*/g) ?? []
  );
}

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
]);

/** The word in the singular: "families" is "family", "people" is "person". */
export function stemOf(word: string): string {
  const singular = singularOf(plain(word).replace(/[^a-z0-9'-]/g, ""));
  return irregular.get(singular) ?? singular;
}

function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

const joining: ReadonlySet<string> = new Set(["and", "or"]);
const relating: ReadonlySet<string> = new Set(
  (
    "of in on at near from for with to who whom that which including by between under over per as were was are is have " +
    "has had than within inside around across since during"
  ).split(" "),
);

/** Stems of the nouns that may be meant by a phrase: "killed and wounded people in Homs" has "killed" and "person". */
export function headsOf(phrase: string): string[] {
  const heads = [
    headBefore(phrase, (word) => relating.has(word) || joining.has(word)),
    headBefore(phrase, (word) => relating.has(word)),
  ];
  return [...new Set(heads)];
}

/** The last word of the phrase before the first word that ends it; an ending word in the first place ends nothing. */
function headBefore(phrase: string, ends: (word: string) => boolean): string {
  const whole =
    plain(phrase)
      .replace(/\([^)]*\)/g, " ")
      .split(/[,;]/)[0] ?? "";
  const words = whole.split(/\s+/).filter((word) => word !== "");
  const end = words.findIndex((word, i) => i > 0 && ends(word));
  const last = (end === -1 ? words : words.slice(0, end)).filter((word) => !ends(word)).at(-1);
  return last === undefined ? "" : stemOf(last);
}

/** True when the first list is not empty and the second has all of it. */
export const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((each) => all.includes(each));
