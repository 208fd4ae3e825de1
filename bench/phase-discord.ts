import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createBots, type Bots } from "./discord/bots.ts";
import { addressSchema, roundResultSchema, type Round, type Wish } from "./discord/round.ts";
import { openFilled } from "./discord/filled-store.ts";
import { round, show, timingOf, type Timing } from "./percentiles.ts";

/** What one kind of bot did with one crowd, over all rounds. */
export interface CrowdFigures {
  /** Interactions a second, a number for each round. */
  readonly perSecond: readonly number[];
  /** Processor time of the bot's process for one interaction, in milliseconds, a number for each round. */
  readonly cpuMs: readonly number[];
  /** Milliseconds from an interaction to its first answer of any kind. */
  readonly acknowledged: Timing;
  readonly lost: number;
}
export type BotKind = keyof Bots;
export interface DiscordFigures {
  readonly crowds: readonly { readonly atOnce: number; readonly bots: Readonly<Record<BotKind, CrowdFigures>> }[];
  /** Suggestions for a place, from the request to the choices, in milliseconds. */
  readonly completed: Timing;
}

const CROWDS = [20, 200];
const ROUNDS = 7;
/** The whole bot is asked so many times less: it takes longer. */
const FEWER = 4;
const kinds = ["bare", "adapter", "full"] as const;

/** `asks` is how many interactions each bot gets a round in each crowd.
 * The adapter with a constant answer, a bare discord.js bot with the same answer and the whole bot, in turns, on one server. */
export async function measureDiscord(folder: string, crowdFile: string, asks: number): Promise<DiscordFigures> {
  const crowd = fork(crowdFile, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  crowd.once("exit", (code) => {
    if (code !== 0) throw new Error("the server of the measurement ended");
  });
  const address = addressSchema.parse((await once(crowd, "message"))[0]);
  const filled = await openFilled(join(folder, "discord"));
  const bots = createBots(address, filled.dispatcher);
  await (await bots.full()).stop(); // registers the commands, which the bare bot does not
  const seen = CROWDS.map(() => ({ bare: noRounds(), adapter: noRounds(), full: noRounds() }));
  const completed: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const kind of turn % 2 === 0 ? kinds : kinds.toReversed()) {
      const running = await bots[kind]();
      await ask(crowd, { kind: "slash", atOnce: 20, total: 100 }); // warm
      for (const [i, atOnce] of CROWDS.entries()) {
        const before = process.cpuUsage();
        const total = kind === "full" ? asks / FEWER : asks;
        const result = await ask(crowd, { kind: "slash", atOnce, total });
        const { user, system } = process.cpuUsage(before);
        seen[i]?.[kind].push({ ...result, cpuMs: (user + system) / 1_000 / total });
      }
      if (kind === "full")
        completed.push(...(await ask(crowd, { kind: "complete", atOnce: 5, total: 100 })).acknowledged);
      await running.stop();
    }
  crowd.disconnect();
  await filled.close();
  return {
    crowds: CROWDS.map((atOnce, i) => ({
      atOnce,
      bots: {
        bare: together(seen[i]?.bare),
        adapter: together(seen[i]?.adapter),
        full: together(seen[i]?.full),
      },
    })),
    completed: timingOf(completed),
  };
}

type Seen = Round & { readonly cpuMs: number };
const noRounds = (): Seen[] => [];

async function ask(crowd: ChildProcess, wish: Wish): Promise<Round> {
  const answer = once(crowd, "message");
  crowd.send(wish);
  return roundResultSchema.parse((await answer)[0]);
}

const together = (rounds: readonly Seen[] = []): CrowdFigures => ({
  perSecond: rounds.map(({ perSecond }) => perSecond),
  cpuMs: rounds.map(({ cpuMs }) => cpuMs),
  lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
  acknowledged: timingOf(rounds.flatMap(({ acknowledged }) => acknowledged)),
});

const names: Record<BotKind, string> = {
  bare: "bare discord.js, a constant",
  adapter: "the whole adapter, the same constant",
  full: "the whole bot, `/figures` from 200 briefings",
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** As Markdown. */
export function discordTable({ crowds, completed }: DiscordFigures): string {
  return [
    "| Discord: people at once, bot | a second | of bare (lowest, highest) | processor ms each | to acknowledge, ms | unanswered |",
    "|---|---:|---:|---:|---:|---:|",
    ...crowds.flatMap(({ atOnce, bots }) =>
      kinds.map((kind) => {
        const { perSecond, cpuMs, acknowledged, lost } = bots[kind];
        const ratios = perSecond.map((speed, i) => speed / (bots.bare.perSecond[i] ?? Number.NaN));
        const ratio =
          kind === "bare"
            ? ""
            : `${round(median(ratios))} (${round(Math.min(...ratios))}, ${round(Math.max(...ratios))})`;
        return `| ${atOnce}, ${names[kind]} | ${round(median(perSecond))} | ${ratio} | ${round(median(cpuMs))} | ${show(acknowledged)} | ${lost} |`;
      }),
    ),
    `| 5, suggestions for a place | | | | ${show(completed)} | |`,
  ].join("\n");
}
