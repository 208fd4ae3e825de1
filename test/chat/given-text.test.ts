import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGivenTexts } from "../../src/chat/create-given-texts.ts";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { answered } from "../../src/chat/say.ts";
import { renderReply as renderDiscord } from "../../src/platforms/discord/render.ts";
import { renderReply as renderTelegram } from "../../src/platforms/telegram/render.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const message = "Relief teams repaired 14 bridges near Al-Bab on Monday.\nLosses: 3 trucks";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.end());

describe("a message that somebody points at", () => {
  it("is read with each figure's sentence, and nothing of it is stored", async () => {
    const reply = await bot.ask({ kind: "message", text: message });
    const figures = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim.figure] : []));
    expect(figures.map(({ value, counted, sentence }) => [value, counted, sentence])).toEqual([
      [14, "bridges", "Relief teams repaired 14 bridges near Al-Bab on Monday."],
      [3, "trucks", "Losses: 3 trucks"],
    ]);
    expect(bot.logged).toEqual([]);
    expect((await bot.store.briefings.latest({ limit: 5 })).items).toEqual([]);
    expect(await bot.text("/search bridges")).not.toContain("14");
  });

  it("may be pasted behind the command with its lines and colons, and names no briefing that could be opened", async () => {
    const said = await bot.text(`/read ${message}`);
    expect(said).toContain("14 bridges");
    expect(said).toContain("3 trucks");
    expect(said).not.toContain("/briefing");
    expect(bot.logged).toEqual([]);
  });

  it("without a figure is said to have none", async () => {
    const reply = await bot.ask({ kind: "message", text: "Good morning to everyone." });
    expect(reply.outcome).toBe("nothing");
    expect((await bot.ask({ kind: "message", text: "\u0000" })).outcome).not.toBe("fault");
  });

  it("that has very many figures says how many are left out", async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `- ${i + 2} trucks came to Homs.`).join("\n");
    const reply = await bot.ask({ kind: "message", text: lines });
    expect(reply.blocks.filter((block) => block.kind === "figure").length).toBe(12);
    expect(await bot.text({ kind: "message", text: lines })).toContain("28 figures more are not shown");
  });

  it("longer than is read is refused in a sentence", async () => {
    expect((await bot.ask({ kind: "message", text: "12 trucks. ".repeat(600) })).outcome).toBe("usage");
  });
});

describe("the gate", () => {
  it("holds what a command makes of a given text against what the reader made of it", async () => {
    const { briefings, gazetteer, now } = bot.context;
    const given = createGivenTexts(createReader({ gazetteer }), briefings, now);
    const gate = createDigitGate({ ...bot.context, briefings, gazetteer });
    const [claim] = given.read(message).claims;
    if (claim === undefined) throw new Error("no figure");
    const checked = async (value: number, evidence = given.evidence) =>
      await gate.check(
        answered({ kind: "figure", claim: { ...claim, figure: { ...claim.figure, value } } }),
        { said: "", syntax: "" },
        evidence,
      );
    expect((await checked(14)).unsound.size).toBe(0);
    expect((await checked(15)).unsound.size).toBe(1);
    // Another invocation's text is no evidence.
    const other = createGivenTexts(createReader({ gazetteer }), briefings, now);
    expect((await checked(14, other.evidence)).unsound.size).toBe(1);
    // What was handed out cannot be changed behind the gate's back.
    Object.assign(claim.figure, { value: 15, surface: "15" });
    expect((await checked(15)).unsound.size).toBe(1);
  });
});

describe("a chat platform", () => {
  it("offers no way to a text that nobody can open later", async () => {
    const reply = await bot.ask({ kind: "message", text: message });
    for (const messages of [renderDiscord(reply, "1"), renderTelegram(reply)]) {
      const sent = JSON.stringify(messages);
      expect(sent).toContain("14 bridges");
      expect(sent).not.toContain("given:");
    }
  });
});
