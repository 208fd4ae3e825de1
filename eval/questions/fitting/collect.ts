import { systemClock } from "../../../src/clock.ts";
import { dayOf } from "../../../src/briefing/day.ts";
import { claimFeatures } from "../../../src/questions/features.ts";
import { answerFirst, meaningsOf } from "../../../src/questions/find-answer.ts";
import { keep, type Kept } from "../../../src/questions/follow-up.ts";
import { sentenceFeatures } from "../../../src/questions/sentence-features.ts";
import { understandQuestion } from "../../../src/questions/understand.ts";
import { standsAt } from "../../../src/questions/stands-at.ts";
import { withBriefings } from "../ask.ts";
import type { LabelledQuestion } from "../labelled.ts";
import { sameQuantity } from "../quantities.ts";
import { textOf, type Share } from "../shares.ts";
import { cites } from "../words.ts";

/** One that may answer: what its features are, whether it is right, and which others say the same. */
export interface Candidate {
  readonly features: readonly number[];
  /** Null where it says the right thing in a sentence that is no evidence: nothing is learnt from it. */
  readonly right: boolean | null;
  readonly same: string;
  /** What it says, for a person. */
  readonly says: string;
}

/** All that was weighed for one question. Where none is right, saying nothing is. */
export interface Example {
  readonly id: string;
  /** What is fitted together: questions on one briefing. */
  readonly fold: string;
  readonly kind: LabelledQuestion["kind"];
  readonly asked: string;
  readonly candidates: readonly Candidate[];
}

export interface Examples {
  readonly claims: readonly Example[];
  readonly sentences: readonly Example[];
}

/** Weighs what may answer each question, each behind those that it follows. Sums and comparisons are left out. */
export async function collectExamples(folder: string, { texts, questions }: Share): Promise<Examples> {
  const [claims, sentences]: [Example[], Example[]] = [[], []];
  const byId = new Map(questions.map((each) => [each.id, each]));
  await withBriefings(folder, texts, async ({ store: { briefings }, gazetteer }) => {
    for (const question of questions) {
      if (question.kind === "sum" || question.kind === "compare") continue;
      let before: Kept | null = null;
      for (const each of chainOf(question, byId)) {
        const on = typeof each.asOf === "string" ? dayOf(new Date(`${each.asOf}T23:59:59Z`)) : dayOf(systemClock.now());
        const spoken: readonly string[] = before?.places.map(({ key }) => key) ?? [];
        const alone = await understandQuestion(each.question, on, { briefings, gazetteer, spoken });
        if (each !== question) {
          const { question: meant, found } = await answerFirst(alone, before, { briefings, gazetteer });
          before = keep(meant, before, standsAt(found));
          continue;
        }
        const meanings = await meaningsOf(alone, before, { briefings, gazetteer });
        const asksAmount = meanings.filter(({ question: { intent } }) => intent === "amount");
        const asksWords = meanings.filter(({ question: { intent } }) => intent !== "amount" && intent !== "compare");

        const fold = textOf(question);
        if (asksAmount.length > 0)
          claims.push({
            id: question.id,
            fold,
            kind: question.kind,
            asked: `${question.question} {${meanings.map(({ question: { intent, units, terms, places, period } }) => `${intent} ${units?.join() ?? ""}: ${terms.map(({ stem, role }) => `${stem}/${role}`).join(" ")} @${places.map(({ key, label }) => `${label}=${key}`).join()} ${period === null ? "" : `${period.start}..${period.end}`}`).join(" | ")}}`,
            candidates: asksAmount.flatMap(({ question: meant, look }) =>
              look.claims(meant).flatMap(({ claim: { figure, briefing }, features, veto }) => {
                if (veto !== null) return [];
                const isEvidence =
                  question.kind !== "none" &&
                  briefing.id === question.expect.doc &&
                  question.expect.evidence.some((one) => cites(figure.sentence, one));
                const isValue =
                  question.kind === "figure" &&
                  question.expect.values.some(
                    (value) =>
                      sameQuantity(
                        { value, valueMax: question.expect.valueMax, unit: question.expect.unit },
                        figure,
                      ) !== null,
                  );
                return {
                  features: claimFeatures.map((name) => features[name]),
                  right: question.kind !== "figure" ? isEvidence : isValue ? (isEvidence ? true : null) : false,
                  same:
                    meanings[0]?.question.terms.length === 0
                      ? ""
                      : `${figure.value} ${figure.valueMax ?? ""} ${figure.unit}`,
                  says: `${figure.value} ${figure.unit} [${figure.counted ?? "-"}; ${figure.action ?? "-"}; ${figure.place?.name ?? "-"}; ${figure.period?.text ?? "-"}] ${figure.sentence.replace(/\s+/g, " ").slice(0, 200)}`,
                };
              }),
            ),
          });
        if (asksWords.length > 0)
          sentences.push({
            id: question.id,
            fold,
            kind: question.kind,
            asked: `${question.question} {${meanings.map(({ question: { intent, units, terms, places, period } }) => `${intent} ${units?.join() ?? ""}: ${terms.map(({ stem, role }) => `${stem}/${role}`).join(" ")} @${places.map(({ key, label }) => `${label}=${key}`).join()} ${period === null ? "" : `${period.start}..${period.end}`}`).join(" | ")}}`,
            candidates: asksWords.flatMap(({ question: meant, look }) =>
              look.sentences(meant).map(({ citation, briefing, features }) => ({
                features: sentenceFeatures.map((name) => features[name]),
                right:
                  question.kind !== "none" &&
                  briefing.id === question.expect.doc &&
                  question.expect.evidence.some((one) => cites(citation.text, one)),
                same: `${briefing.id} ${citation.start}`,
                says: citation.text.replace(/\s+/g, " ").slice(0, 200),
              })),
            ),
          });
      }
    }
  });
  return { claims, sentences };
}

function chainOf(line: LabelledQuestion, byId: ReadonlyMap<string, LabelledQuestion>): readonly LabelledQuestion[] {
  const chain = [line];
  for (let last: LabelledQuestion | undefined = line; chain.length < 20; chain.unshift(last)) {
    last = typeof last.follows === "string" ? byId.get(last.follows) : undefined;
    if (last === undefined || chain.includes(last)) break;
  }
  return chain;
}
