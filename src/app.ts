import { commands } from "../commands/index.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { createDispatcher } from "./chat/create-dispatcher.ts";
import type { Dispatcher } from "./chat/dispatcher.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createMapDrawer } from "./drawing/create-map-drawer.ts";
import { openGazetteer } from "./gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import type { Logger } from "./log.ts";
import { createReader } from "./reading/create-reader.ts";
import type { Reader } from "./reading/reader.ts";

/** The parts of the program, built once out of a configuration. */
export interface App {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly reader: Reader;
  readonly dispatcher: Dispatcher;
  /** Ends the drawing thread and lets go of the store. */
  close(): Promise<void>;
}

/** Throws StoreUnusable when the data folder cannot be used. */
export async function createApp(config: Config, clock: Clock, logger: Logger): Promise<App> {
  const store = await openSqliteStore({ folder: config.dataFolder, clock });
  const gazetteer = openGazetteer(config.dataFolder, (what) => logger.warn({}, what));
  const drawer = createMapDrawer();
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings: store.briefings,
    gazetteer,
    kept: store.keyed("buttons"),
    clock,
    logger,
    drawer,
  });
  return {
    store,
    gazetteer,
    reader: createReader({ gazetteer }),
    dispatcher,
    async close() {
      await drawer.close();
      await store.close();
    },
  };
}
