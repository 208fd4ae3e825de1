import { join } from "node:path";
import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import type { ChatNews, ChatPlatform } from "../platforms/platform.ts";
import { createWebPlatform } from "../platforms/web/web-platform.ts";
import { projectRoot } from "./project-root.ts";

export interface PlatformParts {
  readonly app: App;
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Who wants to know what becomes of a platform's chats. */
  news(platform: string): ChatNews;
  /** A platform is dead for good; the reason is a sentence for the operator. */
  failed(reason: string): void;
}

/** The platforms that the configuration asks for: the page always, the others where their token is set. */
export async function createPlatforms(parts: PlatformParts): Promise<readonly ChatPlatform[]> {
  const { app, config, clock, logger, news, failed } = parts;
  const web = createWebPlatform({
    dispatcher: app.dispatcher,
    log: app.store.messages,
    briefings: app.store.briefings,
    clock,
    logger,
    ...config.web,
    pageFolder: join(projectRoot(), "dist/page"),
  });
  const platforms: ChatPlatform[] = [web];
  if (config.discord !== null) {
    // discord.js takes a third of a second to load; who does not use it does not wait for it.
    const { createDiscordPlatform } = await import("../platforms/discord/discord-platform.ts");
    const kept = app.store.keyed("discord");
    platforms.push(
      createDiscordPlatform({
        ...config.discord,
        dispatcher: app.dispatcher,
        channels: app.channels,
        kept,
        news: news("discord"),
        clock,
        logger,
        failed,
      }),
    );
  }
  if (config.telegram !== null) {
    // Who does not use it does not wait for grammY to load.
    const { createTelegramPlatform } = await import("../platforms/telegram/telegram-platform.ts");
    platforms.push(
      createTelegramPlatform({
        ...config.telegram,
        dispatcher: app.dispatcher,
        inbox: app.store.inbox,
        channels: app.channels,
        kept: app.store.keyed("telegram"),
        news: news("telegram"),
        clock,
        logger,
        failed: ({ message }) => failed(message),
      }),
    );
  }
  return platforms;
}
