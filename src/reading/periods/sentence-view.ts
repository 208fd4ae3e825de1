import { numberWord } from "../figures/number-words.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import type { PeriodMention } from "./period-mentions.ts";

/** The periods of a passage by sentence: asked for at each figure, so worked out once. */
const sorted = new WeakMap<PassageView, readonly (readonly PeriodMention[])[]>();

function bySentence(view: PassageView): readonly (readonly PeriodMention[])[] {
  const known = sorted.get(view);
  if (known !== undefined) return known;
  const { periods } = view;
  let at = 0;
  const made = view.passage.sentences.map(({ end }) => {
    const from = at;
    while (at < periods.length && (periods[at]?.start ?? end) < end) at++;
    return periods.slice(from, at).filter((period) => period.end <= end);
  });
  sorted.set(view, made);
  return made;
}

/** The periods of one sentence of a passage, rates and mere lengths left out. */
export const periodsOf = (view: PassageView, sentence: number): readonly PeriodMention[] =>
  (bySentence(view)[sentence] ?? []).filter(
    (period) => period.role !== "rate" && period.role !== "length" && !isNameOf(view.tokens, period),
  );

/** What is told apart by its date: "violations of the agreement of 27 November", "the law of 12 May". */
const papers =
  /^(?:agreements?|accords?|ceasefire|truce|cessation|hostilities|resolutions?|laws?|acts?|treaty|decisions?|decrees?|orders?|memorandum|statements?|letters?|amendments?|protocols?|conventions?|declarations?|communiqu[e\u00e9]|elections?|referendum)$/;

/** The date only says which agreement or election is meant. */
const isNameOf = (tokens: readonly Token[], { first, lead }: PeriodMention): boolean =>
  (lead === "of" && papers.test(tokens[first - 1]?.lower ?? "")) || (lead === "since" && isRecord(tokens, first));

/** "for the first time since 2021", "the highest level since May": how long nothing was like it. */
function isRecord(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower);
  const best = before.findLastIndex((word) => /^(?:first|most|least|fewest|worst|best|only)$|[^r]est$/.test(word));
  return (
    best >= 0 &&
    before.slice(best + 1).every((word) => /^(?:time|such|one|of|its|kind|\p{Ll}{3,})$/u.test(word)) &&
    before[best - 1] === "the"
  );
}

/** How often something happens, as the sentence says. */
export const ratesOf = (view: PassageView, sentence: number): readonly PeriodMention[] =>
  (bySentence(view)[sentence] ?? []).filter(({ rate }) => rate);

export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "digits" || numberWord(token) !== null);
}

/** The furthest that a word is looked for, in tokens, so that a sentence without end costs no more than a long one. */
const farthest = 60;

/** The index of the bracket that token `at` stands in, or -1. */
export function bracketAt(tokens: readonly Token[], at: number, sentenceStart: number): number {
  let closed = 0;
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    const token = tokens[i];
    if (token === undefined || token.start < sentenceStart) return -1;
    if (token.text === ")") closed++;
    if (token.text === "(" && closed-- === 0) return i;
  }
  return -1;
}

const changing =
  /^(?:up|down|rose|risen|rise|fell|fallen|fall|dropped|drop|grew|grown|growth|increase|increased|decrease|decreased|declined|decline|reduction|reduced|climbed|jumped|eased|slowed|higher|lower|worsened|improved|change|changed|went|gone|turned|swung|moved|shifted)$/;
const between =
  /^(?:the|a|an|that|those|with|to|in|on|for|of|about|some|only|just|over|around|nearly|almost|reported)$/;

/** Whether token `at` sets what follows it against what came before: "than in April", "against 536". "More than 20" does not. */
export function compares(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "compared" || word === "comparison" || word === "whereas" || word === "unlike") return true;
  if (word === "than") return !isBound(tokens, at);
  if (!/^(?:against|versus|vs)$/.test(word)) return false;
  let next = at + 1;
  if (tokens[next]?.text === ".") next++;
  while (next < at + 4 && between.test(tokens[next]?.lower ?? "")) next++;
  return (
    isNumber(tokens[next]) ||
    /^(?:previous|preceding|same|prior|last|year|week|month|day)$/.test(tokens[next]?.lower ?? "")
  );
}

/** "more than 20", "less than a quarter": a bound on a number, and no comparison. */
function isBound(tokens: readonly Token[], than: number): boolean {
  if (!/^(?:more|less|fewer|greater|higher|lower|other|rather|later|earlier)$/.test(tokens[than - 1]?.lower ?? ""))
    return false;
  const next = tokens[than + 1];
  const share = /^(?:a|an|one|half)$/.test(next?.lower ?? "");
  return (
    isNumber(next) ||
    (share &&
      /^(?:half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|of|the)$/.test(tokens[than + 2]?.lower ?? ""))
  );
}

/**
 * The index of the word by which a period is only compared with: "than in April", "against 536 the previous week", "from
 * 23.5 percent a month earlier", "up on June". -1 where the sentence tells of that time.
 */
export function comparedBy(view: PassageView, period: PeriodMention, sentenceStart: number): number {
  const known = compared.get(period);
  if (known !== undefined) return known;
  const found = comparison(view, period, sentenceStart);
  compared.set(period, found);
  return found;
}

const compared = new WeakMap<PeriodMention, number>();
const bracketed = new WeakMap<PeriodMention, number>();

/** The index of the bracket that a period stands in, or -1. */
export function bracketOf({ tokens }: PassageView, period: PeriodMention, sentenceStart: number): number {
  const known = bracketed.get(period);
  if (known !== undefined) return known;
  const found = bracketAt(tokens, period.first, sentenceStart);
  bracketed.set(period, found);
  return found;
}

function comparison({ tokens }: PassageView, period: PeriodMention, sentenceStart: number): number {
  // "a rise on April", "+6% on week 26": months and weeks have no "on" of their own.
  const isNumbered = /^(?:week|wk|q[1-4])$/.test(tokens[period.first + 1]?.lower ?? "");
  if (period.lead === "on" && period.interval && (isNumbered || isWholeMonth(period))) return period.first;
  // "a 13 per cent increase on the same period of last year", "up 8 percent on the year before"
  if (period.lead === "on" && (period.role === "other" || period.role === "same")) return period.first;
  // "four times the October average"
  const isNorm = /^(?:average|mean|figure|level|total|norm)$/.test(tokens[period.next]?.lower ?? "");
  if (isNorm && isMultiple(tokens, period.first)) return period.first;
  const turned = turnedFrom(tokens, period, sentenceStart);
  if (turned >= 0) return turned;
  for (let i = period.first - 1; i >= Math.max(0, period.first - 14); i--) {
    const token = tokens[i];
    if (token === undefined || token.start < sentenceStart || /^[,;:()]$/.test(token.text)) return -1;
    if (compares(tokens, i)) return i;
    if (token.lower === "from" && isNumber(tokens[i + 1]) && isChange(tokens, i)) return i;
    const isLevel =
      i === period.first - 1 &&
      /^(?:figure|level|total|value|toll|rate|amount|number|size|volume|average|sum|area|harvest)$/.test(token.lower);
    if (isLevel && /^(?:of|for|in|at|on)$/.test(period.lead) && isMultiple(tokens, i)) return i;
  }
  return -1;
}

/** "turned from a deficit of 95 million in 2006 to a surplus of 530 million": the "from" of a period right before "to"; -1 for none. */
function turnedFrom(tokens: readonly Token[], { first, next }: PeriodMention, sentenceStart: number): number {
  if (tokens[next]?.lower !== "to") return -1;
  for (let i = first - 1; i >= Math.max(0, first - 12); i--) {
    const token = tokens[i];
    if (token === undefined || token.start < sentenceStart || /^[,;:()]$/.test(token.text)) return -1;
    if (token.lower === "from" && i < first - 1) return isChange(tokens, i) ? i : -1;
  }
  return -1;
}

const isWholeMonth = ({ days: { start, end } }: PeriodMention): boolean =>
  start !== null && end !== null && start.endsWith("-01") && end > start;

/** "up from 4,900 on Saturday", "decreased from 37 in week 8" */
function isChange(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 12); i--)
    if (changing.test(tokens[i]?.lower ?? "")) return true;
    else if (/^[;.]$/.test(tokens[i]?.text ?? "")) return false;
  return false;
}

const bases = /^(?:gdp|gni|gnp|output|budget|imports|exports|revenue|revenues|income)$/;

/** "equal to 3.4 percent of GDP in 2022": the time of what a share is taken of. */
export function isOfBase(tokens: readonly Token[], { first }: PeriodMention): boolean {
  if (!bases.test(tokens[first - 1]?.lower ?? "")) return false;
  const words = tokens.slice(Math.max(0, first - 5), first - 1).map(({ lower }) => lower);
  const of = words.indexOf("of");
  return of > 0 && /^(?:%|percent|cent)$/.test(words[of - 1] ?? "");
}

/** "twice the figure for April" */
function isMultiple(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 3); i--)
    if (/^(?:twice|times|double|half|triple|thrice|\w+fold)$/.test(tokens[i]?.lower ?? "")) return true;
  return false;
}
