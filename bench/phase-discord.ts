import { Client, Events, GatewayIntentBits } from "discord.js";
import { Keyv } from "keyv";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { commands } from "../commands/index.ts";
import { createDispatcher } from "../src/chat/create-dispatcher.ts";
import { systemClock } from "../src/clock.ts";
import { createLogger } from "../src/log.ts";
import { createDiscordPlatform } from "../src/platforms/discord/discord-platform.ts";
import { createReader } from "../src/reading/create-reader.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import { addressSchema, roundResultSchema, type Round } from "./discord/round.ts";
import { generateBriefing } from "./generate.ts";
import { createInventedGazetteer } from "./names.ts";
import { show, timingOf, type Timing } from "./percentiles.ts";

/** One number of people at once: interactions a second, and milliseconds to the first answer. */
export interface CrowdFigures {
  readonly atOnce: number;
  readonly bot: { readonly perSecond: number; readonly acknowledged: Timing; readonly lost: number };
  readonly bare: { readonly perSecond: number; readonly acknowledged: Timing; readonly lost: number };
}

interface Running {
  stop(): Promise<void>;
}

const CROWDS = [
  { atOnce: 2, total: 100 },
  { atOnce: 200, total: 200 },
];
const ROUNDS = 2;
const BRIEFINGS = 200;

export async function measureDiscord(folder: string, crowdFile: string): Promise<readonly CrowdFigures[]> {
  const crowd = fork(crowdFile, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const { api, token } = addressSchema.parse((await once(crowd, "message"))[0]);
  const store = await openSqliteStore({ folder: join(folder, "discord"), clock: systemClock });
  const gazetteer = createInventedGazetteer();
  const reader = createReader({ gazetteer });
  const logger = createLogger("error", process.stderr);
  const addedAt = systemClock.now();
  for (let n = 0; n < BRIEFINGS; n += 1) {
    const document = generateBriefing(n, BRIEFINGS);
    await store.briefings.put([{ document, read: reader.read(document, {}, addedAt), addedAt }]);
  }
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings: store.briefings,
    subscriptions: store.subscriptions,
    sources: store.sources,
    gazetteer,
    reader,
    clock: systemClock,
    logger,
    kept: store.keyed("buttons"),
    talks: store.keyed("talks"),
    chats: store.keyed("chats"),
  });
  const kept = new Keyv();
  async function startBot(): Promise<Running> {
    const platform = createDiscordPlatform({
      token,
      guild: null,
      shards: "auto",
      apiRoot: api,
      dispatcher,
      kept,
      news: { moved: async () => {}, gone: async () => {}, back: async () => {} },
      clock: systemClock,
      logger,
      failed: (reason) => process.stderr.write(`${reason}\n`),
    });
    await platform.start();
    return { stop: () => platform.dispose() };
  }
  async function startBare(): Promise<Running> {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply("Forty-two.").catch(() => {});
    });
    const ready = once(client, Events.ClientReady);
    await client.login(token);
    await ready;
    return { stop: () => client.destroy() };
  }
  const seen = { bot: CROWDS.map((): Round[] => []), bare: CROWDS.map((): Round[] => []) };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, start] of [
      ["bot", startBot],
      ["bare", startBare],
    ] as const) {
      const running = await start();
      await ask(crowd, { atOnce: 2, total: 20 }); // warm
      for (const [i, wish] of CROWDS.entries()) seen[name][i]?.push(await ask(crowd, wish));
      await running.stop();
    }
  crowd.disconnect();
  await store.close();
  return CROWDS.map(({ atOnce }, i) => ({
    atOnce,
    bot: together(seen.bot[i] ?? []),
    bare: together(seen.bare[i] ?? []),
  }));
}

async function ask(crowd: ChildProcess, wish: { readonly atOnce: number; readonly total: number }): Promise<Round> {
  const answer = once(crowd, "message");
  crowd.send(wish);
  return roundResultSchema.parse((await answer)[0]);
}

const together = (rounds: readonly Round[]): CrowdFigures["bot"] => ({
  perSecond: rounds.reduce((sum, { perSecond }) => sum + perSecond, 0) / rounds.length,
  lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
  acknowledged: timingOf(rounds.flatMap(({ acknowledged }) => acknowledged)),
});

/** As Markdown. */
export function discordTable(crowds: readonly CrowdFigures[]): string {
  return [
    "| Discord, people asking at once | the bot, a second | bare discord.js, a second | ratio | the bot acknowledges, ms | bare, ms | unanswered: bot, bare |",
    "|---:|---:|---:|---:|---:|---:|---:|",
    ...crowds.map(
      ({ atOnce, bot, bare }) =>
        `| ${atOnce} | ${bot.perSecond.toFixed(0)} | ${bare.perSecond.toFixed(0)} | ${(bot.perSecond / bare.perSecond).toFixed(2)} | ${show(bot.acknowledged)} | ${show(bare.acknowledged)} | ${bot.lost}, ${bare.lost} |`,
    ),
  ].join("\n");
}
