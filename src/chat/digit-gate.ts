import { isDeepStrictEqual } from "node:util";
import type { BriefingStore, Claim, Evidence } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Day } from "../briefing/day.ts";
import type { Period } from "../briefing/period.ts";
import { digitsBeyond, hasDigit } from "../language/digits.ts";
import { amountsIn, type Amount } from "../reading/figures/amounts.ts";
import { isExact } from "../reading/figures/number-at.ts";
import { daysIn } from "../reading/periods/days-in.ts";
import { gazetteerFact } from "./gazetteer-fact.ts";
import { unitText } from "./figure-text.ts";
import { needsOf, type Needs } from "./needs.ts";
import type { Inline, Reply } from "./reply.ts";

/** What digits may be said besides those of claims. */
export interface Allowed {
  /** Everything the caller said: an echo may repeat its digits. */
  readonly said: string;
  /** The command list as text: syntax may repeat its digits. */
  readonly syntax: string;
}

export interface DigitGate {
  /** One sentence for each digit that has no source, and for each record that is not the stored one; empty when all is well. */
  check(reply: Reply, allowed: Allowed): Promise<readonly string[]>;
}

/**
 * The gate between commands and platforms: no digit of a claim passes unless the store itself, asked again, holds the
 * sentence that it stands in.
 */
export function createDigitGate(parts: { briefings: BriefingStore; gazetteer: Gazetteer }): DigitGate {
  return {
    async check(reply, allowed) {
      const needs = needsOf(reply);
      const places = needs.inlines.filter((inline) => inline.kind === "place" && hasDigit(inline.text));
      const [evidence, stored] = await Promise.all([
        parts.briefings.evidence({
          briefings: [...needs.briefings, ...needs.ids],
          spans: needs.citations.map(({ briefing, start, end }) => ({ briefing, start, end })),
          figures: needs.claims.map(({ briefing, ordinal }) => ({ briefing, ordinal })),
        }),
        places.length === 0
          ? []
          : parts.briefings.placesWith(places.map((each) => (each.kind === "place" ? each.key : ""))),
      ]);
      const placeNames = new Map(stored.map((each) => [each.key, each.name]));
      return [
        ...needs.inlines.flatMap((inline) => faultsOfInline(inline, allowed, parts.gazetteer, placeNames)),
        ...needs.labels.filter(hasDigit).map((label) => `the label "${label}" has a digit`),
        ...needs.misattributed.map(
          ({ citation, briefing }) => `words of ${citation.briefing.id} are shown as those of ${briefing.id}`,
        ),
        ...faultsOfEvidence(needs, evidence),
      ];
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
    if (evidence.spans[i] !== citation.text)
      faults.push(`briefing ${citation.briefing.id} does not say "${citation.text}" at ${citation.start}`);
  });
  needs.claims.forEach((claim, i) => {
    if (!isDeepStrictEqual(claim.figure, evidence.figures[i]))
      faults.push(`figure ${claim.ordinal} of ${claim.briefing.id} is not stored as it is shown`);
    faults.push(...faultsOfClaim(claim));
  });
  return faults;
}

/**
 * A stored figure may itself be wrong: its numbers must be readable at their place in the sentence, its days in the words
 * of its period, and its words must stand in what is cited.
 */
function faultsOfClaim({ briefing, figure }: Claim): readonly string[] {
  const name = `"${figure.surface}" of ${briefing.id}`;
  const inSentence = figure.sentence.slice(figure.start - figure.sentenceStart, figure.end - figure.sentenceStart);
  const amounts = amountsIn(figure.sentence);
  const here = amounts.filter(
    (amount) => amount.start + figure.sentenceStart < figure.end && amount.end + figure.sentenceStart > figure.start,
  );
  const readable = valuesOf(here);
  const values = [figure.value, ...(figure.valueMax === undefined ? [] : [figure.valueMax])];
  // The whole that a part is of stands anywhere in the sentence: "of the 22 health centres, 15 are open".
  const wholes = figure.outOf === undefined ? [] : [figure.outOf];
  const wholesReadable = wholes.length === 0 ? readable : valuesOf(amounts);
  const { period } = figure;
  const named = figure.places.filter((place) => place.at !== undefined).map((place) => place.name);
  const cited = [figure.sentence, period?.at === undefined ? "" : period.text, ...named].join(" ");
  const shown = [figure.counted, figure.action, period?.text, ...figure.places.map((place) => place.name)];
  return [
    ...(inSentence === figure.surface ? [] : [`${name} does not stand in its sentence`]),
    ...values.filter((value) => !readable.has(Math.abs(value))).map((value) => `${name} cannot be read as ${value}`),
    ...wholes.filter((value) => !wholesReadable.has(value)).map((value) => `${name} cannot be read as of ${value}`),
    ...[...values, ...wholes]
      .filter((value) => !isExact(value))
      .map((value) => `${name} has too many digits: ${value}`),
    ...(figure.place === null || figure.places.some((place) => isDeepStrictEqual(place, figure.place))
      ? []
      : [`the place of ${name} is not among its places`]),
    ...(period === null || isReadable(period, briefing.date) ? [] : [`"${period.text}" of ${name} is not those days`]),
    ...[...shown, unitText(figure)].flatMap((text) =>
      unvouched(text ?? "", cited, `the sentence of ${name} does not have`),
    ),
  ];
}

const valuesOf = (amounts: readonly Amount[]): ReadonlySet<number> =>
  new Set(amounts.flatMap((amount) => [amount.value, amount.valueMax ?? amount.value].map(Math.abs)));

const isReadable = ({ text, start, end }: Period, on: Day): boolean =>
  (start === null && end === null) || daysIn(text, on).some((days) => days.start === start && days.end === end);
