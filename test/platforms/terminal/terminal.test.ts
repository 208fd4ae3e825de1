import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeLine } from "../../../src/platforms/terminal/complete-line.ts";
import { jsonAnswer } from "../../../src/platforms/terminal/json-answer.ts";
import { renderReply, withoutButtons } from "../../../src/platforms/terminal/render.ts";
import { coloured, harmless, plain } from "../../../src/platforms/terminal/style.ts";
import type { SealedReply } from "../../../src/chat/reply.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
});
afterAll(() => bot.end());

describe("an answer in a terminal", () => {
  it("shows a figure with every bearing, its sentence, and whose it is", async () => {
    const { text, buttons } = renderReply(await bot.ask("/figures Homs"), plain, 100);
    expect(text).toContain("1,250 tons food");
    expect(text).toContain("Place: Homs");
    expect(text).toMatch(/Period: Since January 1 \(from 2017-01-01\)/);
    expect(text).toContain("“Since January 1, relief teams have delivered 1,250 tons of food in Homs.”");
    expect(text).toContain("— Joint Relief Desk, 2017-02-20");
    expect(buttons.every(({ token }) => token.length > 0)).toBe(true);
  });

  it("shows what the page shows, and JSON says it too: the whole, the other places, a change, and what is leant on", async () => {
    const wards = await startBot();
    await wards.add(
      "Report on the wards\n\nJoint Relief Desk, 20 February 2017\n\n## Homs in February 2017\n\n15 of the 22 health centers near Al-Bab and Palmyra were repaired.\n\n- displaced people: 1,410 (+10)\n",
    );
    const reply = await wards.ask("/figures Al-Bab");
    expect(renderReply(reply, plain, 100).text).toMatch(/^15 of 22 health centers\n.*Also about: Palmyra/m);
    const { figures, citations } = jsonAnswer(reply);
    expect(figures).toMatchObject([{ value: 15, outOf: 22, places: [{ name: "Al-Bab" }, { name: "Palmyra" }] }]);
    expect(citations.map(({ quote }) => quote).join("\n")).toContain("15 of the 22");
    const change = await wards.ask("/figures Homs");
    expect(renderReply(change, plain, 100).text).toContain("Kind: a change, not a level");
    const inherited = jsonAnswer(change);
    expect(inherited.figures).toContainEqual(expect.objectContaining({ value: 10, delta: true }));
    expect(inherited.citations.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["Homs", "in February 2017"]));
    await wards.end();
  });

  it("names, where nobody can press, the places that a sentence leads to, and says that there is more", async () => {
    const shot = async (said: string) => renderReply(withoutButtons(await bot.ask(said)), plain, 100).text;
    expect(await shot("/figures Atlantisville")).toMatch(/speak most of these:\n\n\S/);
    const many = await startBot();
    await many.add(
      `Report\n\nDesk, 20 February 2017\n\n${"abcdefgh".replaceAll(/./g, (c) => `In Homs 7 ${c}-wells were dug.\n\n`)}`,
    );
    const reply = await many.ask("/figures Homs");
    expect(renderReply(withoutButtons(reply), plain, 100).text).toContain("There is more: ");
    expect(jsonAnswer(reply).more).toBe(true);
    expect(jsonAnswer(await many.ask("/latest")).more).toBe(false);
    await many.end();
  });

  it("tells a picture in words, and where it was saved when somebody asked for it", async () => {
    const png = new Uint8Array([1]);
    const reply: SealedReply = { outcome: "answered", blocks: [{ kind: "image", png, alt: "Map of Homs." }] };
    const saved = new Map([[png, "maps/1.png"]]);
    expect(renderReply(reply, plain, 100).text).toBe("[image] Map of Homs.\n");
    expect(renderReply(reply, plain, 100, saved).text).toBe("[image] Map of Homs.\nSaved as maps/1.png\n");
    expect(jsonAnswer(reply).images).toEqual([{ alt: "Map of Homs.", file: null }]);
    expect(jsonAnswer(reply, saved).images[0]?.file).toBe("maps/1.png");
    const hostile: SealedReply = { outcome: "answered", blocks: [{ kind: "image", png: null, alt: "\u001b[2J" }] };
    expect(renderReply(hostile, plain, 100).text).not.toContain("\u001b[2J");
  });

  it("has no buttons in JSON, where nobody can press them", async () => {
    const reply = await bot.ask("/places");
    expect(renderReply(reply, plain, 100).text).toContain("[1]");
    expect(jsonAnswer(reply).answer).not.toContain("[1]");
    const unknown = jsonAnswer(await bot.ask("/figures Xyzzyville")).answer;
    expect(unknown, "what is offered is still named").toMatch(/speak most of these:\n\n.*Al-Bab · /);
  });

  it("says quoted words once where marks overlap", async () => {
    const reply = await bot.ask("/search convoy");
    const blocks = reply.blocks.map((block) => {
      if (block.kind !== "quote") return block;
      const { start } = block.citation;
      const marks = [
        { start: start + 2, end: start + 9 },
        { start: start + 4, end: start + 12 },
      ];
      return { ...block, marks };
    });
    const quotes = blocks.flatMap((block) => (block.kind === "quote" ? [block.citation.text] : []));
    expect(quotes.length).toBeGreaterThan(0);
    const { text } = renderReply({ ...reply, blocks }, plain, 100);
    for (const quote of quotes) expect(text).toContain(`“${quote}”`);
  });

  it("is emphasised on a TTY and says the same words when it is not", async () => {
    const reply = await bot.ask("/figures Al-Bab");
    const colour = renderReply(reply, coloured, 100).text;
    expect(colour).toContain("\u001b[");
    // oxlint-disable-next-line no-control-regex
    expect(colour.replaceAll(/\u001b\[\d+m/g, "")).toBe(renderReply(reply, plain, 100).text);
  });

  it("numbers its buttons in the order of the text", async () => {
    const { text, buttons } = renderReply(await bot.ask("/start"), plain, 100);
    expect(buttons.length).toBeGreaterThan(1);
    buttons.forEach((_, i) => expect(text).toContain(`[${i + 1}]`));
  });

  it("puts a table that is too wide under itself and loses no cell", () => {
    const rows = [
      ["alpha", "a long cell about something"],
      ["beta", "another"],
    ].map((row) => row.map((text) => [{ kind: "words", text }] as const));
    const reply: SealedReply = { outcome: "answered", blocks: [{ kind: "table", columns: ["Name", "Meaning"], rows }] };
    for (const width of [20, 200]) {
      const { text } = renderReply(reply, plain, width);
      for (const cell of ["alpha", "a long cell about something", "beta", "another"]) expect(text).toContain(cell);
    }
    expect(renderReply(reply, plain, 20).text).toContain("Meaning: another");
  });

  it("obeys nothing that a briefing says to the terminal", async () => {
    const hostile = await startBot();
    await hostile.add(
      "Note \u001b]0;owned\u0007\n\nDesk, 4 May 2016\n\nNear Homs 7 wells \u001b[31mwere\u001b[0m repaired\u202e.\n",
    );
    for (const text of ["/figures Homs", "/latest", "/search wells", "/briefing 2016"]) {
      const out = renderReply(await hostile.ask(text), plain, 100).text;
      // oxlint-disable-next-line no-control-regex
      expect(out, text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u0080-\u009f\u202e]/);
    }
    await hostile.end();
    expect(harmless("a\u001bb\nc")).toBe("a b\nc");
  });
});

describe("completion at the prompt", () => {
  const complete = (line: string) => completeLine(line, bot.dispatcher);

  it("knows the commands, places for the first option, and options with their values", async () => {
    expect((await complete("/fig"))[0]).toEqual(["/figures "]);
    expect((await complete("/figures al-b"))[0]?.[0]).toContain("Al-Bab");
    expect(await complete("/figures Al-Bab sin")).toEqual([["since:"], "sin"]);
    expect(await complete("/latest issuer:joi")).toEqual([['"Joint Relief Desk"'], "joi"]);
    expect(await complete('/latest issuer:"joint re')).toEqual([['"Joint Relief Desk"'], '"joint re']);
    expect((await complete("what is"))[0]).toEqual([]);
    expect((await complete("/nonsense x"))[0]).toEqual([]);
  });
});
