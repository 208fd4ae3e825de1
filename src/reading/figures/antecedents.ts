import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import type { Draft } from "./draft.ts";
import { openBefore } from "./open-bracket.ts";
import { isAuxiliary, standsForPeople } from "./word-class.ts";
import { isMoney } from "./currencies.ts";
import { isEmptyNoun, isFlight, isLiving, namesPeople } from "./kinds-of-noun.ts";

/** A figure that later ones may take their noun from, with the passage it stands in. */
export interface Named {
  readonly draft: Draft;
  readonly view: PassageView;
  /** "in 51 villages", "from 10 States": it says where, and is not what the sentence is about. */
  readonly adjunct: boolean;
}

/** "in 51 villages", "on four axes" */
export const saysWhere = (token: Token | undefined): boolean =>
  /^(?:in|at|from|across|inside|within|near|on)$/.test(token?.lower ?? "");

/** "in the six districts", "at a further two" */
export function isAdjunct(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (
    at > first - 4 &&
    /^(?:the|all|a|an|these|those|some|about|further|another|other)$/.test(tokens[at]?.lower ?? "")
  )
    at--;
  // "35 shelters with 1,864 persons", "opened using 9 excavators": what goes with the matter is not the matter.
  return saysWhere(tokens[at]) || /^(?:with|using)$/.test(tokens[at]?.lower ?? "");
}

/** "from 23 States, of which": the States only say where. */
const fromWhere = ({ draft, view, adjunct }: Named): boolean =>
  adjunct && !/^(?:with|using)$/.test(view.tokens[draft.first - 1]?.lower ?? "");

/** A part that stands between commas or in brackets. */
const isAsideOf = ({ draft, view: { tokens } }: Named): boolean =>
  draft.partOf &&
  draft.whole === undefined &&
  /^[,)]$/.test(tokens[draft.nounEnd]?.text ?? "") &&
  /^(?:have|has|had|was|were|are|is|be|been)$/.test(tokens[draft.nounEnd + 1]?.lower ?? "");

/** Looks no further back, in figures. */
const farthest = 40;

/** The figures read so far, the last ones of the briefing only. */
export interface Memory {
  readonly add: (view: PassageView, draft: Draft) => void;
  readonly named: readonly Named[];
}

export function createMemory(): Memory {
  const named: Named[] = [];
  return {
    named,
    add(view, draft) {
      const { tokens } = view;
      // "In all 2,173 persons were arrested" sums up; "in all 12 districts schools are shut" says where.
      const isSum = tokens[draft.first - 1]?.lower === "all" && isAuxiliary(tokens[draft.nounEnd]);
      const adjunct = draft.countedFrom === "after" && !isSum && isAdjunct(tokens, draft.first);
      named.push({ draft, view, adjunct });
      if (named.length > farthest * 2) named.splice(0, farthest);
    },
  };
}

/** What an elided noun is looked for by. */
export interface Wanted {
  readonly unit: string;
  /** Its verb happens to people, or is one of flying. */
  readonly people: boolean;
  readonly flights: boolean;
  /** It harms people, so that "the dead" are not meant: "5 dead, 17 hurt". */
  readonly harm: boolean;
  /** Also a part of something may be meant: "26 of them". */
  readonly parts: boolean;
  /** What is said of it is said of money: "has been received", "of which". */
  readonly sums: boolean;
  /** What is said of it is said of living beings alone: "arrested 12". */
  readonly living: boolean;
  /** Of things rather than people: "150 were recovered". */
  readonly things: boolean;
  /** A whole is not smaller than its part. */
  readonly least: number;
}

/** "Debt stood at $41 billion, of which 51%", "It needs $88 million. About 30% has been received": a share of the sum before it. */
function wholeOfShare(named: readonly Named[], view: PassageView, draft: Draft, wanted: Wanted): Draft | null {
  const last = named.at(-1);
  if (last === undefined || last.view !== view || last.draft.counted === null || last.draft.unit === "count")
    return null;
  if (isEmptyNoun(last.draft.counted) || !(isMoney(last.draft.unit) || massUnits.test(last.draft.unit))) return null;
  if (last.draft.sentence === draft.sentence) return wanted.parts || wanted.sums ? last.draft : null;
  return isMoney(last.draft.unit) && wanted.sums && draft.sentence - last.draft.sentence === 1 ? last.draft : null;
}

const massUnits = /^(?:kg|t|l|m3|ha|km2|acre|lb)$/;

/** "Four soldiers died when rustlers took 400 cattle. Some 150 were recovered." Patients recover, and hostages. */
const thingsIn = (nearestFirst: readonly Named[]): Named | undefined =>
  nearestFirst
    .slice(0, 4)
    .find(({ draft: { counted } }) => counted !== null && (!namesPeople(counted) || healed.test(counted)));
const healed =
  /(?:patients|cases|hostages|captives|infected|contacts|children|people|persons|refugees|returnees|families|migrants|idps)$/i;

/** What the nearest sentence is about stands first in it: "171 cases and 2 deaths. West Arsi alone had 64." */
function firstOfItsSentence(nearestFirst: readonly Named[]): Named | undefined {
  const [last] = nearestFirst;
  const same = nearestFirst.filter(({ view, draft }) => view === last?.view && draft.sentence === last.draft.sentence);
  return same.findLast(({ draft }) => draft.countedFrom !== "earlier") ?? same.at(-1);
}

/** What is measured of a thing, and no thing that the next measure can be of. */
const attribute =
  /^(?:the |a |total |overall )?(?:capacity|depth|length|height|width|distance|weight|range|radius|speed)$/i;

/** The figure whose noun a number without one takes: the nearest that its sentence is about, before those further back. */
export function antecedentOf({ named }: Memory, view: PassageView, draft: Draft, wanted: Wanted): Draft | null {
  const fits = ({ draft: other }: Named): boolean =>
    other.counted !== null &&
    !isEmptyNoun(other.counted) &&
    !(wanted.unit !== "count" && wanted.unit !== "percent" && attribute.test(other.counted)) &&
    !(wanted.living && !isLiving(other.counted)) &&
    !(wanted.harm && !wanted.parts && standsForPeople(other.counted.toLowerCase())) &&
    (other.unit === wanted.unit || (/^(?:percent|times)$/.test(wanted.unit) && other.unit === "count"));
  const share = wanted.unit === "percent" ? wholeOfShare(named, view, draft, wanted) : null;
  if (share !== null) return share;
  const known = named.slice(-farthest).filter(fits).toReversed();
  const here = known.filter((other) => other.view === view && other.draft.sentence === draft.sentence);
  const large = here.filter(({ draft: other }) => other.value >= wanted.least);
  const whole = large.filter(({ adjunct }) => !adjunct);
  // "116,934 people, among them 43,113 children, have been rescued, 1,780 of them by air": of the people.
  const free = whole.filter((each) => !isAsideOf(each));
  // "51,115 people (11,802 households) have fled. 84% of them …": not of what stands in brackets
  const open = free.filter(({ view: theirs, draft: { first } }) => openBefore(theirs, first) === -1);
  const outer = open.length > 0 ? open : free.length > 0 ? free : whole;
  // "recorded at 13 locations, and debris came down at a further two"
  const alike = isAdjunct(view.tokens, draft.first) ? here.find(({ adjunct }) => adjunct) : undefined;
  const lead = view.tokens[draft.first - 1];
  const isLike = alike !== undefined && view.tokens[alike.draft.first - 1]?.lower === lead?.lower;
  if (alike !== undefined && !wanted.parts && (saysWhere(view.tokens[alike.draft.first - 1]) || isLike))
    return alike.draft;
  // "personnel with 160 boats, of which 40 are in Feni": of what stands right before.
  const last = here[0];
  if (
    /^(?:which|whom)$/.test(lead?.lower ?? "") &&
    last !== undefined &&
    last.draft.nounEnd === draft.first - 3 &&
    !fromWhere(last)
  )
    return last.draft;
  for (const scope of wanted.parts ? [outer, large, known] : [here, known]) {
    const main = scope.filter(
      ({ adjunct, view: theirs, draft: { partOf, countedFrom, first } }) =>
        (scope !== known || openBefore(theirs, first) === -1) &&
        (!adjunct || scope === large) &&
        countedFrom !== "predicate" &&
        (wanted.parts || !partOf || countedFrom === "earlier"),
    );
    const people = wanted.people ? main.find(({ draft: { counted } }) => namesPeople(counted ?? "")) : undefined;
    const flights = wanted.flights ? main.find(({ draft: { counted } }) => isFlight(counted ?? "")) : undefined;
    const things = wanted.things ? thingsIn(main) : undefined;
    const best = people ?? things ?? flights ?? (scope === known ? firstOfItsSentence(main) : main[0]);
    if (best !== undefined) return best.draft;
  }
  return known[0]?.draft ?? null;
}
