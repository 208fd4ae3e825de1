import { PermissionFlagsBits as May } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";
import type { Invocation } from "../../../src/chat/invocation.ts";
import { systemTimers, type Timers } from "../../../src/platforms/discord/timers.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
let bot: DiscordBot;
let asked: Invocation[];
let waits: number[];
const MESSAGES = { route: "/channels/{channel}/messages", method: "POST" };
const soon = { timeout: 20_000 };

beforeEach(async () => {
  [asked, waits] = [[], []];
  discord = await startDiscord();
  const dispatcher: Dispatcher = {
    ...idleDispatcher,
    dispatch: (invocation) => {
      asked.push(invocation);
      return idleDispatcher.dispatch(invocation);
    },
  };
  const timers: Timers = {
    after: (ms, run) => {
      waits.push(ms);
      return systemTimers.after(ms / 100, run);
    },
  };
  bot = await startDiscordBot(discord, { dispatcher, timers });
});
afterEach(async () => {
  await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

const mention = (text: string): string => `<@${discord.applicationId}> ${text}`;
const sent = () =>
  discord.requests.filter(({ route, method }) => route === MESSAGES.route && method === MESSAGES.method);

describe("a mention of the bot", () => {
  test("is asked without the mention, answered as a reply, and greeted where there is nothing else", async () => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    const question = reader.say(channel, mention("how many tents?"));
    await expect.poll(() => reader.sees(channel).length, soon).toBe(2);
    expect(asked[0]).toMatchObject({ caller: reader.id, conversation: channel.id, said: { text: "how many tents?" } });
    expect(sent()[0]?.body).toMatchObject({ message_reference: { message_id: question.id }, enforce_nonce: true });
    reader.say(channel, mention(""));
    await expect.poll(() => asked.length, soon).toBe(2);
    expect(asked[1]?.said).toEqual({ kind: "text", text: "/start" });
  });

  test("is no mention where a reply to the bot's message only points at it", async () => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    reader.say(channel, mention("one"));
    await expect.poll(() => reader.sees(channel).length, soon).toBe(2);
    reader.say(channel, "thanks", reader.sees(channel)[1]);
    reader.say(channel, mention("two"));
    await expect.poll(() => reader.sees(channel).length, soon).toBe(5);
    expect(asked.map(({ said }) => ("text" in said ? said.text : ""))).toEqual(["one", "two"]);
  });

  test("is answered once when it comes twice", async () => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    reader.say(channel, mention("one"));
    await expect.poll(() => reader.sees(channel).length, soon).toBe(2);
    for (const connection of discord.gateway.connections)
      connection.send(connection.session()?.events.find((event) => event.t === "MESSAGE_CREATE"));
    reader.say(channel, mention("two"));
    await expect.poll(() => reader.sees(channel).length, soon).toBe(4);
    expect(asked).toHaveLength(2);
  });

  test("is answered once when Discord's answer is lost, by tries that are spaced", async () => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    discord.faults.on({ ...MESSAGES, times: 1, when: "after" }, { kind: "drop" });
    discord.faults.on({ ...MESSAGES, times: 2, when: "before" }, { kind: "status", status: 502, page: true });
    reader.say(channel, mention("one"));
    await expect.poll(() => sent().map(({ status }) => status), soon).toEqual([502, 502, 0, 200]);
    expect(reader.sees(channel)).toHaveLength(2);
    expect(waits).toEqual(expect.arrayContaining([500, 2_000, 5_000]));
  });

  test("is answered without pointing where the bot may not read what was said before", async () => {
    const permissions = May.ViewChannel | May.SendMessages | May.AttachFiles;
    const channel = discord.addGuild().addChannel({ permissions });
    const reader = discord.addUser();
    reader.say(channel, mention("one"));
    await expect.poll(() => reader.sees(channel).map(displayed).at(-1), soon).toBe("Yes.");
    expect(sent().map(({ code }) => code)).toEqual([160_002, null]);
  });

  test("is a line in the log where the bot may not write", async () => {
    const channel = discord.addGuild().addChannel({ permissions: May.ViewChannel });
    discord.addUser().say(channel, mention("one"));
    await expect.poll(() => bot.logged.join(), soon).toContain("a mention was not answered");
    expect(discord.addUser().sees(channel)).toHaveLength(1);
  });

  test("manages the chat for whom Discord lets manage the server or the channel, and for everybody in DMs", async () => {
    const channel = discord.addGuild().addChannel();
    const reader = discord.addUser();
    const people = [reader, discord.addUser({ name: "manager", permissions: May.ManageGuild | May.SendMessages })];
    for (const person of people) await (await person.slash(channel, "help")).answered();
    reader.say(reader.dm, "/help");
    await expect.poll(() => asked.length, soon).toBe(3);
    expect(await Promise.all(asked.map((each) => each.manages?.()))).toEqual([false, true, true]);
  });
});
