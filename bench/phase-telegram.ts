import { Bot } from "grammy";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { SealedReply } from "../src/chat/reply.ts";
import { systemClock } from "../src/clock.ts";
import { createLogger } from "../src/log.ts";
import { createTelegramPlatform } from "../src/platforms/telegram/telegram-platform.ts";
import type { LoggedRequest } from "../test/fakes/telegram/request-log.ts";
import { startTelegram, type Telegram } from "../test/fakes/telegram/telegram.ts";

/** Updates answered a second, one number a round; rounds of the two take turns in one process. */
export interface TelegramFigures {
  readonly updates: number;
  readonly people: number;
  readonly bare: readonly number[];
  readonly adapter: readonly number[];
}

const ROUNDS = 5;
const PEOPLE = 40;
const WORDS = "A constant answer.";
const reply: SealedReply = {
  outcome: "answered",
  blocks: [{ kind: "text", content: [{ kind: "words", text: WORDS }] }],
};
/** A round that lasts longer is broken, in milliseconds: grammY tries for ever to reach a server. */
const LONGEST = 60_000;

interface Candidate {
  readonly telegram: Telegram;
  end(): Promise<void>;
}

async function startBare(): Promise<Candidate> {
  const telegram = await startTelegram({ check: false });
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.root } });
  bot.on("message", async (context) => void (await context.reply(WORDS)));
  const running = bot.start();
  return {
    telegram,
    async end() {
      await bot.stop();
      await running;
      await telegram.stop();
    },
  };
}

/** Everything but the commands and the pacing: inbox on disk, lanes, queue, renderer, grammY's client. */
async function startAdapter(folder: string): Promise<Candidate> {
  const telegram = await startTelegram({ check: false });
  const store = await openSqliteStore({ folder, clock: systemClock });
  const platform = createTelegramPlatform({
    token: telegram.token,
    apiRoot: telegram.root,
    webhook: null,
    dispatcher: { commands: [], dispatch: async () => reply, complete: async () => [], seal: async () => reply },
    inbox: store.inbox,
    kept: store.keyed("telegram"),
    news: { moved: async () => {}, gone: async () => {}, back: async () => {} },
    clock: systemClock,
    logger: createLogger("error"),
    failed: (error) => {
      throw error;
    },
    paced: false,
  });
  await platform.start();
  return {
    telegram,
    async end() {
      await platform.dispose();
      await store.close();
      await telegram.stop();
    },
  };
}

/** So many messages of 40 people are answered; how many a second, from the first message to the last answer. */
async function perSecond(telegram: Telegram, updates: number): Promise<number> {
  const chats = Array.from({ length: PEOPLE }, (_, i) => {
    const person = telegram.addUser({ name: `Person ${i}` });
    return { person, chat: telegram.privateChat(person) };
  });
  const { requests } = telegram;
  let answers = 0;
  let seen = requests.length;
  let open: LoggedRequest[] = [];
  const begun = performance.now();
  for (let i = 0; i < updates; i++) {
    const at = chats[i % PEOPLE];
    at?.person.says(at.chat, `message ${i}`);
  }
  while (answers < updates) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    open.push(...requests.slice(seen).filter(({ method }) => method === "sendMessage"));
    seen = requests.length;
    answers += open.filter(({ outcome }) => outcome === 200).length;
    open = open.filter(({ outcome }) => outcome === undefined);
    if (performance.now() - begun > LONGEST)
      throw new Error(`${answers} of ${updates} messages were answered; the last request: ${requests.at(-1)?.method}`);
  }
  return (updates * 1_000) / (performance.now() - begun);
}

/** The whole adapter beside a bare grammY bot that answers a constant. Commands are not measured here. */
export async function measureTelegram(folder: string, updates: number): Promise<TelegramFigures> {
  const bare = await startBare();
  const adapter = await startAdapter(folder);
  const figures = { bare: [] as number[], adapter: [] as number[] };
  // The first round of each warms up and does not count.
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, candidate] of [["bare", bare] as const, ["adapter", adapter] as const]) {
      const speed = await perSecond(candidate.telegram, updates);
      if (round > 0) figures[name].push(speed);
    }
  await bare.end();
  await adapter.end();
  return { updates, people: PEOPLE, ...figures };
}
