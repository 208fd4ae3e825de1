import { Keyv } from "keyv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { backOff } from "../../../src/platforms/discord/life.ts";
import { commandPayload } from "../../../src/platforms/discord/registration.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type BotWishes, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
const bots: DiscordBot[] = [];

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
  const bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, ...wishes });
  bots.push(bot);
  return bot;
}
const puts = (): number => discord.requests.filter((request) => request.method === "PUT").length;
const answers = async (): Promise<void> => {
  const channel = discord.addGuild().addChannel();
  await (await discord.addUser().slash(channel, "help")).answered();
};

describe("a life on Discord", () => {
  test("commands are registered once, again when they change, and for one server alone when asked", async () => {
    const guild = discord.addGuild();
    const kept = new Keyv();
    await (await start({ kept })).stop();
    await (await start({ kept })).stop();
    expect(puts()).toBe(1);
    const fewer = { ...idleDispatcher, commands: commands.slice(1) };
    await (await start({ kept, dispatcher: fewer })).stop();
    expect(puts()).toBe(2);
    await (await start({ kept, guild: guild.id })).stop();
    expect(discord.requests.findLast((request) => request.method === "PUT")?.route).toContain("guilds");
  });

  test("what is registered has its required options first and is for servers, DMs and people's own accounts", () => {
    for (const command of commandPayload(commands)) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      const required = ("options" in command ? (command.options ?? []) : []).map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test("a wrong token is one sentence without the token", async () => {
    const token = `${"x".repeat(24)}.abcdef.${"y".repeat(30)}`;
    const fault = await start({ token }).catch((error: unknown) => error);
    expect(String(fault)).toMatch(/DISCORD_TOKEN/);
    expect(String(fault)).not.toContain(token);
    discord.violations.splice(0);
  });

  test("a token that is revoked while it runs is told, so that the process ends", async () => {
    const bot = await start();
    discord.revokeToken();
    for (const connection of discord.gateway.connections) connection.close(4004);
    await expect.poll(() => bot.failed.join()).toContain("DISCORD_TOKEN");
    expect(bot.failed).toHaveLength(1);
  });

  test.each([["drop"], [1001], [4000], [4007], [4009]] as const)("it comes back after %s", async (how) => {
    await start();
    for (const connection of discord.gateway.connections)
      if (how === "drop") connection.drop();
      else connection.close(how);
    await expect
      .poll(() => discord.gateway.log.filter(({ what }) => what === "resume" || what === "identify").length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(1);
    const isBack = (): boolean => [...discord.gateway.connections].some((each) => each.session() !== null);
    await expect.poll(isBack, { timeout: 15_000 }).toBe(true);
    await answers();
  });

  test("it comes back after op 7 and op 9", async () => {
    await start();
    for (const connection of discord.gateway.connections) connection.send({ op: 7, d: null, s: null, t: null });
    await expect
      .poll(() => discord.gateway.log.filter(({ what }) => what === "resume").length, { timeout: 10_000 })
      .toBe(1);
    await answers();
  });

  test("events of a shape that nobody foresaw are logged and survived", async () => {
    const bot = await start();
    for (const connection of discord.gateway.connections)
      for (const [t, d] of [
        ["INTERACTION_CREATE", null],
        ["INTERACTION_CREATE", { id: 1, type: 2 }],
        ["MESSAGE_CREATE", { id: "1" }],
        ["GUILD_DELETE", null],
        ["CHANNEL_UPDATE", "x"],
        ["NEVER_HEARD_OF", {}],
      ])
        connection.send({ op: 0, t, s: 50, d });
    await expect.poll(() => bot.logged.join("\n")).toContain("could not be read and is left out");
    await answers();
  });

  test("each failure to reconnect waits longer, up to a minute", () => {
    expect([1, 2, 3, 4, 20].map((failures) => backOff(failures, 0))).toEqual([0, 1_000, 2_000, 4_000, 60_000]);
  });

  test("when the gateway closes again and again, the tries are spaced by more than discord.js's half second", async () => {
    const bot = await start();
    discord.gateway.behaviour.closeConnections = { code: 4000, times: 3 };
    for (const connection of discord.gateway.connections) connection.close(4000);
    await expect.poll(() => bot.logged.join("\n"), { timeout: 15_000 }).toContain('"ms":2000');
    await expect.poll(() => discord.gateway.connections.size, { timeout: 15_000 }).toBe(1);
  });
});
