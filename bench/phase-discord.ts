import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createBots, type Bots } from "./discord/bots.ts";
import { addressSchema, roundResultSchema, suggested, type Round, type Wish } from "./discord/round.ts";
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
/** Suggestions for what is being typed, from the letter to the choices, in milliseconds. */
export interface Suggested {
  readonly atOnce: number;
  readonly what: (typeof suggested)[number];
  readonly full: Timing;
  /** Of the bare bot, which suggests a constant. */
  readonly bare: Timing;
  /** Processor time of the whole bot's process for one, in milliseconds. */
  readonly cpuMs: number;
}
export interface DiscordFigures {
  readonly crowds: readonly { readonly atOnce: number; readonly bots: Readonly<Record<BotKind, CrowdFigures>> }[];
  readonly suggestions: readonly Suggested[];
}

const CROWDS = [20, 200];
const ROUNDS = 7;
/** Letters typed a round into each option. */
const TYPED = 400;
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
  const typing = [5, 200].flatMap((atOnce) =>
    suggested.map((what) => ({ atOnce, what, full: [] as number[], bare: [] as number[], cpu: [] as number[] })),
  );
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
      if (kind !== "adapter")
        for (const each of typing) {
          const before = process.cpuUsage();
          each[kind].push(...(await ask(crowd, { kind: each.what, atOnce: each.atOnce, total: TYPED })).acknowledged);
          const { user, system } = process.cpuUsage(before);
          if (kind === "full") each.cpu.push((user + system) / 1_000 / TYPED);
        }
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
    suggestions: typing.map((each) => ({
      ...each,
      full: timingOf(each.full),
      bare: timingOf(each.bare),
      cpuMs: median(each.cpu),
    })),
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

const article = (what: string): string => `${/^[aeiou]/.test(what) ? "an" : "a"} ${what}`;

/** As Markdown. */
export function discordTable({ crowds, suggestions }: DiscordFigures): string {
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
    "",
    "| Suggestions while people type: at once, for | whole bot, ms | bare discord.js with a constant, ms | processor ms each |",
    "|---|---:|---:|---:|",
    ...suggestions.map(
      ({ atOnce, what, full, bare, cpuMs }) =>
        `| ${atOnce}, ${article(what)} | ${show(full)} | ${show(bare)} | ${round(cpuMs)} |`,
    ),
  ].join("\n");
}
