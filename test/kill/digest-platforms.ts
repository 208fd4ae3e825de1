import type { Dispatcher } from "../../src/chat/dispatcher.ts";
import type { Clock } from "../../src/clock.ts";
import type { Logger } from "../../src/log.ts";
import { createDiscordPlatform } from "../../src/platforms/discord/discord-platform.ts";
import type { ChatNews, ChatPlatform } from "../../src/platforms/platform.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram-platform.ts";
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
  const platform =
    kind === "discord"
      ? createDiscordPlatform({ ...shared, guild: null, shards: "auto", apiRoot: root, failed })
      : createTelegramPlatform({ ...shared, inbox: store.inbox, apiRoot: root, webhook: null, failed, paced: false });
  await platform.start();
  return platform;
}
