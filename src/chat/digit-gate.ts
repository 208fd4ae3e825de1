import { isDeepStrictEqual } from "node:util";
import type { BriefingStore, BriefingSummary, Citation, Claim, Evidence } from "../../store/briefings.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { digitsBeyond, hasDigit } from "../language/digits.ts";
import { gazetteerFact } from "./gazetteer-fact.ts";
import { faultsOfCorrections, faultsOfFigure } from "./figure-faults.ts";
import { citationsOf, citationsOfReading, needsOf, type Needs } from "./needs.ts";
import type { Inline, Reply } from "./reply.ts";

/** What digits may be said besides those of claims. */
export interface Allowed {
  /** Everything the caller said: an echo may repeat its digits. */
  readonly said: string;
  /** The command list as text: syntax may repeat its digits. */
  readonly syntax: string;
}

/** What the gate found in a reply. A fault is a sentence for the log: a digit without a source, a record that is not the stored one. */
export interface Checked {
  /** Faults for which the reply cannot be sent at all. */
  readonly faults: readonly string[];
  /** Faults of single figures; the reply can be sent without these. */
  readonly unsound: FaultsByClaim;
  /** Faults in what corrected figures tell of their reading; they can be sent without that. */
  readonly untold: FaultsByClaim;
}

export type FaultsByClaim = ReadonlyMap<Claim, readonly string[]>;

export interface DigitGate {
  check(reply: Reply, allowed: Allowed): Promise<Checked>;
}

/**
 * The gate between commands and platforms: no digit of a claim passes unless the store itself, asked again, holds the
 * sentence that it stands in.
 */
export function createDigitGate(parts: { briefings: BriefingStore; gazetteer: Gazetteer }): DigitGate {
  return {
    async check(reply, allowed) {
      const needs = needsOf(reply);
      const leantOn = needs.claims.map(citationsOf);
      const readFrom = needs.claims.map(citationsOfReading);
      const cited = [...needs.citations, ...leantOn.flat(), ...readFrom.flat()];
      const places = needs.inlines.filter((inline) => inline.kind === "place" && hasDigit(inline.text));
      const [evidence, stored] = await Promise.all([
        parts.briefings.evidence({
          briefings: [...needs.briefings, ...needs.ids, ...needs.claims.map(({ briefing }) => briefing)],
          spans: cited.map(({ briefing, start, end }) => ({ briefing, start, end })),
          figures: needs.claims.map(({ briefing, ordinal }) => ({ briefing, ordinal })),
        }),
        places.length === 0
          ? []
          : parts.briefings.placesWith(places.map((each) => (each.kind === "place" ? each.key : ""))),
      ]);
      const others = needs.briefings.length + needs.ids.length;
      const placeNames = new Map(stored.map((each) => [each.key, each.name]));
      const unsaid = new Set(cited.filter((citation, i) => evidence.spans[i] !== citation.text));
      return {
        faults: [
          ...needs.inlines.flatMap((inline) => faultsOfInline(inline, allowed, parts.gazetteer, placeNames)),
          ...needs.labels.filter(hasDigit).map((label) => `the label "${label}" has a digit`),
          ...needs.misattributed.map(
            ({ citation, briefing }) => `words of ${citation.briefing.id} are shown as those of ${briefing.id}`,
          ),
          ...faultsOfEvidence(needs, evidence, unsaid),
        ],
        unsound: faultyClaims(needs, (claim, i) => [
          ...faultsOfRecord(claim, evidence.briefings[others + i], evidence.figures[i]),
          ...(leantOn[i] ?? []).filter((citation) => unsaid.has(citation)).map(notSaid),
          ...faultsOfFigure(claim.figure, claim.briefing),
        ]),
        untold: faultyClaims(needs, ({ figure, briefing }, i) => [
          ...(readFrom[i] ?? []).filter((citation) => unsaid.has(citation)).map(notSaid),
          ...faultsOfCorrections(figure, briefing),
        ]),
      };
    },
  };
}

function faultsOfInline(
  inline: Inline,
  allowed: Allowed,
  gazetteer: Gazetteer,
  placeNames: ReadonlyMap<string, string>,
): readonly string[] {
  switch (inline.kind) {
    case "words":
      return hasDigit(inline.text) ? [`the bot's own words have a digit: "${inline.text}"`] : [];
    case "echo":
      return unvouched(inline.text, allowed.said, "the caller never said");
    case "syntax":
      return unvouched(inline.text, `${allowed.syntax} ${allowed.said}`, "no command has");
    case "count":
      return Number.isSafeInteger(inline.value) && inline.value >= 0 ? [] : [`${inline.value} is not a count`];
    case "place": {
      const known = gazetteer.get(inline.key);
      const names = [
        known === null ? "" : gazetteer.label(known),
        ...(known?.names ?? []),
        placeNames.get(inline.key),
      ].join(" ");
      return unvouched(inline.text, names, "no known place has");
    }
    case "credit":
      return inline.text === gazetteer.credit ? [] : [`the gazetteer's credit is not "${inline.text}"`];
    case "gazetteer": {
      const known = gazetteer.get(inline.id);
      const fact = known === null ? null : gazetteerFact(known, inline.field);
      return fact === inline.text ? [] : [`the gazetteer does not say "${inline.text}" of ${inline.id}`];
    }
    case "id":
    case "title":
    case "date":
    case "dateHow":
    case "url":
    case "issuer":
    case "claimant":
    case "quote":
      return []; // held against the store's evidence
  }
}

const unvouched = (text: string, source: string, complaint: string): readonly string[] =>
  digitsBeyond(text, source).map((digits) => `${complaint} "${digits}"`);

/** What the reply shows of briefings besides figures, held against what the store has. */
function faultsOfEvidence(needs: Needs, evidence: Evidence, unsaid: ReadonlySet<Citation>): readonly string[] {
  const faults: string[] = [];
  needs.briefings.forEach((shown, i) => {
    if (!isDeepStrictEqual(shown, evidence.briefings[i])) faults.push(notAsShown(shown));
  });
  needs.ids.forEach((ref, i) => {
    if ((evidence.briefings[needs.briefings.length + i] ?? null) === null)
      faults.push(`no briefing ${ref.id} is stored`);
  });
  return [...faults, ...needs.citations.filter((citation) => unsaid.has(citation)).map(notSaid)];
}

/** The claims in which faults are found. */
function faultyClaims(needs: Needs, faultsOf: (claim: Claim, i: number) => readonly string[]): FaultsByClaim {
  const found = needs.claims.map((claim, i) => [claim, faultsOf(claim, i)] as const);
  return new Map(found.filter(([, faults]) => faults.length > 0));
}

function faultsOfRecord(
  { briefing, ordinal, figure }: Claim,
  storedBriefing: BriefingSummary | null | undefined,
  storedFigure: Figure | null | undefined,
): readonly string[] {
  return [
    ...(isDeepStrictEqual(briefing, storedBriefing) ? [] : [notAsShown(briefing)]),
    ...(isDeepStrictEqual(figure, storedFigure)
      ? []
      : [`figure ${ordinal} of ${briefing.id} is not stored as it is shown`]),
  ];
}

const notAsShown = ({ id }: BriefingSummary): string => `briefing ${id} is not stored as it is shown`;

const notSaid = ({ briefing, text, start }: Citation): string =>
  `briefing ${briefing.id} does not say "${text}" at ${start}`;
