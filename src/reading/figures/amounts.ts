import { tokensOf } from "../tokens.ts";
import { parseDigits } from "./number-at.ts";
import { readingsIn } from "./readings.ts";

/** A number that a text says, with where it says it: `text.slice(start, end)`. */
export interface Amount {
  readonly value: number;
  readonly valueMax?: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Every number that the text can be read to say, generously: "2.5 thousand" says 2500 and 2.5, "15 of 22" says 15 and 22,
 * "Half" says 50 (percent), and digits in dates and designations, which no recogniser takes, say themselves. In order of `start`.
 */
export function amountsIn(text: string): readonly Amount[] {
  const tokens = tokensOf(text, 0, text.length);
  const amounts: Amount[] = [];
  for (const reading of readingsIn(text, tokens)) {
    const { value, valueMax, outOf, start, end } = reading;
    amounts.push({ value, start, end, ...(valueMax === undefined ? {} : { valueMax }) });
    const also = [
      ...reading.also,
      ...(valueMax === undefined ? [] : [valueMax]),
      ...(outOf === undefined ? [] : [outOf]),
    ];
    for (const each of also) amounts.push({ value: each, start, end });
  }
  const readings = amounts.slice();
  let behind = 0;
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((readings[behind]?.end ?? Infinity) <= start) behind++;
    if ((readings[behind]?.start ?? Infinity) < end) continue;
    const whole = parseDigits(match[0]);
    if (whole !== null) amounts.push({ value: whole, start, end });
    else
      for (const run of match[0].matchAll(/\d{1,16}/g))
        amounts.push({ value: Number(run[0]), start: start + run.index, end: start + run.index + run[0].length });
  }
  return distinct(amounts).sort((a, b) => a.start - b.start || b.end - a.end);
}

function distinct(amounts: readonly Amount[]): Amount[] {
  const seen = new Set<string>();
  return amounts.filter(({ value, valueMax, start, end }) => {
    const key = `${start} ${end} ${value} ${valueMax ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
