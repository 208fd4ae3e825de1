import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const long =
  "Teams of the office cleared roads, mended pumps and brought blankets to the schools in which families sleep since the river rose.";

/** What the servers were asked, and how often they failed on purpose. */
export interface FeedServers {
  /** Two of three are feeds, the third is a page of links. */
  readonly sources: readonly { readonly url: string; readonly links: string | null }[];
  readonly asked: () => number;
  readonly failed: () => number;
  close(): Promise<void>;
}

const wordsOf = (feed: number, item: number): string =>
  `Report ${item} of desk ${feed}: ${feed * 1_000 + item} people were reached near Homs. ${`${long} `.repeat(7).trim()}`;

/** One item of one feed. Its id and its day are others at every other asking. */
function itemOf(feed: number, item: number, asked: number): string {
  const id = item % 7 === 0 && asked % 2 === 0 ? `again-${item}` : `${item}`;
  const day = String(1 + ((item + (item % 11 === 0 ? asked % 3 : 0)) % 28)).padStart(2, "0");
  return `<item><title>Desk ${feed}, report ${item}</title><guid isPermaLink="false">${id}</guid>
    <link>http://desk-${feed}.example/${item}</link><pubDate>${day} Jan 2026 10:00:00 GMT</pubDate>
    <description><![CDATA[<p>${wordsOf(feed, item)}</p><p>${long}</p>]]></description></item>`;
}

function feedOf(feed: number, items: number, asked: number): string {
  const all = Array.from({ length: items }, (_, at) => itemOf(feed, items - 1 - at, asked));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk ${feed}</title>${all.join("")}</channel></rss>`;
}

const isList = (feed: number): boolean => feed % 3 === 2;

function listOf(feed: number, items: number): string {
  const links = Array.from({ length: items }, (_, at) => `<li><a href="/page/${feed}/${items - 1 - at}">Report</a>`);
  return `<title>Desk ${feed}</title><ul>${links.join("")}</ul>`;
}

function pageOf(feed: number, item: number, asked: number): string {
  return `<title>Desk ${feed}, report ${item}</title><nav>Visitor ${asked}</nav><p>${1 + (item % 28)} January 2026</p>
    <p>${wordsOf(feed, item)}</p><p>${long}</p>`;
}

/** A failure of another kind each time; words of the server's own are a page as any other, so a page has five kinds. */
function fail(kind: number, response: ServerResponse, body: string, isPage: boolean): void {
  switch (kind % (isPage ? 5 : 6)) {
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
      return void response.writeHead(302, { location: "http://10.0.0.1/" }).end();
    default:
      return void response.end("<html><body>We are being maintained</body></html>");
  }
}

/** Feeds and pages of links on four servers, each of which fails every third time; each success shows ten items more, up to `items`. */
export async function serveFeeds(feeds: number, items: number): Promise<FeedServers> {
  const shown = new Map<number, number>();
  let [asked, failed] = [0, 0];
  const servers = Array.from({ length: 4 }, () =>
    createServer((request, response) => {
      const [feed = 0, item] = (request.url ?? "").match(/\d+/g)?.map(Number) ?? [];
      asked += 1;
      const many = shown.get(feed) ?? 10;
      const isPage = item !== undefined;
      const whole = isPage
        ? pageOf(feed, item, asked)
        : (isList(feed) ? listOf : feedOf)(feed, Math.min(many, items), asked);
      const body = request.url === "/robots.txt" ? "User-agent: *\nDisallow: /private" : whole;
      if (asked % 3 === 0) {
        failed += 1;
        return fail(failed, response, body, isPage);
      }
      if (!isPage && body === whole) shown.set(feed, many + 10);
      response.writeHead(200, isPage || isList(feed) ? { "content-type": "text/html" } : {}).end(body);
    }),
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    sources: Array.from({ length: feeds }, (_, feed) => {
      return { url: `http://127.0.0.1:${ports[feed % 4]}/${feed}`, links: isList(feed) ? "/page/" : null };
    }),
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
