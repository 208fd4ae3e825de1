import { join, resolve } from "node:path";
import { Keyv } from "keyv";
import type { Clock } from "../../src/clock.ts";
import type { BriefingStore } from "../briefings.ts";
import type { Geography } from "../geography.ts";
import type { Store } from "../store.ts";
import { bootName } from "./boot.ts";
import { createCatchUpLikeness } from "./catch-up-likeness.ts";
import { openConnection, type Connection } from "./connection.ts";
import { createCopies } from "./copies.ts";
import { createCorrections } from "./corrections.ts";
import { createDeliveries } from "./deliveries.ts";
import { createEvidence } from "./evidence.ts";
import { createFigures } from "./figures.ts";
import { createFiguresByPlace } from "./figures-by-place.ts";
import { createKeyvAdapter } from "./keyv-adapter.ts";
import { createGather } from "./gather.ts";
import { createFeedback } from "./feedback.ts";
import { createInbox } from "./inbox.ts";
import { createLists } from "./lists.ts";
import { folderFault } from "./lock.ts";
import { createLook, type Look } from "./look.ts";
import { makeFolder } from "./make-folder.ts";
import { createLookUpPlaces } from "./look-up-places.ts";
import { createMessages } from "./messages.ts";
import { migrate } from "./migrate.ts";
import { createMoveChat } from "./move-chat.ts";
import { createPartsOfChat } from "./parts-of-chat.ts";
import { createPlaces } from "./places.ts";
import { createPut } from "./put.ts";
import { createReach } from "./reach.ts";
import { createReadings } from "./readings.ts";
import { createSearch } from "./search.ts";
import { createSearchThread, type SearchThread } from "./search-thread.ts";
import { createSettleIndex } from "./settle-index.ts";
import { createSources } from "./sources.ts";
import { createSubscriptions } from "./subscriptions.ts";

export interface SqliteOptions {
  /** The data folder; it is made when it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  /** Where the built search worker is; by default where the build puts it. */
  readonly searchWorker?: URL;
  /** Where places are and what they lie in; without it no place lies in another. */
  readonly geography?: Geography;
  /** The most pages of 4 KB that the file may have; without it the disk decides. */
  readonly maxPages?: number;
  /** How long a write waits for another process's, 10 s unless given. The event loop waits with it. */
  readonly busySeconds?: number;
}

function createBriefings(
  connection: Connection,
  look: Look,
  thread: SearchThread,
  geography: Geography | undefined,
): BriefingStore {
  const copies = createCopies(connection);
  const put = createPut(connection, copies);
  const lookUpPlaces = createLookUpPlaces(connection, geography);
  const { keyed, ...figures } = createFigures(connection, look, lookUpPlaces);
  return {
    async put(briefings) {
      return put(briefings);
    },
    copies: async (id) => copies.of(id),
    ...createLists(connection, look, lookUpPlaces),
    ...figures,
    ...createFiguresByPlace(connection, look, keyed),
    ...createSearch(connection, look, thread, lookUpPlaces),
    ...createGather(connection, look, thread, lookUpPlaces),
    ...createPlaces(connection, lookUpPlaces),
    ...createEvidence(connection),
  };
}

/**
 * Opens `briefings.db` in the folder, brought to the newest format. Throws StoreUnusable, with the file as it was, when it
 * is damaged, newer than this program or another program's, or cannot be written.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { folder, clock, searchWorker, maxPages, busySeconds, geography } = options;
  try {
    makeFolder(folder);
  } catch (thrown) {
    throw folderFault(thrown, folder) ?? thrown;
  }
  const file = join(resolve(folder), "briefings.db");
  const limits = {
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(busySeconds === undefined ? {} : { busySeconds }),
  };
  // What was promised to a person survives a power cut; a button's state survives kill -9 without a sync an answer.
  const durable = openConnection(file, { synchronous: "FULL", cacheMegabytes: 16, ...limits });
  let quick: Connection;
  try {
    migrate(durable);
    quick = openConnection(file, { synchronous: "NORMAL", cacheMegabytes: 1, ...limits });
  } catch (thrown) {
    durable.close();
    throw thrown;
  }
  const thread = createSearchThread(file, searchWorker);
  let closing: Promise<void> | undefined;

  const catchUp = createCatchUpLikeness(durable);

  async function close(): Promise<void> {
    await catchUp.stop();
    await thread.close();
    quick.close();
    // The engine ends a connection only when its statements are collected, so what it does at the end is done here.
    durable.settle();
    durable.close();
  }

  const look = createLook(durable);
  const moveChat = createMoveChat(durable);
  const partsOf = createPartsOfChat(durable);
  return {
    briefings: createBriefings(durable, look, thread, geography),
    corrections: createCorrections(durable, look),
    readings: createReadings(durable, look),
    subscriptions: createSubscriptions(durable),
    deliveries: createDeliveries(durable, quick, bootName()),
    reach: createReach(durable),
    messages: createMessages(durable),
    inbox: createInbox(durable, quick, bootName()),
    sources: createSources(durable),
    feedback: createFeedback(durable),
    keyed: (namespace) => new Keyv({ store: createKeyvAdapter(quick, clock), namespace, throwOnErrors: true }),
    moveChat: async (from, to, note) => moveChat(from, to, note),
    partsOf: async (chat) => partsOf(chat),
    warm: () => thread.warm(),
    tidy: createSettleIndex(durable),
    recogniseOld: () => catchUp.run(),
    close: () => (closing ??= close()),
  };
}
