import type { Token } from "../tokens.ts";
import { currencyBefore } from "./currencies.ts";
import { scaleWord, wordsAt } from "./number-words.ts";
import { isPointGrouped, withoutPoints, type NumberStyle } from "./number-style.ts";
import { hyphenatedUnit, unitSuffix } from "./units.ts";

/** One number, before it is known what it counts. `next` is the index of the token after it. */
export interface Numeral {
  readonly value: number;
  readonly next: number;
  readonly end: number;
  /** The number before "thousand" or "mln", where it has such a word. */
  readonly bare?: number;
  /** What the digits say in the other style of grouping: 1.25 or 1250 for "1.250". */
  readonly otherwise?: number;
  readonly unit?: string;
  /** Written in words. */
  readonly spelled: boolean;
  readonly range?: number;
}

/** True for a value that a double holds to its last decimal digit: a longer one would be shown with digits that nobody gave. */
export const isExact = (value: number): boolean =>
  (Number.isInteger(value) && value < 1e15) || Number(value.toPrecision(15)) === value;

/**
 * The value of "1,250", "1.126", "2,5", "1.250.000" or "80,849,998.23"; null where the digits are no number or too many.
 * "1.126" is 1126 in the style of points.
 */
export function parseDigits(text: string, style: NumberStyle = "comma"): number | null {
  const value =
    text.length > 24 ? null : style === "point" && isPointGrouped(text) ? withoutPoints(text) : numberIn(text);
  return value !== null && isExact(value) ? value : null;
}

function numberIn(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  // "9,44,548": lakhs and crores in groups of two
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?$/.test(text) || /^\d{1,3}\.\d{3},\d{1,2}$/.test(text))
    return withoutPoints(text);
  if (/^\d+(?:\.\d+)?$/.test(text)) return text.length > 16 ? null : Number(text);
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(",", "."));
  return null;
}

/** Reads one number at token `at`, with its grouping, suffix and scale: "55 065", "80m", "2.5 thousand", "twenty-five". */
export function numeralAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  style: NumberStyle = "comma",
): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind === "mixed") return mixedNumeral(token, tokens, at);
  if (token.kind === "word") {
    const words = wordsAt(tokens, at);
    if (words === null) return null;
    return { value: words.value, next: words.next, end: tokens[words.next - 1]?.end ?? token.end, spelled: true };
  }
  const grouped = groupedBySpace(text, tokens, at);
  // A share or a number of millions has decimals.
  const after = tokens[at + 1];
  const decimal = after?.text === "%" || /^per(?:cent)?$/.test(after?.lower ?? "") || scaleWord(after) !== null;
  const value = grouped?.value ?? parseDigits(token.text, decimal ? "comma" : style);
  if (value === null) return null;
  const numeral = scaled(value, tokens, grouped?.next ?? at + 1, isMoneyBefore(tokens, at));
  if (!isPointGrouped(token.text)) return numeral;
  return { ...numeral, otherwise: style === "point" ? Number(token.text) : withoutPoints(token.text) };
}

const isMoneyBefore = (tokens: readonly Token[], at: number): boolean => currencyBefore(tokens, at) !== null;

function scaled(value: number, tokens: readonly Token[], at: number, isMoney: boolean): Numeral {
  const end = tokens[at - 1]?.end ?? 0;
  const word = tokens[at];
  // "6.3 m people" are millions; "6.3 m of water" is a depth.
  const counts = /^(?:people|persons|children|women|inhabitants|residents|refugees|idps|doses|households|families)$/;
  const loneM = word?.lower === "m" && word.kind === "word" && (isMoney || counts.test(tokens[at + 1]?.lower ?? ""));
  const scale = loneM ? 1e6 : scaleWord(word);
  if (scale === null || word === undefined || scale === 12) return { value, next: at, end, spelled: false };
  const dot =
    /^(?:mln|bln|bn|mn|thsd|trln)$/.test(word.lower) && tokens[at + 1]?.text === "." && isSmall(tokens[at + 2]) ? 1 : 0;
  // "200 thousand million"
  const second = scale === 1000 && tokens[at + 1]?.lower === "million" ? tokens[at + 1] : undefined;
  if (second !== undefined)
    return { value: exact(value * 1e9), bare: value, next: at + 2, end: second.end, spelled: false };
  // "3 crore 52 lakh"
  const [rest, lakh] = [tokens[at + 1], tokens[at + 2]];
  if (scale === 1e7 && rest?.kind === "digits" && scaleWord(lakh) === 1e5 && lakh !== undefined) {
    const more = parseDigits(rest.text);
    if (more !== null && more < 100)
      return { value: exact(value * scale + more * 1e5), bare: value, next: at + 3, end: lakh.end, spelled: false };
  }
  return { value: exact(value * scale), bare: value, next: at + 1 + dot, end: word.end, spelled: false };
}

const isSmall = (token: Token | undefined): boolean => token?.kind === "word" && !token.capital;

/** Undoes what binary fractions do to 1.126 × 1,000,000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** "55 065": groups of three after one space each, also narrow and no-break ones. */
function groupedBySpace(text: string, tokens: readonly Token[], at: number): { value: number; next: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]?.text ?? "")) return null;
  let next = at + 1;
  let digits = tokens[at]?.text ?? "";
  for (let group = tokens[next]; group !== undefined && next < at + 5; group = tokens[next]) {
    const gap = text.slice(tokens[next - 1]?.end ?? 0, group.start);
    if (!/^[ \u00a0\u2009\u202f]$/.test(gap) || !/^\d{3}(?:[.,]\d{1,2})?$/.test(group.text)) break;
    if (isCalibre(tokens, next)) break;
    digits += group.text.replace(",", ".");
    next++;
    if (/[.,]/.test(group.text)) break;
  }
  return next === at + 1 ? null : { value: Number(digits), next };
}

/** "12 155 mm shells", "4 250 kg bombs": two numbers, since the second is what one of them is named by. */
function isCalibre(tokens: readonly Token[], at: number): boolean {
  const [number, unit, noun] = [tokens[at]?.text ?? "", tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  if (unit === "mm")
    return /^(?:1[02]5|107|12[0-2]|130|152|155|160|203|2[1-4]0)$/.test(number) && !/^(?:of|in|on)?$/.test(noun);
  return (
    /^(?:kg|lb)$/.test(unit) && /^(?:100|250|500)$/.test(number) && /^(?:bombs|aerial|air|glide|guided)$/.test(noun)
  );
}

const suffixScale: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mln: 1e6,
  mn: 1e6,
  bn: 1e9,
  bln: 1e9,
  B: 1e9,
  tn: 1e12,
};

/** Letters that are a scale behind money alone: "$80m", "US$1.35b". */
const moneyScale: Readonly<Record<string, number>> = { m: 1e6, b: 1e9 };

/** "4-8km", "150-200", "3M", "80m", "6km", "P80,849,998.23". Designations, times and dates are none of these. */
function mixedNumeral(token: Token, tokens: readonly Token[], at: number): Numeral | null {
  if (token.text.length > 40) return null;
  // "YER 2,500/kg"
  const per = !token.text.includes("/") ? undefined : /^(\d[\d.,]*)\/\p{Ll}[\p{Ll}/]{0,12}$/u.exec(token.text)?.[1];
  const each = per === undefined ? null : parseDigits(per);
  if (each !== null) return { value: each, next: at + 1, end: token.start + (per ?? "").length, spelled: false };
  const measured =
    /^(\d[\d.,]*)(?:[-\u2010\u2011](?:to[-\u2010\u2011])?(\d[\d.,]*))?[-\u2010\u2011](\p{Ll}{1,12})$/u.exec(token.text);
  if (measured !== null) return hyphenated(token, at, measured);
  const range = /^(\d[\d.,]*)[-\u2010\u2011\u2013](\d[\d.,]*)(\p{L}{0,8}\d?)$/u.exec(token.text);
  const single = /^(\d[\d.,]*)(\p{L}{1,8}\d?)$/u.exec(token.text);
  const low = parseDigits((range ?? single)?.[1] ?? "");
  if (low === null) return null;
  const suffix = range?.[3] ?? single?.[2] ?? "";
  const scale = suffixScale[suffix] ?? (isMoneyBefore(tokens, at) ? moneyScale[suffix] : undefined);
  const unit = scale === undefined && suffix !== "" ? unitSuffix(suffix) : undefined;
  if (suffix !== "" && scale === undefined && unit === undefined) return null;
  const factor = scale ?? 1;
  const base = { next: at + 1, end: token.end, spelled: false, ...(unit === undefined ? {} : { unit }) };
  if (single !== null && range === null)
    return { ...base, value: exact(low * factor), ...(scale === undefined ? {} : { bare: low }) };
  const high = parseDigits(range?.[2] ?? "");
  // "20170822-01" and "2016-17" are no ranges.
  if (high === null || high <= low || /^0\d/.test(range?.[2] ?? "") || /^(?:19|20)\d\d$/.test(range?.[1] ?? ""))
    return null;
  if (suffix !== "" || tokens[at + 1] === undefined)
    return { ...base, value: exact(low * factor), range: exact(high * factor) };
  const word = scaleWord(tokens[at + 1]);
  if (word === null || word === 12) return { ...base, value: low, range: high };
  return {
    ...base,
    value: exact(low * word),
    range: exact(high * word),
    next: at + 2,
    end: tokens[at + 1]?.end ?? token.end,
  };
}

/** "a 34-strong team", "a 12-member board": the noun behind is counted. */
const strengths = new Set(["strong", "member", "man", "person", "bed", "seat"]);

/** "a 45-foot freighter", "6-to-8-foot seas", "a 40-kilometre stretch". Days and years so written are ages and periods. */
function hyphenated(token: Token, at: number, [, low, high, noun]: RegExpExecArray): Numeral | null {
  const value = parseDigits(low ?? "");
  const unit = hyphenatedUnit(noun ?? "");
  if (value === null || (unit === undefined && !strengths.has(noun ?? ""))) return null;
  const range = high === undefined ? null : parseDigits(high);
  const base = { value, next: at + 1, end: token.end, spelled: false, ...(unit === undefined ? {} : { unit }) };
  return range === null || range <= value ? base : { ...base, range };
}
