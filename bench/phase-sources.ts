import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLogger } from "../src/log.ts";
import { createReader } from "../src/reading/create-reader.ts";
import { createPoller } from "../src/sources/feeds/create-poller.ts";
import { ITEMS_A_POLL } from "../src/sources/feeds/share.ts";
import { createOpener } from "../src/sources/opening/create-opener.ts";
import { createWeb } from "../src/sources/robots/create-web.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import { generateBriefing } from "./generate.ts";
import { createInventedGazetteer } from "./names.ts";

/** Whole items of feeds, or pages that a page of links leads to. */
export type SourceKind = "feeds" | "listings";

/** What taking items cost, from the request for the feed or page to figures that are found. */
export interface SourcesFigures {
  readonly kind: SourceKind;
  readonly items: number;
  readonly stored: number;
  readonly figures: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  /** Megabytes of heap after a collection, when a tenth, a half and all was taken. */
  readonly heapMb: readonly number[];
}

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

function briefingOf(number: number, total: number) {
  const { text, origin } = generateBriefing(number, total);
  const [title = "", ...rest] = text.split(/\n{2,}/);
  return { origin, title, body: rest.map((each) => `<p>${each}</p>`).join("") };
}

function feedOf(from: number, to: number, total: number): string {
  const items = Array.from({ length: to - from }, (_, at) => {
    const { origin, title, body } = briefingOf(from + at, total);
    return `<item><title>${title}</title><guid>${origin}</guid><link>http://desk.example/${from + at}</link>
      <description><![CDATA[${body}<!--${" ".repeat(10)}-->]]></description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Bench</title>${items.join("")}</channel></rss>`;
}

function listOf(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `<a href="/page/${from + at}">Report</a>`).join("<br>");
}

/** With as much around it as a small site has. */
function pageOf(number: number, total: number): string {
  const { title, body } = briefingOf(number, total);
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`).join("");
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><ul>${menu}</ul></nav>
    <main><article><h1>${title}</h1>${body}</article></main><aside>${menu}</aside><footer>Contact</footer></body></html>`;
}

/** Polls feeds, or pages of links, of fifty items each until all are taken. */
export async function measureSources(folder: string, kind: SourceKind, total: number): Promise<SourcesFigures> {
  let now = new Date("2026-01-01T00:00:00Z").getTime();
  const clock = { now: () => new Date(now) };
  const store = await openSqliteStore({ folder, clock });
  const server = createServer((request, response) => {
    const number = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
    const [from, to] = [number * ITEMS_A_POLL, Math.min((number + 1) * ITEMS_A_POLL, total)];
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    if (kind === "feeds") return void response.end(feedOf(from, to, total));
    const page = request.url?.startsWith("/page/") === true ? pageOf(number, total) : listOf(from, to);
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let feed = 0; feed * ITEMS_A_POLL < total; feed += 1) {
    const links = kind === "listings" ? "/page/" : null;
    const asked = { issuer: null, everySeconds: 600, firstItems: ITEMS_A_POLL, links };
    await store.sources.add({ url: `${root}/${feed}`, ...asked }, clock.now());
  }
  const opener = createOpener();
  const reader = createReader({ gazetteer: createInventedGazetteer() });
  // What politeness waits for is no cost.
  const web = createWeb({ clock, allowAddresses: ["127.0.0.1"], timeoutMs: 120_000, pause: async () => undefined });
  const heap: number[] = [];
  let taken = 0;
  const marks = [Math.ceil(total / 10), Math.ceil(total / 2), total];
  const remember: typeof store.sources.remember = async (id, items, count) => {
    await store.sources.remember(id, items, count);
    taken += count;
    if (count > 0 && taken === marks[heap.length]) heap.push(heapMb());
  };
  const sources = { ...store.sources, remember };
  const logger = createLogger("error", process.stderr);
  const poller = createPoller({ sources, briefings: store.briefings, reader, ...web, opener, clock, logger });
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (let turn = 0; turn <= 20; turn += 1) {
    if (taken >= total) break;
    await poller.tick();
    now += 600_000;
  }
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const issuers = await store.briefings.issuers();
  const stored = issuers.reduce((sum, { briefings }) => sum + briefings, 0);
  const { items } = await store.briefings.latest({ limit: 500 });
  const figures = items.reduce((sum, each) => sum + each.figures, 0) / Math.max(1, items.length);
  const failing = (await store.sources.list()).find(({ reason }) => reason !== null);
  if (taken < total) throw new Error(`${taken} of ${total} were taken: ${failing?.reason ?? "nothing failed"}`);
  server.closeAllConnections();
  server.close();
  await opener.close();
  await store.close();
  return {
    kind,
    items: taken,
    stored,
    figures,
    perSecond: taken / seconds,
    cpuMs: (user + system) / 1e3 / taken,
    heapMb: heap,
  };
}

export function sourcesTable(measured: SourcesFigures): string {
  const { kind, items, stored, figures, perSecond, cpuMs, heapMb: heap } = measured;
  const what = kind === "feeds" ? "items out of feeds" : "pages that pages of links lead to";
  return [
    `| ${items.toLocaleString("en-US")} ${what}, ${figures.toFixed(1)} figures each | |`,
    "|---|---:|",
    `| a second, from the request to figures that are found | ${perSecond.toFixed(0)} |`,
    `| processor ms each | ${cpuMs.toFixed(1)} |`,
    `| stored | ${stored.toLocaleString("en-US")} |`,
    `| heap after a tenth, a half and all, MB | ${heap.map((each) => each.toFixed(0)).join(" / ")} |`,
  ].join("\n");
}
