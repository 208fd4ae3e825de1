import { afterEach, beforeEach, expect } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import type { ChatNews, ChatPlatform } from "../../../src/platforms/platform.ts";
import {
  createTelegramPlatform,
  type TelegramPlatformParts,
} from "../../../src/platforms/telegram/telegram-platform.ts";
import { realTiming } from "../../../src/platforms/telegram/timing.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../../fakes/telegram/telegram.ts";
import type { ChatHandle } from "../../fakes/telegram/person.ts";
import type { Seen } from "../../fakes/telegram/seen.ts";

/** The whole bot on Telegram's wire: the real grammY, the real store, the strict server. */
export interface Place {
  telegram: Telegram;
  bot: TestBot;
  platform: ChatPlatform;
  /** What the platform told of its chats. */
  readonly news: string[];
  /** What it failed with. */
  readonly failures: Error[];
  /** Whom the bot's operator lets; may be added to. */
  readonly operators: string[];
  start(parts?: Partial<TelegramPlatformParts>): Promise<string>;
  /** Stops the platform and opens the same folder again. */
  restart(parts?: Partial<TelegramPlatformParts>): Promise<void>;
  said(chat: ChatHandle, many: number): Promise<readonly Seen[]>;
}

export const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await done())) await new Promise((resolve) => setImmediate(resolve));
};

/** Waits are a twentieth as long, for both sides alike. */
export const quick = {
  now: () => systemClock.now(),
  wait: (ms: number, signal?: AbortSignal) => realTiming(systemClock).wait(ms / 50, signal),
};

export function usePlace(options: TelegramOptions = {}): Place {
  const place = { news: [], failures: [], operators: [] } as unknown as Place;
  const news: ChatNews = {
    moved: async (from, to) => void place.news.push(`${from} moved to ${to}`),
    gone: async (conversation, reason) => void place.news.push(`${conversation} gone: ${reason}`),
    back: async (conversation) => void place.news.push(`${conversation} back`),
  };
  place.start = async (parts = {}) => {
    place.platform = createTelegramPlatform({
      token: place.telegram.token,
      apiRoot: place.telegram.root,
      webhook: null,
      dispatcher: place.bot.dispatcher,
      inbox: place.bot.store.inbox,
      channels: place.bot.channels,
      kept: place.bot.store.keyed("telegram"),
      news,
      clock: systemClock,
      logger: place.bot.logger,
      failed: (error) => void place.failures.push(error),
      timing: quick,
      paced: false,
      ...parts,
    });
    return await place.platform.start();
  };
  place.restart = async (parts) => {
    await place.platform.dispose();
    place.bot = await place.bot.restart();
    await place.start(parts);
  };
  place.said = async (chat, many) => {
    const seen = () => place.telegram.messages(chat).filter(({ byBot }) => byBot);
    await until(() => seen().length >= many);
    return seen();
  };
  beforeEach(async () => {
    place.news.length = 0;
    place.failures.length = 0;
    place.operators.length = 0;
    place.telegram = await startTelegram({ second: 20, ...options });
    place.bot = await startBot(undefined, undefined, [], place.operators);
    await place.bot.add(riverBriefing);
  });
  afterEach(async () => {
    await place.platform?.dispose();
    await place.telegram.stop();
    const { logged } = place.bot;
    await place.bot.end();
    expect(place.telegram.violations).toEqual([]);
    expect(JSON.stringify(logged), "no log has the token").not.toContain(place.telegram.token.split(":")[1]);
  });
  return place;
}
