import type { BriefingStore, Gathered } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Kept } from "./follow-up.ts";
import { alternativesOf, groupsOf } from "./lexicon/concepts.ts";
import { createPlaceScale } from "./place-fit.ts";
import type { Question } from "./question.ts";
import type { Scales } from "./scales.ts";
import { contrasted } from "./contrast.ts";
import { scored, weighClaim, type WeighedClaim } from "./weigh-claim.ts";
import { weighSentences, type WeighedSentence } from "./weigh-sentence.ts";
import { createWording, type Wording } from "./wording.ts";

/** The archive, as questions are asked of it. */
export interface Archive {
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
}

/** What was gathered for one question, to be weighed for it or for one that is nearly it: of one place, without its time. */
export interface Look {
  readonly question: Question;
  claims(meant: Question): readonly WeighedClaim[];
  sentences(meant: Question): readonly WeighedSentence[];
}

const GATHERED = 60;
/** With fewer passages than this it looks further. */
const FEW = 20;

/** Gathers what may answer. Without `there` the places of the question do not narrow it: what is told of others is wanted. */
export async function lookFor(asked: Question, before: Kept | null, archive: Archive, there = true): Promise<Look> {
  const { found, local } = await gather(asked, archive, there);
  const wording = createWording(found, archive.gazetteer);
  const question = withoutNameAsHead(asked, wording);
  const names = new Set(
    question.terms.flatMap(({ stem, role }) =>
      role !== "action" && groupsOf(stem).size === 0 && wording.isName(stem) ? [stem] : [],
    ),
  );
  const scales: Omit<Scales, "question"> = { before, wording, names, common: await commonnessOf(question, archive) };
  return {
    question,
    claims(meant) {
      const fitOf = createPlaceScale(meant.places, archive.gazetteer);
      const weighed = found.flatMap((from) =>
        from.claims.flatMap((claim) => {
          const placeFit = (): ReturnType<typeof fitOf> => fitOf(claim.figure, from, local.has(from.briefing.id));
          return weighClaim(claim, from, placeFit, { ...scales, question: meant }, there) ?? [];
        }),
      );
      return contrasted(weighed, meant).map(scored);
    },
    sentences: (meant) =>
      found.flatMap((from) => weighSentences(from, { ...scales, question: meant }, archive.gazetteer)),
  };
}

/** "Barkhane now, troops": a name is not counted, but the noun beside it. */
function withoutNameAsHead(question: Question, wording: Wording): Question {
  const [noun, ...others] = question.others.filter((stem) => !wording.isName(stem));
  if (noun === undefined || !question.head.every((stem) => wording.isName(stem))) return question;
  return { ...question, head: [noun], others };
}

/** Passages with most of the question's words; of its places where it names some. */
async function gather(
  question: Question,
  { briefings }: Archive,
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
async function commonnessOf({ terms }: Question, { briefings }: Archive): Promise<ReadonlyMap<string, number>> {
  const shares = await briefings.commonness(terms.map(({ stem }) => alternativesOf(stem)));
  return new Map(terms.map(({ stem }, at) => [stem, shares[at] ?? 0]));
}
