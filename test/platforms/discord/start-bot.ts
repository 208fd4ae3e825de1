import { Keyv } from "keyv";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";
import type { Shards } from "../../../src/config.ts";
import type { Channels } from "../../../src/sources/channels/create-channels.ts";
import { createLogger } from "../../../src/log.ts";
import { createDiscordPlatform } from "../../../src/platforms/discord/discord-platform.ts";
import { systemTimers, type Timers } from "../../../src/platforms/discord/timers.ts";
import type { ChatPlatform } from "../../../src/platforms/platform.ts";
import type { Discord } from "../../fakes/discord/start-discord.ts";

/** The adapter with the real discord.js, logged in to a Discord of ours. */
export interface DiscordBot {
  readonly platform: ChatPlatform;
  readonly met: string;
  readonly logged: readonly string[];
  /** What the platform told of its chats: "gone 123: why". */
  readonly news: readonly string[];
  readonly failed: readonly string[];
  readonly kept: Keyv;
  stop(): Promise<void>;
}

export interface BotWishes {
  readonly dispatcher: Dispatcher;
  readonly timers?: Timers;
  readonly kept?: Keyv;
  readonly guild?: string;
  readonly token?: string;
  readonly clock?: { now(): Date };
  readonly shards?: Shards;
  readonly channels?: Channels;
}

/** Waits a hundredth of the time, so that what is spaced by seconds is spaced by milliseconds. */
export const quickTimers: Timers = { after: (ms, run) => systemTimers.after(ms / 100, run) };

export async function startDiscordBot(discord: Discord, wishes: BotWishes): Promise<DiscordBot> {
  const logged: string[] = [];
  const news: string[] = [];
  const failed: string[] = [];
  const kept = wishes.kept ?? new Keyv();
  const platform = createDiscordPlatform({
    token: wishes.token ?? discord.token,
    guild: wishes.guild ?? null,
    shards: wishes.shards ?? "auto",
    apiRoot: discord.api,
    dispatcher: wishes.dispatcher,
    kept,
    news: {
      moved: async (from, to) => void news.push(`moved ${from} ${to}`),
      gone: async (chat, reason) => void news.push(`gone ${chat}: ${reason}`),
      back: async (chat) => void news.push(`back ${chat}`),
    },
    clock: wishes.clock ?? { now: () => new Date() },
    logger: createLogger("info", { write: (line) => void logged.push(line) }),
    failed: (reason) => void failed.push(reason),
    ...(wishes.channels === undefined ? {} : { channels: wishes.channels }),
    ...(wishes.timers === undefined ? {} : { timers: wishes.timers }),
  });
  const met = await platform.start().catch(async (error: unknown) => {
    await platform.dispose();
    throw error;
  });
  return { platform, met, logged, news, failed, kept, stop: () => platform.dispose() };
}
