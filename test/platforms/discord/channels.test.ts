import { GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Source } from "../../../store/sources.ts";
import { startDiscord, type Discord, type GuildHandle } from "../../fakes/discord/start-discord.ts";
import type { PersonHandle } from "../../fakes/discord/people/person.ts";
import type { Channel } from "../../fakes/discord/state/state.ts";
import { startBot, type TestBot } from "../../fixtures/bot.ts";
import { displayed } from "./displayed.ts";
import { quickTimers, startDiscordBot, type DiscordBot } from "./start-bot.ts";

const clock = { now: () => new Date("2017-02-28T21:00:00Z") };
const operators: string[] = [];
let bot: TestBot;
let discord: Discord;
let chat: DiscordBot | null = null;
let guild: GuildHandle;
let channel: Channel;
let press: PersonHandle;

async function open(privilegedIntents: number = GatewayIntentBits.MessageContent): Promise<void> {
  discord = await startDiscord({ clock, privilegedIntents });
  guild = discord.addGuild();
  channel = guild.addChannel({ kind: "announcement", name: "ministry-of-water" });
  press = discord.addUser({ name: "press" });
}
beforeEach(async () => {
  bot = await startBot(undefined, undefined, [], operators);
  await open();
});
afterEach(async () => {
  await chat?.stop();
  chat = null;
  await bot.end();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

const start = async (): Promise<DiscordBot> =>
  (chat = await startDiscordBot(discord, { dispatcher: bot.dispatcher, channels: bot.channels, timers: quickTimers }));
const sources = async (): Promise<readonly Source[]> => await bot.store.sources.list();
const stored = async () => (await bot.store.briefings.latest({ limit: 50 })).items;
const until = async (done: () => Promise<boolean>): Promise<void> => {
  while (!(await done())) await new Promise((resolve) => setImmediate(resolve));
};
const follow = (firstItems = 20): Promise<unknown> =>
  bot.store.sources.add({ url: `discord:${channel.id}`, issuer: null, everySeconds: 600, firstItems }, clock.now());
const identified = (): number | undefined => [...discord.gateway.sessions.values()].at(-1)?.intents;

describe("a Discord channel as a source", () => {
  it("asks for the words of messages only where a channel is a source, and the portal allows it", async () => {
    await start();
    expect((identified() ?? 0) & GatewayIntentBits.MessageContent).toBe(0);
    await chat?.stop();
    await follow();
    await start();
    expect((identified() ?? 0) & GatewayIntentBits.MessageContent).not.toBe(0);
    await chat?.stop();
    await discord.stop();
    await open(0);
    await start();
    expect((identified() ?? 0) & GatewayIntentBits.MessageContent).toBe(0);
  });

  it("brings its posts with day, name and address, and their edits as versions", async () => {
    await follow();
    await start();
    const post = press.say(channel, "**Teams** repaired 14 wells in Homs. <@123456789012345678> <t:1487000000:R>");
    await until(async () => (await stored()).length === 1);
    expect(await stored()).toMatchObject([
      {
        title: "Teams repaired 14 wells in Homs.",
        issuer: "ministry-of-water",
        date: "2017-02-28",
        url: `https://discord.com/channels/${guild.id}/${channel.id}/${post.id}`,
        figures: 1,
      },
    ]);
    press.edit(post, "Teams repaired 15 wells in Homs.");
    await until(async () => (await stored())[0]?.version === 2);
    expect((await stored())[0]?.title).toBe("Teams repaired 15 wells in Homs.");
    expect(await sources()).toMatchObject([{ title: "ministry-of-water", taken: 2, failingSince: null }]);
    expect(press.sees(channel)).toHaveLength(1);
  });

  it("reads attachments and what is forwarded; not its own posts, nor questions to it", async () => {
    await follow();
    const platform = await start();
    const file = {
      name: "bridges.txt",
      type: "text/plain",
      bytes: Buffer.from(
        "Statement on the bridges\n\nRoads Agency, 24 February 2017\n\nCrews rebuilt 21 bridges in Aleppo.\n",
      ),
    };
    const carried = press.upload(channel, [file], "Our statement");
    await until(async () => (await stored()).length === 1);
    expect(await stored()).toMatchObject([{ title: "Statement on the bridges", date: "2017-02-24" }]);
    const elsewhere = guild.addChannel();
    const other = press.say(elsewhere, "Teams repaired 14 wells in Homs.");
    press.forward(other, channel);
    await until(async () => (await stored()).length === 2);
    press.forward(carried, channel); // the same words again are the same briefing
    await platform.platform.post(
      channel.id,
      { platform: "discord", body: { parts: [{ kind: "text", text: "The bot counts 9 wells in Homs." }], files: [] } },
      "key",
    );
    press.say(channel, `<@${discord.applicationId}> how many wells?`);
    await discord.until("an answer", () =>
      press.sees(channel).find(({ referenced_message: asked }) => asked !== undefined && asked !== null),
    );
    press.say(channel, "Crews repaired 3 wells in Aleppo.");
    await until(async () => (await stored()).length === 3);
    expect(JSON.stringify(await stored())).not.toContain("9 wells");
    expect(JSON.stringify(await stored())).not.toContain("77");
  });

  it("catches up with what was posted and edited while the bot was away, over pages, each once", async () => {
    await follow(2);
    press.say(channel, "Long ago 8 wells were repaired in Homs.");
    press.say(channel, "Before it 9 wells were repaired in Homs.");
    const post = press.say(channel, "Teams repaired 14 wells in Homs.");
    await start();
    await until(async () => (await stored()).length === 2);
    await chat?.stop();
    bot = await bot.restart();
    press.edit(post, "Teams repaired 15 wells in Homs.");
    for (let i = 0; i < 130; i += 1)
      press.say(channel, `Report of team ${"abcdefghijklm"[i % 13]}${i}: 12 tents were built in Aleppo by crew ${i}.`);
    await start();
    await until(async () => (await sources())[0]?.taken === 2 + 1 + 130);
    press.say(channel, "Teams repaired 16 wells in Palmyra.");
    await until(async () => (await sources())[0]?.taken === 2 + 1 + 130 + 1);
    const asked = discord.requests.filter(({ method, route }) => method === "GET" && route.endsWith("/messages"));
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    expect(await bot.store.briefings.newestTurn()).toBe(2 + 1 + 130 + 1);
  }, 60_000);

  it("is found while the bot runs, and its posts come though the session began without the intent", async () => {
    const olga = discord.addUser({ name: "olga" });
    operators.splice(0, operators.length, `discord:${olga.id}`);
    await start();
    press.say(channel, "Before 9 wells were repaired in Homs.");
    expect(displayed(await (await press.slash(channel, "source", { action: "add here" })).answered())).toContain(
      "Only people",
    );
    const said = displayed(await (await olga.slash(channel, "source", { action: "add here", first: "0" })).answered());
    expect(said).toContain("Message Content Intent");
    await until(async () => (await bot.channels.seen((await sources())[0] as Source)) !== null);
    press.say(channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await stored()).length === 1);
    expect((await stored())[0]?.title).toBe("Teams repaired 14 wells in Homs.");
  });

  it("says in its health what keeps it from reading, and goes on where it was", async () => {
    await discord.stop();
    await open(0);
    await follow();
    await start();
    press.say(channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await sources())[0]?.reason?.includes("Message Content Intent") === true);
    expect(await stored()).toEqual([]);
    guild.permit(channel, 0n);
    await until(async () => (await sources())[0]?.reason?.includes("may not read it") === true);
    expect(chat?.failed).toEqual([]);
  });

  it("loses no post of which a file cannot be had for now, nor what stands behind it", async () => {
    await follow();
    await start();
    const file = {
      name: "bridges.txt",
      type: "text/plain",
      bytes: Buffer.from(
        "Statement on the bridges\n\nRoads Agency, 24 February 2017\n\nCrews rebuilt 21 bridges in Aleppo.\n",
      ),
    };
    discord.state.cdn.fails = 2;
    press.upload(channel, [file]);
    press.say(channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await stored()).length === 2);
    expect(await sources()).toMatchObject([{ failingSince: null, waiting: 0, taken: 2 }]);
  });
});
