import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import type { Draft } from "./draft.ts";
import { standsForPeople } from "./word-class.ts";
import { isEmptyNoun, isFlight, namesPeople } from "./kinds-of-noun.ts";

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
      const adjunct = draft.countedFrom === "after" && saysWhere(view.tokens[draft.first - 1]);
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
  /** A whole is not smaller than its part. */
  readonly least: number;
}

/** The figure whose noun a number without one takes: the nearest that its sentence is about, before those further back. */
export function antecedentOf({ named }: Memory, view: PassageView, draft: Draft, wanted: Wanted): Draft | null {
  const fits = ({ draft: other }: Named): boolean =>
    other.counted !== null &&
    !isEmptyNoun(other.counted) &&
    !(wanted.harm && !wanted.parts && standsForPeople(other.counted.toLowerCase())) &&
    (other.unit === wanted.unit || (/^(?:percent|times)$/.test(wanted.unit) && other.unit === "count"));
  const known = named.slice(-farthest).filter(fits).toReversed();
  const here = known.filter((other) => other.view === view && other.draft.sentence === draft.sentence);
  const large = here.filter(({ draft: other }) => other.value >= wanted.least);
  const outer = large.filter(({ adjunct }) => !adjunct);
  for (const scope of wanted.parts ? [outer, large, known] : [here, known]) {
    const main = scope.filter(
      ({ adjunct, draft: { partOf, countedFrom } }) =>
        (!adjunct || scope === large) &&
        countedFrom !== "predicate" &&
        (wanted.parts || !partOf || countedFrom === "earlier"),
    );
    const people = wanted.people ? main.find(({ draft: { counted } }) => namesPeople(counted ?? "")) : undefined;
    const flights = wanted.flights ? main.find(({ draft: { counted } }) => isFlight(counted ?? "")) : undefined;
    const best = people ?? flights ?? main[0];
    if (best !== undefined) return best.draft;
  }
  return known[0]?.draft ?? null;
}
