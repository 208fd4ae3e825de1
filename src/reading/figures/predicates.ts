import type { PassageView } from "../passage-view.ts";
import { isMoney } from "./currencies.ts";
import type { Draft } from "./draft.ts";
import { isPlace } from "./governor.ts";
import { isEmptyNoun } from "./kinds-of-noun.ts";
import { isVerb, nounBefore } from "./noun-before.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";
import { numberWord } from "./number-words.ts";
import type { Own } from "./own.ts";
import { isAuxiliary, isPastForm, standsForPeople } from "./word-class.ts";

/** "62 were members of armed groups", "one in five is a child": the noun that a number is said to be. */
export function predicateOf(view: PassageView, draft: Draft): Own | null {
  const { tokens } = view;
  const use = isMoney(draft.unit) ? usedFor(view, draft) : null;
  if (use !== null) return use;
  if (!/^(?:was|were|are|is)$/.test(tokens[draft.next]?.lower ?? "")) return null;
  const at = draft.next + 1;
  const phrase = nounPhraseAt(tokens, at);
  // "One was shot dead" says what happened.
  if (phrase === null || (isPastForm(tokens[at]) && standsForPeople(tokens[phrase.next - 1]?.lower ?? ""))) return null;
  const isOne = /^(?:a|an)$/.test(tokens[at]?.lower ?? "");
  const named = tokens.slice(at, phrase.next).some((token) => isPlural(token));
  return isOne || named ? { phrase, from: "predicate", rule: 'the noun behind "were"' } : null;
}

const spent =
  /^(?:directed|allocated|spent|earmarked|used|channelled|channeled|disbursed|reserved|provided|given|paid|set|budgeted|needed|required|approved)$/;

/** "UAH 268 billion was directed to social protection": what a sum is said to be for. */
function usedFor(view: PassageView, { next }: Draft): Own | null {
  const { tokens } = view;
  let at = next;
  while (at < next + 4 && (isAuxiliary(tokens[at]) || /^(?:also|now)$/.test(tokens[at]?.lower ?? ""))) at++;
  if (at === next || !spent.test(tokens[at]?.lower ?? "")) return null;
  const aside = tokens[at + 1]?.lower === "aside" ? 1 : 0;
  if (!/^(?:to|for|on|towards?)$/.test(tokens[at + 1 + aside]?.lower ?? "")) return null;
  const phrase = nounPhraseAt(tokens, at + 2 + aside);
  return phrase === null || isPlace(view, phrase)
    ? null
    : { phrase, from: "predicate", rule: "what a sum is said to be for" };
}

/** "Three towns stand out for number of cases: Homs, with 31, Hama (22)": what the words before the colon say is listed. */
function listedNumber(view: PassageView, draft: Draft): Own | null {
  const { tokens, passage } = view;
  const start = passage.sentences[draft.sentence]?.start ?? 0;
  for (let at = draft.first - 1; at >= Math.max(1, draft.first - 40); at--) {
    const token = tokens[at];
    if (token === undefined || token.start < start || /^[.;]$/.test(token.text)) return null;
    if (token.text !== ":") continue;
    const listed = listedObject(view, draft, at);
    if (listed !== null) return listed;
    for (let of = at - 1; of >= Math.max(1, at - 8); of--) {
      if (tokens[of]?.lower !== "of" || !/^numbers?$/.test(tokens[of - 1]?.lower ?? "")) continue;
      const phrase = nounPhraseAt(tokens, of + 1);
      return phrase === null || phrase.next > at
        ? null
        : { phrase: { ...phrase, next: draft.next }, from: "before", rule: "what a list is said to number" };
    }
    return null;
  }
  return null;
}

/** "Seven districts have reported cases: Homs 23, Hama 19": what the places of the list are said to have. */
function listedObject(view: PassageView, draft: Draft, colon: number): Own | null {
  const { tokens, places } = view;
  if (!places.some(({ next }) => next === draft.first) || !isPlural(tokens[colon - 1])) return null;
  const phrase = nounBefore(tokens, colon, 0);
  if (phrase === null || !isVerb(tokens, phrase.first - 1) || isAuxiliary(tokens[phrase.first - 1])) return null;
  return { phrase: { ...phrase, next: draft.next }, from: "before", rule: "what a list is said to number" };
}

/** "As for civilians, the U.N. said 71,300 had been displaced": what the sentence says that it is about. */
function topicNamed(view: PassageView, draft: Draft): Own | null {
  const { tokens, passage } = view;
  const start = passage.sentences[draft.sentence]?.start ?? 0;
  const at = tokens.findIndex((token) => token.start >= start);
  const opens =
    tokens[at]?.lower === "as" && tokens[at + 1]?.lower === "for"
      ? 2
      : /^(?:regarding|concerning)$/.test(tokens[at]?.lower ?? "")
        ? 1
        : tokens[at]?.text === "On" && tokens[at + 1]?.lower === "the"
          ? 2
          : 0;
  if (at < 0 || opens === 0) return null;
  const phrase = nounPhraseAt(tokens, at + opens);
  if (phrase === null || phrase.next > draft.first || tokens[phrase.next]?.text !== ",") return null;
  if (standsForPeople(tokens[phrase.next - 1]?.lower ?? ""))
    return { phrase: { ...phrase, next: draft.next }, from: "before", rule: "what its sentence says that it is about" };
  if (!isPlural(tokens[phrase.next - 1]) || isPlace(view, phrase)) return null;
  return { phrase: { ...phrase, next: draft.next }, from: "before", rule: "what its sentence says that it is about" };
}

/** "Of the injured, 112 have been discharged", "Among all cases, 56% were men": the whole at the beginning of the clause. */
export function wholeNamed(view: PassageView, draft: Draft): Own | null {
  const { tokens } = view;
  const topic = draft.unit === "count" ? (topicNamed(view, draft) ?? listedNumber(view, draft)) : null;
  if (topic !== null) return topic;
  if (tokens[draft.first - 1]?.text !== ",") return null;
  for (let at = draft.first - 2; at >= Math.max(0, draft.first - 14); at--) {
    const token = tokens[at];
    if (
      token?.lower === "those" &&
      tokens[at + 1]?.lower === "who" &&
      tokens[at - 1]?.lower === "of" &&
      token !== undefined
    )
      return {
        phrase: { start: token.start, end: tokens[at + 2]?.end ?? token.end, next: draft.next },
        from: "before",
        rule: "the whole that its clause begins with",
      };
    if (token === undefined || token.kind === "digits" || /^[.;:,]$/.test(token.text)) return null;
    const opens = at === 0 || /^[.;:,\u2022)]$/.test(tokens[at - 1]?.text ?? "");
    if (!opens || !/^(?:of|among|amongst)$/.test(token.lower)) continue;
    const phrase = nounPhraseAt(tokens, at + 1);
    // "Of the nine, five …": a number is no noun.
    if (phrase !== null && tokens.slice(at + 1, phrase.next).some((each) => numberWord(each) !== null)) return null;
    if (phrase === null || isPlace(view, phrase) || isEmptyNoun(view.text.slice(phrase.start, phrase.end))) return null;
    return { phrase: { ...phrase, next: draft.next }, from: "before", rule: "the whole that its clause begins with" };
  }
  return null;
}
