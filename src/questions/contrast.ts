import type { Figure } from "../briefing/figure.ts";
import type { ClaimFeatures } from "./features.ts";
import type { Question } from "./question.ts";

type Contrast = Pick<
  ClaimFeatures,
  | "toldElse"
  | "thingElse"
  | "besideBetter"
  | "sideBySide"
  | "elsewhereBetter"
  | "alike"
  | "largest"
  | "largestOfAll"
  | "timeElse"
  | "general"
  | "extraElse"
>;

/** A figure that nothing was compared with. */
export const uncontrasted: Contrast = {
  toldElse: 0,
  thingElse: 0,
  besideBetter: 0,
  sideBySide: 0,
  elsewhereBetter: 0,
  alike: 0,
  largest: 0,
  largestOfAll: 0,
  timeElse: 0,
  general: 0,
  extraElse: 0,
};

/** A figure as it is compared with others. */
interface Compared {
  readonly claim: {
    readonly briefing: { readonly id: string };
    readonly figure: Pick<Figure, "sentenceStart" | "value" | "unit">;
  };
  readonly features: ClaimFeatures;
  /** Of each word of the question, how well the figure's own words tell it. */
  readonly terms: readonly number[];
}

/** With so many figures of one briefing each is compared, those that tell most of the question: a table may have thousands. */
const COMPARED = 150;
/** What counts the asked thing as well as another does, but for so much. */
const AS_WELL = 0.05;

/**
 * What other figures tell better: an author who has the asked word uses it of what is asked, so that a figure without it is of
 * something else. Where no figure of the briefing has the word, it may be said otherwise.
 */
export function contrasted<T extends Compared>(all: readonly T[], { terms, total }: Question): readonly T[] {
  const weights = terms.map(({ weight }) => weight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return all;
  const ownOf = ({ terms: told }: Compared): number =>
    weights.reduce((sum, weight, at) => sum + weight * (told[at] ?? 0), 0) / whole;
  const mostCover = all.reduce((most, { features }) => Math.max(most, features.cover), 0);
  const groups = byBriefing(all);
  return all.map((one) => {
    const group = groups.get(one.claim.briefing.id) ?? [];
    const lost = weights.map((weight, at) => weight * Math.max(0, bestOf(group, at) - (one.terms[at] ?? 0)));
    const beside = group.filter(
      (other) => other !== one && other.claim.figure.sentenceStart === one.claim.figure.sentenceStart,
    );
    const contrast: Contrast = {
      toldElse: lost.reduce((sum, each) => sum + each, 0) / whole,
      thingElse: most(group, ({ features }) => features.thing - one.features.thing),
      besideBetter: most(beside, (other) => ownOf(other) - ownOf(one)),
      sideBySide: beside.length > 0 ? 1 : 0,
      elsewhereBetter: mostCover - one.features.cover,
      ...amongAlike(one, group, total),
    };
    return { ...one, features: { ...one.features, ...contrast } };
  });
}

/** How it stands among figures of its briefing that have its unit and count the asked thing as well. */
function amongAlike(
  { claim, features: own }: Compared,
  group: readonly Compared[],
  total: boolean,
): Pick<Contrast, "alike" | "largest" | "largestOfAll" | "timeElse" | "general" | "extraElse"> {
  const { value, unit } = claim.figure;
  const alike = group.filter(
    ({ claim: { figure }, features: { thing } }) =>
      figure.unit === unit && figure.value !== value && thing >= own.thing - AS_WELL,
  );
  const isLargest = alike.length > 0 && alike.every(({ claim: { figure } }) => figure.value < value);
  return {
    alike: Math.min(1, Math.log2(1 + alike.length) / 4),
    largest: isLargest ? 1 : 0,
    largestOfAll: isLargest && total ? 1 : 0,
    timeElse: most(alike, ({ features }) => features.time - own.time),
    general: most(alike, ({ features }) => features.narrower - own.narrower),
    extraElse: most(alike, ({ features }) => own.extra - features.extra),
  };
}

function byBriefing<T extends Compared>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.claim.briefing.id);
    if (group === undefined) groups.set(one.claim.briefing.id, [one]);
    else group.push(one);
  }
  for (const [id, group] of groups)
    if (group.length > COMPARED)
      groups.set(id, group.toSorted((a, b) => b.features.cover - a.features.cover).slice(0, COMPARED));
  return groups;
}

const bestOf = (group: readonly Compared[], at: number): number => most(group, ({ terms }) => terms[at] ?? 0);

/** The highest, at least 0. */
const most = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((high, one) => Math.max(high, of(one)), 0);
