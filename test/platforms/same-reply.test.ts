import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block, SealedButton } from "../../src/chat/reply.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";
import { sayings } from "../fixtures/any-reply.ts";
import { platforms, shownOn, type PlatformName } from "./everywhere.ts";

// One reply, four platforms: the same facts, in the same order, with the same links and buttons.

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing, { url: "https://relief.example.org/briefings/1" });
  await bot.add(
    `Sample, invented for tests.\n\nBriefing on repairs\n\nDesk, 22 February 2017\n\n${Array.from({ length: 9 }, (_, i) => `Engineers repaired ${i + 20} wells near Al-Bab.`).join(" ")}`,
  );
});
afterAll(() => bot.end());

/** Each address once, however a platform writes its characters. */
const addresses = (links: readonly string[]): string[] =>
  [...new Set(links.filter((link) => /^https?:/.test(link)).map((link) => decodeURI(new URL(link).href)))].sort();

const bare = (text: string): string => text.replace(/[\s\u200b\u2066-\u2069]+/g, "");
/** What stands whole and in one place on every platform: sentences, and titles of what is told in running text. */
const inOrder = (block: Block<SealedButton>): string[] => {
  if (block.kind === "figure") return [block.claim.figure.sentence, block.claim.briefing.title];
  if (block.kind === "quote") return [block.citation.text];
  return block.kind === "text"
    ? block.content.flatMap((each) => (each.kind === "title" ? [each.briefing.title] : []))
    : [];
};

describe.each([
  "/figures Al-Bab",
  "/latest",
  "/search bridges",
  "How much food was delivered in Homs?",
  "/help",
  "/help figures",
  "/place Al-Bab",
  "/figures",
  "/sources",
  "/figures Atlantis",
])("%s", (asked) => {
  it("says the same, in the same order, with the same links and buttons, on every platform", async () => {
    const reply = await bot.ask(asked);
    expect(reply.outcome).not.toBe("fault");
    const facts = reply.blocks.filter(({ kind }) => kind !== "actions" && kind !== "page").flatMap(sayings);
    const ordered = reply.blocks.flatMap(inOrder).map(bare);
    const tokens = reply.blocks.flatMap((block) => {
      if (block.kind === "actions") return block.buttons.map(({ token }) => token);
      return block.kind === "page" ? [block.previous, block.next].flatMap((each) => each?.token ?? []) : [];
    });
    const shown = new Map(platforms.map((platform) => [platform, shownOn(platform, reply)]));
    for (const [platform, { words, all }] of shown) {
      for (const fact of facts) expect(bare(words), platform).toContain(bare(fact));
      let at = 0;
      for (const fact of ordered) {
        const found = bare(words).indexOf(fact, at);
        expect(found, `${platform}: "${fact}" in its place`).toBeGreaterThanOrEqual(at);
        at = found + fact.length;
      }
      for (const token of tokens) expect(all, platform).toContain(JSON.stringify(token).slice(1, -1));
    }
    const on = (platform: PlatformName): string[] => addresses(shown.get(platform)?.links ?? []);
    expect(on("telegram")).toEqual(on("discord"));
    // A terminal shows an address where it has room for it; the page leads to its own copy of the briefing.
    expect(on("discord")).toEqual(expect.arrayContaining(on("terminal")));
  });
});
