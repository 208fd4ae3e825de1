import type { PassageView } from "../passage-view.ts";
import { isEmptyNoun, withoutNumberOf } from "./kinds-of-noun.ts";
import { isPlural, nounPhraseAt } from "./noun-phrase.ts";
import { isAdverb, isAuxiliary, isBareAdjective, isGrammar, isPastForm } from "./word-class.ts";

/** What the label of a line says: a noun, only what happened ("Severely damaged"), or nothing that is counted. */
export interface LabelNoun {
  readonly noun: string | null;
  /** The words that say what happened. */
  readonly happened: string | null;
  readonly start: number;
  readonly end: number;
}

const nameless =
  /^(?:(?:grand |sub-?)?totals?|sum|numbers?|no\.?|#|n|figures?|amounts?|values?|quantit(?:y|ies)|counts?|cumulative|new|today|yesterday|change|difference|increase|decrease|share|percent(?:age)?|%|rate|to date|so far|overall|all|both|of which|including|male|female|urban|rural|other|others|north|south|east|west|unknown)$/i;
const year = /^(?:19|20)\d\d$/;
const speakers =
  /^(?:q|a|question|answer|spokes(?:person|man|woman)|moderator|reporter|journalist|governor|minister|president|chair(?:man|woman|person)?|secretary|general|colonel|col|gen|maj|capt|lt|adm|admiral|commander|mr|mrs|ms|dr|sir|ambassador|director|correspondent|interviewer|host|press|media)\b/i;
const sections =
  /^(?:needs|response|gaps|background|overview|summary|highlights|update|note|notes|source|sources|remarks?|comment|location|situation|weather|status|resources|details|contact|warning|attention|example|results?)$/i;

/** Reads the label that stands in tokens `from` to `to`, the separator left out. */
export function labelNoun(view: PassageView, from: number, to: number): LabelNoun | null {
  const { tokens, text } = view;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const listed = listedNoun(view, from, to);
  if (listed !== null) return listed;
  const cut = tokens.findIndex((token, i) => i > from && i < to && /^[,(;]$/.test(token.text));
  // "Ships 19 AUGUST: 4"
  const when = view.periods.find((period) => period.first > from && period.first < to)?.first ?? to;
  const next = Math.min(cut === -1 ? to : cut, when);
  const { start } = first;
  const end = tokens[next - 1]?.end ?? last.end;
  const words = text.slice(start, end).replace(/\s+/g, " ");
  const nothing = { noun: null, happened: null, start, end };
  if (
    nameless.test(words) ||
    year.test(words) ||
    speakers.test(words) ||
    sections.test(words) ||
    isBearing(view, start, end)
  )
    return nothing;
  if (isEmptyNoun(words)) return nothing;
  const typed = typeBehind(view, from, next);
  if (typed !== null) return { noun: clean(text.slice(start, typed)), happened: null, start, end: typed };
  const phrase = nounPhraseAt(tokens, from);
  // "The response is 31 per cent funded: US$ 18.6 million …" is a clause, and names its subject.
  const isClause = tokens.slice(from, next).some(isAuxiliary);
  if (isClause && (phrase === null || phrase.next >= next)) return nothing;
  if (isClause && phrase !== null)
    return { noun: clean(text.slice(phrase.start, phrase.end)), happened: null, start, end };
  // "Above danger level: 27", "In hospital: 12"
  const isWhere = /^(?:above|below|under|in|at|on|out|without|with|over|between)$/.test(first.lower) && next > from + 1;
  if (isWhere || phrase === null || onlySaysWhat(view, from, next)) return { ...nothing, happened: words };
  // "Beds available" names beds.
  if (phrase.next === next && next > from + 1 && isBareAdjective(tokens[next - 1]?.lower ?? ""))
    return { noun: clean(text.slice(start, tokens[next - 2]?.end)), happened: null, start, end };
  // "Shelters open", "Beds still free"
  const state = tokens[next - 1];
  const isState = phrase.next < next && isBareAdjective(state?.lower ?? "") && next - phrase.next <= 2;
  if (isState && (next - phrase.next === 1 || isAdverb(tokens[phrase.next]) || tokens[phrase.next]?.lower === "still"))
    return {
      noun: clean(text.slice(start, phrase.end)),
      happened: text.slice(tokens[phrase.next]?.start ?? start, end),
      start,
      end: phrase.end,
    };
  // "Fighters killed", "Houses totally damaged": the noun, and what happened.
  let rest = phrase.next;
  while (rest < next && isAdverb(tokens[rest])) rest++;
  const told = rest < next && isPastForm(tokens[rest]);
  if (told)
    return {
      noun: clean(text.slice(start, phrase.end)),
      happened: text.slice(tokens[phrase.next]?.start ?? start, end),
      start,
      end: phrase.end,
    };
  return { noun: clean(words), happened: null, start, end };
}

/** "Anti-aircraft guns ZU-23-2": where the noun ends that a type with a number in its name stands behind. */
function typeBehind({ tokens }: PassageView, from: number, next: number): number | null {
  let last = next;
  while (last > from + 1 && tokens[last - 1]?.kind === "mixed" && /^\p{Lu}/u.test(tokens[last - 1]?.text ?? "")) last--;
  const noun = tokens[last - 1];
  return last < next && isPlural(noun) ? (noun?.end ?? null) : null;
}

/** "IS, al-Nusra Front and other non-Syrian Islamist fighters": names, and at the end what they all are. */
function listedNoun({ tokens, text }: PassageView, from: number, to: number): LabelNoun | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const other = tokens.findIndex(
    (token, i) => i > from && i < to && token.lower === "other" && tokens[i - 1]?.lower === "and",
  );
  if (other === -1 || first === undefined || last === undefined || !isPlural(last)) return null;
  if (!tokens.slice(from, other).some((token) => token.text === ",")) return null;
  const phrase = nounPhraseAt(tokens, other + 1);
  return phrase === null || phrase.next !== to
    ? null
    : { noun: clean(text.slice(phrase.start, phrase.end)), happened: null, start: first.start, end: last.end };
}

const clean = (words: string): string => withoutNumberOf(words.replace(/\s+/g, " "));

/** A label without a noun: participles, adverbs and words of grammar only, as "Collapsed or to be demolished urgently". */
function onlySaysWhat({ tokens }: PassageView, from: number, next: number): boolean {
  for (let at = from; at < next; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark" || isGrammar(token) || isAdverb(token)) continue;
    if (/^(?:in|at|by|of|during|from|under|on)$/.test(token.lower) && at > from) break;
    if (isPlural(token) || !(isPastForm(token) || /^(?:un\p{L}+ed|destroyed|missing|dead)$/u.test(token.lower)))
      return false;
  }
  return true;
}

/** The label says where or when. */
function isBearing({ places, periods }: PassageView, start: number, end: number): boolean {
  const covered = [...places, ...periods]
    .filter((span) => span.start >= start && span.end <= end)
    .reduce((sum, span) => sum + span.end - span.start, 0);
  return covered > (end - start) * 0.5;
}
