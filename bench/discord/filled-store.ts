import { commands } from "../../commands/index.ts";
import { createDispatcher } from "../../src/chat/create-dispatcher.ts";
import type { Dispatcher } from "../../src/chat/dispatcher.ts";
import { systemClock } from "../../src/clock.ts";
import { createLogger } from "../../src/log.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { generateBriefing } from "../generate.ts";
import { createInventedGazetteer } from "../names.ts";

const BRIEFINGS = 200;

/** All commands over a store of 200 invented briefings. */
export async function openFilled(folder: string): Promise<{ readonly dispatcher: Dispatcher; close(): Promise<void> }> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const gazetteer = createInventedGazetteer();
  const reader = createReader({ gazetteer });
  const addedAt = systemClock.now();
  for (let n = 0; n < BRIEFINGS; n += 1) {
    const document = generateBriefing(n, BRIEFINGS);
    await store.briefings.put([{ document, read: reader.read(document, {}, addedAt), addedAt }]);
  }
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings: store.briefings,
    subscriptions: store.subscriptions,
    sources: store.sources,
    gazetteer,
    reader,
    clock: systemClock,
    logger: createLogger("error", process.stderr),
    kept: store.keyed("buttons"),
    talks: store.keyed("talks"),
    chats: store.keyed("chats"),
  });
  return { dispatcher, close: () => store.close() };
}
