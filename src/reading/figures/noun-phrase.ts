import type { Span } from "../../briefing/span.ts";
import type { Token } from "../tokens.ts";
import { numberWord } from "./number-words.ts";
import {
  describes,
  isAdverb,
  isBareAdjective,
  isGrammar,
  isPastForm,
  isPresentVerb,
  looksLikeNoun,
  standsForPeople,
} from "./word-class.ts";

const irregularPlurals = new Set(
  "people men women children personnel troops police aircraft vehicles cattle livestock sheep data dead teeth feet mice equipment ammunition fish servicemen servicewomen policemen gunmen fishermen infantry staff crew folk media".split(
    " ",
  ),
);
const determiners = new Set(
  "of the a an these those such other further more additional another separate different our their his her its my your all that this".split(
    " ",
  ),
);

/** What a number counts, as it stands after it: from `start` to `end` in the text, `next` the index of the token after it. */
export interface NounPhrase extends Span {
  readonly next: number;
}

/**
 * The noun phrase at token `at`: "terrorist targets", "pieces of military equipment", "oil and gas facilities". It ends
 * before a preposition, a verb, a mark or another number.
 */
export function nounPhraseAt(tokens: readonly Token[], at: number): NounPhrase | null {
  let from = at;
  while (from < at + 3 && isSkipped(tokens, from)) from++;
  if (/^(?:and|or|&|\/)$/.test(tokens[from]?.lower ?? "")) return null;
  // "several of you"
  if (/^(?:several|many|few|most|none|some|one)$/.test(tokens[from]?.lower ?? "") && tokens[from + 1]?.lower === "of")
    return null;
  let next = from;
  let plural = false;
  let heads = 0;
  for (; next < from + 12; next++) {
    const token = tokens[next];
    if (token === undefined || isBreak(tokens, next)) break;
    const word = token.lower;
    if ((word === "and" || word === "or") && next > from) {
      if (!goesOnAfterAnd(tokens, next, plural)) break;
      plural = false;
      continue;
    }
    if (word === "of" && next > from) {
      const after = tokens[next + 1];
      if (
        after === undefined ||
        after.kind !== "word" ||
        numberWord(after) !== null ||
        /^(?:which|whom|them|these|those|all)$/.test(after.lower)
      )
        break;
      const skip = /^(?:the|a|an|their|its|our)$/.test(after.lower) ? 1 : 0;
      if (tokens[next + 1 + skip]?.kind !== "word") break;
      next += skip;
      plural = false;
      heads = 1;
      continue;
    }
    if (numberWord(token) !== null && next > from) break;
    if (isVerbHere(tokens, next, from, plural)) break;
    // "infantry fighting vehicles"
    if (isPlural(token) && tokens[next + 1]?.lower !== "fighting") plural = true;
    heads++;
  }
  while (next > from && /^(?:and|or|of|the|a|an|\/|&|')$/.test(tokens[next - 1]?.lower ?? "")) next--;
  // "1,204 totally / 5,527 partially", "61 were positive": nothing is named.
  while (next > from && isAdverb(tokens[next - 1])) next--;
  if (next === from + 1 && isBareAdjective(tokens[from]?.lower ?? "")) return null;
  const [first, last] = [tokens[from], tokens[next - 1]];
  if (heads === 0 || next === from || first === undefined || last === undefined) return null;
  // "612 cases/100 thousand inhab."
  const rate = /^\p{L}+(?=\/\d)/u.exec(last.text)?.[0];
  if (rate !== undefined) return { start: first.start, end: last.start + rate.length, next };
  const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
  return { start: first.start, end: last.end - possessive, next };
}

/** "101% of the monthly target" */
const often = /^(?:daily|weekly|monthly|quarterly|yearly|hourly)$/;

function isSkipped(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !(determiners.has(token.lower) || often.test(token.lower))) return false;
  if (often.test(token.lower)) return isNounLike(tokens[at + 1]);
  if (/^(?:that|this)$/.test(token.lower)) return isNounLike(tokens[at + 1]) && !isPastForm(tokens[at + 1]);
  // "170 more" by itself elides its noun.
  return !(token.lower === "more" || token.lower === "another") || tokens[at + 1]?.kind === "word";
}

function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  // "1,000 U.S. service members"
  if (token.text === "." && token.joined && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(tokens[at - 1]?.text ?? ""))
    return tokens[at + 1]?.kind !== "word" || tokens[at + 1]?.capital === true;
  if (token.kind === "mark") return !(/^[/&']$/.test(token.text) && tokens[at + 1]?.kind === "word");
  // "two Leopard 2 tanks"
  if (token.kind === "digits")
    return !(
      /^\d{1,3}$/.test(token.text) &&
      tokens[at - 1]?.capital === true &&
      isPlural(tokens[at + 1]) &&
      tokens[at + 1]?.capital === false
    );
  return isGrammar(token);
}

/** "factories and workshops", "oil and gas facilities"; not "units and destroyed", "people and 3 cars". */
function goesOnAfterAnd(tokens: readonly Token[], and: number, plural: boolean): boolean {
  const after = tokens[and + 1];
  if (after?.kind !== "word" || isGrammar(after) || numberWord(after) !== null) return false;
  if (isPresentVerb(after) || (isPastForm(after) && !describes(after.lower))) return false;
  // "two blocks and wounded three persons"
  if (isPastForm(after) && (tokens[and + 2]?.kind === "digits" || numberWord(tokens[and + 2]) !== null)) return false;
  // After a plural the second noun must be one, too, soon.
  if (!plural) return true;
  for (let at = and + 1; at < and + 4; at++) {
    const token = tokens[at];
    if (token === undefined || isBreak(tokens, at)) return false;
    if (isPlural(token)) return true;
  }
  return false;
}

function isVerbHere(tokens: readonly Token[], at: number, from: number, plural: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  // "83 lives": no verb in the singular follows several.
  if (at === from && looksLikeNoun(token.lower) && token.lower.endsWith("s") && isSeveral(tokens[at - 1])) return false;
  const followed = isNounLike(tokens[at + 1]);
  // "60 ARMED TALIBAN KILLED": in capitals a participle is none the less one.
  const shouted = token.text.length > 2 && token.text === token.text.toUpperCase() && isShouted(tokens[at - 1]);
  const past = isPastForm(token) && !(token.capital && at > from && !shouted);
  if (isPresentVerb(token) && !(looksLikeNoun(token.lower) && followed && at > from && !plural)) return true;
  if (at === from) {
    // "62 tested": nothing is named; of people the participle stands for it, and before a plural it describes.
    if (!past) return false;
    // "412,500 litres of stolen crude oil"
    if (followed && tokens[at - 1]?.lower === "of") return false;
    return followed
      ? !describes(token.lower) && !isPlural(tokens[at + 1]) && !isPlural(tokens[at + 2])
      : !standsForPeople(token.lower);
  }
  // "29 locally made guns", "badly damaged houses"
  if (past && followed && at === from + 1 && isAdverb(tokens[from]) && !token.lower.endsWith("ing")) return false;
  if (past) return !(describes(token.lower) && followed && !plural) || plural || !followed;
  if (plural && standsForPeople(token.lower)) return true;
  if (plural && !isPlural(token) && !token.capital) {
    // "rocket systems" goes on, "refineries burn" does not: after a plural only a word before another plural may follow.
    return !isPlural(tokens[at + 1]) || /(?:ed|ing|ly)$/.test(token.lower);
  }
  return isAdverb(token) && !followed;
}

const isSeveral = (token: Token | undefined): boolean =>
  (token?.kind === "digits" && token.text !== "1") || (numberWord(token) ?? 0) > 1;

const isShouted = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.text.length > 2 && token.text === token.text.toUpperCase();

function isNounLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind !== "mark" &&
    token.kind !== "digits" &&
    !isGrammar(token) &&
    !/^(?:and|or|of)$/.test(token.lower)
  );
}

/** A plural by its form: "targets", "people"; not "ISIS", "across". */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== "word" || isGrammar(token) || /['\u2019]s$/.test(token.text)) return false;
  if (irregularPlurals.has(token.lower)) return true;
  return (
    /[^suis]s$|ies$|[^i]is$|ses$/.test(token.lower) &&
    token.lower.length > 3 &&
    token.text !== token.text.toUpperCase() &&
    !/(?:ous|sis|xis|nnis|aegis|istics|olitics|onomics|ysics|ronics|less)$/.test(token.lower)
  );
}
