import { isDeepStrictEqual } from "node:util";
import type { Figure } from "../briefing/figure.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { termsOf } from "../language/tokens.ts";
import type { SumPart } from "./reply.ts";

/** What the words of a sentence say of two of its numbers, or of two figures: which may be added, and which taken off. */

const between = ({ sentence, sentenceStart }: Figure, start: number, end: number): string =>
  sentence.slice(Math.max(0, start - sentenceStart), Math.max(0, end - sentenceStart));

export const isSameSentence = (a: Figure, b: Figure): boolean =>
  a.passage === b.passage && a.sentenceStart === b.sentenceStart;

const parting =
  /^[^.;]*\b(?:among (?:them|whom|which)|of (?:them|whom|which|these|those|that)|including|of which)\b[^;]*$/i;

/** "256 killed, among them 66 children": told as a part of it in its own sentence. */
export function isPartOf(part: Figure, whole: Figure): boolean {
  if (part.delta === true || !isSameSentence(part, whole) || part.start < whole.end) return false;
  return part.outOf === whole.value || parting.test(between(whole, whole.end, part.start));
}

/** "1,845 had been assisted (IOM: 1,120; UNHCR: 725)": it stands in brackets behind the other. */
export function isInBracketsOf(inner: Figure, outer: Figure): boolean {
  if (!isSameSentence(inner, outer) || inner.start < outer.end) return false;
  const words = between(outer, outer.end, inner.start);
  return words.lastIndexOf("(") > words.lastIndexOf(")");
}

/** Whether names stand in a sentence in the order of their numbers; null where one does not stand there once. */
export function isInOrder(a: Figure, nameOfA: string, b: Figure, nameOfB: string): boolean | null {
  const text = ` ${plain(a.sentence)} `;
  const [one, other] = [nameOfA, nameOfB].map((name) => {
    const at = text.indexOf(` ${plain(name)} `);
    return at < 0 || text.includes(` ${plain(name)} `, at + 1) ? null : at;
  });
  return one === null || other === null || one === undefined || other === undefined
    ? null
    : one < other === a.start < b.start;
}

/**
 * 1 for a rise, -1 for a fall: what a figure tells of the level in its sentence. Null for what tells no change. A change that
 * is marked by a sign has it in its value, so that taking it off is right either way.
 */
export function changeTold(figure: Figure): 1 | -1 | null {
  const { sentence, sentenceStart, start, end } = figure;
  const before = sentence.slice(Math.max(0, start - sentenceStart - 32), start - sentenceStart);
  const behind = sentence.slice(end - sentenceStart, end - sentenceStart + 60);
  if (fallBefore.test(before) || fallBehind.test(behind)) return -1;
  return figure.delta === true || riseBefore.test(before) || riseBehind.test(behind) ? 1 : null;
}

const riseBefore =
  /\b(?:an? (?:addition|increase|rise) of|(?:up|rose|risen|increased|grew|grown) by) (?:some |about |around )?\S{0,4}$/i;
const fallBefore =
  /\b(?:an? (?:decrease|drop|fall|decline|reduction) of|(?:down|fell|fallen|dropped|decreased|declined) by) (?:some |about |around )?\S{0,4}$/i;
const riseBehind = /^(?: \p{L}+){0,2} (?:more|higher|greater)(?: \p{L}+){0,2} than\b/iu;
const fallBehind = /^(?: \p{L}+){0,2} (?:fewer|less|lower)(?: \p{L}+){0,2} than\b/iu;

/** Words of a figure without those that only name its place, its actor or what sets the part apart. */
function wordsOf(text: string | null, { claim: { figure }, named }: SumPart): ReadonlySet<string> {
  const names = termsOf([figure.place?.name, figure.actor?.text, named].join(" "));
  return new Set([...termsOf(text ?? "")].filter((term) => !names.has(term)));
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((term) => all.has(term));

/** The same happened to both: one says it as the other does, or closer. */
export function isSameDeed(a: SumPart, b: SumPart): boolean {
  const [mine, yours] = [wordsOf(a.claim.figure.action, a), wordsOf(b.claim.figure.action, b)];
  return mine.size > 0 === yours.size > 0 && (isWithin(mine, yours) || isWithin(yours, mine));
}

/** One counts what the other does, or the same said closer. */
export function isSameThing(a: SumPart, b: SumPart): boolean {
  const [mine, yours] = [wordsOf(a.claim.figure.counted, a), wordsOf(b.claim.figure.counted, b)];
  const isMeasured = a.claim.figure.unit !== "count";
  if (mine.size === 0 || yours.size === 0) return (mine.size === yours.size || isMeasured) && isSameDeed(a, b);
  return isWithin(mine, yours) || isWithin(yours, mine);
}

export const isSameTime = ({ period: a }: Figure, { period: b }: Figure): boolean =>
  a?.start === b?.start && a?.end === b?.end && (a === null) === (b === null);

const dayBefore = /\b(?:day before|previous day|preceding day|day earlier)\b/i;

/** Days of which none is in both: what holds up to a day, without a beginning, may hold all that was before. */
export function isApartInTime(a: Figure, b: Figure): boolean {
  const [first, second] = [a.period, b.period];
  if (first === null || second === null) return false;
  if (isDayBefore(a, b) || isDayBefore(b, a)) return true;
  if (first.start === null || second.start === null || first.end === null || second.end === null) return false;
  return first.end < second.start || second.end < first.start;
}

/** "340 on 2 June, against 215 the day before": it is told of the day before the other's. */
export const isDayBefore = (figure: Figure, of: Figure): boolean =>
  figure.period?.start === null &&
  figure.period.end === null &&
  dayBefore.test(figure.period.text) &&
  isSameSentence(figure, of) &&
  of.period !== null &&
  of.period.start !== null &&
  of.period.start === of.period.end;

const isSamePlace = ({ place: a }: Figure, { place: b }: Figure): boolean =>
  a === null || b === null ? a === b : a.id === b.id && (a.id !== undefined || a.name === b.name);

/** Places of which none lies in the other. */
function isApartInPlace({ place: a }: Figure, { place: b }: Figure, gazetteer: Gazetteer): boolean {
  if (a === null || b === null || isDeepStrictEqual(a, b)) return false;
  if (a.id === undefined || b.id === undefined) return a.name !== b.name;
  return (
    a.id !== b.id &&
    gazetteer.get(a.id)?.within.includes(b.id) !== true &&
    gazetteer.get(b.id)?.within.includes(a.id) !== true
  );
}

function isApartInActor({ actor: a }: Figure, { actor: b }: Figure): boolean {
  if (a === undefined || b === undefined) return false;
  const [mine, yours] = [termsOf(a.text), termsOf(b.text)];
  return ![...mine].some((term) => yours.has(term));
}

const says = (figure: Figure, words: string): boolean => ` ${plain(figure.sentence)} `.includes(` ${plain(words)} `);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Each stands in a sentence of its own passage that has its name, and the other's does not. */
const isApartInName = (a: SumPart, b: SumPart): boolean =>
  a.named !== undefined &&
  b.named !== undefined &&
  !isSameSentence(a.claim.figure, b.claim.figure) &&
  says(a.claim.figure, a.named) &&
  says(b.claim.figure, b.named) &&
  !says(a.claim.figure, b.named) &&
  !says(b.claim.figure, a.named);

/** "31 incidents of rock hurling and 12 of firebombs", or cells of one row under different heads. */
function isListed(a: Figure, b: Figure): boolean {
  if (!isSameSentence(a, b)) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const words = between(first, first.end, second.start);
  if (/^[\s|\d.,–+-]*$/.test(words)) return a.counted !== null && b.counted !== null && a.counted !== b.counted;
  return (
    /,|\b(?:and|plus|or)\b|&/i.test(words) &&
    !/[.;:()](?:\s|$)|\(/.test(words) &&
    !parting.test(words) &&
    !/\b(?:against|compared|than|versus|instead|bringing|making|previous\w*|total\w*|(?:up|down|rising|falling) from)\b/i.test(
      words,
    )
  );
}

/** Why two figures may not be added up, in words; null where they may. */
export function whyNotAdded(a: SumPart, b: SumPart, gazetteer: Gazetteer): string | null {
  const [one, other] = [a.claim.figure, b.claim.figure];
  if (one.outOf === other.value || other.outOf === one.value || isPartOf(one, other) || isPartOf(other, one))
    return "one is a part of the other";
  if (isListed(one, other) && isSamePlace(one, other) && isSameTime(one, other)) return null;
  if (!isSameThing(a, b)) return "they do not count the same thing";
  if (!isSameTime(one, other))
    return isApartInTime(one, other) && isSamePlace(one, other) ? null : "they are of different times";
  if (isApartInPlace(one, other, gazetteer) || isListed(one, other)) return null;
  return isSamePlace(one, other) && (isApartInActor(one, other) || isApartInName(a, b)) ? null : "their places overlap";
}

/** "178,419 (down from 203,117)", "83 trucks, as against 120": one level beside another of the same in its sentence. */
export function isCompared(a: Figure, b: Figure): boolean {
  if (!isSameSentence(a, b) || isPartOf(a, b) || isPartOf(b, a)) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.outOf !== undefined || first.outOf !== undefined) return false;
  const words = between(first, first.end, second.start);
  return (
    /^[^.;\d]*\b(?:from|against|compared|versus|previous\w*|earlier)\b[^.;\d]*$/i.test(words) ||
    /^[^.;\d()]{0,60}\((?:(?:R|round|week|wk|month|Q|phase) ?\d{1,3}|\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,4}|last \p{L}+) ?[:=] ?$/iu.test(
      words,
    )
  );
}
