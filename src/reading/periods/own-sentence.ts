import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { isAuxiliary, isPastForm } from "../figures/word-class.ts";
import type { Token } from "../tokens.ts";
import { decided, type Decided } from "../why.ts";
import { moodOf } from "./mood.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { bracketAt, bracketOf, comparedBy, compares, isNumber, isOfBase, periodsOf, ratesOf } from "./sentence-view.ts";

/** The period of a figure by its own sentence: in its brackets, right behind it, else the one before it, else any that governs. */
export function periodInSentence(view: PassageView, draft: Draft): Decided<PeriodMention> | null {
  const sentence = view.passage.sentences[draft.sentence];
  if (sentence === undefined) return null;
  const all = periodsOf(view, draft.sentence);
  const rate = rateBehind(view, draft);
  if (all.length === 0) return rate;
  const { tokens } = view;
  const bracket = bracketAt(tokens, draft.reading.first, sentence.start);
  if (bracket >= 0) {
    const inside = inBracket(view, draft, bracket, all);
    if (inside !== null) return inside;
  }
  const usable = all.filter((period) => isUsable(view, draft, period, bracket, sentence.start));
  const timed = usable.filter(({ role }) => role !== "span");
  const led = timed.filter((period) => period.led || period.interval || period.next === draft.first);
  const found = chosen(view, draft, led.length > 0 ? led : timed);
  // "six hours a day, twice as long as in November": how often stands closer than another time behind it.
  if (rate !== null && found !== null && found.is.start > rate.is.end && isParted(view, rate.is.end, found.is.start))
    return rate;
  return found ?? spanBehind(view, draft, usable) ?? rate;
}

const isParted = ({ text }: PassageView, from: number, to: number): boolean => text.slice(from, to).includes(",");

/** "left the war in twelve months": how long it took says when, where nothing else does. */
function spanBehind(
  { tokens }: PassageView,
  draft: Draft,
  pool: readonly PeriodMention[],
): Decided<PeriodMention> | null {
  const found = pool.find(
    (period) =>
      period.role === "span" &&
      period.first >= draft.next &&
      isNear(tokens, draft, period) &&
      (!/^(?:for|over)$/.test(period.lead) || isMoney(draft.unit)),
  );
  return found === undefined ? null : decided(found, "its sentence: how long it took", found);
}

/** What another bracket holds is said of the figures in it; what is said of the speaker or of now is no period. */
function isUsable(view: PassageView, draft: Draft, period: PeriodMention, bracket: number, start: number): boolean {
  const { tokens } = view;
  const own = bracketOf(view, period, start);
  if (own >= 0 && own !== bracket && countsInBracket(tokens, period, own)) return false;
  if (own >= 0 && own !== bracket && (datesName(view, draft, period, own) || saysAgain(view, period, own)))
    return false;
  if (isSaid(tokens, period)) return false;
  if (isOfBase(tokens, period) && period.first - draft.next > 4) return false;
  if (period.role === "loose") return isBeside(draft, period);
  return true;
}

/** "cyclones Idai (14 March) and Kenneth (25 April)": a day alone in brackets behind a name says when that was. */
const datesName = (
  { tokens }: PassageView,
  draft: Draft,
  { first, next, interval }: PeriodMention,
  open: number,
): boolean =>
  first === open + 1 &&
  tokens[next]?.text === ")" &&
  interval !== true &&
  open > draft.nounEnd &&
  tokens[open - 1]?.kind === "word" &&
  tokens[open - 1]?.capital === true;

/** "Between 28 March and 3 April (week 13)": the same time in other words. */
const saysAgain = ({ tokens, periods }: PassageView, { first, next }: PeriodMention, open: number): boolean =>
  first === open + 1 &&
  tokens[next]?.text === ")" &&
  periods.some((other) => other.next === open && other.role !== "length" && other.role !== "rate");

/** "(1 June: 655)", "(48 in April)": the bracket has a number besides its period. */
function countsInBracket(tokens: readonly Token[], period: PeriodMention, bracket: number): boolean {
  for (let i = bracket + 1; i < Math.min(tokens.length, bracket + 30); i++) {
    if (tokens[i]?.text === ")") return false;
    if (isNumber(tokens[i]) && (i < period.first || i >= period.next)) return true;
  }
  return false;
}

/** "78 thousand now", "now 12": the two touch. */
const isBeside = (draft: Draft, period: PeriodMention): boolean =>
  (period.first >= draft.next && period.first - draft.nounEnd <= 0) ||
  (period.next <= draft.first && draft.first - period.next <= 1);

const saying =
  /^(?:said|says|told|announced|briefing|conference|statement|interview|speaking|spoke|reporters|journalists|confirmed|added|stated|declared|tweeted)$/;

/** "said this Monday that", "told reporters on Friday": when it was said, and not when it was. */
export function isSaid(tokens: readonly Token[], { first }: PeriodMention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const word = tokens[i]?.lower ?? "";
    // "deaths were confirmed on 19 October"
    if (saying.test(word)) return !/^(?:was|were|been|be)$/.test(tokens[i - 1]?.lower ?? "");
    if (tokens[i]?.kind === "mark") return false;
  }
  return isToldThere(tokens, first);
}

/** "told reporters in Pretoria on Thursday that …" */
function isToldThere(tokens: readonly Token[], first: number): boolean {
  const at = tokens[first]?.capital === false ? first - 1 : first - 2;
  const name = tokens[at];
  if (name?.kind !== "word" || !name.capital || !/^(?:in|at)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  return tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some(({ lower }) => /^(?:told|reporters|journalists|briefing|conference|speaking|spoke)$/.test(lower));
}

function inBracket(
  view: PassageView,
  draft: Draft,
  bracket: number,
  all: readonly PeriodMention[],
): Decided<PeriodMention> | null {
  const { tokens } = view;
  const start = view.passage.sentences[draft.sentence]?.start ?? 0;
  // "9,412 (+6% on week 26)": the change is not of the time that it is told from.
  const inside = all.filter(
    (period) =>
      period.first > bracket &&
      bracketOf(view, period, start) === bracket &&
      !(draft.delta && comparedBy(view, period, start) >= 0),
  );
  const behind = inside.find((period) => period.first >= draft.next && !hasNumber(tokens, draft.next, period.first));
  const before = inside.findLast((period) => period.next <= draft.first);
  const found = behind ?? before;
  if (found !== undefined) return decided(found, "its brackets", found);
  // "26 fewer than in April (515)": the bracket repeats what stands right before it.
  const right = all.find((period) => period.next === bracket);
  const opens = right !== undefined && comparedBy(view, right, start) >= 0;
  return right !== undefined && opens ? decided(right, "the words right before its brackets", right) : null;
}

const hasNumber = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isNumber(tokens[i])) return true;
  return false;
};

/** Whether a clause begins between two tokens that the words before it do not govern, or that says something of its own. */
function parted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (word === ";") return true;
    if (word === "while" || compares(tokens, i)) return true;
    // "commanded some 20 fighters and is suspected in two attacks in July"
    if (word === "and" && /^(?:is|are)$/.test(tokens[i + 1]?.lower ?? "")) return true;
    if (word !== ",") continue;
    const next = tokens[i + 1]?.lower ?? "";
    if (
      /^(?:having|which|who|whose|when|where|after|before|but|up|down|from|bringing|taking|lifting|raising|pushing|compared|although|as)$/.test(
        next,
      )
    )
      return true;
    if (next === "of" && /^(?:whom|which|these|them|those)$/.test(tokens[i + 2]?.lower ?? "")) return true;
  }
  return false;
}

function chosen(view: PassageView, draft: Draft, pool: readonly PeriodMention[]): Decided<PeriodMention> | null {
  const { tokens, text } = view;
  const sentenceStart = view.passage.sentences[draft.sentence]?.start ?? 0;
  const comparison = new Map(pool.map((period) => [period, comparedBy(view, period, sentenceStart)] as const));
  /** A time that is compared with is that of the figures behind its "than", and of no others. */
  const governs = (period: PeriodMention): boolean => {
    const by = comparison.get(period) ?? -1;
    return by < 0 || by < draft.first;
  };
  // "up from 12 incidents with 19 casualties in September": all behind "from" is of then.
  const isOfBase = (period: PeriodMention): boolean =>
    (comparison.get(period) ?? -1) >= 0 && !parted(tokens, draft.next, period.first);
  const behind = pool.find(
    (period) => period.first >= draft.next && governs(period) && (isNear(tokens, draft, period) || isOfBase(period)),
  );
  const before = pool.findLast(
    (period) =>
      period.next <= draft.first &&
      (comparison.get(period) ?? -1) < 0 &&
      !(period.role === "other" && !opensClause(view, period) && !isRightBefore(tokens, draft, period)) &&
      !tokens.slice(period.next, draft.first).some((token) => token.text === ";"),
  );
  // What stands before governs the whole sentence, unless the one behind is closer than a clause.
  const isCloser =
    behind !== undefined &&
    !(before !== undefined && opensNext(tokens, behind)) &&
    (behind.first - draft.nounEnd <= 1 || !text.slice(draft.reading.end, behind.start).includes(","));
  if (behind !== undefined && (before === undefined || isCloser))
    return decided(behind, "its sentence: behind it, before the next number", behind);
  if (before !== undefined) return decided(before, "its sentence: the last one before it", before);
  const later = pool.find(
    (period) =>
      period.first >= draft.next &&
      (comparison.get(period) ?? -1) < 0 &&
      period.role !== "other" &&
      !parted(tokens, draft.next, period.first),
  );
  if (later !== undefined) return decided(later, "its sentence: behind the next number, and none before it", later);
  // A period that the sentence begins with also governs the clauses after a semicolon.
  const first = pool.find(
    (period) => period.next <= draft.first && (comparison.get(period) ?? -1) < 0 && period.role !== "other",
  );
  // "Nine were shot on Monday; 40 are still in hospital"
  if (first === undefined || (first.days.end !== null && moodOf(view, draft) === "state")) return null;
  return decided(first, "its sentence: the first clause", first);
}

/** "In May 190 were held and in June 127": behind a joint, and with a number of its own before the next one. */
function opensNext(tokens: readonly Token[], { first, next }: PeriodMention): boolean {
  if (!/^(?:,|and|but|or|while)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  for (let i = next; i < next + 6; i++) {
    const token = tokens[i];
    if (token === undefined || /^(?:[,;.:()]|and|or|but)$/.test(token.lower)) return false;
    if (isNumber(token)) return true;
  }
  return false;
}

/** Behind the figure with no other number between but those of its own list: "536 cases and nine deaths the previous week". */
function isNear(tokens: readonly Token[], draft: Draft, period: PeriodMention): boolean {
  if (parted(tokens, draft.next, period.first)) return false;
  let numbers = 0;
  for (let i = draft.next; i < period.first; i++) if (isNumber(tokens[i])) numbers++;
  if (numbers === 0) return true;
  const link = tokens[draft.nounEnd]?.lower;
  return (
    numbers === 1 &&
    (link === "and" || link === "or") &&
    isNumber(tokens[draft.nounEnd + 1]) &&
    period.first - draft.nounEnd < 7
  );
}

/** "the 1957 record was 14.7": nothing but a few words stand between. */
const isRightBefore = (tokens: readonly Token[], draft: Draft, { next }: PeriodMention): boolean =>
  draft.first - next <= 4 && !tokens.slice(next, draft.first).some((token) => token.kind !== "word");

/** A period at the beginning of its sentence or clause is what the clause is about. */
function opensClause({ tokens, passage }: PassageView, period: PeriodMention): boolean {
  const before = tokens[period.first - 1];
  return (
    before === undefined ||
    before.start < passage.start ||
    /^[.;:]$/.test(before.text) ||
    (!before.joined && /^[A-Z]/.test(tokens[period.first]?.text ?? ""))
  );
}

/** "litres per person per day", "tents are trucked daily": the token behind what may stand between a number and how often. */
function pastPerson(tokens: readonly Token[], from: number): number {
  const isEach =
    /^(?:per|a|an|for)$/.test(tokens[from]?.lower ?? "") &&
    /^(?:person|capita|head|household|family|child|pupil|patient|animal)$/.test(tokens[from + 1]?.lower ?? "");
  let at = isEach ? from + 2 : from;
  while (at < from + 4 && (isAuxiliary(tokens[at]) || isPastForm(tokens[at]))) at++;
  return at;
}

/** "eight hours of power a day": how often stands right behind what is counted. */
function rateBehind(view: PassageView, draft: Draft): Decided<PeriodMention> | null {
  const found = ratesOf(view, draft.sentence).find(
    (period) =>
      period.first >= draft.next &&
      period.start >= draft.reading.end &&
      period.first - pastPerson(view.tokens, draft.nounEnd) <= 1,
  );
  return found === undefined ? null : decided(found, "its sentence: how often, right behind it", found);
}
