import type { PassageView } from "../passage-view.ts";
import { antecedentOf, type Memory } from "./antecedents.ts";
import { bracketed, openBefore } from "./brackets.ts";
import { compared } from "./comparisons.ts";
import { firstToken } from "./first-token.ts";
import { settle, type Draft } from "./draft.ts";
import { governorOf } from "./governor.ts";
import {
  happensToPeople,
  harmsPeople,
  isChangeNoun,
  isCounter,
  isEmptyNoun,
  withoutNumberOf,
} from "./kinds-of-noun.ts";
import { labelNoun } from "./label-noun.ts";
import { nounBefore } from "./noun-before.ts";
import { isPlural, nounPhraseAt, type NounPhrase } from "./noun-phrase.ts";
import { ownNoun } from "./own-noun.ts";
import { predicateOf, wholeNamed } from "./predicates.ts";
import { subjectBefore, subjectOf } from "./subject.ts";
import { isAuxiliary } from "./word-class.ts";
import { distanceUnits, timeUnits } from "./units.ts";

/** What a passage's figures may take their nouns from beside its own words. */
export interface Around {
  readonly memory: Memory;
  /** What the sentence or heading above a list counts. */
  readonly leadIn: string | null;
}

/** Refines what each figure of a passage counts, in order, since a figure may take its noun from one before it. */
export function refineCounted(view: PassageView, drafts: readonly Draft[], around: Around): void {
  for (const [i, draft] of drafts.entries()) {
    const own = ownNoun(view, drafts, draft);
    const inCounters = own !== null && isCounter(view.text.slice(own.phrase.start, own.phrase.end));
    if (inCounters && takeSeparated(view, drafts, i, around)) {
      // "tanks – 1297 units" counts tanks.
    } else if (own !== null) {
      take(view, draft, own.phrase, own.from, own.rule);
    } else elided(view, drafts, i, around);
    around.memory.add(view, draft);
  }
}

/** The steps for a number without a noun, the surest first; the first that names something wins. */
function elided(view: PassageView, drafts: readonly Draft[], i: number, around: Around): void {
  const draft = drafts[i];
  if (draft === undefined) return;
  if (draft.partOf) {
    borrow(draft, antecedent(view, draft, around, true));
    if (draft.counted !== null) return;
  }
  if (takeSeparated(view, drafts, i, around)) return;
  const other =
    wholeAgain(draft, around.memory) ?? bracketed(view, drafts, i, around.memory) ?? compared(view, drafts, i);
  if (other !== null) {
    borrow(draft, other);
    return;
  }
  const said = predicateOf(view, draft) ?? wholeNamed(view, draft);
  if (said !== null) {
    take(view, draft, said.phrase, said.from, said.rule);
    return;
  }
  if (!isFurther(view, draft) && takeGoverning(view, drafts, i)) return;
  if (draft.counted !== null || isBareMeasure(draft)) return;
  borrow(draft, antecedent(view, draft, around, false));
  if (draft.counted !== null) return;
  takeLast(view, draft, around);
}

/** "Four of the eight": the eight were counted before. */
function wholeAgain({ reading, unit }: Draft, { named }: Memory): Draft | null {
  if (reading.outOf === undefined) return null;
  return (
    named.findLast(({ draft: other }) => other.value === reading.outOf && other.unit === unit && other.counted !== null)
      ?.draft ?? null
  );
}

/** "another 23", "a further 561", "two more damaged", "the other 268": of what was counted before. */
const isFurther = ({ tokens }: PassageView, { first, next }: Draft): boolean =>
  [tokens[first - 1], tokens[first - 2]].some((token) =>
    /^(?:further|another|other|remaining|additional)$/.test(token?.lower ?? ""),
  ) || /^(?:more|others?)$/.test(tokens[next]?.lower ?? "");

const isBareMeasure = ({ unit }: Draft): boolean => distanceUnits.has(unit) || timeUnits.has(unit);

function take(view: PassageView, draft: Draft, phrase: NounPhrase, from: Draft["countedFrom"], rule: string): void {
  const said = withoutNumberOf(view.text.slice(phrase.start, phrase.end).replace(/\s+/g, " "));
  settle(draft, "counted", said, rule, phrase);
  draft.countedFrom = from;
  if (from === "after" || from === "predicate") draft.nounEnd = phrase.next;
}

function borrow(draft: Draft, other: Draft | null): void {
  if (other === null) return;
  settle(draft, "counted", other.counted, "what an earlier figure counts", other.why.counted?.at);
  draft.countedFrom = other.countedFrom === "label" ? "label" : "earlier";
}

function antecedent(view: PassageView, draft: Draft, { memory }: Around, parts: boolean): Draft | null {
  const verb = verbNear(view, draft);
  const people = happensToPeople(verb);
  return antecedentOf(memory, view, draft, {
    unit: draft.unit,
    people,
    flights: /^(?:flew|flown|fly)$/.test(verb),
    parts,
    least: parts && draft.unit === "count" ? draft.value : 0,
  });
}

/** The verb that the number is said with: behind it, else before it. */
function verbNear({ tokens }: PassageView, draft: Draft): string {
  for (let at = draft.next; at < draft.next + 5; at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^[.;,:(]$/.test(word)) break;
    if (happensToPeople(word)) return word;
  }
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - 3); at--) {
    const word = tokens[at]?.lower ?? "";
    if (happensToPeople(word) || /^(?:flew|flown|fly)$/.test(word)) return word;
  }
  return "";
}

/** "Tanks: 10,515 (+10)", "‒ tanks ‒ 1297", "Severely damaged: 603" under "They inspected 4,316 buildings:". */
function takeSeparated(view: PassageView, drafts: readonly Draft[], i: number, { leadIn, memory }: Around): boolean {
  const { tokens, label } = view;
  const draft = drafts[i];
  if (draft === undefined) return false;
  const previous = drafts[i - 1];
  const at = firstToken(view, draft) - 1;
  const mark = tokens[at];
  const isSign = mark !== undefined && /^[:\u2010-\u2015=-]$/.test(mark.text) && (!mark.joined || mark.text === ":");
  if (!isSign) return false;
  if (
    mark.text !== ":" &&
    previous !== undefined &&
    !/[;,]/.test(
      tokens
        .slice(previous.nounEnd, at)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return false;
  let from = at;
  const floor = Math.max(previous?.nounEnd ?? 0, at - 14);
  while (from > floor && !/^[;.:([]$/.test(tokens[from - 1]?.text ?? "")) from--;
  if (at === label) from = 0;
  while (from < at && (tokens[from]?.kind === "mark" || /^(?:of|which|and|the)$/.test(tokens[from]?.lower ?? "")))
    from++;
  const said = labelNoun(view, from, at);
  if (said === null || (said.noun === null && openBefore(view, draft.first) !== -1)) return false;
  const noun = said.noun ?? leadIn ?? (said.happened === null ? null : said.happened);
  if (said.happened !== null) settle(draft, "action", said.happened, "the label of its line", said);
  if (noun === null) {
    const topic = antecedentOf(memory, view, draft, {
      unit: draft.unit,
      people: false,
      flights: false,
      parts: false,
      least: 0,
    });
    borrow(draft, topic);
    return draft.counted !== null;
  }
  settle(
    draft,
    "counted",
    noun,
    said.noun === null && leadIn !== null ? "what stands above its list" : "the label of its line",
    said,
  );
  draft.countedFrom = "label";
  return true;
}

const levels =
  /^(?:st(?:ood|ands?|anding)|r(?:ose|ises?|isen|ising)|f(?:ell|alls?|allen|alling)|gr(?:ew|ows?|own|owing)|dropp(?:ed|ing)|drops?|climb(?:ed|s|ing)|jump(?:ed|s)|soared|surged|plunged|tumbled|slumped|eased|slowed|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|increas(?:ed|es|ing)|reach(?:ed|es|ing)|total(?:l?ed|s|l?ing)|number(?:ed|s|ing)|amount(?:ed|s|ing)|exceed(?:ed|s|ing)|surpass(?:ed|es)|passed|topped|hit|remain(?:ed|s)|averag(?:ed|es)|peaked|crested|doubled|tripled|halved|shrank|shrunk|swell|swelled|worsened|improved|gained|lost|lasted|lasts|cost|costs|measured|measures|came|went|is|are|was|were|be|been|put|bringing|brings|brought|rising|lifting)$/;

/** The noun or the subject of the verb that governs the number: "The cedi lost 7.1%", "deaths stand at 45". */
function takeGoverning(view: PassageView, drafts: readonly Draft[], i: number): boolean {
  const { tokens, passage } = view;
  const draft = drafts[i];
  const sentence = draft === undefined ? undefined : passage.sentences[draft.sentence];
  if (draft === undefined || sentence === undefined) return false;
  const opening = tokens.findIndex((token) => token.start >= sentence.start);
  const start = view.label >= opening && view.label < draft.first ? view.label + 1 : opening;
  const previous = drafts[i - 1];
  const floor = previous?.sentence === draft.sentence ? Math.max(start, previous.nounEnd) : start;
  const isCount = draft.unit === "count";
  const first = firstToken(view, draft);
  // "a borehole 80 m deep", "cocaine, worth an estimated $8.7 million"
  const sized = isBareMeasure(draft) && isDimension(view, draft.next);
  const worth = tokens.slice(Math.max(0, first - 2), first).findIndex(({ lower }) => lower === "worth");
  if (sized || worth !== -1) {
    let end = worth === -1 ? first : Math.max(0, first - 2) + worth;
    if (tokens[end - 1]?.text === ",") end--;
    if (previous !== undefined && previous.counted !== null && previous.nounEnd === end) borrow(draft, previous);
    const phrase = draft.counted === null ? nounBefore(tokens, end, floor) : null;
    if (phrase !== null) take(view, draft, phrase, "before", "the noun before it");
    return draft.counted !== null;
  }
  const governor = governorOf(view, first, floor);
  const link = tokens[first - 1]?.lower ?? "";
  if (isBareMeasure(draft) && isLocator(view, draft.next)) return false;
  if (governor.kind === "noun") {
    const { phrase } = governor;
    const head = view.text.slice(phrase.start, phrase.end);
    const counts = tokens.slice(phrase.first, phrase.next).some((token) => isPlural(token) || !token.capital);
    const linked =
      !isCount ||
      (counts && ((phrase.next < draft.first && /^(?:to|from|at|by)$/.test(link)) || phrase.first === start));
    if (isBareMeasure(draft) && phrase.next < draft.first) return false;
    if (isChangeNoun(head.toLowerCase())) settle(draft, "delta", true, "a word of change before it", phrase);
    if (!linked || isEmptyNoun(head)) return false;
    take(view, draft, phrase, "before", "the noun before it");
    return true;
  }
  if ((governor.kind === "number" || governor.kind === "none") && !isCount && previous?.sentence === draft.sentence) {
    // "has grown fourfold, from 19 thousand square kilometers"
    const link = tokens.slice(previous.next, first).every(({ lower }) => /^(?:,|from|to|by|or|and|in)$/.test(lower));
    if (link && previous.counted !== null) borrow(draft, previous);
    return draft.counted !== null;
  }
  if (governor.kind !== "verb") return false;
  const verb = tokens[governor.at]?.lower ?? "";
  if ((isCount || isBareMeasure(draft)) && !levels.test(verb)) return false;
  const joined = /^(?:to|from|at|by|of)$/.test(link) || governor.at >= first - 2;
  if (isCount && !joined) return false;
  if (
    /^(?:said|says|reported|reports|show|shows|showed|estimated|estimates|told|found|noted|added|announced)$/.test(
      verb,
    ) &&
    !isPassive(view, governor.at)
  )
    return false;
  const subject = subjectOf(view, governor.at, start);
  if (subject === null || isEmptyNoun(view.text.slice(subject.start, subject.end))) return false;
  take(view, draft, subject, "subject", "the subject of its verb");
  return true;
}

/** "6 km north of the town", "1.5 miles from the front": where, and not how much of what. */
const isLocator = ({ tokens }: PassageView, at: number): boolean =>
  /^(?:to|from|of|off|away|inland|outside|inside|north|south|east|west|ahead|behind|downstream|upstream|offshore)/.test(
    tokens[at]?.lower ?? "",
  );

const isPassive = ({ tokens }: PassageView, at: number): boolean =>
  isAuxiliary(tokens[at - 1]) || isAuxiliary(tokens[at - 2]);

const isDimension = ({ tokens }: PassageView, at: number): boolean =>
  /^(?:deep|long|wide|high|tall|thick|across)$/.test(tokens[at]?.lower ?? "") ||
  (tokens[at]?.lower === "in" &&
    /^(?:diameter|length|width|height|depth|circumference)$/.test(tokens[at + 1]?.lower ?? ""));

/** What is left: the list's lead-in, people for what only happens to them, the first noun of the sentence. */
function takeLast(view: PassageView, draft: Draft, around: Around): void {
  const leadIn = view.passage.kind === "item" ? around.leadIn : null;
  const sentence = view.passage.sentences[draft.sentence];
  const near = [
    ...view.tokens.slice(Math.max(0, draft.first - 3), draft.first),
    ...view.tokens.slice(draft.next, draft.next + 4),
  ];
  const harm = near.find((token) => harmsPeople(token.lower));
  const change = view.tokens[draft.first - 2];
  if (draft.delta && change !== undefined && isChangeNoun(change.lower))
    settle(draft, "counted", change.text, "the word of change before it", change);
  else if (draft.unit === "count" && harm !== undefined)
    settle(draft, "counted", "people", "what harm is done to", harm);
  else if (leadIn !== null) settle(draft, "counted", leadIn, "what stands above its list");
  else if (sentence !== undefined) {
    const opening = view.tokens.findIndex((token) => token.start >= sentence.start);
    const start = view.label >= opening && view.label < draft.first ? view.label + 1 : opening;
    const phrase =
      subjectBefore(view, start, draft.first) ??
      (view.label > 0 && start > view.label ? nounPhraseAt(view.tokens, 0) : null);
    const counts =
      draft.unit !== "count" ||
      (phrase !== null &&
        view.tokens.slice(0, phrase.next).some((token) => isPlural(token) && token.start >= phrase.start));
    if (phrase !== null && phrase.next <= draft.first && counts)
      take(view, draft, phrase, "subject", "the subject of its sentence");
  }
}
