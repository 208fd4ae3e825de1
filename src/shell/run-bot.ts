import { join } from "node:path";
import { holdFolder } from "../../store/sqlite/lock.ts";
import { createApp, type App } from "../app.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import type { ChatPlatform } from "../platforms/platform.ts";
import { createWebPlatform } from "../platforms/web/web-platform.ts";
import { loadSamples } from "./load-samples.ts";
import { projectRoot } from "./project-root.ts";
import { sayOutdated } from "./say-outdated.ts";
import { stopWithin, untilSignal } from "./stop.ts";

/** Runs the bot until a signal ends it; answers the exit code. Rejects with a plain sentence when it cannot start. */
export async function runBot(
  config: Config,
  clock: Clock,
  logger: Logger,
  output: NodeJS.WriteStream,
): Promise<number> {
  const signal = untilSignal();
  const hold = await holdFolder(config.dataFolder, "briefing-bot");
  const app = await createApp(config, clock, logger).catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  const platforms: readonly ChatPlatform[] = [
    createWebPlatform({
      dispatcher: app.dispatcher,
      log: app.store.messages,
      briefings: app.store.briefings,
      clock,
      logger,
      ...config.web,
      pageFolder: join(projectRoot(), "dist/page"),
    }),
  ];
  const stop = (): Promise<void> =>
    stopWithin(
      [...platforms.map((platform) => () => platform.dispose()), () => app.close(), () => hold.release()],
      logger,
    );
  try {
    if (config.samples) await loadSamples(app, clock, output);
    await sayOutdated(app, output);
    const met = await Promise.all(
      platforms.map(async (platform) => `${platform.name} on at ${await platform.start()}`),
    );
    output.write(`briefing-bot is running: ${met.join(", ")}. Ctrl-C stops it.\n`);
  } catch (error) {
    await stop();
    throw error;
  }
  void warm(app, logger);
  const name = await signal;
  logger.info({ signal: name }, "stopping");
  await stop();
  return 0;
}

/** Does what the first question would wait for: the search thread, and the keys by which people's spellings are found. */
async function warm({ store, dispatcher }: App, logger: Logger): Promise<void> {
  try {
    await store.warm();
    await dispatcher.complete({ command: "figures", option: "place", typed: "a" });
  } catch (error) {
    logger.warn({ error }, "not everything is warm; the first question may take longer");
  }
}
