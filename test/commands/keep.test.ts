import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SealedReply } from "../../src/chat/reply.ts";
import type { Said } from "../../src/chat/invocation.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeEach(async () => (bot = await startBot()));
afterEach(() => bot.end());

const say = (said: Said | string, caller = "o"): Promise<SealedReply> =>
  bot.dispatcher.dispatch({
    platform: "terminal",
    conversation: "t",
    caller,
    said: typeof said === "string" ? { kind: "text", text: said } : said,
  });
const textOf = (reply: SealedReply): string => jsonAnswer(reply).answer;
function press(reply: SealedReply, label: string, caller?: string): Promise<SealedReply> {
  const buttons = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.buttons : []));
  const found = buttons.find((each) => JSON.stringify(each.label).includes(label));
  return say({ kind: "press", token: found?.token ?? "" }, caller);
}
const stored = async () => (await bot.store.briefings.latest({ limit: 9 })).items;

describe("/keep", () => {
  it("shows title, date, issuer, places and figures, and stores nothing before it is told to", async () => {
    const shown = await say(`/keep ${riverBriefing}`);
    const text = textOf(shown);
    for (const part of ["Briefing on the relief operation", "Joint Relief Desk", "2017-02-20", "Homs", "1,250 tons"])
      expect(text).toContain(part);
    expect(await stored()).toEqual([]);
    expect(textOf(await press(shown, "Keep"))).toContain("Kept: Sample: Briefing on the relief operation");
    expect(await stored()).toMatchObject([{ issuer: "Joint Relief Desk", date: "2017-02-20", version: 1 }]);
    expect(textOf(await say("/figures Homs"))).toContain("1,250 tons");
  });

  it("takes another date and issuer before it keeps, and drops without a trace", async () => {
    const shown = await say(`/keep ${riverBriefing}`);
    const asked = await press(shown, "Correct date");
    expect(asked.asks).toMatchObject({ command: "keep", option: "date" });
    const values = { ...asked.asks?.input, date: "2017-02-21" };
    expect(textOf(await say({ kind: "command", name: "keep", values: { ...values, date: "2017-02-30" } }))).toContain(
      "must exist",
    );
    const redated = await say({ kind: "command", name: "keep", values });
    expect(textOf(redated)).toContain("2017-02-21");
    const of = { ...(await press(redated, "Correct issuer")).asks?.input, issuer: "The Ministry" };
    const reissued = await say({ kind: "command", name: "keep", values: of });
    const dropped = await press(reissued, "Drop");
    expect(textOf(dropped)).toContain("nothing was stored");
    expect(textOf(await press(reissued, "Keep"))).toContain("That draft is gone");
    expect(await stored()).toEqual([]);
    await press(redated, "Keep");
    expect(await stored()).toMatchObject([{ date: "2017-02-21", dateBasis: "given" }]);
  });

  it("is for operators, and a draft is its maker's alone", async () => {
    expect(await bot.text(`/keep ${riverBriefing}`)).toContain("Only people whom the bot's operator names");
    const shown = await say(`/keep ${riverBriefing}`);
    expect(textOf(await press(shown, "Keep", "another"))).toContain("somebody else's");
    expect(await stored()).toEqual([]);
  });

  it("is offered where an operator points at a message, as a forwarded one, and to nobody else", async () => {
    const pointed = { kind: "message", text: riverBriefing } as const;
    expect(JSON.stringify(await bot.ask(pointed))).not.toContain("Keep it as a briefing");
    const shown = await press(await say(pointed), "Keep it as a briefing");
    await press(shown, "Keep");
    expect(await stored()).toHaveLength(1);
  });
});
