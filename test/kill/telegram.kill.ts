import type { ChildProcess } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { startTelegram, type Telegram } from "../fakes/telegram/telegram.ts";
import type { ChatHandle, Person } from "../fakes/telegram/person.ts";
import { createWorkplace, said, type Workplace } from "../journeys/processes.ts";
import { table } from "./table.ts";
import { killPoints, type KillPoint } from "./telegram-points.ts";

/** How often the process is killed at each point. */
const rounds = Number(process.env["KILL_ROUNDS"] ?? 20);
/** Who asks in each round, all at once. */
const people = 3;

/** Two questions whose answers, in an empty store, cannot be mistaken for one another. */
const [question, answer] = ["/help", "What you can ask"];
const [lastQuestion, lastAnswer] = ["/figures Homs", "No briefing is stored yet"];

interface Question {
  readonly person: Person;
  readonly chat: ChatHandle;
  readonly update: number;
}

interface Tally {
  kills: number;
  questions: number;
  once: number;
  twice: number;
  never: number;
  /** Of those never answered, the ones that the bot noted as unknown, and told the person that an answer may be missing. */
  unknown: number;
}

const rows: string[][] = [];

afterAll(() => {
  if (rows.length === 0) return;
  const head = ["killed while", "kills", "questions", "answered once", "twice", "never", "of these told so"];
  process.stdout.write(`\n${table([head, ...rows])}\n`);
});

describe("a Telegram bot that is killed and started again", () => {
  it.each(killPoints)("$name", { timeout: rounds * 60_000 }, async (point) => {
    const telegram = await startTelegram({ check: false });
    const place = createWorkplace();
    try {
      const tally = await killOften(telegram, place, point);
      rows.push([point.name, ...Object.values(tally).map(String)]);
      expect(tally.kills).toBe(rounds);
      expect(tally.twice).toBe(0);
      expect(tally.never - tally.unknown).toBe(0);
    } finally {
      place.end();
      await telegram.stop();
    }
  });
});

async function killOften(telegram: Telegram, place: Workplace, { rule }: KillPoint): Promise<Tally> {
  const tally: Tally = { kills: 0, questions: 0, once: 0, twice: 0, never: 0, unknown: 0 };
  const asked: Question[] = [];
  const log: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const bot = await startedBot(telegram, place, log);
    telegram.faults.on(rule, { kind: "act", act: () => void bot.kill("SIGKILL") });
    for (let number = 0; number < people; number++) asked.push(ask(telegram, question));
    await gone(bot);
    tally.kills++;
  }
  // The last start answers what is left. A chat's messages are answered in order: after this one nothing comes for those before.
  const bot = await startedBot(telegram, place, log);
  for (const { person, chat } of asked) person.says(chat, lastQuestion);
  await until(
    () => asked.every(({ chat }) => telegram.pending().length === 0 && hasLast(telegram, chat)),
    () => {
      const open = asked.filter(({ chat }) => !hasLast(telegram, chat)).length;
      return `${open} of ${asked.length} chats wait for their last answer; ${log.slice(-3).join("")}`;
    },
  );
  bot.kill("SIGKILL");
  await gone(bot);
  for (const { chat, update } of asked) {
    const answers = saidIn(telegram, chat, answer);
    tally.questions++;
    if (answers === 1) tally.once++;
    else if (answers > 1) tally.twice++;
    else tally.never++;
    const told = saidIn(telegram, chat, "I was stopped while I sent") > 0;
    if (answers === 0 && told && log.some((line) => isUnknown(line, update))) tally.unknown++;
  }
  return tally;
}

function ask(telegram: Telegram, text: string): Question {
  const person = telegram.addUser({ name: "Reader" });
  const chat = telegram.privateChat(person);
  person.says(chat, text);
  const update = telegram.pending().at(-1)?.update_id;
  if (update === undefined) throw new Error("The question did not reach the queue.");
  return { person, chat, update };
}

/** How often the bot said in a chat what only this answer says. */
const saidIn = (telegram: Telegram, chat: ChatHandle, words: string): number =>
  telegram.messages(chat).filter(({ byBot, text }) => byBot && text.includes(words)).length;

/**
 * Whether a chat's last question is answered. It is another one than the first, with another answer: a late answer to the first
 * one must not pass for it, or the count would end before everything is said.
 */
const hasLast = (telegram: Telegram, chat: ChatHandle): boolean => saidIn(telegram, chat, lastAnswer) > 0;

const isUnknown = (line: string, update: number): boolean =>
  line.includes(`"update":${update}`) && line.includes('"outcome":"unknown"');

async function startedBot(telegram: Telegram, place: Workplace, log: string[]): Promise<ChildProcess> {
  const bot = place.spawn("main", [], {
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    SAMPLES: "no",
    LOG_LEVEL: "warn",
  });
  for (const stream of [bot.stdout, bot.stderr]) {
    let rest = "";
    stream?.on("data", (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString()}`.split("\n");
      rest = lines.pop() ?? "";
      log.push(...lines);
    });
  }
  await said(bot, /is running/);
  return bot;
}

function gone(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => bot.once("exit", () => resolve()));
}

/** Waits for what processes do; a minute is a guard against hanging, not a measure. */
async function until(done: () => boolean, state: () => string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!done()) {
    if (performance.now() > end) throw new Error(`It did not come to an end: ${state()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
