import type { BriefingStore, Gathered } from "../../store/briefings.ts";
import type { SumPart } from "../chat/reply.ts";
import { whyNoSum } from "../chat/sum.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { compareAll, compareAsked, type Comparison } from "./compare-places.ts";
import { readingsOf, type Kept } from "./follow-up.ts";
import { alternativesOf, groupsOf } from "./lexicon/concepts.ts";
import { createPlaceScale } from "./place-fit.ts";
import type { Question } from "./question.ts";
import { weighClaim, type Scales, type WeighedClaim } from "./weigh-claim.ts";
import { weighSentences, type WeighedSentence } from "./weigh-sentence.ts";
import { createWording, type Wording } from "./wording.ts";

/** What the stored briefings hold on a question. */
export type Found =
  /** The best first; further ones say the same or near it. */
  | { readonly kind: "figures"; readonly best: WeighedClaim; readonly further: readonly WeighedClaim[] }
  | { readonly kind: "sentences"; readonly best: WeighedSentence; readonly further: readonly WeighedSentence[] }
  /** Figures added up, each of which is shown. */
  | { readonly kind: "sum"; readonly parts: readonly SumPart[]; readonly weighed: readonly WeighedClaim[] }
  | { readonly kind: "comparison"; readonly comparison: Comparison }
  /** Who gave the briefing. */
  | { readonly kind: "speaker"; readonly best: WeighedSentence }
  /** Nothing answers; `nearest` is the same thing of another place or time. */
  | { readonly kind: "silence"; readonly nearest: readonly WeighedClaim[] };

const GATHERED = 60;
/** With fewer passages than this it looks further. */
const FEW = 20;
/** Two candidates this near in score are both worth showing. */
const CLOSE = 0.6;

interface Parts {
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
}

/**
 * The answer to a question as it may be meant together with the one before it: the first meaning that has one. What has none
 * is told of the likeliest.
 */
export async function answerFirst(
  alone: Question,
  before: Kept | null,
  parts: Parts,
): Promise<{ readonly question: Question; readonly found: Found }> {
  const readings = before === null ? [alone] : readingsOf(alone, before, parts.gazetteer);
  let first: { readonly question: Question; readonly found: Found } | null = null;
  for (const question of readings) {
    const found = await findAnswer(question, question.follows ? before : null, parts);
    if (found.kind !== "silence") return { question, found };
    first ??= { question, found };
  }
  return first ?? { question: alone, found: { kind: "silence", nearest: [] } };
}

export async function findAnswer(asked: Question, before: Kept | null, parts: Parts): Promise<Found> {
  const { found: here, local } = await gather(asked, parts, true);
  const wording = createWording(here);
  const question = withoutNameAsHead(asked, wording);
  const names = new Set(
    question.terms.flatMap(({ stem, role }) =>
      role !== "action" && groupsOf(stem).size === 0 && wording.isName(stem) ? [stem] : [],
    ),
  );
  const scales = { question, before, wording, names, strict: true, common: await commonnessOf(question, parts) };
  const figures = (meant: Question): readonly WeighedClaim[] =>
    figuresIn(here, local, { ...scales, question: meant }, parts.gazetteer);
  if (question.intent === "compare") {
    const each = question.places.map((place) => figures({ ...question, places: [place] })[0]);
    const comparison =
      question.places.length >= 2 ? compareAsked(each) : compareAll(figures(question), parts.gazetteer);
    return comparison === null
      ? { kind: "silence", nearest: await nearest(scales, parts) }
      : { kind: "comparison", comparison };
  }
  const added = question.intent === "amount" ? sumIn(question, figures, parts.gazetteer) : null;
  if (added !== null)
    return {
      kind: "sum",
      parts: added.map(({ sign, weighed }) => ({ claim: weighed.claim, sign })),
      weighed: added.map(({ weighed }) => weighed),
    };
  // The parts of a sum that may not be made are not the sum; one number that is told of all of the places is.
  if (question.intent === "amount" && !(question.sums && question.places.length < 2)) {
    const found = figures(question);
    const [best] = found;
    if (best !== undefined) return { kind: "figures", best, further: further(found) };
    return { kind: "silence", nearest: await nearest(scales, parts) };
  }
  if (question.intent === "amount") return { kind: "silence", nearest: await nearest(scales, parts) };
  if (question.speaks) {
    const heads = here.flatMap((each) =>
      weighSentences(each, { ...scales, question: { ...question, intent: "what" } }, parts.gazetteer),
    );
    const [best] = heads.filter(({ briefing }) => briefing.speaker !== null).sort((a, b) => b.score - a.score);
    if (best !== undefined) return { kind: "speaker", best };
  }
  const sentences = here
    .flatMap((each) => weighSentences(each, scales, parts.gazetteer))
    .filter(({ answers }) => answers)
    .sort((a, b) => b.score - a.score);
  const [best] = sentences;
  if (best === undefined) return { kind: "silence", nearest: [] };
  return { kind: "sentences", best, further: sentences.slice(1, 3).filter(({ score }) => best.score - score < CLOSE) };
}

/** "Barkhane now, troops": a name is not counted, but the noun beside it. */
function withoutNameAsHead(question: Question, wording: Wording): Question {
  const [noun, ...others] = question.others.filter((stem) => !wording.isName(stem));
  if (noun === undefined || !question.head.every((stem) => wording.isName(stem))) return question;
  return { ...question, head: [noun], others };
}

function figuresIn(
  here: readonly Gathered[],
  local: ReadonlySet<string>,
  scales: Scales,
  gazetteer: Gazetteer,
): readonly WeighedClaim[] {
  return weighAll(here, local, scales, gazetteer)
    .filter(({ answers }) => answers)
    .sort((a, b) => b.score - a.score || (a.claim.briefing.date < b.claim.briefing.date ? 1 : -1));
}

function weighAll(
  here: readonly Gathered[],
  local: ReadonlySet<string>,
  scales: Scales,
  gazetteer: Gazetteer,
): readonly WeighedClaim[] {
  const fitOf = createPlaceScale(scales.question.places, gazetteer);
  return here.flatMap((from) =>
    from.claims.map((claim) =>
      weighClaim(claim, from, () => fitOf(claim.figure, from, local.has(from.briefing.id)), scales),
    ),
  );
}

/** The figures that "both together" means, or the level before a change; null where they may not be added up. */
function sumIn(
  question: Question,
  figures: (asked: Question) => readonly WeighedClaim[],
  gazetteer: Gazetteer,
): readonly { readonly weighed: WeighedClaim; readonly sign: 1 | -1 }[] | null {
  if (question.sums && question.places.length >= 2) {
    const each = question.places.flatMap((place) => figures({ ...question, places: [place] })[0] ?? []);
    const parts = each.map((weighed) => ({ weighed, sign: 1 as const }));
    const isWhole = each.length === question.places.length;
    return isWhole &&
      whyNoSum(
        parts.map(({ weighed, sign }) => ({ claim: weighed.claim, sign })),
        gazetteer,
      ) === null
      ? parts
      : null;
  }
  if (!question.previous) return null;
  const [level] = figures({ ...question, previous: false, change: false }).filter(
    ({ claim }) => claim.figure.delta !== true,
  );
  const change = figures({ ...question, previous: false, change: true, period: null }).find(
    ({ claim }) =>
      claim.figure.delta === true &&
      claim.figure.sentenceStart === level?.claim.figure.sentenceStart &&
      claim.briefing.id === level.claim.briefing.id,
  );
  if (level === undefined || change === undefined) return null;
  const parts = [
    { weighed: level, sign: 1 as const },
    { weighed: change, sign: -1 as const },
  ];
  return whyNoSum(
    parts.map(({ weighed, sign }) => ({ claim: weighed.claim, sign })),
    gazetteer,
  ) === null
    ? parts
    : null;
}

const further = (found: readonly WeighedClaim[]): readonly WeighedClaim[] =>
  found.slice(1, 3).filter(({ score }) => (found[0]?.score ?? 0) - score < CLOSE);

/** The same thing elsewhere or at another time. */
async function nearest(scales: Scales, parts: Parts): Promise<readonly WeighedClaim[]> {
  const { found, local } = await gather({ ...scales.question, period: null }, parts, false);
  return weighAll(found, local, { ...scales, strict: false, wording: createWording(found) }, parts.gazetteer)
    .filter(({ sameThing }) => sameThing)
    .sort((a, b) => b.score - a.score)
    .slice(0, 1);
}

/** Passages with most of the question's words; of its places where it names some. */
async function gather(
  question: Question,
  { briefings }: Parts,
  local: boolean,
): Promise<{ readonly found: readonly Gathered[]; readonly local: ReadonlySet<string> }> {
  // "How many people died" is told under "deaths": what happened leads to a figure as well as what is counted.
  const isFirst = (stem: string): boolean => question.head.includes(stem) || question.actions.includes(stem);
  const heads = question.terms.filter(({ stem }) => isFirst(stem));
  const others = question.terms.filter(({ stem }) => !isFirst(stem));
  const words = [...heads, ...others].map(({ stem }) => alternativesOf(stem));
  const places = question.places.map(({ key }) => key);
  const asked = { words, first: heads.length, limit: GATHERED };
  const found: Gathered[] = [];
  if (local && places.length > 0) found.push(...(await briefings.gather({ ...asked, places, inner: true })));
  const isFew = found.length < FEW;
  // A table's row names its place and none of the words over its columns.
  if (local && places.length > 0 && isFew)
    found.push(...(await briefings.gather({ words: [], places, inner: true, limit: GATHERED })));
  const near = new Set(found.map(({ briefing }) => briefing.id));
  if (words.length > 0 && (isFew || !local)) found.push(...(await briefings.gather(asked)));
  // What else the question speaks of tells which briefing is meant, though the figure's own passage does not repeat it.
  if (local && isFew && heads.length > 0 && others.length > 0)
    found.push(...(await briefings.gather({ words: others.map(({ stem }) => alternativesOf(stem)), limit: FEW })));
  const seen = new Set<string>();
  const once = found.filter(({ briefing, passage }) => {
    const name = `${briefing.id}/${briefing.version}/${passage.ordinal}`;
    return !seen.has(name) && seen.add(name) !== undefined;
  });
  return { found: once, local: local ? near : new Set() };
}

/** Of each stem of the question: the share of all passages that speak of it in any word. */
async function commonnessOf({ terms }: Question, { briefings }: Parts): Promise<ReadonlyMap<string, number>> {
  const shares = await briefings.commonness(terms.map(({ stem }) => alternativesOf(stem)));
  return new Map(terms.map(({ stem }, at) => [stem, shares[at] ?? 0]));
}
