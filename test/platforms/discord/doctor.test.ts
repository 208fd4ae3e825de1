import { GatewayIntentBits } from "discord.js";
import { expect, test } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { createLogger } from "../../../src/log.ts";
import { doctorDiscord } from "../../../src/shell/discord-from-shell.ts";
import { startBot } from "../../fixtures/bot.ts";
import { startDiscord } from "../../fakes/discord/start-discord.ts";

const logger = createLogger("silent");
const clock = { now: () => new Date() };

test("smoke posts once, edits, reads back and deletes; doctor then finds all in order", async () => {
  const discord = await startDiscord();
  const channel = discord.addGuild().addChannel();
  const config = readConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_ROOT: discord.api });
  const told: string[] = [];
  const output = { write: (text: string) => told.push(text) };
  expect(
    await doctorDiscord({ config, clock, logger }, { channel: channel.id, post: true }, output),
    told.join(""),
  ).toBe(0);
  expect(told.at(-1)).toBe("ok   deleted\n");
  expect(discord.addUser().sees(channel)).toEqual([]);
  told.splice(0);
  expect(
    await doctorDiscord({ config, clock, logger }, { channel: channel.id, post: false }, output),
    told.join(""),
  ).toBe(0);
  expect(told.join("")).toMatch(/permissions=\d+/);
  expect(told.join("")).not.toContain(discord.token);
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

test("doctor misses the intent for message content only where a channel is a source", async () => {
  const bot = await startBot();
  const discord = await startDiscord();
  const channel = discord.addGuild().addChannel();
  const config = readConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_ROOT: discord.api, DATA_DIR: bot.folder });
  const told: string[] = [];
  const output = { write: (text: string) => told.push(text) };
  const look = (at = config) => doctorDiscord({ config: at, clock, logger }, { channel: null, post: false }, output);
  await look();
  expect(told.join("")).toMatch(/ok {3}Message Content Intent is off/);
  const url = `discord:${channel.id}`;
  await bot.store.sources.add({ url, issuer: null, everySeconds: 600, firstItems: 20 }, clock.now());
  expect(await look()).toBe(1);
  expect(told.join("")).toMatch(/BAD {2}A channel is a source, and Message Content Intent is off/);
  await discord.stop();
  const allowed = await startDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
  await look({ ...readConfig({ DISCORD_TOKEN: allowed.token, DISCORD_API_ROOT: allowed.api, DATA_DIR: bot.folder }) });
  expect(told.join("")).toMatch(/ok {3}Message Content Intent is on/);
  await allowed.stop();
  await bot.end();
});

test("doctor names what is missing", async () => {
  const discord = await startDiscord();
  const channel = discord.addGuild().addChannel({ permissions: 1024n });
  const set = { DISCORD_TOKEN: discord.token, DISCORD_API_ROOT: discord.api };
  const told: string[] = [];
  const output = { write: (text: string) => told.push(text) };
  expect(
    await doctorDiscord({ config: readConfig(set), clock, logger }, { channel: channel.id, post: false }, output),
  ).toBe(1);
  expect(told.join("")).toMatch(/lacks: Send Messages/);
  expect(told.join("")).toMatch(/Not registered/);
  const wrong = { ...set, DISCORD_TOKEN: `${"x".repeat(24)}.abcdef.${"y".repeat(30)}` };
  expect(
    await doctorDiscord({ config: readConfig(wrong), clock, logger }, { channel: null, post: false }, output),
  ).toBe(1);
  expect(told.at(-1)).toContain("does not accept DISCORD_TOKEN");
  const none = doctorDiscord({ config: readConfig({}), clock, logger }, { channel: null, post: false }, output);
  await expect(none).rejects.toThrow("DISCORD_TOKEN is not set");
  await discord.stop();
});
