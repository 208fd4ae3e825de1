/** Letters without marks, case or kinds of quotation marks and dashes; Arabic digits as ours. */
export function folded(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640\u200b-\u200f\ufeff]/g, "")
    .toLowerCase()
    .replace(/[\u2018\u2019`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2011-\u2015\u2212]/g, "-");
}

const bare = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Where the words of a name first stand in a text as whole words; Infinity where they do not. */
export function firstOf(names: readonly string[], text: string): number {
  const words = bare(text);
  return Math.min(
    ...names.map((name) => {
      const at = words.indexOf(bare(name));
      return at < 0 ? Infinity : at;
    }),
  );
}

/** A sentence as quotations are compared: one space between words, no list marks before, no stops after. */
export const quoted = (text: string): string =>
  folded(text)
    .replace(/\s+/g, " ")
    .replace(/^(?:\.\.\.|\u2026|[-*\u2022>"'. ])+/, "")
    .replace(/(?:\.\.\.|\u2026|[".,;:' ])+$/, "");

/** A citation may be longer than its evidence, up to this many characters. */
const LONGEST_QUOTE = 500;

/** True where a quotation holds the evidence, or most of it: 12 characters and two fifths. */
export function cites(quote: string, evidence: string): boolean {
  const [cited, wanted] = [quoted(quote), quoted(evidence)];
  if (cited === "" || wanted === "" || cited.length > Math.max(LONGEST_QUOTE, wanted.length)) return false;
  if (cited.includes(wanted)) return true;
  return wanted.includes(cited) && cited.length >= Math.min(12, wanted.length) && cited.length >= 0.4 * wanted.length;
}
