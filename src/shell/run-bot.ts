import { holdFolder } from "../../store/sqlite/lock.ts";
import { createApp, type App } from "../app.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { createFolderWatcher } from "../sources/folder/create-folder-watcher.ts";
import { createPoller } from "../sources/feeds/create-poller.ts";
import { createWeb } from "../sources/robots/create-web.ts";
import { createPlatforms } from "./create-platforms.ts";
import { loadSamples } from "./load-samples.ts";
import { sayOutdated } from "./say-outdated.ts";
import { stopWithin, untilSignal } from "./stop.ts";

/** How long stopping waits for messages that are under way before it ends their platforms. */
const SENDING_MS = 3_000;

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
  let fail: (reason: string) => void = () => {};
  const failure = new Promise<string>((resolve) => (fail = resolve));
  const platforms = await createPlatforms({ app, config, clock, logger, news: app.engine.news, failed: fail });
  app.engine.serve(platforms);
  const { opener } = app;
  const poller = createPoller({
    sources: app.store.sources,
    briefings: app.store.briefings,
    reader: app.reader,
    ...createWeb({ clock }),
    opener,
    clock,
    logger,
  });
  const watcher =
    config.briefingsFolder === null
      ? null
      : createFolderWatcher({
          folder: config.briefingsFolder,
          settled: app.store.keyed("folder"),
          briefings: app.store.briefings,
          reader: app.reader,
          opener,
          clock,
          logger,
        });
  let sending: Promise<void> = Promise.resolve();
  const stop = (): Promise<void> =>
    stopWithin(
      [
        // What is opened for the poller is not waited for.
        async () => void (await Promise.all([poller.stop(), watcher?.stop(), opener.close()])),
        // Messages that are under way get a moment; then their platforms end them, and what became of them is noted.
        async () => {
          sending = app.engine.stop();
          await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, SENDING_MS).unref())]);
        },
        ...platforms.map((platform) => () => platform.dispose()),
        () => sending,
        () => app.close(),
        () => hold.release(),
      ],
      logger,
    );
  try {
    if (config.samples) await loadSamples(app, clock, output);
    await sayOutdated(app, output);
    // One that fails is told only when the others have started: what is still starting cannot be stopped.
    const starts = platforms.map(async (platform) => `${platform.name} on at ${await platform.start()}`);
    await Promise.allSettled(starts);
    const met = await Promise.all(starts);
    // The folder is held, so no other bot works on it: what one left behind is taken up at once.
    app.engine.start(true);
    poller.start();
    watcher?.start();
    output.write(`briefing-bot is running: ${met.join(", ")}. Ctrl-C stops it.\n`);
  } catch (error) {
    await stop();
    throw error;
  }
  void warm(app, logger);
  void recogniseOld(app, logger);
  // A bot that is dead on one platform must not look alive: it ends, and whoever watches it sees why.
  const ended = await Promise.race([signal.then((name) => ({ signal: name })), failure.then((reason) => ({ reason }))]);
  logger.info(ended, "stopping");
  if ("reason" in ended) output.write(`briefing-bot stops: ${ended.reason}\n`);
  await stop();
  return "reason" in ended ? 1 : 0;
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

/** Beside all else, and on at the next start: what was stored by older versions is recognised when a source brings it again. */
async function recogniseOld({ store }: App, logger: Logger): Promise<void> {
  try {
    const done = await store.recogniseOld();
    if (done > 0) logger.info({ briefings: done }, "stored briefings are recognised when they come again");
  } catch (error) {
    logger.warn({ error }, "stored briefings of older versions may not be recognised when they come again");
  }
}
