import { createLogger } from "../../src/log.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { createPoller } from "../../src/sources/feeds/create-poller.ts";
import type { Opener } from "../../src/sources/opening/create-opener.ts";
import { createWeb } from "../../src/sources/robots/create-web.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { SourceStore } from "../../store/sources.ts";

// A bot's poller in a process of its own: folder, the time in milliseconds at which its clock stands, and how many items there
// are. Each round is half an hour later. It says "took" with each item and "round" with the time after each round, and ends
// when everything is taken.
const [folder = "", from = "0", total = "0"] = process.argv.slice(2);
let now = Number(from);
const clock = { now: () => new Date(now) };
const store = await openSqliteStore({ folder, clock });
const sources: SourceStore = {
  ...store.sources,
  async remember(id, items, taken) {
    await store.sources.remember(id, items, taken);
    if (taken > 0) process.stdout.write("took\n");
  },
};
// The pages have nothing around their article but what is left out by its name.
const opener: Opener = {
  page: () => Promise.resolve(null),
  pdf: () => Promise.reject(new Error("no PDF is to be opened")),
  docx: () => Promise.reject(new Error("no document is to be opened")),
  close: async () => undefined,
};
const poller = createPoller({
  sources,
  briefings: store.briefings,
  reader: createReader({ gazetteer: createCuratedGazetteer() }),
  // Between two rounds half an hour passes, so within one no time needs to.
  ...createWeb({ clock, allowAddresses: ["127.0.0.1"], timeoutMs: 5_000, pause: async () => undefined }),
  opener,
  clock,
  logger: createLogger("error", process.stderr),
});
for (;;) {
  await poller.tick();
  now += 1_800_000;
  process.stdout.write(`round ${now}\n`);
  const all = await store.sources.list();
  const taken = all.reduce((sum, source) => sum + source.taken, 0);
  if (taken >= Number(total) && all.every(({ waiting }) => waiting === 0)) break;
}
await poller.stop();
await store.close();
process.exit(0);
