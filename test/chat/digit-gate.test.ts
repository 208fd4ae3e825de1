import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures } from "../../commands/figures.ts";
import { commands } from "../../commands/index.ts";
import { latest } from "../../commands/latest.ts";
import { place } from "../../commands/place.ts";
import { search } from "../../commands/search.ts";
import type { Figure } from "../../src/briefing/figure.ts";
import { createDigitGate, type DigitGate } from "../../src/chat/digit-gate.ts";
import { catalogueText } from "../../src/chat/options.ts";
import type { Block, Inline, Reply } from "../../src/chat/reply.ts";
import { count, echo, place as placeName, syntax, text, words } from "../../src/chat/say.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import type { BriefingSummary } from "../../store/briefings.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
let gate: DigitGate;
const syntaxText = catalogueText(commands);
async function faultsOf(reply: Reply, said = ""): Promise<readonly string[]> {
  const { faults, unsound, untold } = await gate.check(reply, { said, syntax: syntaxText });
  return [...faults, ...[...unsound.values(), ...untold.values()].flat()];
}
const saying = (...content: readonly Inline[]): Reply => ({ outcome: "answered", blocks: [text(...content)] });

beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
  gate = createDigitGate(bot.context);
});
afterAll(() => bot.end());

/** The reply with every block changed by `change`; fails when nothing was changed. */
function tampered(reply: Reply, change: (block: Block) => Block): Reply {
  const blocks = reply.blocks.map(change);
  expect(JSON.stringify(blocks)).not.toBe(JSON.stringify(reply.blocks));
  return { ...reply, blocks };
}
const inFigures =
  (change: (figure: Figure) => Figure) =>
  (block: Block): Block =>
    block.kind === "figure" ? { ...block, claim: { ...block.claim, figure: change(block.claim.figure) } } : block;
const inBriefings =
  (change: (briefing: BriefingSummary) => BriefingSummary) =>
  (block: Block): Block =>
    block.kind === "figure"
      ? { ...block, claim: { ...block.claim, briefing: change(block.claim.briefing) } }
      : block.kind === "quote"
        ? { ...block, briefing: change(block.briefing) }
        : block;

describe("the digit gate lets pass", () => {
  it.each([
    ["figures", () => figures.run({ place: "Al-Bab" }, bot.context), "Al-Bab"],
    ["a range", () => figures.run({ place: "Palmyra" }, bot.context), "Palmyra"],
    ["an inherited or resolved period", () => figures.run({ place: "Homs" }, bot.context), "Homs"],
    ["a search", () => search.run({ words: "convoy" }, bot.context), "convoy"],
    ["the newest briefings", () => latest.run({ count: 5 }, bot.context), "5"],
    ["a place with coordinates and names", () => place.run({ name: "Al-Bab" }, bot.context), "Al-Bab"],
  ])("%s, as the command returned it", async (_what, run, said) => {
    const reply = await run();
    expect(reply.outcome).toBe("answered");
    expect(await faultsOf(reply, said)).toEqual([]);
  });

  it("an echo of the caller's own digits, a count of its own things, and the digits of the command list", async () => {
    expect(
      await faultsOf(saying(echo("targets 892"), count(3, "briefing"), syntax("/latest 10")), "how many targets 892 x"),
    ).toEqual([]);
  });
});

describe("the digit gate refuses", () => {
  it.each<[string, (figure: Figure) => Figure]>([
    ["another value", (figure) => ({ ...figure, value: figure.value + 1 })],
    [
      "a value with its surface and sentence changed to fit",
      (figure) => ({ ...figure, value: 99, surface: "99", sentence: figure.sentence.replace(figure.surface, "99") }),
    ],
    ["a range where there is none", (figure) => ({ ...figure, valueMax: 9_999 })],
    ["another unit", (figure) => ({ ...figure, unit: "kg" })],
    ["another bound", (figure) => ({ ...figure, modifier: figure.modifier === "exact" ? "about" : "exact" })],
    ["a digit in what is counted", (figure) => ({ ...figure, counted: "14 bridges" })],
    ["another thing counted", (figure) => ({ ...figure, counted: "tanks" })],
    [
      "another period",
      (figure) => ({ ...figure, period: { text: "in 2014", start: "2014-01-01", end: "2014-12-31" } }),
    ],
    ["another place", (figure) => ({ ...figure, place: { name: "Hill 402" } })],
    ["a sentence that the briefing does not have", (figure) => ({ ...figure, sentence: `${figure.sentence} 77` })],
    [
      "a place in the text that is not the sentence's",
      (figure) => ({ ...figure, sentenceStart: figure.sentenceStart + 1, sentenceEnd: figure.sentenceEnd + 1 }),
    ],
    ["a delta that is a level", (figure) => ({ ...figure, delta: true })],
  ])("a figure with %s", async (_what, change) => {
    const reply = tampered(await figures.run({ place: "Al-Bab" }, bot.context), inFigures(change));
    expect(await faultsOf(reply, "Al-Bab")).not.toEqual([]);
  });

  it.each<[string, (briefing: BriefingSummary) => BriefingSummary]>([
    ["another date", (briefing) => ({ ...briefing, date: "2017-02-21" })],
    ["a surer date", (briefing) => ({ ...briefing, dateBasis: briefing.dateBasis === "given" ? "stated" : "given" })],
    ["another issuer", (briefing) => ({ ...briefing, issuer: "Somebody Else" })],
    ["a speaker it does not have", (briefing) => ({ ...briefing, speaker: "Spokesperson" })],
    ["another title", (briefing) => ({ ...briefing, title: "99 bridges" })],
    ["another id", (briefing) => ({ ...briefing, id: "20170101-zzzz" })],
    ["another version", (briefing) => ({ ...briefing, version: 7 })],
  ])("a claim by a briefing with %s", async (_what, change) => {
    const reply = tampered(await figures.run({ place: "Al-Bab" }, bot.context), inBriefings(change));
    expect(await faultsOf(reply, "Al-Bab")).not.toEqual([]);
    const found = tampered(await search.run({ words: "convoy" }, bot.context), inBriefings(change));
    expect(await faultsOf(found, "convoy")).not.toEqual([]);
  });

  it("a figure of the wrong ordinal", async () => {
    const reply = tampered(await figures.run({ place: "Al-Bab" }, bot.context), (block) =>
      block.kind === "figure" ? { ...block, claim: { ...block.claim, ordinal: block.claim.ordinal + 1 } } : block,
    );
    expect(await faultsOf(reply, "Al-Bab")).not.toEqual([]);
  });

  it("a quote with one digit changed, shifted, or of a briefing that is not stored", async () => {
    const reply = await search.run({ words: "convoy" }, bot.context);
    const quoting = (
      change: (
        citation: Extract<Block, { kind: "quote" }>["citation"],
      ) => Extract<Block, { kind: "quote" }>["citation"],
    ) => tampered(reply, (block) => (block.kind === "quote" ? { ...block, citation: change(block.citation) } : block));
    for (const wrong of [
      quoting((citation) => ({ ...citation, text: citation.text.replace("31", "32") })),
      quoting((citation) => ({ ...citation, start: citation.start + 1, end: citation.end + 1 })),
      quoting((citation) => ({ ...citation, briefing: { id: "none", version: 1 } })),
      quoting((citation) => ({ ...citation, start: 0, end: 1_000_000 })),
    ])
      expect(await faultsOf(wrong, "convoy")).not.toEqual([]);
  });

  it("words of one briefing that are shown as those of another, or of another version", async () => {
    const other = await bot.add("Note\n\nOther Desk, 3 February 2017\n\nNear Palmyra 7 wells were repaired.");
    const reply = await search.run({ words: "convoy" }, bot.context);
    const briefing = await bot.store.briefings.find(other.id);
    if (briefing === null) throw new Error("not stored");
    const swapped = tampered(reply, (block) => (block.kind === "quote" ? { ...block, briefing } : block));
    expect((await faultsOf(swapped, "convoy")).join()).toContain(`are shown as those of ${other.id}`);
  });

  it.each<[string, Inline]>([
    ["the bot's own words", words("There were 12 bridges.")],
    ["the bot's own words in Arabic-Indic digits", words("١٢ bridges")],
    ["the bot's own words in full-width digits", words("１２ bridges")],
    ["the bot's own words in one character", words("half a dozen of ½")],
    ["the bot's own words as a superscript or a Roman numeral", words("km² of Ⅻ")],
    ["an echo of what was never said", echo("13 bridges")],
    ["syntax that no command has", syntax("/latest 4711")],
    ["a count that is none", count(-1, "briefing")],
    ["a count with a fraction", count(1.5, "figure")],
    ["the name of a place that has no such digits", placeName("174018", "Al-Bab 7")],
    ["a place that nobody knows", placeName("~hill", "Hill 402")],
    [
      "a fact that the gazetteer does not have",
      { kind: "gazetteer", id: "174018", field: "population", text: "999,999,999" },
    ],
    ["a credit that is not the gazetteer's", { kind: "credit", text: "CC BY 5.0" }],
    ["an id that is not stored", { kind: "id", briefing: { id: "20990101-aaaa", version: 1 } }],
    [
      "a quote inside running text",
      { kind: "quote", citation: { briefing: { id: "none", version: 1 }, start: 0, end: 2, text: "12" } },
    ],
  ])("a digit in %s, wherever it stands", async (_where, inline) => {
    const invoke = { command: "help", input: {} };
    const shapes: readonly Block[] = [
      { kind: "text", content: [inline] },
      { kind: "heading", content: [inline] },
      { kind: "fields", fields: [{ name: "Said", value: [inline] }] },
      { kind: "table", columns: ["Said"], rows: [[[inline]]] },
      { kind: "actions", buttons: [{ label: [inline], invoke }] },
      { kind: "page", previous: { label: [inline], invoke }, next: null },
      { kind: "page", previous: null, next: { label: [inline], invoke } },
    ];
    for (const block of shapes)
      expect(await faultsOf({ outcome: "answered", blocks: [block] }, "12 bridges in 2017"), block.kind).not.toEqual(
        [],
      );
  });

  it("a digit in the name of a field or a column", async () => {
    expect(
      await faultsOf({
        outcome: "answered",
        blocks: [{ kind: "fields", fields: [{ name: "12 bridges", value: [] }] }],
      }),
    ).not.toEqual([]);
    expect(await faultsOf({ outcome: "answered", blocks: [{ kind: "table", columns: ["12"], rows: [] }] })).not.toEqual(
      [],
    );
  });
});

describe("a command that says a digit without a source", () => {
  it("is withheld by the dispatcher, in a sentence, and logged as a defect", async () => {
    const { createDispatcher } = await import("../../src/chat/create-dispatcher.ts");
    const { createLogger } = await import("../../src/log.ts");
    const logged: string[] = [];
    const lying = { ...latest, run: async () => saying(words("There were 12 bridges.")) };
    const dispatcher = createDispatcher({
      commands: [lying],
      question: "latest",
      briefings: bot.store.briefings,
      gazetteer: bot.context.gazetteer,
      reader: createReader({ gazetteer: bot.context.gazetteer }),
      kept: bot.store.keyed("gate"),
      talks: bot.store.keyed("gate"),
      subscriptions: bot.store.subscriptions,
      sources: bot.store.sources,
      chats: bot.store.keyed("chats"),
      clock: { now: () => bot.context.now },
      logger: createLogger("error", { write: (line) => void logged.push(line) }),
    });
    const reply = await dispatcher.dispatch({
      platform: "test",
      conversation: "test",
      caller: "test",
      said: { kind: "text", text: "/latest" },
    });
    expect(reply.outcome).toBe("fault");
    expect(JSON.stringify(reply)).not.toContain("12");
    expect(JSON.stringify(reply)).toContain("could be traced to a stored sentence");
    expect(logged.join("")).toContain("digit without a source");
  });
});
