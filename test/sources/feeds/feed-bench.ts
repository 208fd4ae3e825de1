import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { createLogger } from "../../../src/log.ts";
import type { FetcherOptions } from "../../../src/sources/fetch/create-fetcher.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import { createPoller } from "../../../src/sources/feeds/create-poller.ts";
import { createOpener } from "../../../src/sources/opening/create-opener.ts";
import { createWeb } from "../../../src/sources/robots/create-web.ts";
import { openSqliteStore } from "../../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../../fixtures/built.ts";

/** Words enough to be no summary. */
export const long = "The coalition conducted 12 strikes near Raqqa on Monday. ".repeat(20);

export interface Item {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly day?: string;
  readonly words?: string;
}
const itemText = ({ id, url, title, day = "07 Feb 2017", words = `${title}: ${long}` }: Item) =>
  `<item><title>${title}</title>${url === undefined ? "" : `<link>${url}</link>`}<guid isPermaLink="false">${id}</guid>
  <pubDate>Tue, ${day} 23:30:00 -0500</pubDate><description><![CDATA[<p>${words}</p>]]></description></item>`;
/** The items as RSS. */
export const rss = (items: readonly Item[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>${items.map(itemText).join("")}</channel></rss>`;

/** A poller with a store and a clock of its own; `poll` is ten minutes later. */
export async function createFeedBench(options: Partial<FetcherOptions> = {}) {
  let now = new Date("2026-01-01T00:00:00Z").getTime();
  const clock = { now: () => new Date(now) };
  const folder = temporaryFolder();
  const store = await openSqliteStore({ folder, clock });
  onTestFinished(() => store.close());
  const waited: number[] = [];
  const pause = async (ms: number): Promise<void> => {
    waited.push(ms);
    now += ms;
  };
  const web = createWeb({ clock, allowAddresses: ["127.0.0.1"], timeoutMs: 5_000, pause, ...options });
  const reader = createReader({ gazetteer: openGazetteer(folder, () => undefined) });
  const opener = createOpener({ workerUrl: await builtEntry("src/sources/opening/open-worker.ts") });
  onTestFinished(() => opener.close());
  const parts = { sources: store.sources, briefings: store.briefings, reader, ...web, opener, clock };
  const poller = createPoller({ ...parts, logger: createLogger("silent") });
  return {
    store,
    parts,
    clock,
    /** The milliseconds that passed between requests to one site. */
    waited,
    /** Lets time pass without a poll. */
    wait: (ms: number) => void (now += ms),
    add: (url: string, firstItems = 20, links: string | null = null) =>
      store.sources.add({ url, issuer: "The Desk", everySeconds: 600, firstItems, links }, clock.now()),
    stored: async () => (await store.briefings.latest({ limit: 20 })).items,
    health: async () => (await store.sources.list())[0],
    /** Ten minutes later: polls what is due. */
    async poll() {
      now += 600_000;
      await poller.tick();
    },
  };
}
/** Answers what the items are now. */
export const feed =
  (make: () => readonly Item[]): RequestListener =>
  (_request, response) =>
    void response.end(rss(make()));
