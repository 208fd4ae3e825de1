import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPictureDrawer, type PictureDrawer } from "../../src/drawing/create-picture-drawer.ts";
import { createEngine, type Engine } from "../../src/digests/engine/engine.ts";
import { keptOf, subscriptionSchema } from "../../src/digests/subscription.ts";
import type { ChatPlatform } from "../../src/platforms/platform.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram-platform.ts";
import { startDiscord } from "../fakes/discord/start-discord.ts";
import { startTelegram } from "../fakes/telegram/telegram.ts";
import { now, riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";
import { displayed } from "../platforms/discord/displayed.ts";
import { startDiscordBot } from "../platforms/discord/start-bot.ts";
import { quick } from "../platforms/telegram/place.ts";
import { gazetteer } from "./engine/desk-of.ts";

const url = "https://desk.example/river";
const corrected = riverBriefing.replace("1,250 tons", "1,520 tons");
let bot: TestBot;
let time = now;
const clock = { now: () => time };
let drawer: PictureDrawer;
beforeEach(async () => {
  time = now;
  drawer = createPictureDrawer({ limitMs: 60_000 });
  bot = await startBot(undefined, drawer);
});
afterEach(async () => {
  await bot.end();
  await drawer.close();
});

async function engineOn(platform: ChatPlatform, conversation: string): Promise<Engine> {
  const { store, dispatcher, logger } = bot;
  const engine = createEngine({ store, gazetteer, dispatcher, holder: "one", clock, logger });
  engine.serve([platform]);
  const before = new Date(now.getTime() - 1_000);
  const subscription = subscriptionSchema.parse({
    id: "abcde",
    target: { platform: platform.name, conversation },
    kind: "digest",
    schedule: "daily 10:00",
    timeZone: "UTC",
    topic: {},
    createdBy: "caller",
    createdAt: before,
    since: before,
    paused: null,
    revision: 1,
  });
  await store.subscriptions.save(keptOf(subscription), { by: "caller", at: now, what: "made" });
  return engine;
}

/** Posts the digest, corrects the briefing, and ticks as often as after a restart. */
async function correctOn(platform: ChatPlatform, conversation: string, posted: () => Promise<void>): Promise<void> {
  const engine = await engineOn(platform, conversation);
  const tick = async (to: string): Promise<void> => {
    time = new Date(to);
    await engine.tick();
    await engine.idle();
  };
  await bot.add(riverBriefing, { url });
  await tick("2017-03-01T10:00:05Z");
  await posted();
  await bot.add(corrected, { url });
  await tick("2017-03-01T10:01:05Z");
  await tick("2017-03-01T10:02:05Z");
  await engine.stop();
}

describe("a posted digest is edited after a correction", () => {
  it("on Discord, in its place, once, and the note stands below", async () => {
    const discord = await startDiscord({ clock });
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    const chat = await startDiscordBot(discord, { dispatcher: bot.dispatcher, clock });
    const texts = () => reader.sees(channel).map(displayed);
    await correctOn(chat.platform, channel.id, async () => {
      expect(texts()).toHaveLength(1);
      expect(texts()[0]).toContain("1,250");
    });
    expect(texts()).toHaveLength(2);
    expect(texts()[0]).toContain("Corrected after it was posted");
    expect(texts()[0]).toContain("1,520");
    expect(texts()[0]).not.toContain("1,250");
    expect(texts()[1]).toContain("Correction:");
    const edits = discord.requests.filter(({ method }) => method === "PATCH");
    expect(edits.map(({ status }) => status)).toEqual([200]);
    await chat.stop();
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
    await discord.stop();
  });

  it("on Telegram, in its place, once, and the note stands below", async () => {
    const telegram = await startTelegram({ second: 20, clock });
    const alice = telegram.addUser({ name: "Alice" });
    const chat = telegram.privateChat(alice);
    const platform = createTelegramPlatform({
      token: telegram.token,
      apiRoot: telegram.root,
      webhook: null,
      dispatcher: bot.dispatcher,
      inbox: bot.store.inbox,
      kept: bot.store.keyed("telegram"),
      news: { moved: async () => {}, gone: async () => {}, back: async () => {} },
      clock,
      logger: bot.logger,
      failed: (error) => expect.fail(error.message),
      timing: { ...quick, now: clock.now },
      paced: false,
    });
    await platform.start();
    const seen = () => telegram.messages(chat).filter(({ byBot }) => byBot);
    const kinds = () => seen().map(({ kind, edits }) => `${kind} ${edits}`);
    await correctOn(platform, String(chat.id), async () => {
      expect(kinds()).toEqual(["text 0", "photo 0", "text 0"]);
      expect(seen()[2]?.text).toContain("1,250");
    });
    // The map says nothing that changed, so it is left as it is.
    expect(kinds()).toEqual(["text 1", "photo 0", "text 1", "text 0"]);
    expect(seen()[0]?.text).toContain("Corrected after it was posted");
    expect(seen()[2]?.text).toContain("1,520");
    expect(seen()[2]?.text).not.toContain("1,250");
    expect(seen()[3]?.text).toContain("Correction:");
    await platform.dispose();
    expect(telegram.violations).toEqual([]);
    await telegram.stop();
  });
});
