import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeLine } from "../../../src/platforms/terminal/complete-line.ts";
import { renderReply } from "../../../src/platforms/terminal/render.ts";
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
    expect(text).toMatch(/Period: Since January 1 \(2017-01-01 to/);
    expect(text).toContain("“Since January 1, relief teams have delivered 1,250 tons of food in Homs.”");
    expect(text).toContain("— Joint Relief Desk, 2017-02-20");
    expect(buttons.every(({ token }) => token.length > 0)).toBe(true);
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
