import type { Token } from "../tokens.ts";
import { letterCurrency, moneyIn } from "./currencies.ts";
import { numeralAt } from "./number-at.ts";
import { scaleWord } from "./number-words.ts";
import type { Reading } from "./reading.ts";

/** An amount in one word with its currency: "P80,849,998.23", "US80m", "KSh2.4 billion"; null where the letters are no money. */
export function gluedMoney(text: string, tokens: readonly Token[], at: number, country: string | null): Reading | null {
  const token = tokens[at];
  if (token?.kind !== "mixed") return null;
  const lead = token.text.slice(0, 24);
  // "N75 billion", "KSh2.4 billion"
  const scaled = scaleWord(tokens[at + 1]) === null ? null : beforeScale.exec(lead);
  const sign = (scaled ?? anywhere.exec(lead))?.[0];
  if (sign !== undefined) return glued(text, tokens, at, sign, moneyIn(glues[sign] ?? sign, sign, country));
  const letter = /^\p{Lu}(?=\d)/u.exec(token.text)?.[0];
  const unit = letter === undefined ? undefined : letterCurrency(letter, country);
  return letter === undefined || unit === undefined ? null : glued(text, tokens, at, letter, unit);
}

const anywhere =
  /^(?:(?:P|N|R)(?=\d[\d,]*[.,]\d|\d+(?:m|bn|mn|M|B)$)|(?:PHP|PhP|Php|Rs|USD|EUR|GBP|US|RM|Rp|Tk|KM|TL)(?=\d))/;
const beforeScale = /^(?:P|N|R|KSh|Ksh|Sh|Shs|CFA|FCFA)(?=\d[\d.,]*$)/;

/** Letters before digits that are money there and nowhere else: "P80,849,998.23", "N1.5bn", "R4.2m". */
const glues: Readonly<Record<string, string>> = {
  P: "PHP",
  PhP: "PHP",
  Php: "PHP",
  Rs: "INR",
  US: "USD",
  N: "NGN",
  R: "ZAR",
  RM: "MYR",
  Rp: "IDR",
  Tk: "BDT",
  KM: "BAM",
  TL: "TRY",
  KSh: "KES",
  Ksh: "KES",
  Sh: "shilling",
  Shs: "shilling",
  CFA: "XOF",
  FCFA: "XOF",
};

/** "P80,849,998.23" */
function glued(text: string, tokens: readonly Token[], at: number, currency: string, unit: string): Reading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const rest: Token = {
    ...token,
    kind: /^[\d.,]+$/.test(token.text.slice(currency.length)) ? "digits" : "mixed",
    text: token.text.slice(currency.length),
    lower: token.text.slice(currency.length),
  };
  // The scale of "1.5m" is a million behind money.
  const sign: Token = { ...token, kind: "mark", text: "$", lower: "$" };
  const numeral = numeralAt(text, [sign, rest, ...tokens.slice(at + 1, at + 3)], 1);
  if (numeral === null) return null;
  return {
    value: numeral.value,
    unit,
    also: [],
    start: token.start,
    end: numeral.end,
    first: at,
    next: at + numeral.next - 1,
    rule: "digits behind a currency, in one word",
    form: "number",
  };
}
