import { PermissionFlagsBits as May } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Parcel } from "../../../src/platforms/platform.ts";
import { systemTimers, type Timers } from "../../../src/platforms/discord/timers.ts";
import { botMay } from "../../fakes/discord/state/permissions.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
let bot: DiscordBot;
let waits: number[];
const MESSAGES = { route: "/channels/{channel}/messages", method: "POST" };
const soon = { timeout: 20_000 };

beforeEach(async () => {
  waits = [];
  discord = await startDiscord();
  const timers: Timers = {
    after: (ms, run) => {
      waits.push(ms);
      return systemTimers.after(ms / 100, run);
    },
  };
  bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, timers });
});
afterEach(async () => {
  await bot.stop();
  const { violations } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
});

function parcel(text: string): Parcel {
  const [composed] = bot.platform.compose({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "echo", text }] }],
  });
  if (composed === undefined) throw new Error("nothing composed");
  return composed;
}
const post = (channel: { readonly id: string }, key = "key") => bot.platform.post(channel.id, parcel("digest"), key);
const news = (): string => bot.news.join("\n");

describe("places that are hard to post in", () => {
  test("a thread that was archived is opened by a post and by an edit", async () => {
    const guild = discord.addGuild();
    const parent = guild.addChannel();
    const forum = guild.addChannel({ kind: "forum" });
    const thread = guild.addThread(parent, { archived: true });
    await expect.poll(() => post(thread), soon).toMatchObject({ kind: "delivered" });
    expect(thread.archived).toBe(false);
    const sent = await post(forum, "forum");
    const [threadId = "", messageId = ""] = (sent.kind === "delivered" ? sent.messageId : "").split("/");
    const own = discord.state.channels.get(threadId);
    if (own === undefined) throw new Error("no forum post");
    own.archived = true;
    expect(await bot.platform.edit(forum.id, `${threadId}/${messageId}`, parcel("corrected"))).toEqual(sent);
    expect(own.archived).toBe(false);
    expect(displayed(discord.addUser().sees(own).at(-1))).toBe("corrected");
  });

  test("a forum that wants a tag says so", async () => {
    const forum = discord.addGuild().addChannel({ kind: "forum", requiresTag: true });
    const refused = { kind: "refused", reason: "This forum takes no post without a tag.", until: null };
    expect(await post(forum)).toEqual(refused);
    // Nothing was made, so the key is as good as new.
    expect(await post(forum)).toEqual(refused);
  });

  test("a person who takes no messages is gone, and so is one who shares no server", async () => {
    const reader = discord.addUser();
    expect(await bot.platform.privately?.(reader.id)).toBe(reader.dm.id);
    reader.is.takesDms = false;
    expect(await post(reader.dm)).toMatchObject({
      kind: "gone",
      reason: "This person takes no messages from the bot.",
    });
    expect(await bot.platform.privately?.("1")).toBeNull();
  });

  test("a message that was deleted is not edited, and posts go on", async () => {
    const channel = discord.addGuild().addChannel();
    const sent = await post(channel);
    const id = sent.kind === "delivered" ? sent.messageId : "";
    const message = discord.state.messages.get(id);
    if (message === undefined) throw new Error("no message");
    message.deleted = true;
    const edited = await bot.platform.edit(channel.id, id, parcel("corrected"));
    expect(edited).toEqual({ kind: "refused", reason: "The message is not there any more.", until: null });
    expect(await post(channel, "next")).toMatchObject({ kind: "delivered" });
  });

  test("Discord's own faults are met by tries that are spaced by seconds", async () => {
    const channel = discord.addGuild().addChannel();
    discord.faults.on({ ...MESSAGES, times: 3, when: "before" }, { kind: "status", status: 500 });
    expect(await post(channel)).toMatchObject({ kind: "delivered" });
    expect(waits).toEqual(expect.arrayContaining([1_000, 4_000, 15_000]));
  });

  test("a broken answer after the effect is asked for again under the same nonce", async () => {
    const channel = discord.addGuild().addChannel();
    discord.faults.on({ ...MESSAGES, times: 1, when: "after" }, { kind: "broken-json" });
    expect(await post(channel)).toMatchObject({ kind: "delivered" });
    expect(discord.addUser().sees(channel)).toHaveLength(1);
  });
});

describe("what the bot tells of places", () => {
  test("rights that are taken and given back", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    await expect.poll(() => bot.platform.reaches(channel.id), soon).toBe(true);
    guild.permit(channel, botMay & ~May.SendMessages);
    await expect.poll(news, soon).toContain(`gone ${channel.id}: The bot may not post here`);
    expect(await bot.platform.reaches(channel.id)).toBe(false);
    expect(await post(channel)).toMatchObject({ kind: "gone" });
    guild.permit(channel, botMay);
    await expect.poll(news, soon).toContain(`back ${channel.id}`);
    expect(await bot.platform.reaches(channel.id)).toBe(true);
  });

  test("an outage of a server is no news, and its channels are not gone", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    await expect.poll(() => bot.platform.reaches(channel.id), soon).toBe(true);
    guild.setAvailable(false);
    const other = discord.addGuild();
    const witness = other.addChannel();
    other.removeChannel(witness);
    await expect.poll(news, soon).toContain(`gone ${witness.id}`);
    expect(news()).not.toContain(channel.id);
    expect(await bot.platform.reaches(channel.id)).not.toBe(false);
  });

  test("a thread that is locked", async () => {
    const guild = discord.addGuild();
    const thread = guild.addThread(guild.addChannel(), { locked: true });
    expect(await post(thread)).toMatchObject({ kind: "gone", reason: "The thread is locked." });
    await expect.poll(() => bot.platform.reaches(thread.id), soon).toBe(false);
  });
});

describe("a token that is no good any more", () => {
  test("ends the process at the first request that is refused, before the gateway says it", async () => {
    const channel = discord.addGuild().addChannel();
    discord.state.tokenValid = false;
    expect(await post(channel)).toMatchObject({ kind: "refused", until: expect.any(Date) });
    await expect.poll(() => bot.failed.join(), soon).toContain("DISCORD_TOKEN");
  });

  test("where Discord cannot be reached at all, that is one sentence", async () => {
    const away = startDiscordBot({ ...discord, api: "http://127.0.0.1:1/api" }, { dispatcher: idleDispatcher });
    await expect(away).rejects.toThrow(/^Discord could not be reached \(ECONNREFUSED\); is this machine online\?$/);
  });
});
