import type { Claim } from "../../store/briefings.ts";
import type { SumPart } from "../chat/reply.ts";
import { whyNoSum } from "../chat/sum.ts";
import { changeTold, isPartOf, isSameSentence } from "../chat/summable.ts";
import { daysIn } from "../reading/periods/days-in.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { periodFit } from "./fits.ts";
import { likeness } from "./lexicon/concepts.ts";
import type { Look } from "./look.ts";
import type { Question } from "./question.ts";
import { figureWords } from "./said-words.ts";
import { sidesOf } from "./side-questions.ts";
import { likeliest, ranked } from "./sums.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** What is less likely than this by itself is no level and no whole. */
const LIKELY = 0;

const plus = (claim: Claim): SumPart => ({ claim, sign: 1 });
const minus = (claim: Claim): SumPart => ({ claim, sign: -1 });
const summed = (parts: readonly SumPart[], gazetteer: Gazetteer): readonly SumPart[] | null =>
  whyNoSum(parts, gazetteer) === null ? parts : null;

/** Of the sentence that a figure stands in. */
const besides = (claim: Claim, all: readonly WeighedClaim[]): readonly Claim[] =>
  all.flatMap(({ claim: other }) =>
    other.briefing.id === claim.briefing.id &&
    isSameSentence(other.figure, claim.figure) &&
    other.figure.start !== claim.figure.start
      ? [other]
      : [],
  );

/** The level before a change: the level less the change that its sentence tells. */
export function levelBefore(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  if (!question.previous) return null;
  const all = look.claims({ ...question, previous: false, change: false });
  const changes = look.claims({ ...question, previous: false, change: true, period: null });
  for (const { claim } of levels(all))
    for (const change of besides(claim, changes).toSorted(
      (a, b) => Math.abs(a.figure.start - claim.figure.start) - Math.abs(b.figure.start - claim.figure.start),
    )) {
      const told = changeTold(change.figure);
      if (told === null || !isOfSpan(change, question.ago)) continue;
      const parts = summed([plus(claim), { claim: change, sign: told === 1 ? -1 : 1 }], gazetteer);
      if (parts !== null) return parts;
    }
  return null;
}

/** The level of a time that none is told of but in a change: "2,164 during May, 173 more than in April". */
export function levelCompared(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  const { period } = question;
  if (period === null || question.intent !== "amount" || question.change) return null;
  const all = look.claims({ ...question, period: null });
  for (const { claim } of ranked(all, LIKELY).slice(0, 3))
    for (const change of besides(claim, all)) {
      const told = changeTold(change.figure);
      const { figure, briefing } = change;
      const behind = figure.sentence.slice(figure.end - figure.sentenceStart).split(/[;.]\s/)[0] ?? "";
      const compared = told === null ? undefined : daysIn(/\bthan\b(.*)/is.exec(behind)?.[1] ?? "", briefing.date)[0];
      if (compared === undefined || periodFit(period, { text: "", ...compared }, briefing.date) !== 1) continue;
      const parts = summed([plus(claim), { claim: change, sign: told === 1 ? -1 : 1 }], gazetteer);
      if (parts !== null) return parts;
    }
  return null;
}

/** The number that the last answer was is the level that is meant, wherever its briefing says it. */
function levels(all: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const last = all.find(({ features }) => features.again === 1)?.claim;
  if (last === undefined) return ranked(all, LIKELY).slice(0, 1);
  return all.filter(
    ({ claim: { briefing, figure } }) =>
      briefing.id === last.briefing.id && figure.value === last.figure.value && figure.unit === last.figure.unit,
  );
}

const spans: readonly (readonly [string, RegExp])[] = [
  ["day", /\b(?:day|days|yesterday|24 ?h\w*|overnight|daily)\b/i],
  ["week", /\bweeks?\b/i],
  ["month", /\bmonths?\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/],
  ["year", /\byears?\b|\b(?:19|20)\d\d\b/i],
];

/** The change is told over the asked span; one that names none is of the day. */
function isOfSpan({ figure }: Claim, ago: string | null): boolean {
  if (ago === null) return true;
  const behind = figure.sentence.slice(figure.end - figure.sentenceStart).split(/[;.]\s/)[0] ?? "";
  const told = figure.delta === true ? (figure.period?.text ?? "") : behind;
  const named = spans.filter(([, pattern]) => pattern.test(told)).map(([name]) => name);
  return named.length === 0 ? ago === "day" : named.includes(ago);
}

/** "Neither women nor children", "still to be built": the whole, less its parts that are named so that they are left out. */
export function restOf(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  return question.denied.length > 0 ? withoutDenied(question, look, gazetteer) : whatLacks(question, look, gazetteer);
}

function withoutDenied(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  const { denied } = question;
  const counts = (claim: Claim, stem: string): boolean =>
    figureWords(claim.figure).heads.some((head) => likeness(stem, head) > 0);
  const isDenied = (claim: Claim): boolean => denied.some((stem) => counts(claim, stem));
  const [whole] = ranked(look.claims({ ...question, denied: [] })).filter(({ claim }) => !isDenied(claim));
  if (whole === undefined) return null;
  const open = { ...question, denied: [], head: [], terms: [], actions: [], places: [], period: null };
  const parts = besides(whole.claim, look.claims(open)).filter(isDenied);
  const isEach = denied.every((stem) => parts.some((part) => counts(part, stem)));
  if (!isEach || parts.length > denied.length) return null;
  return summed([plus(whole.claim), ...parts.map(minus)], gazetteer);
}

/** Words that say that something is not there yet, and nothing of what it is. */
const lacking = /^(?:miss|lack|unfund|remain|left|yet|still|outstand|pend|short|gap|finish|complet)$/;

/** What is needed or promised less what is there: "4.2 of the 21.7 million needed", "68 million of that has been received". */
function whatLacks(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  if (!question.remains) return null;
  const asked = {
    ...question,
    remains: false,
    terms: question.terms.filter(({ stem }) => !lacking.test(stem)),
    head: question.head.filter((stem) => !lacking.test(stem)),
    actions: question.actions.filter((stem) => !lacking.test(stem)),
  };
  const all = look.claims(asked);
  for (const { claim } of ranked(all, LIKELY).slice(0, 2)) {
    const { figure } = claim;
    if (figure.outOf !== undefined) return summed([{ claim, sign: 1, whole: true }, minus(claim)], gazetteer);
    const others = besides(claim, all);
    const whole = others.find((other) => isPartOf(figure, other.figure));
    const parts = others.filter((other) => isPartOf(other.figure, figure));
    if (whole !== undefined) return summed([plus(whole), minus(claim)], gazetteer);
    if (parts.length === 1) return summed([plus(claim), ...parts.map(minus)], gazetteer);
  }
  return null;
}

/** How many more one is than the other: two sides, or the last answer beside what the question compares it with. */
export function differenceOf(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  if (question.difference === null) return null;
  const sides = sidesOf(question, gazetteer);
  if (sides.length === 2)
    return likeliest(sides, look, ([one, other]) => {
      if (one === undefined || other === undefined) return one === undefined ? null : [one];
      return lessOf(one.claim, other.claim, question, gazetteer);
    });
  const all = look.claims({ ...question, period: null, difference: null });
  const last = all.find(({ features }) => features.again === 1)?.claim;
  if (last === undefined) return null;
  if (question.period !== null) {
    const [other] = ranked(look.claims(question), LIKELY).filter(({ features }) => features.again === 0);
    const parts = other === undefined ? null : lessOf(last, other.claim, question, gazetteer);
    if (parts !== null) return parts;
  }
  const compared = besides(last, all).flatMap((other) => lessOf(last, other, question, gazetteer) ?? []);
  return compared.length === 2 ? compared : null;
}

/** The greater less the smaller, where the words ask for that and the figures are as they say. */
function lessOf(one: Claim, other: Claim, question: Question, gazetteer: Gazetteer): readonly SumPart[] | null {
  const [parts, turned] = [
    [plus(one), minus(other)],
    [plus(other), minus(one)],
  ];
  const isTurned =
    question.difference === "fewer" || (question.difference === "between" && one.figure.value < other.figure.value);
  return summed(isTurned ? turned : parts, gazetteer);
}
