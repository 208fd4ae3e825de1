import type { PassageView } from "../passage-view.ts";
import { openBefore } from "./open-bracket.ts";
import { isMoney } from "./currencies.ts";
import { settle, type Draft } from "./draft.ts";
import { firstToken } from "./first-token.ts";
import { governorOf } from "./governor.ts";
import { isChangeNoun, isEmptyNoun, isTimeCompared } from "./kinds-of-noun.ts";
import { nounBefore } from "./noun-before.ts";
import { isPlural } from "./noun-phrase.ts";
import { isBody, pays } from "./payers.ts";
import { subjectOf } from "./subject.ts";
import { borrow, take } from "./take.ts";
import { distanceUnits, timeUnits } from "./units.ts";
import { isAuxiliary } from "./word-class.ts";

export const isBareMeasure = ({ unit }: Draft): boolean => distanceUnits.has(unit) || timeUnits.has(unit);

const levels =
  /^(?:st(?:ood|ands?|anding)|r(?:ose|ises?|isen|ising)|f(?:ell|alls?|allen|alling)|gr(?:ew|ows?|own|owing)|dropp(?:ed|ing)|drops?|climb(?:ed|s|ing)|jump(?:ed|s)|soared|surged|plunged|tumbled|slumped|eased|slowed|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|increas(?:ed|es|ing)|reach(?:ed|es|ing)|total(?:l?ed|s|l?ing)|number(?:ed|s|ing)|amount(?:ed|s|ing)|exceed(?:ed|s|ing)|surpass(?:ed|es)|passed|topped|hit|remain(?:ed|s)|bec(?:ame|omes?)|averag(?:ed|es)|peaked|crested|doubled|tripled|halved|shrank|shrunk|swell|swelled|worsened|improved|gained|lost|lasted|lasts|valued|estimated|priced|capped|pegged|cost|costs|measured|measures|came|went|gone|projected|forecast|seen|expected|targeted|held|kept|fixed|is|are|was|were|be|been|put|bringing|brings|brought|rising|lifting|raised|lowered|widened|lengthened|shortened|deepened)$/;

/** The noun or the subject of the verb that governs the number: "The cedi lost 7.1%", "deaths stand at 45". */
export function takeGoverning(view: PassageView, drafts: readonly Draft[], i: number): boolean {
  const { tokens, passage } = view;
  const draft = drafts[i];
  const sentence = draft === undefined ? undefined : passage.sentences[draft.sentence];
  if (draft === undefined || sentence === undefined) return false;
  const opening = tokens.findIndex((token) => token.start >= sentence.start);
  const start = view.label >= opening && view.label < draft.first ? view.label + 1 : opening;
  // A figure in brackets, which are closed, does not part the number from its verb: "a sack (90 kg) cost 300 pounds".
  const previous = drafts
    .slice(0, i)
    .findLast((other) => openBefore(view, other.first) === openBefore(view, draft.first));
  const floor = previous?.sentence === draft.sentence ? Math.max(start, previous.nounEnd) : start;
  const isCount = draft.unit === "count";
  const first = firstToken(view, draft);
  // "a borehole 80 m deep", "cocaine, worth an estimated $8.7 million"
  const sized = isBareMeasure(draft) && isDimension(view, draft.next);
  const worth = tokens.slice(Math.max(0, first - 3), first).findIndex(({ lower }) => sizing.test(lower));
  if (sized || worth !== -1) {
    let end = worth === -1 ? first : Math.max(0, first - 3) + worth;
    if (tokens[end - 1]?.text === ",") end--;
    if (previous !== undefined && previous.counted !== null && previous.nounEnd === end) borrow(draft, previous);
    const phrase = draft.counted === null ? nounBefore(tokens, end, floor) : null;
    if (phrase !== null) take(view, draft, phrase, "before", "the noun before it");
    if (draft.counted === null && sized && isJoined(view, previous, first)) borrow(draft, previous ?? null);
    if (draft.counted !== null) return true;
  }
  const link = tokens[first - 1]?.lower ?? "";
  // "The Taliban were responsible for 45 per cent, ISIL-KP for 7": who did it is not what was counted.
  if (link === "for" && draft.unit === "percent") {
    const before = tokens.slice(Math.max(0, first - 4), first - 1).map(({ lower }) => lower);
    if (before.some((word) => /^(?:responsible|account(?:s|ed|ing)?|blamed)$/.test(word))) return false;
    if (previous?.unit === "percent" && previous.sentence === draft.sentence && previous.counted !== null) {
      borrow(draft, previous);
      return true;
    }
  }
  // "… reported contamination and a quarter have been declared free": the number is a subject itself.
  if (/^(?:and|but|while)$/.test(link) && isAuxiliary(tokens[draft.next])) return false;
  const governor = governorOf(view, first, floor);
  if (isBareMeasure(draft) && !sized && isLocator(view, draft.next)) return false;
  if (governor.kind === "noun") {
    const { phrase } = governor;
    const head = view.text.slice(phrase.start, phrase.end);
    const counts = tokens.slice(phrase.first, phrase.next).some((token) => isPlural(token) || !token.capital);
    const linked =
      !isCount ||
      (counts &&
        ((phrase.next < draft.first && /^(?:to|from|at|by)$/.test(link)) ||
          phrase.first === start ||
          tokens[phrase.first - 1]?.text === ";"));
    if (isBareMeasure(draft) && phrase.next < draft.first) return false;
    if (isChangeNoun(head.toLowerCase())) settle(draft, "delta", true, "a word of change before it", phrase);
    // "aged 1 year and above …, 96% of the target"
    if (!linked || isEmptyNoun(head) || /^(?:years?|months?|weeks?|days?|hours?)$/i.test(head)) return false;
    take(view, draft, phrase, "before", "the noun before it");
    return true;
  }
  if ((governor.kind === "number" || governor.kind === "none") && !isCount && previous?.sentence === draft.sentence) {
    // "has grown fourfold, from 19 thousand square kilometers"
    const linking = tokens.slice(previous.next, first);
    // "K740 per kg, 52 per cent higher than a year ago"
    const per = /^(?:per|\/)$/.test(linking[0]?.lower ?? "") ? 2 : 0;
    const link = linking
      .slice(per)
      .every(({ lower }) => /^(?:,|from|to|by|or|and|in)$/.test(lower) || isTimeCompared(lower));
    if (link && previous.counted !== null) borrow(draft, previous);
    return draft.counted !== null;
  }
  if (governor.kind !== "verb") return false;
  // "2.5 km of dykes were raised by up to 1.5 metres"
  const isSubject = previous !== undefined && tokens.slice(previous.nounEnd, governor.at).every(isAuxiliary);
  if (isBareMeasure(draft) && isSubject && /^(?:by|to)$/.test(link) && previous.sentence === draft.sentence) {
    borrow(draft, previous);
    return draft.counted !== null;
  }
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
  if (subject === null) return false;
  const said = view.text.slice(subject.start, subject.end);
  if (isEmptyNoun(said) || saysWhose.test(said)) return false;
  // "The Committee has paid LL 487 billion": who pays is not what is paid for.
  if (isMoney(draft.unit) && pays.test(verb) && !isPassive(view, governor.at, true) && isBody(said)) return false;
  take(view, draft, subject, "subject", "the subject of its verb");
  return true;
}

/** What stands between a thing and its size: "a device weighing approx. 25 kg". */
const sizing = /^(?:worth|weighing|measuring|costing|totall?ing|numbering|valued)$/;

/** "6 km north of the town", "1.5 miles from the front": where, and not how much of what. */
const isLocator = ({ tokens }: PassageView, at: number): boolean =>
  /^(?:to|from|of|off|away|inland|outside|inside|north|south|east|west|ahead|behind|downstream|upstream|offshore)/.test(
    tokens[at]?.lower ?? "",
  );

/** "The count of the Defense Bureau is 1,483": whose number it is, and not of what. */
const saysWhose =
  /^(?:the |our |this )?(?:latest |official |own )?(?:count|figure|tally|number|estimate|assessment) (?:of|from|by) (?:the )?\p{Lu}/u;

/** `strictly`: have and had make no passive. */
const isPassive = ({ tokens }: PassageView, at: number, strictly = false): boolean =>
  [tokens[at - 1], tokens[at - 2]].some(
    (token) =>
      isAuxiliary(token) && !(strictly && /^(?:has|have|had|will|would|can|could|may)$/.test(token?.lower ?? "")),
  );

/** "12 metres wide and 4 metres deep" */
const isJoined = ({ tokens }: PassageView, previous: Draft | undefined, first: number): boolean =>
  previous !== undefined &&
  previous.counted !== null &&
  first - previous.next < 4 &&
  tokens.slice(previous.next, first).some(({ lower }) => lower === "and" || lower === ",");

const isDimension = ({ tokens }: PassageView, at: number): boolean =>
  /^(?:deep|long|wide|high|tall|thick|across)$/.test(tokens[at]?.lower ?? "") ||
  (tokens[at]?.lower === "in" &&
    /^(?:diameter|length|width|height|depth|circumference)$/.test(tokens[at + 1]?.lower ?? ""));
