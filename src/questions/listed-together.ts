import type { Claim } from "../../store/briefings.ts";
import { addDays, dayNumber } from "../briefing/day.ts";
import type { SumPart } from "../chat/reply.ts";
import { whyNoSum } from "../chat/sum.ts";
import { isApartInTime, isDayBefore, isSameSentence } from "../chat/summable.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { besideLast } from "./beside-last.ts";
import type { Look } from "./look.ts";
import type { AskedPeriod, Question } from "./question.ts";
import { ranked } from "./sums.ts";

/** So much less likely may the second of two kinds be. */
const LESS = 2;
/** So many of the likeliest figures are tried. */
const TRIED = 6;

const plus = (claim: Claim): SumPart => ({ claim, sign: 1 });

/** "Both types together": the two numbers of one sentence that the question fits alike. */
export function kindsOf(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  if (!question.kinds) return null;
  const asked = {
    ...question,
    terms: question.terms.filter(({ stem }) => !/^(?:type|kind|sort|categori)$/.test(stem)),
  };
  const all = ranked(look.claims(asked));
  const [best] = all;
  if (best === undefined || best.score < 0) return null;
  const beside = all.filter(
    ({ claim, score }) =>
      claim.briefing.id === best.claim.briefing.id &&
      isSameSentence(claim.figure, best.claim.figure) &&
      score > best.score - LESS,
  );
  const parts = beside.map(({ claim }) => plus(claim));
  return parts.length === 2 && whyNoSum(parts, gazetteer) === null ? parts : null;
}

/** "On 1 and 2 June together": the numbers of both days, where no number is told of them together. */
export function daysOf(question: Question, look: Look, gazetteer: Gazetteer): readonly SumPart[] | null {
  const { period, sums, sides, places } = question;
  if (!sums || sides.length > 0 || places.length > 1 || period?.start == null || period.end === null) return null;
  const claims = ranked(look.claims(question), 0).slice(0, TRIED);
  const isWhole = ({ figure }: Claim): boolean =>
    figure.period?.start === period.start && figure.period?.end === period.end;
  if (claims.some(({ claim }) => isWhole(claim))) return null;
  for (const { claim } of claims)
    for (const { claim: other } of claims) {
      const parts = [plus(claim), plus(other)];
      if (isCovered(claim, other, period) && whyNoSum(parts, gazetteer) === null) return parts;
    }
  return null;
}

/** The earlier ends on the day before the later begins, and both together are the asked time. */
function isCovered({ figure: late }: Claim, { figure: early }: Claim, { start, end }: AskedPeriod): boolean {
  if (!isApartInTime(late, early) || late.period?.start == null || late.period.end === null) return false;
  const before = addDays(late.period.start, -1);
  const [from, to] = isDayBefore(early, late)
    ? [before, before]
    : [early.period?.start ?? null, early.period?.end ?? null];
  return (
    from !== null && to !== null && from === start && late.period.end === end && dayNumber(to) === dayNumber(before)
  );
}

/** "With the drones included?": the last answer and what stands beside it. */
export function withLast(
  alone: Question,
  last: { readonly claim: Claim; readonly all: readonly Claim[] },
  gazetteer: Gazetteer,
): readonly SumPart[] | null {
  const asked = {
    ...alone,
    terms: alone.terms.filter(({ stem }) => !/^(?:plu|make|add|includ|sum|total)$/.test(stem)),
  };
  const head = asked.head.filter((stem) => asked.terms.some((term) => term.stem === stem));
  const other = besideLast({ ...asked, head }, last.claim, last.all);
  if (other === null) return null;
  const parts = [plus(last.claim), plus(other)];
  return whyNoSum(parts, gazetteer) === null ? parts : null;
}
