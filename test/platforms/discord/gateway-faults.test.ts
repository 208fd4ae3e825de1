import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
let bot: DiscordBot;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  await bot.stop();
  const { violations } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
});

const start = async (): Promise<void> => {
  bot = await startDiscordBot(discord, { dispatcher: idleDispatcher });
};
const times = (what: string): number => discord.gateway.log.filter((entry) => entry.what === what).length;
const soon = { timeout: 20_000 };
const answers = async (): Promise<void> => {
  const channel = discord.addGuild().addChannel();
  await (await discord.addUser().slash(channel, "help")).answered();
};
const invalidate = (resumable: boolean): void => {
  for (const connection of discord.gateway.connections) connection.invalidate(resumable);
};

describe("when Discord's gateway has faults", () => {
  test("an invalid session that can be resumed is resumed", async () => {
    await start();
    invalidate(true);
    await expect.poll(() => times("resume"), soon).toBe(1);
    expect(times("identify")).toBe(1);
    await answers();
    expect(bot.failed).toEqual([]);
  });

  test("an invalid session that is lost is begun anew", async () => {
    await start();
    invalidate(false);
    await expect.poll(() => times("identify"), soon).toBe(2);
    expect(times("resume")).toBe(0);
    await answers();
    expect(bot.failed).toEqual([]);
  });

  test("a resume that is refused ends in a new session, and what was said meanwhile is not answered twice", async () => {
    await start();
    discord.gateway.behaviour.refuseResumes = 1;
    for (const connection of discord.gateway.connections) connection.drop();
    await expect.poll(() => times("resume"), soon).toBe(1);
    await expect.poll(() => times("identify"), soon).toBe(2);
    await answers();
  });

  test("a line on which heartbeats are not answered is left, and the session resumed on another", async () => {
    discord.gateway.behaviour.heartbeatInterval = 300;
    await start();
    discord.gateway.behaviour.silentHeartbeats = true;
    await expect
      .poll(() => discord.gateway.log.some(({ what, code }) => what === "close" && code === 4200), soon)
      .toBe(true);
    discord.gateway.behaviour.silentHeartbeats = false;
    await expect.poll(() => times("resume"), soon).toBeGreaterThan(0);
    await answers();
    expect(bot.failed).toEqual([]);
  });

  // discord.js gives a silent peer 30 s to say goodbye before it leaves; the line is dead all that time.
  test(
    "a line whose other end is gone without a word is left, too, and what came meanwhile is answered",
    { timeout: 90_000 },
    async () => {
      const channel = discord.addGuild().addChannel();
      discord.gateway.behaviour.heartbeatInterval = 500;
      await start();
      for (const connection of discord.gateway.connections) connection.freeze();
      await expect.poll(() => times("resume"), { timeout: 60_000 }).toBeGreaterThan(0);
      await (await discord.addUser().slash(channel, "help")).answered();
      expect(bot.failed).toEqual([]);
    },
  );
});
