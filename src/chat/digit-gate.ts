import { isDeepStrictEqual } from "node:util";
import type { BriefingStore, BriefingSummary, Citation, Claim, Evidence } from "../../store/briefings.ts";
import type { SourceStore } from "../../store/sources.ts";
import type { SubscriptionStore } from "../../store/subscriptions.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { digitsBeyond, hasDigit } from "../language/digits.ts";
import { daysIn } from "../reading/periods/days-in.ts";
import { distanceText } from "./distance-text.ts";
import { gazetteerFact } from "./gazetteer-fact.ts";
import { faultsOfCorrections, faultsOfFigure } from "./figure-faults.ts";
import { citationsOf, citationsOfReading, needsOf, type Needs } from "./needs.ts";
import type { Inline, Reply, SumPart } from "./reply.ts";
import { faultsOfSettings } from "./setting-faults.ts";
import { faultsOfSources } from "./source-faults.ts";
import { whyNoSum } from "./sum.ts";

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
  /** `evidence` is the store's, or the store's together with texts that are not stored. */
  check(reply: Reply, allowed: Allowed, evidence?: BriefingStore["evidence"]): Promise<Checked>;
}

/**
 * The gate between commands and platforms: no digit of a claim passes unless the store itself, asked again, holds the
 * sentence that it stands in.
 */
export function createDigitGate(parts: {
  briefings: BriefingStore;
  gazetteer: Gazetteer;
  subscriptions: SubscriptionStore;
  sources: SourceStore;
}): DigitGate {
  return {
    async check(reply, allowed, ask = (request) => parts.briefings.evidence(request)) {
      const needs = needsOf(reply);
      const leantOn = needs.claims.map(citationsOf);
      const readFrom = needs.claims.map(citationsOfReading);
      const cited = [...needs.citations, ...leantOn.flat(), ...readFrom.flat()];
      const places = needs.inlines.filter((inline) => inline.kind === "place" && hasDigit(inline.text));
      const [evidence, stored, misset, misnamed] = await Promise.all([
        ask({
          briefings: [...needs.briefings, ...needs.ids, ...needs.claims.map(({ briefing }) => briefing)],
          spans: cited.map(({ briefing, start, end }) => ({ briefing, start, end })),
          figures: needs.claims.map(({ briefing, ordinal }) => ({ briefing, ordinal })),
        }),
        places.length === 0
          ? []
          : parts.briefings.placesWith(places.map((each) => (each.kind === "place" ? each.key : ""))),
        faultsOfSettings(reply, needs.inlines, parts.subscriptions),
        faultsOfSources(needs.inlines, parts),
      ]);
      const others = needs.briefings.length + needs.ids.length;
      const placeNames = new Map(stored.map((each) => [each.key, each.name]));
      const unsaid = new Set(cited.filter((citation, i) => evidence.spans[i] !== citation.text));
      const unsound = faultyClaims(needs, (claim, i) => [
        ...faultsOfRecord(claim, evidence.briefings[others + i], evidence.figures[i]),
        ...(leantOn[i] ?? []).filter((citation) => unsaid.has(citation)).map(notSaid),
        ...faultsOfFigure(claim.figure, claim.briefing),
      ]);
      return {
        faults: [
          ...needs.inlines.flatMap((inline) =>
            inline.kind === "sum" ? faultsOfSum(inline.parts, needs.shown, unsound, parts.gazetteer) : [],
          ),
          ...needs.inlines.flatMap((inline) => faultsOfInline(inline, allowed, parts.gazetteer, placeNames)),
          ...needs.labels.filter(hasDigit).map((label) => `the label "${label}" has a digit`),
          ...needs.misattributed.map(
            ({ citation, briefing }) => `words of ${citation.briefing.id} are shown as those of ${briefing.id}`,
          ),
          ...faultsOfEvidence(needs, evidence, unsaid),
          ...misset,
          ...misnamed,
        ],
        unsound,
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
    case "claimed": // its figure is among the claims
      return [];
    case "sum":
      return []; // held against the figures of the reply
    case "credit":
      return inline.text === gazetteer.credit ? [] : [`the gazetteer's credit is not "${inline.text}"`];
    case "gazetteer": {
      const known = gazetteer.get(inline.id);
      const fact = known === null ? null : gazetteerFact(known, inline.field);
      return fact === inline.text ? [] : [`the gazetteer does not say "${inline.text}" of ${inline.id}`];
    }
    case "distance": {
      const [from, to] = [gazetteer.get(inline.from), gazetteer.get(inline.to)];
      return from !== null && to !== null && distanceText(from, to) === inline.text
        ? []
        : [`${inline.to} is not "${inline.text}" seen from ${inline.from}`];
    }
    case "days": {
      const named = daysIn(inline.citation.text, inline.briefing.date);
      return named.some(({ start, end }) => start === inline.days.start && end === inline.days.end)
        ? []
        : [`"${inline.citation.text}" of ${inline.briefing.id} is not those days`];
    }
    case "id":
    case "title":
    case "date":
    case "dateHow":
    case "url":
    case "issuer":
    case "claimant":
    case "quote":
    case "moment":
    case "setting":
    case "source":
    case "alsoAt":
      return []; // held against the store's evidence
  }
}

/** A sum stands beside its figures, each sound, and only where they may be added up. */
function faultsOfSum(
  sum: readonly SumPart[],
  shown: readonly Claim[],
  unsound: FaultsByClaim,
  gazetteer: Gazetteer,
): readonly string[] {
  const unshown = sum.filter(({ claim }) => !shown.some((each) => isDeepStrictEqual(each, claim)));
  const faulty = [...unsound.keys()].filter((claim) => sum.some((part) => isDeepStrictEqual(part.claim, claim)));
  const why = whyNoSum(sum, gazetteer);
  return [
    ...unshown.map(({ claim }) => `"${claim.figure.surface}" is in a sum and not in the reply`),
    ...faulty.map(({ figure }) => `"${figure.surface}" is in a sum and unsound`),
    ...(why === null ? [] : [`a sum that may not be: ${why}`]),
  ];
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
