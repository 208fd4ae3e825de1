import { commands } from "../../commands/index.ts";
import { createDispatcher } from "../../src/chat/create-dispatcher.ts";
import { systemClock as clock } from "../../src/clock.ts";
import { createEngine } from "../../src/digests/engine/engine.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createLogger } from "../../src/log.ts";
import type { ChatPlatform } from "../../src/platforms/platform.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import type { DeliveryLedger } from "../../store/deliveries.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { openPlatform } from "./digest-platforms.ts";
import { editSteps, kinds, steps, type EditStep, type Step } from "./digest-steps.ts";

// A bot's engine in a process of its own: folder, platform, where that is, its token, the step at which it dies ("" for none),
// and how often it gets there before. It says "doomed" where the parent kills it, and ends when all is posted.
const [folder = "", name = "", root = "", token = "", stepName = "", times = "0"] = process.argv.slice(2);
const kind = kinds.find((each) => each === name) ?? "discord";
const doomedAt = [...steps, ...editSteps].find((each) => each === stepName) ?? null;
let left = Number(times);
let hasEdited = false;

/** Dies here when this is the step: the last instruction of the process. */
function at(step: Step | EditStep): void {
  if (step === doomedAt && left-- === 0) process.kill(process.pid, "SIGKILL");
}

const logger = createLogger("error", process.stderr);
const store = await openSqliteStore({ folder, clock });
const ledger: DeliveryLedger = {
  ...store.deliveries,
  async plan(runs, now) {
    const planned = await store.deliveries.plan(runs, now);
    at("after the plan");
    return planned;
  },
  async claim(...given) {
    const { planned } = await store.deliveries.counts(kind);
    if (planned > 0) at("before the claim");
    const claimed = await store.deliveries.claim(...given);
    if (claimed.length > 0) at("after the claim");
    return claimed;
  },
  async opened(...given) {
    at("after the answer, before the record");
    const isOurs = await store.deliveries.opened(...given);
    at("after the line's record, before the edit");
    return isOurs;
  },
  async end(...given) {
    at(hasEdited ? "after the edit's answer, before the record" : "after the answer, before the record");
    return await store.deliveries.end(...given);
  },
};
const gazetteer = createCuratedGazetteer();
const dispatcher = createDispatcher({
  commands,
  question: "ask",
  briefings: store.briefings,
  gazetteer,
  reader: createReader({ gazetteer }),
  kept: store.keyed("buttons"),
  talks: store.keyed("talks"),
  subscriptions: store.subscriptions,
  sources: store.sources,
  chats: store.keyed("chats"),
  clock,
  logger,
});
const kept = { ...store, deliveries: ledger };
const engine = createEngine({ store: kept, gazetteer, dispatcher, holder: `process ${process.pid}`, clock, logger });
const platform = await openPlatform(kind, root, token, { store, dispatcher, clock, logger, news: engine.news(kind) });
const mortal: ChatPlatform = {
  ...platform,
  async post(...given) {
    at("before the send");
    return await platform.post(...given);
  },
  async edit(...given) {
    hasEdited = true;
    return await platform.edit(...given);
  },
};
engine.serve([mortal]);
engine.start(true);
for (;;) {
  await engine.tick();
  await engine.idle();
  const { planned, claimed, sending } = await store.deliveries.counts(kind);
  if (planned + claimed + sending === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await engine.stop();
process.exit(0);
