import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import type { Draft } from "./draft.ts";
import { settle } from "./draft.ts";
import { isMoney } from "./currencies.ts";
import { isPlace } from "./governor.ts";
import { happensToPeople, isChangeNoun, isEmptyNoun, isTimeCompared } from "./kinds-of-noun.ts";
import { isArticle } from "./noun-before.ts";
import { beforeOf } from "./noun-of.ts";
import { isPlural, nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { parseDigits } from "./number-at.ts";
import { numberWord } from "./number-words.ts";
import type { Own } from "./own.ts";
import { isOfWhole } from "./same-matter.ts";
import { sharedNoun } from "./shared-noun.ts";
import { distanceUnits, unitAt } from "./units.ts";
import { describes, isPastForm, standsForPeople } from "./word-class.ts";

/** Words that stand for things named before: "26 of them", "two-thirds of the latter". */
const standIn = /^(?:them|these|those|whom|which|that|this|it|him|her)$/;

/** The noun that stands beside the number itself, behind it or as "… of" before it. */
export function ownNoun(view: PassageView, drafts: readonly Draft[], draft: Draft): Own | null {
  return behind(view, drafts, draft) ?? beforeOf(view, draft);
}

function behind(view: PassageView, drafts: readonly Draft[], draft: Draft): Own | null {
  const { tokens } = view;
  const at = pastCalibre(view, draft, pastBracket(view, draft));
  const after = tokens[at];
  if (after === undefined || (after.text === "-" && after.joined)) return null;
  // "11 of those detained were citizens of Iraq"
  if (after.lower === "of" && tokens[at + 1]?.lower === "those" && isOfPeople(tokens[at + 2]))
    return thoseWho(tokens, at + 1, 1);
  if (after.lower === "of" && standsIn(view, at + 1)) {
    draft.partOf = true;
    // "26 of them explosions", "every third of them a child"; not "three of them gravely"
    const phrase = nounPhraseAt(tokens, at + 2);
    // "Three of them were children"
    const said =
      draft.unit === "count" && /^(?:are|were)$/.test(tokens[at + 2]?.lower ?? "")
        ? nounPhraseAt(tokens, at + 3)
        : null;
    if (said !== null && isPlural(tokens[said.next - 1]) && !isPastForm(tokens[at + 3]))
      return { phrase: said, from: "predicate", rule: 'the noun behind "of them were"' };
    const isWhich = /^(?:which|that|this|it|the)$/.test(tokens[at + 1]?.lower ?? "");
    const isNoun = phrase !== null && !isWhich && isPredicate(view, at + 2, phrase);
    return isNoun ? { phrase, from: "after", rule: 'the noun behind "of them"' } : null;
  }
  // "those who died", "brings to 14 the number of aid workers killed"
  if (after.lower === "of" && tokens[at + 1]?.lower === "those" && tokens[at + 2]?.lower === "who")
    return thoseWho(tokens, at + 1);
  if (
    after.lower === "the" &&
    /^(?:number|total|tally|toll|count)$/.test(tokens[at + 1]?.lower ?? "") &&
    tokens[at + 2]?.lower === "of"
  ) {
    const phrase = nounPhraseAt(tokens, at + 3);
    return phrase === null ? null : { phrase, from: "after", rule: "the noun behind the number" };
  }
  const isCount = draft.unit === "count";
  const shared = isCount ? sharedNoun(tokens, drafts, at) : null;
  if (shared !== null) return { phrase: shared, from: "after", rule: "the noun that it shares with the next number" };
  const money = isMoney(draft.unit);
  const linked = after.lower === "of" || (money && /^(?:in|for|worth)$/.test(after.lower));
  const rule = "the noun behind the number";
  // "38 the day before", "two a day": an article begins another phrase, but for "half the houses".
  if (isArticle(after) && draft.unit !== "times" && draft.reading.form !== "fraction") return null;
  const whole = after.lower === "of" ? wholeBehind(view, drafts, draft) : null;
  if (whole !== null) return whole;
  const from = linked && after.lower !== "of" ? at + 1 : at;
  // "US$ 88 million for six months": what stands there is another number's.
  if (from > at && numberWord(tokens[from]) !== null) return null;
  const phrase = nounPhraseAt(tokens, from);
  if (phrase === null || isPlace(view, phrase) || isPeriod(view, phrase)) return null;
  // "Of the 36 hospitals in Homs, 12 work in part"
  const isVerb = isCount && phrase.next === from + 1 && !isPlural(after) && !after.capital;
  if (isVerb && draft.value > 1 && after.lower !== "of" && isOfWhole(view, draft, drafts)) return null;
  // "8,400 domestic and 620 international", "751 women (30 pregnant)": an adjective alone names nothing.
  const isEnd = tokens[phrase.next] === undefined || /^(?:[,.;:)]|and|or)$/.test(tokens[phrase.next]?.lower ?? "");
  if (isVerb && draft.value > 1 && isEnd && qualifies.test(after.lower) && draft.reading.form !== "part") return null;
  const isTaken = drafts.some(
    (other) => other !== draft && other.reading.start < phrase.end && other.reading.end > phrase.start,
  );
  // "12 trucks of flour and two of oil"
  const elides = isCount && after.lower === "of" && !isArticle(tokens[at + 1]) && draft.reading.form !== "vague";
  if (isTaken || elides) return null;
  const said = view.text.slice(phrase.start, phrase.end);
  // "(an 18% decrease in cases)"
  const change = isCount || linked ? null : changeAt(view, phrase);
  if (change !== null && (draft.unit === "percent" || money)) {
    settle(draft, "delta", true, "a word of change behind the number", phrase);
    return change.phrase === null ? null : { phrase: change.phrase, from: "after", rule };
  }
  const named = after.lower === "of" && (isArticle(tokens[at + 1]) || isChangeNoun(said.toLowerCase()));
  if ((isEmptyNoun(said) && !named) || isTimeCompared(said)) return null;
  // "Four of the eight supported the advance", "of which seven involved children"
  const isPart = draft.reading.form === "part" || /^(?:which|whom)$/.test(tokens[draft.first - 1]?.lower ?? "");
  const goesOn = draft.reading.form !== "part" && after.lower.endsWith("ing");
  if (isPart && (isPastForm(after) || goesOn) && !describes(after.lower)) return null;
  if (isCount || linked) return { phrase, from: "after", rule };
  if (draft.unit === "percent" || money) {
    // "53% women", "US$ 1.24 m cash-based transfers"
    return { phrase, from: "after", rule };
  }
  return draft.unit === "times" ||
    draft.reading.form === "fraction" ||
    after.text === "-" ||
    isAttribute(tokens[at - 1]) ||
    // "A 21 km section of the road"
    (distanceUnits.has(draft.unit) && /^(?:a|an)$/.test(tokens[draft.first - 1]?.lower ?? ""))
    ? { phrase, from: "after", rule }
    : null;
}

/** What says which of them. Nouns of these forms stand in the plural behind a number. */
const qualifies =
  /^(?:male|female|elderly|young|rural|urban|light|heavy|major|minor|elite|adult|grave|mild|severe|foreign|northern|southern|eastern|western)$|(?:ic|al|ian|ive|ous|ful|ary|nant)$/;

/** "203 km of the planned 295 km of wall": both numbers are of one noun. */
function wholeBehind({ tokens }: PassageView, drafts: readonly Draft[], draft: Draft): Own | null {
  const whole = drafts.find((other) => other.first > draft.next && other.first < draft.next + 5);
  const isShare = draft.unit === "percent" && whole?.unit === "count";
  if (whole === undefined || whole.sentence !== draft.sentence || !isArticle(tokens[draft.next + 1])) return null;
  if (!isShare && (whole.unit !== draft.unit || tokens[whole.next]?.lower !== "of")) return null;
  const phrase = nounPhraseAt(tokens, whole.next);
  return phrase === null
    ? null
    : { phrase: { ...phrase, next: draft.next }, from: "after", rule: "the noun of the whole behind it" };
}

function thoseWho(tokens: PassageView["tokens"], at: number, on = 2): Own | null {
  const [those, verb] = [tokens[at], tokens[at + on]];
  if (those === undefined || verb === undefined) return null;
  return {
    phrase: { start: those.start, end: verb.end, next: at + on + 1 },
    from: "after",
    rule: "the noun behind the number",
  };
}

/** "a 45-foot boat" */
const isAttribute = (token: Token | undefined): boolean => /-\p{L}+$/u.test(token?.text ?? "");

/** "660 pounds (299 kilograms) of cocaine", "Two (2) sections": what only says the number again is passed over. */
function pastBracket({ tokens }: PassageView, draft: Draft): number {
  if (tokens[draft.next]?.text !== "(") return draft.next;
  const close = tokens.findIndex((token, i) => i > draft.next && i < draft.next + 6 && token.text === ")");
  if (close === -1) return draft.next;
  const again =
    tokens[close + 1]?.kind === "word" &&
    parseDigits(tokens[draft.next + 1]?.text ?? "") === draft.value &&
    close === draft.next + 2;
  return again || tokens[close + 1]?.lower === "of" ? close + 1 : draft.next;
}

const isOfPeople = (token: Token | undefined): boolean =>
  token !== undefined && (standsForPeople(token.lower) || happensToPeople(token.lower));

/** "nineteen 107 mm rockets": what is fired stands behind its bore. */
function pastCalibre({ tokens }: PassageView, { unit, reading }: Draft, at: number): number {
  if (unit !== "count" || reading.next !== at || tokens[at]?.kind !== "digits") return at;
  const bore = unitAt(tokens, at + 1);
  return bore?.unit === "mm" && tokens[bore.next]?.kind === "word" ? bore.next : at;
}

function standsIn({ tokens }: PassageView, at: number): boolean {
  if (tokens[at]?.lower === "those" && tokens[at + 1]?.lower === "who") return false;
  const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]];
  if (word === "the") {
    // "of the total"; "of the cumulative caseload" names it
    const goesOn = nounPhraseAt(tokens.slice(at + 2, at + 3), 0) !== null;
    return isEmptyNoun(next?.lower ?? "") && next?.lower !== "population" && !goesOn;
  }
  if (!standIn.test(word)) return false;
  // "of those who died" names them; "of that growth" does, too.
  if (/^(?:that|this|these|those)$/.test(word) && next?.kind === "word")
    return nounPhraseAt([next], 0) === null || isPastForm(next);
  return true;
}

function isPredicate({ tokens }: PassageView, at: number, phrase: NounPhrase): boolean {
  if (/^(?:a|an)$/.test(tokens[at]?.lower ?? "")) return true;
  for (let i = at; i < phrase.next; i++) {
    if (tokens[i]?.lower === "of") break;
    if (isPlural(tokens[i])) return true;
  }
  return false;
}

const isPeriod = ({ periods }: PassageView, { start, end }: NounPhrase): boolean =>
  periods.some((period) => period.start < end && period.end > start);

/** "a 12% rise in cases": the change, and what changes where it is said. */
function changeAt({ tokens }: PassageView, { next }: NounPhrase): { readonly phrase: NounPhrase | null } | null {
  if (!isChangeNoun(tokens[next - 1]?.lower ?? "")) return null;
  return /^(?:in|of)$/.test(tokens[next]?.lower ?? "") ? { phrase: nounPhraseAt(tokens, next + 1) } : { phrase: null };
}
