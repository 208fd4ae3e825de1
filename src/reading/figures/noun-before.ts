import type { Token } from "../tokens.ts";
import { numberWord, scaleWord } from "./number-words.ts";
import { isChangeNoun, isTimeCompared } from "./kinds-of-noun.ts";
import { isPlural, type NounPhrase } from "./noun-phrase.ts";
import { describes, isAdverb, isAuxiliary, isGrammar, isPastForm, isPresentVerb } from "./word-class.ts";

/** A noun phrase that was found from its end; `first` is the index of its first token, `next` of the token after it. */
export interface PhraseBefore extends NounPhrase {
  readonly first: number;
}

/** A noun phrase reaches no further back, in tokens. */
const longest = 12;
const compass = /^(?:north|south|east|west)(?:-?(?:north|south|east|west)){0,2}(?:erly|ern|wards?)?$/;
const article = /^(?:the|a|an|their|its|his|her|our|this|these|those|that|all|each|every|any|no)$/;

export const isArticle = (token: Token | undefined): boolean => article.test(token?.lower ?? "");

/** True for a word that may stand in a noun phrase at this place. */
export function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.kind !== "word" && token.kind !== "mixed")) return false;
  if (
    isGrammar(token) ||
    /^(?:of|and|or)$/.test(token.lower) ||
    isAdverb(token) ||
    isTimeCompared(token.lower) ||
    numberWord(token) !== null ||
    scaleWord(token) !== null
  )
    return false;
  return !isVerb(tokens, at);
}

const isGrammarLead = ({ lower }: Token): boolean =>
  /^(?:total|large|small|great|the|a|in|of|by|and|phone|serial)$/.test(lower);
const counts = (token: Token | undefined): boolean =>
  token?.kind === "digits" ||
  numberWord(token) !== null ||
  /^(?:over|about|around|some|nearly|almost|approximately|more|fewer)$/.test(token?.lower ?? "");

/** True for a word that says what happens, and does not describe the noun behind it: "fell", not "displaced" in "the displaced families". */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== "word") return false;
  if (isAuxiliary(token)) return true;
  const led = isArticle(before) || before?.lower === "of" || before?.kind === "digits" || numberWord(before) !== null;
  const goesOn = after?.kind === "word" && !isGrammar(after) && !isAdverb(after) && after.lower !== "of";
  // "in 2021 stands at 95%": a year is no count of stands.
  if (isPresentVerb(token)) return !led || /^(?:19|20)\d\d$/.test(before?.text ?? "");
  // "humidity will drop to 9 per cent"
  if (isChangeNoun(token.lower) && /^(?:will|would|may|might|could|should|can|must)$/.test(before?.lower ?? ""))
    return true;
  // "which the Ministry values at USD 96 mn", "civilians number over one million"
  if (token.lower === "values" && after?.lower === "at") return true;
  if (
    token.lower === "number" &&
    before?.kind === "word" &&
    !isArticle(before) &&
    !isGrammarLead(before) &&
    counts(after)
  )
    return true;
  if (isPastForm(token)) {
    if (token.capital && at > 0 && before?.kind === "word" && before.capital) return false;
    // "673 municipalities reported contamination"
    if (goesOn && before?.kind === "word" && isPlural(before) && !isArticle(tokens[at - 2]) && !isPlural(after))
      return true;
    return !(led && (goesOn || describes(token.lower))) && !(describes(token.lower) && goesOn && !isAuxiliary(before));
  }
  // "…, wounding 12", "and bringing the total to 9", "by cutting"
  if (token.lower.length < 6 || !token.lower.endsWith("ing") || token.capital) return false;
  return before?.text === "," || /^(?:and|by|while|after|before|without)$/.test(before?.lower ?? "");
}

/** The noun phrase that ends before token `end`, not before token `floor`: "Monetary Policy Rate" before "at 29 percent". */
export function nounBefore(tokens: readonly Token[], end: number, floor: number): PhraseBefore | null {
  // "winds southwest 20-30 km/h"
  if (compass.test(tokens[end - 1]?.lower ?? "") && end - 1 > floor) return nounBefore(tokens, end - 1, floor);
  let first = end;
  const stop = Math.max(floor, end - longest);
  while (first > stop) {
    const token = tokens[first - 1];
    if (isNominal(tokens, first - 1)) first--;
    else if (first === end) break;
    else if (/^(?:and|&|\/)$/.test(token?.lower ?? "") && first - 1 > stop && isNominal(tokens, first - 2)) first -= 2;
    else {
      // "the number of new cases", "a sack of the best millet"
      const of = isArticle(token) ? first - 2 : first - 1;
      if (of <= stop || tokens[of]?.lower !== "of" || !isNominal(tokens, of - 1)) break;
      // "less than half of the February requirement of 21,000 MT"
      if (/^(?:half|thirds?|quarters?|fifths?|tenths?|part|most)$/.test(tokens[of - 1]?.lower ?? "")) break;
      first = of - 1;
    }
  }
  const [from, last] = [tokens[first], tokens[end - 1]];
  if (first === end || from === undefined || last === undefined) return null;
  const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
  return { start: from.start, end: last.end - possessive, first, next: end };
}
