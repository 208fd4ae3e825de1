import type { Span } from "../../briefing/span.ts";
import type { Token } from "../tokens.ts";
import { belowZero } from "./below-zero.ts";
import { currencyBefore, moneyIn } from "./currencies.ts";
import { fractionAt } from "./fractions.ts";
import { gluedMoney } from "./glued-money.ts";
import { hoursAndMinutesAt } from "./hours-and-minutes.ts";
import { multipleAt } from "./multiples.ts";
import { numeralAt, type Numeral } from "./number-at.ts";
import { isNumberWord, numberWord, scaleWord } from "./number-words.ts";
import type { Reading } from "./reading.ts";
import type { NumberStyle } from "./number-style.ts";
import { unitAt } from "./units.ts";
import { vagueAt } from "./vague.ts";

/**
 * Every number in the tokens, in order and without overlap. The first recogniser that takes a token wins, so those that
 * need more words stand before those that need fewer: "two-thirds" is not "two". No number begins inside a `taken` span.
 */
export function readingsIn(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[] = [],
  style: NumberStyle = "comma",
  country: string | null = null,
): Reading[] {
  const readings: Reading[] = [];
  let passed = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const start = token?.start ?? 0;
    while ((taken[passed]?.end ?? Infinity) <= start) passed++;
    const isTaken = token === undefined || (taken[passed]?.start ?? Infinity) < token.end;
    const reading = isTaken || token.kind === "mark" ? null : readingAt(text, tokens, at, style, country);
    if (reading !== null) readings.push(reading);
    at = Math.max(at + 1, reading?.next ?? 0);
  }
  return readings;
}

/** Words that are no number themselves but may begin one. */
const starters = new Set(
  "a an half every each tens dozens scores hundreds thousands millions billions several few many doubled tripled trebled quadrupled twice double triple thrice".split(
    " ",
  ),
);

/** Most words begin no number, and are told by one look. */
function mayBegin({ kind, lower }: Token): boolean {
  if (kind !== "word") return true;
  return (
    isNumberWord(lower) ||
    starters.has(lower) ||
    lower.endsWith("fold") ||
    lower.endsWith("-odd") ||
    lower.endsWith("-some") ||
    lower.endsWith("-plus") ||
    /^[a-z]+-(?:hal|thir|quart|four|fif|six|seven|eigh|nin|ten)/.test(lower)
  );
}

function readingAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  style: NumberStyle,
  country: string | null,
): Reading | null {
  const token = tokens[at];
  if (token === undefined || !mayBegin(token)) return null;
  return (
    hoursAndMinutesAt(tokens, at) ??
    fractionAt(tokens, at) ??
    multipleAt(tokens, at) ??
    vagueAt(tokens, at) ??
    numberReading(text, tokens, at, style, country)
  );
}

function numberReading(
  text: string,
  tokens: readonly Token[],
  at: number,
  style: NumberStyle,
  country: string | null,
): Reading | null {
  const token = tokens[at];
  const whole = token === undefined ? null : gluedMoney(text, tokens, at, country);
  if (whole !== null) return whole;
  const first = numeralAt(text, tokens, at, style);
  if (first === null || token === undefined) return null;
  const money = currencyBefore(tokens, at);
  const start = money === null ? token.start : (tokens[money.first]?.start ?? token.start);
  const sign = money === null ? "" : (tokens[at - 1]?.text ?? "");
  const unit = first.unit ?? (money === null ? undefined : moneyIn(money.unit, sign, country));
  const below = belowZero(tokens, at, first);
  if (below !== null) return below;
  const also = [first.bare, first.otherwise].filter((value) => value !== undefined);
  const single: Reading = {
    value: first.value,
    also,
    start,
    end: first.end,
    first: at,
    next: first.next,
    rule: first.spelled ? "number words" : first.bare === undefined ? "digits" : "digits and a scale",
    form: "number",
    ...(unit === undefined ? {} : { unit }),
  };
  if (first.range !== undefined)
    return { ...single, valueMax: first.range, also: [], rule: "a range in one word", form: "range" };
  return rangeFrom(text, tokens, at, first, single, style) ?? partFrom(text, tokens, first, single, style) ?? single;
}

/** "two to three", "10-15", "between 5 and 10", "2–3 million". "From 12 to 20" is a change and stays two numbers. */
function rangeFrom(
  text: string,
  tokens: readonly Token[],
  at: number,
  low: Numeral,
  single: Reading,
  style: NumberStyle,
): Reading | null {
  // "250 m to 700 m": the unit is said twice.
  const twice = low.unit === undefined ? unitAt(tokens, low.next) : null;
  const said = twice !== null && /^(?:to|-|\u2013)$/.test(tokens[twice.next]?.lower ?? "") ? twice : null;
  const other = said === null ? null : numeralAt(text, tokens, said.next + 1, style);
  const isTwice = said !== null && other !== null && unitAt(tokens, other.next)?.unit === said.unit;
  const behind = isTwice ? said.next : low.next;
  const link = tokens[behind];
  if (link === undefined) return null;
  const before = tokens[at - 1]?.lower;
  const dash = /^[-\u2010-\u2014]$/.test(link.text) && link.joined;
  const to = link.lower === "to" || link.lower === "or";
  const and = link.lower === "and" && before === "between";
  if (!dash && !and && !(to && before !== "from")) return null;
  let from = behind + 1;
  while (from < behind + 3 && tokens[from]?.kind !== "digits" && currencyBefore(tokens, from + 1) !== null) from++;
  const high = numeralAt(text, tokens, from, style);
  if (high === null || high.range !== undefined || (dash && tokens[from]?.joined !== true)) return null;
  const factor =
    low.bare === undefined && high.bare !== undefined && low.value < high.bare ? high.value / high.bare : 1;
  const spelledScale =
    low.spelled && high.spelled && low.value < 100 && high.value >= 1000 && scaleWord(tokens[low.next - 1]) === null;
  const lower = spelledScale ? low.value * leadingScale(high.value) : low.value * factor;
  if (lower >= high.value || (to && link.lower === "or" && high.value > lower * 3)) return null;
  // "drawn down by 1,000 to 21,626": by how much, and to what.
  if (to && before === "by" && high.value > lower * 5) return null;
  // "2016-2017" are years.
  if ((dash || to) && /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? "")) return null;
  const unit = high.unit ?? single.unit;
  return {
    ...single,
    value: lower,
    valueMax: high.value,
    also: [],
    end: high.end,
    next: high.next,
    rule: "a range of two numbers",
    form: "range",
    ...(unit === undefined ? {} : { unit }),
  };
}

const leadingScale = (value: number): number => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3);

/** Words between "of the" and a whole. */
const wholes =
  /^(?:total|planned|estimated|targeted|intended|required|requested|original|former|existing|registered|remaining|approximately|about|nearly|around|country's|nation's|province's|region's|city's|state's|district's|camp's)$/;

/** "15 of 22 health centres", "three out of five" */
function partFrom(
  text: string,
  tokens: readonly Token[],
  part: Numeral,
  single: Reading,
  style: NumberStyle,
): Reading | null {
  let at = part.next;
  if (tokens[at]?.lower === "out") at++;
  if (tokens[at]?.lower !== "of" || single.unit !== undefined) return null;
  at++;
  // "22 of its 31 former posts", "4,800 of a planned 10,000", "three of the remaining seven"
  if (/^(?:the|those|these|all|a|an|its|their|our|his|her|some|about|over|every)$/.test(tokens[at]?.lower ?? "")) at++;
  if (wholes.test(tokens[at]?.lower ?? "")) at++;
  const whole = numeralAt(text, tokens, at, style);
  if (whole === null || whole.value < part.value || whole.range !== undefined || whole.unit !== undefined) return null;
  if (unitAt(tokens, whole.next) !== null || (whole.spelled && numberWord(tokens[at]) === null)) return null;
  return {
    ...single,
    outOf: whole.value,
    end: whole.end,
    next: whole.next,
    rule: "a part and its whole",
    form: "part",
  };
}
