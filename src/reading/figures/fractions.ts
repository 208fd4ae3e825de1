import type { Token } from "../tokens.ts";
import { isPlural } from "./noun-phrase.ts";
import { numberWord } from "./number-words.ts";
import type { Reading } from "./reading.ts";

const denominators: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
  }),
);

/** Reads a fraction as a percentage: "half of", "two-thirds", "a third", "three quarters", "one in five", "every third". */
export function fractionAt(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const share = shareAt(tokens, at);
  const last = share === null ? undefined : tokens[share.next - 1];
  if (share === null || last === undefined) return null;
  const value = Math.round((share.part / share.whole) * 1000) / 10;
  const also = share.said;
  return {
    value,
    unit: "percent",
    also,
    start: token.start,
    end: last.end,
    first: at,
    next: share.next,
    rule: "a fraction, as a percentage",
    form: "fraction",
  };
}

/** "A third was hit but not destroyed": one more, at the beginning of a sentence and before a verb in the singular. */
const isAnother = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "A" &&
  /^(?:was|is|has|had|hit|struck|fell|landed|came|went|remains?)$/.test(tokens[at + 2]?.lower ?? "");

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly said: readonly number[];
  readonly next: number;
}

function shareAt(tokens: readonly Token[], at: number): Share | null {
  const word = tokens[at]?.lower ?? "";
  const second = tokens[at + 1]?.lower ?? "";
  const third = tokens[at + 2]?.lower ?? "";
  const before = tokens[at - 1]?.lower ?? "";
  if (word === "half") {
    // "the first half", "half a million", "half-hour", "half an hour", "one and a half"
    if (/^(?:first|second|other|latter|this|and|later)$/.test(before) || second === "an" || second === "past")
      return null;
    if (before === "a" && tokens[at - 2]?.lower === "and") return null;
    if (second === "a" && !/^(?:of|the)$/.test(third)) return null;
    return { part: 1, whole: 2, said: [], next: at + 1 };
  }
  const joined = /^([a-z]+)-([a-z]+)$/.exec(word);
  if (joined !== null) {
    const whole = denominators.get(joined[2] ?? "");
    const part = numberWordOf(joined[1] ?? "");
    return whole === undefined || part === null || part >= whole ? null : { part, whole, said: [part], next: at + 1 };
  }
  if (word === "every" || word === "each") {
    const whole = denominators.get(second);
    return whole === undefined || whole === 2 || word === "each" ? null : { part: 1, whole, said: [], next: at + 2 };
  }
  const whole = denominators.get(second);
  if (isAnother(tokens, at)) return null;
  if (word === "a" && whole !== undefined && whole > 2 && third !== "time" && third !== "party" && isOf(third))
    return { part: 1, whole, said: [], next: at + 2 };
  const part = numberWord(tokens[at]) ?? (tokens[at]?.kind === "digits" && word.length <= 3 ? Number(word) : null);
  if (part === null || Number.isNaN(part)) return null;
  if (
    whole !== undefined &&
    part < whole &&
    (part > 1 ? second.endsWith("s") || whole === 2 : isOf(third)) &&
    numberWord(tokens[at]) !== null
  )
    return { part, whole, said: [part], next: at + 2 };
  return ratio(tokens, at, part);
}

/** A share ends here or goes on with "of" or a verb; "a third wave" is an ordinal. */
const isOf = (word: string): boolean =>
  word === "" ||
  /^(?:of|sleep|lack|need|depend|rely|report|reported|suffer|face|want|could|can|cannot|did|do|may|might|must|in|on|from|have|has|had|are|is|were|was|will|would|remain|remained|live|lived|said|say|still|since|by|and|or|more|less|fewer|higher|lower|smaller|larger|greater|below|above|as|[.,;:)\u2013\u2014-])$/.test(
    word,
  );

const rounds = /^(?:five|ten|twenty|hundred|10|100)$/;
const inWords = /^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)$/;

/** "one in five", "one out of three", "2 in 10", "four in every ten" */
function ratio(tokens: readonly Token[], at: number, part: number): Share | null {
  // "nine violations in ten"
  // "one child in five"
  const isOne =
    part === 1 && tokens[at + 1]?.kind === "word" && !/^(?:in|or|and|of)$/.test(tokens[at + 1]?.lower ?? "");
  const noun = (isOne || isPlural(tokens[at + 1])) && tokens[at + 2]?.lower === "in" ? 1 : 0;
  const link = at + 1 + noun;
  const every = (next: number): number => (tokens[next]?.lower === "every" ? 1 : 0);
  const isIn = tokens[link]?.lower === "in";
  // "two out of three", "two of every three"
  const isEvery = tokens[link]?.lower === "of" && tokens[link + 1]?.lower === "every";
  const isOut = isEvery || (tokens[link]?.lower === "out" && tokens[link + 1]?.lower === "of");
  if ((!isIn && !isOut) || part < 1 || part > 9) return null;
  const inWord = link - at + (isIn ? 1 : 2) + every(link + (isIn ? 1 : 2));
  const token = tokens[at + inWord];
  if (
    noun === 1 &&
    (!(isOne ? inWords : rounds).test(token?.lower ?? "") ||
      tokens[at + inWord + 1]?.kind === "digits" ||
      isPlural(tokens[at + inWord + 1]))
  )
    return null;
  const spelled = numberWord(token) !== null;
  const whole = numberWord(token) ?? (token?.kind === "digits" && token.text.length <= 3 ? Number(token.text) : null);
  if (whole === null || whole <= part || (isOut && !isEvery && part !== 1 && every(link + 2) === 0)) return null;
  // "two in 2016", "3 in 10 days": both are numbers of one kind in a ratio.
  if (spelled !== (numberWord(tokens[at]) !== null) || whole > 1000) return null;
  return { part, whole, said: [part, whole], next: at + inWord + 1 };
}

const numberWordOf = (word: string): number | null => {
  const i = "zero one two three four five six seven eight nine".split(" ").indexOf(word);
  return i < 0 ? null : i;
};
