import { commands } from "../../commands/index.ts";
import { createDispatcher } from "../../src/chat/create-dispatcher.ts";
import type { Dispatcher } from "../../src/chat/dispatcher.ts";
import { systemClock } from "../../src/clock.ts";
import { createLogger } from "../../src/log.ts";
import type { Gazetteer } from "../../src/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { generateBriefing } from "../generate.ts";
import { createInventedGazetteer } from "../names.ts";

const BRIEFINGS = 200;

/** All commands over a store of 200 invented briefings, with suggestions of real places. */
export async function openFilled(folder: string): Promise<{ readonly dispatcher: Dispatcher; close(): Promise<void> }> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const gazetteer = createInventedGazetteer();
  const reader = createReader({ gazetteer });
  const addedAt = systemClock.now();
  for (let n = 0; n < BRIEFINGS; n += 1) {
    const document = generateBriefing(n, BRIEFINGS);
    await store.briefings.put([{ document, read: reader.read(document, {}, addedAt), addedAt }]);
  }
  const around = (places: Gazetteer): Dispatcher =>
    createDispatcher({
      commands,
      question: "ask",
      briefings: store.briefings,
      subscriptions: store.subscriptions,
      sources: store.sources,
      gazetteer: places,
      reader,
      clock: systemClock,
      logger: createLogger("error", process.stderr),
      kept: store.keyed("buttons"),
      talks: store.keyed("talks"),
      chats: store.keyed("chats"),
    });
  // The briefings tell of invented places; suggestions come out of the bot's own gazetteer, with all its places.
  const { complete } = around(openGazetteer(folder, (what) => process.stderr.write(`${what}\n`)));
  await complete({ command: "figures", option: "place", typed: "a" }); // as the running bot does when it starts
  return { dispatcher: { ...around(gazetteer), complete }, close: () => store.close() };
}
