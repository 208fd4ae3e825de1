import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const long =
  "Teams of the office cleared roads, mended pumps and brought blankets to the schools in which families sleep since the river rose.";

/** What the servers were asked, and how often they failed on purpose. */
export interface FeedServers {
  readonly addresses: readonly string[];
  readonly asked: () => number;
  readonly failed: () => number;
  close(): Promise<void>;
}

/** One item of one feed. Its id and its day are others at every other asking. */
function itemOf(feed: number, item: number, asked: number): string {
  const id = item % 7 === 0 && asked % 2 === 0 ? `again-${item}` : `${item}`;
  const day = String(1 + ((item + (item % 11 === 0 ? asked % 3 : 0)) % 28)).padStart(2, "0");
  const words = `Report ${item} of desk ${feed}: ${feed * 1_000 + item} people were reached near Homs. ${long} ${long} ${long} ${long} ${long} ${long} ${long}`;
  return `<item><title>Desk ${feed}, report ${item}</title><guid isPermaLink="false">${id}</guid>
    <link>http://desk-${feed}.example/${item}</link><pubDate>${day} Jan 2026 10:00:00 GMT</pubDate>
    <description><![CDATA[<p>${words}</p><p>${long}</p>]]></description></item>`;
}

function feedOf(feed: number, items: number, asked: number): string {
  const all = Array.from({ length: items }, (_, at) => itemOf(feed, items - 1 - at, asked));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk ${feed}</title>${all.join("")}</channel></rss>`;
}

/** A failure of another kind each time. */
function fail(kind: number, response: ServerResponse, body: string): void {
  switch (kind % 6) {
    case 0:
      return void response.writeHead(500).end("oops");
    case 1:
      return void response.writeHead(503, { "retry-after": "600" }).end();
    case 2:
      return void response.destroy();
    case 3:
      response.writeHead(200, { "content-length": String(Buffer.byteLength(body)) });
      return void response.write(body.slice(0, body.length / 2), () => response.destroy());
    case 4:
      return void response.end("<html><body>We are being maintained</body></html>");
    default:
      return void response.writeHead(302, { location: "http://10.0.0.1/" }).end();
  }
}

/** Feeds on four servers, each of which fails every third time; each success shows ten items more, up to `items`. */
export async function serveFeeds(feeds: number, items: number): Promise<FeedServers> {
  const shown = new Map<number, number>();
  let [asked, failed] = [0, 0];
  const servers = Array.from({ length: 4 }, () =>
    createServer((request, response) => {
      const feed = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
      asked += 1;
      const many = shown.get(feed) ?? 10;
      const body = feedOf(feed, Math.min(many, items), asked);
      if (asked % 3 === 0) {
        failed += 1;
        return fail(failed, response, body);
      }
      shown.set(feed, many + 10);
      response.end(body);
    }),
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    addresses: Array.from({ length: feeds }, (_, feed) => `http://127.0.0.1:${ports[feed % 4]}/${feed}`),
    asked: () => asked,
    failed: () => failed,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
