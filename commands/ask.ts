import { z } from "zod";
import { dayOf } from "../src/briefing/day.ts";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import type { Block, Inline, Reply, SumPart } from "../src/chat/reply.ts";
import { answered, claimant, echo, nothing, place as placeName, syntax, text, title, words } from "../src/chat/say.ts";
import { daysIn } from "../src/reading/periods/days-in.ts";
import type { BriefingSummary } from "../store/briefings.ts";
import { isDifference, isLevelBefore, isRest } from "../src/chat/sum.ts";
import { shortened } from "../src/chat/shortened.ts";
import type { Comparison } from "../src/questions/compare-sides.ts";
import { answerFirst, type Found } from "../src/questions/find-answer.ts";
import { keep, readKept } from "../src/questions/follow-up.ts";
import type { Question } from "../src/questions/question.ts";
import { standsAt } from "../src/questions/stands-at.ts";
import { understandQuestion } from "../src/questions/understand.ts";
import type { WeighedSentence } from "../src/questions/weigh-sentence.ts";
import { withNotRight } from "./not-right.ts";
import { orNothingStored } from "./nothing-stored.ts";

export const ask = defineCommand({
  name: "ask",
  description: "A question in your own words, answered by the figure or the sentence that says it",
  input: z.object({ question: z.string().min(1).max(4096).describe("The question, as you would put it to a person") }),
  audience: "channel",
  examples: ["/ask What was sent to Tell Bisa?"],
  async run(input, context) {
    const { reply, question } = await answerTo(input, context);
    return withNotRight(reply, input.question, question, context.feedback);
  },
});

async function answerTo(
  input: { readonly question: string },
  { briefings, gazetteer, memory, now }: CommandContext,
): Promise<{ readonly reply: Reply; readonly question: Question }> {
  const topic = await memory.recall();
  const parts = { briefings, gazetteer, spoken: topic.places };
  const before = readKept(topic.asked);
  const alone = await understandQuestion(input.question, dayOf(now), parts);
  const { question, found } = await answerFirst(alone, before, parts);
  await memory.note({
    places: question.places.map(({ key }) => key),
    asked: keep(question, before, standsAt(found)),
  });
  return { question, reply: await replyTo(found, input.question, question, briefings) };
}

async function replyTo(
  found: Found,
  asked: string,
  question: Question,
  briefings: CommandContext["briefings"],
): Promise<Reply> {
  if (found.kind === "figures")
    return answered(
      { kind: "figure", claim: found.best.claim },
      ...also(found.further.map(({ claim }): Block => ({ kind: "figure", claim }))),
    );
  if (found.kind === "sentences")
    return answered(...sentenceBlocks(found.best, question), ...also(found.further.map((each) => quoteBlock(each))));
  if (found.kind === "sum") return sumReply(found.parts);
  if (found.kind === "comparison") return comparisonReply(found.comparison, question);
  if (found.kind === "speaker")
    return answered(
      text(claimant(found.best.briefing), words(": "), title(found.best.briefing)),
      quoteBlock(found.best),
    );
  const silence = nothing(
    text(words("The stored briefings do not say. Nothing in them answers “"), echo(shortened(asked, 200)), words("”.")),
    ...(found.nearest.length === 0
      ? [text(words("You can look yourself with "), syntax("/search"), words(" or "), syntax("/figures"), words("."))]
      : [
          text(words("The nearest that they do say, of another place, time or thing:")),
          ...found.nearest.map(({ claim }): Block => ({ kind: "figure", claim })),
        ]),
  );
  return await orNothingStored(silence, briefings);
}

const also = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [text(words("Also said:")), ...blocks];

function sumReply(parts: readonly SumPart[]): Reply {
  const claims = [...new Set(parts.map(({ claim }) => claim))];
  return answered(
    text({ kind: "sum", parts }, words(`${howWorkedOut(parts)}:`)),
    ...claims.map((claim): Block => ({ kind: "figure", claim })),
  );
}

function howWorkedOut(parts: readonly SumPart[]): string {
  if (isLevelBefore(parts)) return ", which is the level without its last change";
  if (isRest(parts)) return " remain of the whole without what is told of it";
  return isDifference(parts) ? " is the difference between the two" : " together, added up from";
}

function comparisonReply({ shown, most, why }: Comparison, { fewest }: Question): Reply {
  const figures = shown.map(({ claim }): Block => ({ kind: "figure", claim }));
  if (why !== null) return nothing(text(words(`They cannot be ranked: ${why}.`)), ...figures);
  if (most === null) return answered(text(words("The numbers are the same.")), ...figures);
  const { place } = most.claim.figure;
  const name = most.named === null && place !== null ? placeName(place.id ?? `~${place.name}`, place.name) : null;
  const has = fewest ? "has the smallest number of these." : "has the largest number of these.";
  return answered(text(name ?? echo(most.named ?? ""), words(` ${has}`)), ...figures);
}

const quoteBlock = ({ citation, briefing, marks, answer }: WeighedSentence): Block => ({
  kind: "quote",
  citation,
  briefing,
  marks: answer.length > 0 ? answer : marks,
  attributed: true,
});

/** The words that are the answer, then the sentence that they stand in. */
function sentenceBlocks(best: WeighedSentence, question: Question): readonly Block[] {
  const { citation, briefing, answer } = best;
  const said = answer.map((span) => ({
    kind: "quote" as const,
    citation: {
      briefing: citation.briefing,
      ...span,
      text: citation.text.slice(span.start - citation.start, span.end - citation.start),
    },
  }));
  const line = said.flatMap((each, i) => [
    ...(i === 0 ? [] : [words(", ")]),
    each,
    ...(question.intent === "when" ? daysOf(each, briefing) : []),
  ]);
  return [
    ...(line.length === 0 ? [] : [text(...line, words(", says "), claimant(briefing), words("."))]),
    quoteBlock(best),
  ];
}

/** Which days the words name, where they do not say them whole: "on Tuesday evening (2018-03-20)". */
function daysOf({ citation }: Extract<Inline, { kind: "quote" }>, briefing: BriefingSummary): readonly Inline[] {
  const days = daysIn(citation.text, briefing.date).find(({ start, end }) => start !== null || end !== null);
  if (days === undefined || /(?<!\d)\d{4}(?!\d)/.test(citation.text)) return [];
  return [words(" ("), { kind: "days", citation, briefing, days }, words(")")];
}
