import { randomUUID } from "node:crypto";
import { commands } from "../commands/index.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { geographyOf } from "./asking/geography.ts";
import { createDispatcher } from "./chat/create-dispatcher.ts";
import type { Dispatcher } from "./chat/dispatcher.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { keptSettings } from "./digests/chat-settings.ts";
import { createEngine, type Engine } from "./digests/engine/engine.ts";
import { createPictureDrawer } from "./drawing/create-picture-drawer.ts";
import { openGazetteer } from "./gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import type { Logger } from "./log.ts";
import { createReader } from "./reading/create-reader.ts";
import type { Reader } from "./reading/reader.ts";
import { createChannels, type Channels } from "./sources/channels/create-channels.ts";
import { openHanded } from "./sources/open-handed.ts";
import { createOpener, type Opener } from "./sources/opening/create-opener.ts";

/** The parts of the program, built once out of a configuration. */
export interface App {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly reader: Reader;
  readonly dispatcher: Dispatcher;
  /** Sends digests once it serves platforms and was started. */
  readonly engine: Engine;
  /** Opens what is no plain text. */
  readonly opener: Opener;
  /** Channels of chat platforms that are sources. */
  readonly channels: Channels;
  /** Ends the threads and lets go of the store. */
  close(): Promise<void>;
}

/** Throws StoreUnusable when the data folder cannot be used. */
export async function createApp(config: Config, clock: Clock, logger: Logger): Promise<App> {
  const gazetteer = openGazetteer(config.dataFolder, (what) => logger.warn({}, what));
  const geography = geographyOf(gazetteer);
  const store = await openSqliteStore({ folder: config.dataFolder, clock, geography });
  const drawer = createPictureDrawer();
  const reader = createReader({ gazetteer });
  const opener = createOpener();
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings: store.briefings,
    gazetteer,
    reader,
    openFile: (file) => openHanded(file, opener),
    kept: store.keyed("buttons"),
    talks: store.keyed("talks"),
    subscriptions: store.subscriptions,
    sources: store.sources,
    operators: config.operators,
    chats: keptSettings(store),
    feedback: store.feedback,
    digests: () => (engine.serves ? engine.desk : null),
    clock,
    logger,
    drawer,
  });
  const engine: Engine = createEngine({
    store,
    gazetteer,
    dispatcher,
    operators: config.operators,
    holder: randomUUID(),
    clock,
    logger,
  });
  const { briefings, sources } = store;
  const channels = createChannels({ sources, briefings, reader, opener, clock, logger });
  return {
    store,
    gazetteer,
    reader,
    dispatcher,
    engine,
    opener,
    channels,
    async close() {
      await Promise.all([drawer.close(), opener.close()]);
      await store.close();
    },
  };
}
