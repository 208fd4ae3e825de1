import { isDeepStrictEqual } from "node:util";
import type { Day } from "../briefing/day.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Period } from "../briefing/period.ts";
import { digitsBeyond } from "../language/digits.ts";
import { amountsIn, type Amount } from "../reading/figures/amounts.ts";
import { isExact } from "../reading/figures/number-at.ts";
import { daysIn } from "../reading/periods/days-in.ts";
import { unitText } from "./figure-text.ts";

/** The briefing that a figure is from: its id names the figure in a fault, its day resolves the words of its period. */
interface From {
  readonly id: string;
  readonly date: Day;
}

/**
 * What is wrong with a figure by today's rules, a sentence each; empty when its words say all of it. Its numbers must be
 * readable at their place in the sentence, its days in the words of its period, and its words must stand in what is cited.
 */
export function faultsOfFigure(figure: Figure, { id, date }: From): readonly string[] {
  const name = `"${figure.surface}" of ${id}`;
  const inSentence = figure.sentence.slice(figure.start - figure.sentenceStart, figure.end - figure.sentenceStart);
  const amounts = amountsIn(figure.sentence);
  const here = amounts.filter(
    (amount) => amount.start + figure.sentenceStart < figure.end && amount.end + figure.sentenceStart > figure.start,
  );
  const readable = valuesOf(here);
  const values = [figure.value, ...(figure.valueMax === undefined ? [] : [figure.valueMax])];
  // The whole that a part is of stands anywhere in the sentence: "of the 22 health centres, 15 are open".
  const wholes = figure.outOf === undefined ? [] : [figure.outOf];
  const wholesReadable = wholes.length === 0 ? readable : valuesOf(amounts);
  const { period } = figure;
  const named = figure.places.filter((place) => place.at !== undefined).map((place) => place.name);
  const cited = [figure.sentence, period?.at === undefined ? "" : period.text, ...named].join(" ");
  const shown = [figure.counted, figure.action, period?.text, ...figure.places.map((place) => place.name)];
  return [
    ...(inSentence === figure.surface ? [] : [`${name} does not stand in its sentence`]),
    ...values.filter((value) => !readable.has(Math.abs(value))).map((value) => `${name} cannot be read as ${value}`),
    ...wholes.filter((value) => !wholesReadable.has(value)).map((value) => `${name} cannot be read as of ${value}`),
    ...[...values, ...wholes]
      .filter((value) => !isExact(value))
      .map((value) => `${name} has too many digits: ${value}`),
    ...(figure.place === null || figure.places.some((place) => isDeepStrictEqual(place, figure.place))
      ? []
      : [`the place of ${name} is not among its places`]),
    ...(period === null || isReadable(period, date) ? [] : [`"${period.text}" of ${name} is not those days`]),
    ...[...shown, unitText(figure)].flatMap((text) =>
      digitsBeyond(text ?? "", cited).map((digits) => `the sentence of ${name} does not have "${digits}"`),
    ),
  ];
}

/**
 * What is wrong with what a corrected figure tells of its reading: numbers that its sentence cannot be read as anywhere, days
 * and digits that the words of the reading do not have. A sentence each.
 */
export function faultsOfCorrections(figure: Figure, { id, date }: From): readonly string[] {
  const reads = (figure.corrected ?? []).flatMap(({ read }) => read ?? []);
  if (reads.length === 0) return [];
  const name = `the reading of "${figure.surface}" of ${id}`;
  const readable = valuesOf(amountsIn(figure.sentence));
  return reads.flatMap(({ value, valueMax, outOf, unit, counted, action, place, period }) => {
    const numbers = [value, valueMax, outOf].filter((number) => number !== undefined);
    const at = [place?.at === undefined ? null : place.name, period?.at === undefined ? null : period.text];
    const cited = [figure.sentence, ...at].join(" ");
    const shown = [
      counted,
      action,
      place?.name,
      period?.text,
      unit === undefined ? null : unitText({ ...figure, unit }),
    ];
    return [
      ...numbers.filter((number) => !readable.has(Math.abs(number))).map((number) => `${name} cannot be ${number}`),
      ...(period === undefined || period === null || isReadable(period, date)
        ? []
        : [`"${period.text}" in ${name} is not those days`]),
      ...shown.flatMap((text) =>
        digitsBeyond(text ?? "", cited).map((digits) => `the sentence of ${name} does not have "${digits}"`),
      ),
    ];
  });
}

const valuesOf = (amounts: readonly Amount[]): ReadonlySet<number> =>
  new Set(amounts.flatMap((amount) => [amount.value, amount.valueMax ?? amount.value].map(Math.abs)));

const isReadable = ({ text, start, end }: Period, on: Day): boolean =>
  (start === null && end === null) || daysIn(text, on).some((days) => days.start === start && days.end === end);
