import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SealedReply } from "../../../src/chat/reply.ts";
import type { Parcel } from "../../../src/platforms/platform.ts";
import type { Connection } from "../../fakes/discord/gateway/connection.ts";
import { startDiscord, type Discord, type GuildHandle } from "../../fakes/discord/start-discord.ts";
import { createHandClock, type HandClock } from "../../fakes/discord/state/clock.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { quickTimers, startDiscordBot, type BotWishes, type DiscordBot } from "./start-bot.ts";

let clock: HandClock;
let discord: Discord;
let guilds: readonly [GuildHandle, GuildHandle];
const bots: DiscordBot[] = [];

beforeEach(async () => {
  clock = createHandClock("2026-11-23T08:00:00Z");
  discord = await startDiscord({ clock, shards: 2, maxConcurrency: 2 });
  guilds = [guildOf(0n), guildOf(1n)];
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

/** A server that Discord's formula gives to the shard; its id is the millisecond it was made in. */
function guildOf(shard: bigint): GuildHandle {
  while ((BigInt(discord.state.nextId()) >> 22n) % 2n !== shard) clock.pass(1);
  return discord.addGuild();
}
async function start(wishes: Partial<BotWishes> = {}): Promise<DiscordBot> {
  const bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, timers: quickTimers, clock, ...wishes });
  bots.push(bot);
  return bot;
}
/** Answers with a name, so that it shows which process did. */
const named = (text: string) => ({
  ...idleDispatcher,
  dispatch: async (): Promise<SealedReply> => ({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "words", text }] }],
  }),
});
const twoProcesses = async (): Promise<readonly [DiscordBot, DiscordBot]> => [
  await start({ shards: { ids: [0], count: 2 }, dispatcher: named("first") }),
  await start({ shards: { ids: [1], count: 2 }, dispatcher: named("second") }),
];
const lineOf = (shard: number): Connection => {
  const found = [...discord.gateway.connections].find((each) => each.session()?.shard[0] === shard);
  if (found === undefined) throw new Error(`shard ${shard} is not connected`);
  return found;
};
const shardsNow = (): number[] =>
  [...discord.gateway.connections].flatMap((each) => each.session()?.shard[0] ?? []).sort();
const isAway = (shard: number): boolean =>
  [...discord.gateway.sessions.values()].some((each) => each.shard[0] === shard && each.deliver === null);
const answerIn = async (guild: GuildHandle): Promise<string> => {
  const asked = await discord.addUser().slash(guild.addChannel(), "help");
  return displayed(await asked.answered());
};
const times = (what: string): number => discord.gateway.log.filter((entry) => entry.what === what).length;
const soon = { timeout: 20_000 };
function parcelOf(bot: DiscordBot, text: string): Parcel {
  const [parcel] = bot.platform.compose({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "echo", text }] }],
  });
  if (parcel === undefined) throw new Error("nothing composed");
  return parcel;
}

describe.each([
  ["auto, as Discord advises", "auto"],
  ["0,1/2", { ids: [0, 1], count: 2 }],
] as const)("two shards in one process: %s", (_, shards) => {
  test("each server is told to its shard alone, and answered; direct messages come to the first", async () => {
    const bot = await start({ shards });
    expect(bot.met).toContain("2 servers");
    const told = [...discord.gateway.sessions.values()].map(({ shard, events }) => ({
      shard: shard.join("/"),
      guilds: events.flatMap(({ t, d }) => (t === "GUILD_CREATE" ? [(d as { id: string }).id] : [])),
    }));
    expect(told.sort((a, b) => a.shard.localeCompare(b.shard))).toEqual([
      { shard: "0/2", guilds: [guilds[0].id] },
      { shard: "1/2", guilds: [guilds[1].id] },
    ]);
    for (const guild of guilds) expect(await answerIn(guild)).toBe("Yes.");
    const reader = discord.addUser();
    reader.say(reader.dm, "/help");
    await expect.poll(() => reader.sees(reader.dm).map(displayed).at(-1), soon).toBe("Yes.");
  });
});

describe("when one of two shards is away", () => {
  const ways: readonly (readonly [string, (line: Connection) => void])[] = [
    ["op 7", (line) => line.send({ op: 7, d: null, s: null, t: null })],
    ["op 9, resumable", (line) => line.invalidate(true)],
    ["close 4000", (line) => line.close(4000)],
    ["close 4009", (line) => line.close(4009)],
    ["a cut line", (line) => line.drop()],
  ];
  test.each(ways)(
    "after %s the other answers, and what was asked meanwhile is answered when it is back",
    async (_, end) => {
      const bot = await start();
      end(lineOf(1));
      if (!isAway(1)) await expect.poll(() => isAway(1), soon).toBe(true);
      const asked = await discord.addUser().slash(guilds[1].addChannel(), "help");
      expect(await answerIn(guilds[0])).toBe("Yes.");
      expect(displayed(await asked.answered())).toBe("Yes.");
      expect(times("resume")).toBe(1);
      expect(times("identify")).toBe(2);
      expect(bot.failed).toEqual([]);
    },
  );

  test("after op 9 that ends its session the other answers", async () => {
    const bot = await start();
    lineOf(1).invalidate(false);
    await expect.poll(shardsNow, soon).toEqual([0]);
    expect(await answerIn(guilds[0])).toBe("Yes.");
    expect(bot.failed).toEqual([]);
  });

  test("a token that is revoked ends the process once, whatever the shards are", async () => {
    const bot = await start();
    discord.revokeToken();
    await expect.poll(() => bot.failed.join(), soon).toContain("DISCORD_TOKEN");
    await expect.poll(shardsNow, soon).toEqual([]);
    expect(bot.failed).toHaveLength(1);
  });

  test("a shard that Discord does not take any more ends the process, which would answer half of its servers", async () => {
    const bot = await start();
    lineOf(1).close(4011);
    await expect.poll(() => bot.failed.join(), soon).toContain("DISCORD_SHARDS=auto");
    expect(shardsNow()).toEqual([0]);
  });

  test("shards that are not there are told in a sentence at the start", async () => {
    discord.gateway.behaviour.closeConnections = { code: 4010, times: 1 };
    await expect(start({ shards: { ids: [1], count: 2 } })).rejects.toThrow("DISCORD_SHARDS");
  });
});

describe("shards shared by two processes", () => {
  test("each answers its own servers, and the one with shard 0 direct messages", async () => {
    await twoProcesses();
    expect(await answerIn(guilds[0])).toBe("first");
    expect(await answerIn(guilds[1])).toBe("second");
    const reader = discord.addUser();
    reader.say(reader.dm, "/help");
    await expect.poll(() => reader.sees(reader.dm).map(displayed).at(-1), soon).toBe("first");
    expect(reader.sees(reader.dm)).toHaveLength(2);
  });

  test("either posts into all servers, direct chats and forums, and edits there", async () => {
    const both = await twoProcesses();
    const reader = discord.addUser();
    for (const [at, bot] of both.entries())
      for (const [number, place] of [
        ...guilds.flatMap((guild) => [guild.addChannel(), guild.addThread(guild.addChannel())]),
        ...guilds.map((guild) => guild.addChannel({ kind: "forum" })),
        reader.dm,
      ].entries()) {
        const outcome = await bot.platform.post(place.id, parcelOf(bot, "digest"), `${at} ${number}`);
        expect(outcome).toMatchObject({ kind: "delivered" });
        const id = outcome.kind === "delivered" ? outcome.messageId : "";
        expect(await bot.platform.edit(place.id, id, parcelOf(bot, "corrected"))).toEqual(outcome);
      }
  });

  test("whether a channel of the other's can be reached cannot be told; one that is not there cannot be", async () => {
    const [first, second] = await twoProcesses();
    const channel = guilds[1].addChannel();
    await expect.poll(() => second.platform.reaches(channel.id), soon).toBe(true);
    expect(await first.platform.reaches(channel.id)).toBeNull();
    expect(await first.platform.reaches(guilds[1].addThread(channel).id)).toBeNull();
    const reader = discord.addUser();
    expect(await second.platform.reaches(reader.dm.id)).toBe(true);
    guilds[1].removeChannel(channel);
    expect(await first.platform.reaches(channel.id)).toBe(false);
    const other = guilds[1].addChannel();
    guilds[1].kick();
    expect(await first.platform.reaches(other.id)).toBe(false);
    await expect.poll(() => second.news.join(), soon).toContain(`gone ${other.id}`);
    expect(first.news.filter((each) => each.startsWith("gone"))).toEqual([]);
  });

  test("one post under the same key by both is one message", async () => {
    const [first, second] = await twoProcesses();
    const channel = guilds[1].addChannel();
    const one = await first.platform.post(channel.id, parcelOf(first, "digest"), "key");
    expect(await second.platform.post(channel.id, parcelOf(second, "digest"), "key")).toEqual(one);
    expect(discord.addUser().sees(channel)).toHaveLength(1);
  });
});
