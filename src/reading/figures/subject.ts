import type { PassageView } from "../passage-view.ts";
import { isPlace, isPreposition } from "./governor.ts";
import { isArticle, isVerb, nounBefore } from "./noun-before.ts";
import { nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { isAdverb, isAuxiliary } from "./word-class.ts";

/** A clause reaches no further back from its verb, in tokens. */
const farthest = 120;
/** One verb takes its subject over from another so many times. */
const deepest = 4;
const between =
  /^(?:not|also|now|still|already|then|just|only|even|since|ever|again|further|to|today|yesterday|therefore|however|once)$/;
const skipped =
  /^(?:the|a|an|their|his|its|our|my|your|this|these|those|next|latest|both|all|and|but|so|then|now|only|also|meanwhile|today|however|overall|,|"|\u201c)$/;

/** The subject of the verb at token `verb`: "cocoa beans and products" of "dropped"; null for a pronoun, a place or none. */
export function subjectOf(view: PassageView, verb: number, floor: number, depth = 0): NounPhrase | null {
  const { tokens, periods } = view;
  let group = verb;
  while (group > floor && isBeforeVerb(view, group - 1)) group--;
  const stop = Math.max(floor, verb - farthest);
  const relative = tokens[group - 1]?.lower ?? "";
  if (/^(?:which|who|that)$/.test(relative)) {
    const comma = tokens[group - 2]?.text === "," ? 2 : 1;
    const phrase = nounBefore(tokens, group - comma, stop);
    if (phrase !== null) return usable(view, phrase, group);
  }
  const { start, left } = clauseStart(view, group, stop);
  let at = start;
  while (at < group && skipped.test(tokens[at]?.lower ?? "")) at++;
  while (at < group && isAdverb(tokens[at]) && tokens[at + 1]?.text === ",") at += 2;
  if (at >= group) return left < 0 || depth > deepest ? null : subjectOf(view, left, floor, depth + 1);
  // "In Homs, Hama and Tartus the number of deaths stands at": the commas are those of the places.
  const behindList = isPreposition(tokens[at]?.lower ?? "") ? pastPlaces(view, at + 1) : -1;
  if (behindList > 0 && behindList < group) {
    const phrase = nounPhraseAt(tokens, tokens[behindList]?.text === "," ? behindList + 1 : behindList);
    if (phrase !== null && phrase.next < group) return usable(view, phrase, group);
  }
  if (isPreposition(tokens[at]?.lower ?? "")) {
    // "In the last week, admissions fell", "without new funds rations will be cut"
    const comma = tokens.findIndex(
      (token, i) =>
        i > at && i < group && token.text === "," && !periods.some((period) => period.first <= i && i < period.next),
    );
    // "At Al-Omari the count of vehicles rose": the subject stands behind the place.
    const behind = comma === -1 ? pastBearing(view, at + 1) : -1;
    if (behind > at && behind < group) {
      const phrase = nounPhraseAt(tokens, behind);
      if (phrase !== null && phrase.next < group && isArticle(tokens[behind])) return usable(view, phrase, group);
    }
    if (comma === -1 || comma + 1 >= group) return usable(view, nounBefore(tokens, group, at + 1), group);
    at = comma + 1;
    while (at < group && skipped.test(tokens[at]?.lower ?? "")) at++;
  }
  // "close to 904,000 tourists arrived, one in five from India": who arrived is counted themselves.
  const close = tokens[at]?.lower === "close" && tokens[at + 1]?.lower === "to" ? 2 : 0;
  if (close > 0) at += close;
  if (close > 0 && tokens[at]?.kind === "digits") at++;
  // "the 1957 record was 14.7"
  if (/^(?:19|20)\d\d$/.test(tokens[at]?.text ?? "")) at++;
  return usable(view, nounPhraseAt(tokens, at), group);
}

/** The token behind a list of two places or more that begins at `at`, or -1. */
function pastPlaces({ tokens, places }: PassageView, at: number): number {
  let [next, listed] = [at, 0];
  for (;;) {
    const place = places.find(({ first }) => first === next);
    if (place === undefined) break;
    listed++;
    next = place.next;
    const joint = /^(?:,|and)$/.test(tokens[next]?.lower ?? "") ? next + 1 : next;
    if (!places.some(({ first }) => first === joint)) break;
    next = joint;
  }
  return listed > 1 ? next : -1;
}

/** The token behind the place or period that begins at `at`, or -1. */
const pastBearing = ({ places, periods }: PassageView, at: number): number =>
  [...places, ...periods].find(({ first }) => first >= at - 1 && first <= at + 1)?.next ?? -1;

/** Auxiliaries, adverbs and what says when stand between a subject and its verb. */
function isBeforeVerb({ tokens, periods }: PassageView, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (isAuxiliary(token) ||
      isAdverb(token) ||
      between.test(token.lower) ||
      periods.some((period) => period.first <= at && at < period.next))
  );
}

/** "The day before there had been 31", "A week ago it was 81": what says when is no subject. */
function usable(view: PassageView, phrase: NounPhrase | null, group: number): NounPhrase | null {
  if (phrase === null || phrase.next > group || isPlace(view, phrase) || isCurrency(view, phrase)) return null;
  return view.periods.some(({ start, end }) => start <= phrase.start && end >= phrase.end) ? null : phrase;
}

/** Where the clause of the verb group begins, and the verb before it that it may share a subject with, or -1. */
function clauseStart(view: PassageView, group: number, stop: number): { start: number; left: number } {
  const { tokens, periods } = view;
  let opening = group;
  while (opening > stop && !opensClause(view, opening - 1, group)) {
    opening--;
    // "the operation (phase two) has received": what stands in brackets is passed over.
    if (tokens[opening]?.text === ")") while (opening > stop && tokens[opening]?.text !== "(") opening--;
  }
  const verbs: number[] = [];
  for (let at = opening; at < group; at++) if (isVerb(tokens, at)) verbs.push(at);
  for (let at = group - 1; at >= opening && verbs.length > 0; at--) {
    while ((verbs.at(-1) ?? -1) >= at) verbs.pop();
    const left = verbs.at(-1);
    const isWhen = periods.some((period) => period.first <= at && at < period.next);
    // "prices fell in May and rents rose": after a verb, "and" begins another clause.
    if (left !== undefined && !isWhen && /^(?:,|and|or|but)$/.test(tokens[at]?.lower ?? ""))
      return { start: at + 1, left };
  }
  return { start: opening, left: -1 };
}

/** The token ends the clause before it: a mark, the label's colon, "that", "while". */
function opensClause({ tokens, label, periods }: PassageView, at: number, group: number): boolean {
  const token = tokens[at];
  if (token === undefined || at === label) return true;
  if (periods.some((period) => period.first <= at && at < period.next)) return false;
  if (/^[;.:!?(]$/.test(token.text) || (/^[-\u2013\u2014]$/.test(token.text) && !token.joined)) return true;
  return (
    at < group - 1 && /^(?:that|while|whereas|where|when|because|although|though|if|who|which|whose)$/.test(token.lower)
  );
}

/** The subject of a sentence or clause without a verb before the number: its first noun phrase. */
export function subjectBefore(view: PassageView, floor: number, before: number): NounPhrase | null {
  const { tokens } = view;
  let at = floor;
  while (at < before && (tokens[at]?.kind === "mark" || skipped.test(tokens[at]?.lower ?? ""))) at++;
  if (at < before && isPreposition(tokens[at]?.lower ?? "")) {
    const comma = tokens.findIndex((token, i) => i > at && i < before && token.text === ",");
    if (comma === -1) return null;
    at = comma + 1;
    while (at < before && skipped.test(tokens[at]?.lower ?? "")) at++;
  }
  const phrase = at < before ? nounPhraseAt(tokens, at) : null;
  return phrase !== null && phrase.next <= before && !isPlace(view, phrase) && !isCurrency(view, phrase)
    ? phrase
    : null;
}

/** "Rs 25,000 per family is paid": letters of money right before a number. */
const isCurrency = ({ tokens, text }: PassageView, { start, end, next }: NounPhrase): boolean =>
  tokens[next]?.kind === "digits" && /^(?:\p{Lu}{2,3}|Rs|Tk|Rp|KSh|Ksh|TSh|USh|Sh|Birr)$/u.test(text.slice(start, end));
