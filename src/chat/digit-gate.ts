import { isDeepStrictEqual } from "node:util";
import type { BriefingStore, Claim, Evidence } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { digitsBeyond, hasDigit } from "../language/digits.ts";
import { gazetteerFact } from "./gazetteer-fact.ts";
import { faultsOfFigure } from "./figure-faults.ts";
import { citationsOf, needsOf, type Needs } from "./needs.ts";
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
  readonly unsound: ReadonlyMap<Claim, readonly string[]>;
}

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
      const places = needs.inlines.filter((inline) => inline.kind === "place" && hasDigit(inline.text));
      const [evidence, stored] = await Promise.all([
        parts.briefings.evidence({
          briefings: [...needs.briefings, ...needs.ids, ...needs.claims.map(({ briefing }) => briefing)],
          spans: [...needs.citations, ...leantOn.flat()].map(({ briefing, start, end }) => ({ briefing, start, end })),
          figures: needs.claims.map(({ briefing, ordinal }) => ({ briefing, ordinal })),
        }),
        places.length === 0
          ? []
          : parts.briefings.placesWith(places.map((each) => (each.kind === "place" ? each.key : ""))),
      ]);
      const placeNames = new Map(stored.map((each) => [each.key, each.name]));
      return {
        faults: [
          ...needs.inlines.flatMap((inline) => faultsOfInline(inline, allowed, parts.gazetteer, placeNames)),
          ...needs.labels.filter(hasDigit).map((label) => `the label "${label}" has a digit`),
          ...needs.misattributed.map(
            ({ citation, briefing }) => `words of ${citation.briefing.id} are shown as those of ${briefing.id}`,
          ),
          ...faultsOfEvidence(needs, evidence),
        ],
        unsound: unsoundClaims(needs, leantOn, evidence),
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
function faultsOfEvidence(needs: Needs, evidence: Evidence): readonly string[] {
  const faults: string[] = [];
  needs.briefings.forEach((shown, i) => {
    if (!isDeepStrictEqual(shown, evidence.briefings[i]))
      faults.push(`briefing ${shown.id} is not stored as it is shown`);
  });
  needs.ids.forEach((ref, i) => {
    if ((evidence.briefings[needs.briefings.length + i] ?? null) === null)
      faults.push(`no briefing ${ref.id} is stored`);
  });
  needs.citations.forEach((citation, i) => {
    if (evidence.spans[i] !== citation.text) faults.push(notSaid(citation));
  });
  return faults;
}

type Leaning = ReturnType<typeof citationsOf>;

/** The claims that are not the store's, whose words do not stand where they say, or that today's rules do not find in them. */
function unsoundClaims(
  needs: Needs,
  leantOn: readonly Leaning[],
  evidence: Evidence,
): ReadonlyMap<Claim, readonly string[]> {
  const unsound = new Map<Claim, readonly string[]>();
  const briefings = evidence.briefings.slice(needs.briefings.length + needs.ids.length);
  let span = needs.citations.length;
  needs.claims.forEach((claim, i) => {
    const { briefing, ordinal, figure } = claim;
    const faults: string[] = [];
    if (!isDeepStrictEqual(briefing, briefings[i])) faults.push(`briefing ${briefing.id} is not stored as it is shown`);
    for (const citation of leantOn[i] ?? [])
      if (evidence.spans[span++] !== citation.text) faults.push(notSaid(citation));
    if (!isDeepStrictEqual(figure, evidence.figures[i]))
      faults.push(`figure ${ordinal} of ${briefing.id} is not stored as it is shown`);
    faults.push(...faultsOfFigure(figure, briefing));
    if (faults.length > 0) unsound.set(claim, faults);
  });
  return unsound;
}

const notSaid = ({ briefing, text, start }: Leaning[number]): string =>
  `briefing ${briefing.id} does not say "${text}" at ${start}`;
