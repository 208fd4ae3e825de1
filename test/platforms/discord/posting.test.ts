import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Parcel, PostOutcome } from "../../../src/platforms/platform.ts";
import type { SealedReply } from "../../../src/chat/reply.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { quickTimers, startDiscordBot, type BotWishes, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
const bots: DiscordBot[] = [];
const MESSAGES = "/channels/{channel}/messages";

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

async function start(wishes: Partial<BotWishes> = {}): Promise<DiscordBot> {
  const bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, timers: quickTimers, ...wishes });
  bots.push(bot);
  return bot;
}
const saying = (text: string): SealedReply => ({
  outcome: "answered",
  blocks: [{ kind: "text", content: [{ kind: "echo", text }] }],
});
function parcelOf(bot: DiscordBot, text: string): Parcel {
  const [parcel] = bot.platform.compose(saying(text));
  if (parcel === undefined) throw new Error("nothing composed");
  return JSON.parse(JSON.stringify(parcel)) as Parcel;
}
const idOf = (outcome: PostOutcome): string => (outcome.kind === "delivered" ? outcome.messageId : outcome.kind);

describe("posting on Discord", () => {
  test("to text and announcement channels and threads, and to people; then edited", async () => {
    const guild = discord.addGuild();
    const text = guild.addChannel();
    const reader = discord.addUser();
    const places = [text, guild.addChannel({ kind: "announcement" }), guild.addThread(text), reader.dm];
    const bot = await start();
    for (const [i, place] of places.entries()) {
      const outcome = await bot.platform.post(place.id, parcelOf(bot, "@everyone a digest"), `key ${i}`);
      expect(outcome.kind, JSON.stringify(outcome)).toBe("delivered");
      expect(displayed(reader.sees(place).at(-1))).toBe("\\@everyone a digest");
      expect(await bot.platform.edit(place.id, idOf(outcome), parcelOf(bot, "corrected"))).toEqual(outcome);
      expect(displayed(reader.sees(place).at(-1))).toBe("corrected");
    }
  });

  test("a forum post is a thread with a title, and can be edited", async () => {
    const forum = discord.addGuild().addChannel({ kind: "forum" });
    const bot = await start();
    const outcome = await bot.platform.post(forum.id, parcelOf(bot, "Figures of the day"), "key");
    expect(idOf(outcome)).toMatch(/^\d+\/\d+$/);
    const sent = discord.requests.find((request) => request.method === "POST" && request.route.endsWith("/threads"));
    expect(sent?.body).toMatchObject({ name: "Figures of the day" });
    expect((await bot.platform.edit(forum.id, idOf(outcome), parcelOf(bot, "corrected"))).kind).toBe("delivered");
    // The same key is known after a restart, too.
    const { kept } = bot;
    await bots.splice(0)[0]?.stop();
    const again = await start({ kept });
    expect(await again.platform.post(forum.id, parcelOf(again, "Figures of the day"), "key")).toEqual(outcome);
    expect(discord.requests.filter((request) => request.route.endsWith("/threads"))).toHaveLength(1);
  });

  test("a forum post whose answer is lost is unknown, and is not sent again", async () => {
    const forum = discord.addGuild().addChannel({ kind: "forum" });
    const bot = await start();
    discord.faults.on({ route: "/channels/{channel}/threads", times: 1, when: "after" }, { kind: "drop" });
    for (let i = 0; i < 2; i += 1)
      expect((await bot.platform.post(forum.id, parcelOf(bot, "Figures"), "key")).kind).toBe("unknown");
    expect(discord.requests.filter((request) => request.route.endsWith("/threads"))).toHaveLength(1);
  });

  test.each(["drop", "status"] as const)("a lost answer (%s) makes one message, also over a restart", async (kind) => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    const bot = await start();
    const fault = kind === "drop" ? { kind } : { kind, status: 502 };
    discord.faults.on({ route: MESSAGES, method: "POST", times: 2, when: "after" }, fault);
    const outcome = await bot.platform.post(channel.id, parcelOf(bot, "once"), "key");
    expect(outcome.kind).toBe("delivered");
    await bots.splice(0)[0]?.stop();
    const again = await start();
    expect(await again.platform.post(channel.id, parcelOf(again, "once"), "key")).toEqual(outcome);
    expect(reader.sees(channel)).toHaveLength(1);
  });

  test("when no answer ever comes it is unknown", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    discord.faults.on({ route: MESSAGES, method: "POST", times: 9, when: "before" }, { kind: "status", status: 503 });
    expect((await bot.platform.post(channel.id, parcelOf(bot, "a"), "key")).kind).toBe("unknown");
  });

  test.each([
    [10_003, 404, "gone"],
    [50_001, 403, "gone"],
    [50_007, 403, "gone"],
    [50_013, 403, "gone"],
    [160_005, 400, "gone"],
    [50_035, 400, "refused"],
  ])("Discord's code %i is %s: %s", async (code, status, kind) => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    discord.faults.on({ route: MESSAGES, method: "POST", times: 1 }, { kind: "refuse", status, code, message: "No" });
    const outcome = await bot.platform.post(channel.id, parcelOf(bot, "a"), "key");
    expect(outcome).toMatchObject({ kind });
    if (outcome.kind === "gone" || outcome.kind === "refused") expect(outcome.reason).toMatch(/[a-z]\w+ .*\.$/);
  });

  test("a short wait that Discord asks for is waited, a long one is told", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    discord.faults.on({ route: MESSAGES, method: "POST", times: 1 }, { kind: "rate-limit", retryAfter: 0.05 });
    expect((await bot.platform.post(channel.id, parcelOf(bot, "a"), "one")).kind).toBe("delivered");
    discord.faults.on({ route: MESSAGES, method: "POST", times: 1 }, { kind: "rate-limit", retryAfter: 60 });
    const outcome = await bot.platform.post(channel.id, parcelOf(bot, "b"), "two");
    expect(outcome).toMatchObject({ kind: "refused", until: expect.any(Date) });
  });

  test("the bot tells when it is removed, when it is back, and when a channel goes", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    const other = guild.addChannel();
    const bot = await start();
    expect(await bot.platform.reaches(channel.id)).toBe(true);
    guild.removeChannel(other);
    await expect.poll(() => bot.news.join("\n")).toContain(`gone ${other.id}: The channel was deleted.`);
    guild.kick();
    await expect.poll(() => bot.news.join("\n")).toContain(`gone ${channel.id}: The bot was removed`);
    expect(await bot.platform.reaches(channel.id)).toBe(false);
    expect((await bot.platform.post(channel.id, parcelOf(bot, "a"), "key")).kind).toBe("gone");
    guild.invite();
    await expect.poll(() => bot.news.join("\n")).toContain(`back ${channel.id}`);
    discord.violations.splice(0, discord.violations.length, ...discord.violations.filter(({ by }) => by === "fake"));
  });

  test("a body that is no message of ours is refused for good", async () => {
    const bot = await start();
    const outcome = await bot.platform.post("1", { platform: "discord", body: { text: "x" } }, "key");
    expect(outcome).toMatchObject({ kind: "refused", until: null });
  });
});
