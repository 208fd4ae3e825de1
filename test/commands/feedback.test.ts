import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startBot, riverBriefing, type TestBot } from "../fixtures/bot.ts";
import { clearFeedback, listFeedback } from "../../src/shell/feedback-from-shell.ts";
import { lineText } from "../../src/chat/inline.ts";
import type { SealedButton, SealedReply } from "../../src/chat/reply.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
});
afterEach(() => bot.end());

const buttonOf = ({ blocks }: SealedReply): SealedButton | undefined =>
  blocks
    .flatMap((block) => (block.kind === "actions" ? block.buttons : []))
    .find(({ label }) => lineText(label) === "Not right");
async function shown(json = false): Promise<string> {
  let printed = "";
  await listFeedback({ store: bot.store }, json, "10", { write: (text) => (printed += text) });
  return printed;
}

describe("feedback", () => {
  it("of a question is a button under its answer, and the operator sees question, answer and what was understood", async () => {
    const button = buttonOf(await bot.ask("how many bridges were repaired near El Bab?"));
    if (button === undefined) throw new Error("no button");
    const thanks = await bot.ask({ kind: "press", token: button.token });
    expect(thanks.outcome).toBe("answered");
    const told = await shown();
    expect(told).toContain("asked: how many bridges were repaired near El Bab?");
    expect(told).toContain("answer: answered: 12 bridges");
    expect(told).toMatch(/understood: amount, thing: bridg.*Al-Bab/);
    await bot.ask({ kind: "press", token: button.token });
    expect((await bot.store.feedback.list(10)).length).toBe(1);
  });

  it("is asked of a refusal, too, and not of other commands", async () => {
    expect(buttonOf(await bot.ask("how many camels were shod in Al-Bab?"))).toBeDefined();
    expect(buttonOf(await bot.ask("/figures Al-Bab"))).toBeUndefined();
  });

  it("takes words, and asks for them where there are none", async () => {
    expect(await bot.text("/feedback the map has no Homs")).toContain("Noted");
    expect(await bot.text("/feedback the map has no Homs")).toContain("noted already");
    expect(await bot.ask("/feedback")).toMatchObject({ outcome: "usage", asks: { option: "words" } });
    expect(JSON.parse(await shown(true))).toMatchObject({ words: "the map has no Homs", platform: "test" });
  });

  it("is passed over where a button's state is none of ours", async () => {
    expect(await bot.ask('/feedback about:"[1]"')).toMatchObject({ outcome: "usage" });
  });

  it("is forgotten by the operator, one by one or all", async () => {
    await bot.ask("/feedback one");
    const output = { write: () => true };
    await expect(clearFeedback({ store: bot.store }, "99", output)).rejects.toThrow("no such feedback");
    await expect(listFeedback({ store: bot.store }, false, "0", output)).rejects.toThrow("--limit");
    expect(await clearFeedback({ store: bot.store }, "all", output)).toBe(0);
    expect(await shown()).toContain("Nobody");
  });
});
