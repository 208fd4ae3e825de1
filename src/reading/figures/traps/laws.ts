import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";

/** Numbers of laws and papers that stand in a way of their own: "18 U.S.C. 1956", "8 CFR 212.5", "P.L. 116-260", "UNSCR 1325", "No. F.2(E)/2023", "article 13(2)", "SDG 6". */
export function isLaw(tokens: readonly Token[], reading: Reading): boolean {
  return (
    isCode(tokens, reading) || isPublicLaw(tokens, reading) || isFile(tokens, reading) || isLettered(tokens, reading)
  );
}

/** The titles and sections of the codes of the United States; a CFR is a case fatality ratio where it stands not between two numbers. */
function isCode(tokens: readonly Token[], { first, next }: Reading): boolean {
  const isNumber = (at: number): boolean => /^\d{1,4}(?:\.\d+)?$/.test(tokens[at]?.text ?? "");
  const isBetween = (at: number): boolean => {
    const behind = tokens[at + 1]?.text === "." || tokens[at + 1]?.text === "§" ? at + 2 : at + 1;
    return /^(?:U\.S\.C|USC|CFR|C\.F\.R)$/.test(tokens[at]?.text ?? "") && isNumber(at - 1) && isNumber(behind);
  };
  if (isBetween(next)) return true;
  const name = /^[.§]$/.test(tokens[first - 1]?.text ?? "") ? first - 2 : first - 1;
  return isBetween(name) && tokens[next]?.text !== "%";
}

/** "P.L. 116-260", "Public Law 117-328" */
function isPublicLaw(tokens: readonly Token[], { first }: Reading): boolean {
  if (!/^\d{2,3}-\d{1,4}$/.test(tokens[first]?.text ?? "")) return false;
  const at = tokens[first - 1]?.text === "." ? first - 2 : first - 1;
  return tokens[at]?.text === "P.L" || (tokens[at]?.text === "Law" && tokens[at - 1]?.text === "Public");
}

/** "F.2(E)/2023-NDMA": a letter and a number without a gap, and a mark that goes on. Also the "2" of "article 13(2)". */
function isFile(tokens: readonly Token[], { first, next }: Reading): boolean {
  const [before, token, after] = [tokens[first - 1], tokens[first], tokens[next]];
  if (token?.joined !== true || before?.joined !== true) return false;
  if (before.text === "." && after?.joined === true)
    return /^\p{Lu}{1,3}$/u.test(tokens[first - 2]?.text ?? "") && /^[(/-]$/.test(after.text);
  return (
    before.text === "(" &&
    tokens[first - 2]?.kind === "digits" &&
    /^(?:articles?|sections?|rules?|paragraphs?|regulations?|clauses?)$/.test(tokens[first - 3]?.lower ?? "")
  );
}

/** "UNSCR 1325" and not the rupee of the Seychelles, "SDG 6" and not the pound of Sudan, "COP 29" and not the peso. */
function isLettered(tokens: readonly Token[], { first, next }: Reading): boolean {
  const [letters, digits] = [tokens[first - 1]?.text ?? "", tokens[first]?.text ?? ""];
  if (next !== first + 1) return false;
  if (/^(?:SCR|UNSCR)$/.test(letters)) return /^\d{3,4}$/.test(digits);
  return /^(?:SDG|COP)$/.test(letters) && /^(?:[1-9]|[12]\d|3[0-5])$/.test(digits);
}
