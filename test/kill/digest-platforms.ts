import type { Dispatcher } from "../../src/chat/dispatcher.ts";
import type { Clock } from "../../src/clock.ts";
import type { Logger } from "../../src/log.ts";
import type { ChatNews, ChatPlatform } from "../../src/platforms/platform.ts";
import type { Store } from "../../store/store.ts";
import type { Kind } from "./digest-steps.ts";

export interface PlatformParts {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly news: ChatNews;
}

/** The bot's own platform on a fake server, logged in. */
export async function openPlatform(
  kind: Kind,
  root: string,
  token: string,
  parts: PlatformParts,
): Promise<ChatPlatform> {
  const { store, ...rest } = parts;
  const shared = { ...rest, token, kept: store.keyed(kind) };
  const failed = (why: unknown): void => void process.stderr.write(`${String(why)}\n`);
  const platform = kind === "discord" ? await discord() : await telegram();
  await platform.start();
  return platform;

  // A process loads what it needs alone: hundreds of them are started.
  async function discord(): Promise<ChatPlatform> {
    const { createDiscordPlatform } = await import("../../src/platforms/discord/discord-platform.ts");
    return createDiscordPlatform({ ...shared, guild: null, shards: "auto", apiRoot: root, failed });
  }
  async function telegram(): Promise<ChatPlatform> {
    const { createTelegramPlatform } = await import("../../src/platforms/telegram/telegram-platform.ts");
    const { inbox } = store;
    return createTelegramPlatform({ ...shared, inbox, apiRoot: root, webhook: null, failed, paced: false });
  }
}
