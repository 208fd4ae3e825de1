import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/briefing/figure.ts";
import { claimedByText } from "../../src/chat/figure-text.ts";
import type { SealedReply } from "../../src/chat/reply.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { renderReply as renderText } from "../../src/platforms/terminal/render.ts";
import { plain } from "../../src/platforms/terminal/style.ts";
import { renderReply as renderPage } from "../../src/platforms/web/render.ts";
import { now, startBot, type TestBot } from "../fixtures/bot.ts";

const text = `Joint Relief Desk
Transcript of 20 February 2017

MS. LANE: Our teams cleared 31 streets in Homs. According to the City Hospital, 120 people were hurt in Homs.

Q (River News): The police say 45 died in Homs. You said 40 trucks reached Homs?

MS. LANE: I cannot say.

COL. HART: We saw 14 boats in Homs.
`;

let bot: TestBot;
let reply: SealedReply;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(text);
  reply = await bot.ask("/figures Homs");
});
afterAll(() => bot.end());

const figureOf = (value: number): Figure => {
  const found = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim.figure] : []));
  const figure = found.find((each) => each.value === value);
  if (figure === undefined) throw new Error(`no figure ${value}`);
  return figure;
};

describe("an answer says whose number it is", () => {
  it.each([
    [31, "Joint Relief Desk (MS. LANE)"],
    [120, "the City Hospital, quoted by Joint Relief Desk (MS. LANE)"],
    [45, "The police, quoted in a reporter's question (Q (River News)) to Joint Relief Desk (MS. LANE)"],
    [40, "a reporter's question (Q (River News)) to Joint Relief Desk (MS. LANE)"],
    [14, "COL. HART, quoted by Joint Relief Desk (MS. LANE)"],
  ])("%d", (value, claimant) => {
    expect(claimedByText(figureOf(value), "Joint Relief Desk (MS. LANE)")).toBe(claimant);
    expect(renderText(reply, plain, 100).text).toContain(`— ${claimant}, 2017-02-20`);
    const cards = renderPage(reply).blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(cards.map(({ source }) => source.claimant)).toContain(claimant);
  });

  it("and who did it", () => {
    expect(renderText(reply, plain, 100).text).toContain("By: Our teams");
    const cards = renderPage(reply).blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(cards.map(({ actor }) => actor)).toContain("Our teams");
  });

  it("to programs with the place of the words, which are cited where they stand outside of the sentence", () => {
    const { figures, citations } = jsonAnswer(reply);
    expect(figures).toContainEqual(
      expect.objectContaining({ value: 45, quoted: expect.objectContaining({ text: "The police" }) }),
    );
    const boats = figureOf(14);
    expect(text.slice(boats.quoted?.at.start, boats.quoted?.at.end)).toBe("COL. HART");
    expect(citations.map(({ quote }) => quote)).toContain("Q (River News)");
  });
});

it.each<[string, (figure: Figure) => Figure]>([
  [
    "a source that the text does not name there",
    (figure) => ({ ...figure, quoted: { text: "The army", at: { start: 5, end: 13 } } }),
  ],
  [
    "a reporter whom the text does not name there",
    (figure) => ({ ...figure, asked: { text: "Q", at: { start: 3, end: 4 } } }),
  ],
  [
    "an actor whom the text does not name there",
    (figure) => ({ ...figure, actor: { text: "The army", at: { start: 900, end: 908 } } }),
  ],
])("a stored figure with %s is withheld", async (_what, change) => {
  const other = await startBot();
  const document = { origin: "wrong.txt", format: "text", text, hints: {} } as const;
  const read = createReader({ gazetteer: other.context.gazetteer }).read(document, {}, now);
  await other.store.briefings.put([{ document, read: { ...read, figures: read.figures.map(change) }, addedAt: now }]);
  expect((await other.ask("/figures Homs")).outcome).toBe("fault");
  expect(other.logged.join("")).toContain("does not say");
  await other.end();
});
