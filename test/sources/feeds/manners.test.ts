import { describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { pollSource } from "../../../src/sources/feeds/poll-source.ts";
import { ITEMS_A_DAY, shareOn } from "../../../src/sources/feeds/share.ts";
import { serve } from "../fetch/bad-server.ts";
import { createFeedBench, feed, long, rss } from "./feed-bench.ts";

const items = (many: number, from = 0) =>
  Array.from({ length: many }, (_, at) => ({
    id: `${from + at}`,
    title: `Report ${from + at}`,
    url: `http://desk.example/${from + at}`,
  }));
const day = 86_400_000;

describe("the poller", () => {
  it("sends back the day of the last change, and an unchanged feed counts as a success", async () => {
    const bot = await createFeedBench();
    const modified = "Wed, 08 Feb 2017 00:00:00 GMT";
    const seen: (string | undefined)[] = [];
    await bot.add(
      await serve((request, response) => {
        seen.push(request.headers["if-modified-since"]);
        if (seen.at(-1) === modified) return void response.writeHead(304).end();
        response.writeHead(200, { "last-modified": modified }).end(rss(items(1)));
      }),
    );
    for (let turn = 0; turn < 3; turn += 1) await bot.poll();
    expect(seen).toEqual([undefined, modified, modified]);
    expect(await bot.health()).toMatchObject({ lastModified: modified, lastSuccess: bot.clock.now(), taken: 1 });
  });

  it("remembers a move for good and not one for now", async () => {
    const bot = await createFeedBench();
    const seen: (string | undefined)[] = [];
    const at = await serve((request, response) => {
      seen.push(request.url);
      if (request.url === "/for-now") return void response.writeHead(302, { location: "/there" }).end();
      if (request.url === "/gone-on") return void response.writeHead(308, { location: "/for-now" }).end();
      response.end(rss(items(1)));
    });
    await bot.add(`${at}/gone-on`);
    await bot.poll();
    await bot.poll();
    expect(seen).toEqual(["/gone-on", "/for-now", "/there", "/for-now", "/there"]);
    expect(await bot.health()).toMatchObject({ url: `${at}/for-now`, owner: `${at}/gone-on` });
  });

  it("waits until the date that Retry-After names", async () => {
    const bot = await createFeedBench();
    const until = new Date(bot.clock.now().getTime() + day);
    await bot.add(
      await serve((_request, response) => void response.writeHead(429, { "retry-after": until.toUTCString() }).end()),
    );
    await bot.poll();
    expect(await bot.health()).toMatchObject({ nextPoll: until, reason: "The server answers with status 429." });
  });

  it("asks a feed that is gone for good no more, until a person resumes it", async () => {
    const bot = await createFeedBench();
    let status = 410;
    let asked = 0;
    await bot.add(
      await serve((_request, response) => {
        asked += 1;
        response.writeHead(status).end(status === 200 ? rss(items(1)) : "");
      }),
    );
    for (let turn = 0; turn < 5; turn += 1) await bot.poll();
    expect(asked).toBe(1);
    const gone = await bot.health();
    expect(gone).toMatchObject({ paused: true, reason: "The server says that it is gone for good (status 410)." });
    status = 200;
    await bot.store.sources.pause(gone?.id ?? 0, false, bot.clock.now());
    await bot.poll();
    expect(await bot.health()).toMatchObject({ paused: false, failures: 0, reason: null, taken: 1 });
  });

  it("keeps since when a feed fails and why it fails now, and what was wrong is forgotten when it works", async () => {
    const bot = await createFeedBench();
    let turn = 0;
    const answers = [
      (end: (body: Buffer) => void) => end(Buffer.from("<html>We are moving</html>")),
      (end: (body: Buffer) => void) => end(gzipSync(rss(items(1))).subarray(0, 60)),
      (end: (body: Buffer) => void) => end(gzipSync(rss(items(1)))),
    ];
    await bot.add(
      await serve((_request, response) => {
        response.writeHead(200, turn === 0 ? {} : { "content-encoding": "gzip" });
        answers[turn]?.((body) => response.end(body));
        turn += 1;
      }),
    );
    await bot.poll();
    const since = bot.clock.now();
    expect(await bot.health()).toMatchObject({
      failingSince: since,
      failures: 1,
      reason: expect.stringContaining("no feed"),
    });
    await bot.poll();
    expect(await bot.health()).toMatchObject({
      failingSince: since,
      failures: 2,
      reason: expect.stringContaining("broke off"),
    });
    bot.wait(day);
    await bot.poll();
    expect(await bot.health()).toMatchObject({ failingSince: null, failures: 0, reason: null, taken: 1 });
  });

  it("takes fifty items at a time, says how many wait, and asks for the feed again while some do", async () => {
    const bot = await createFeedBench();
    let unchanged = 0;
    await bot.add(
      await serve((request, response) => {
        if (request.headers["if-none-match"] === '"1"') {
          unchanged += 1;
          return void response.writeHead(304).end();
        }
        response.writeHead(200, { etag: '"1"' }).end(rss(items(120)));
      }),
      0,
    );
    const [source] = await bot.store.sources.list();
    if (source === undefined) throw new Error("no source");
    // As after a first poll that met an empty feed.
    await bot.store.sources.note(source.id, { ...source, lastSuccess: bot.clock.now(), gone: false });
    const waiting: (number | undefined)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await bot.poll();
      waiting.push((await bot.health())?.waiting);
    }
    expect(waiting).toEqual([70, 20, 0, 0]);
    expect(unchanged).toBe(1);
    expect((await bot.health())?.taken).toBe(120);
  });

  it("gives a source no more than its share of a day, and goes on the next day", async () => {
    const bot = await createFeedBench();
    await bot.add(await serve(feed(() => items(3))));
    const [source] = await bot.store.sources.list();
    if (source === undefined) throw new Error("no source");
    const share = { ...shareOn(bot.clock.now(), source), items: ITEMS_A_DAY - 1 };
    await pollSource({ ...source, share }, bot.parts, new AbortController().signal);
    const spent = await bot.health();
    expect(spent).toMatchObject({ taken: 1, waiting: 2, nextPoll: new Date("2026-01-02T00:00:00Z") });
    expect(spent?.share).toMatchObject({ day: "2026-01-01", items: ITEMS_A_DAY });
    expect(spent?.share.bytes).toBeGreaterThan(3 * long.length);
    await bot.poll();
    expect((await bot.health())?.taken).toBe(1);
    bot.wait(day);
    await bot.poll();
    expect(await bot.health()).toMatchObject({ taken: 3, waiting: 0, share: { day: "2026-01-02", items: 2 } });
  });

  it("ends a poll after a minute, however slow the pages are, and goes on at the next", async () => {
    const bot = await createFeedBench();
    const at = await serve((request, response) => {
      if (request.url === "/feed")
        return void response.end(rss(items(5).map((each) => ({ ...each, url: `/${each.id}`, words: "Read more." }))));
      bot.wait(25_000);
      response.writeHead(200, { "content-type": "text/html" }).end(`<h1>Report ${request.url}</h1><p>${long}</p>`);
    });
    await bot.add(`${at}/feed`);
    await bot.poll();
    expect(await bot.health()).toMatchObject({ taken: 3, waiting: 2 });
    await bot.poll();
    expect(await bot.health()).toMatchObject({ taken: 5, waiting: 0 });
  });

  it("leaves what the first poll passed over, also when the site is made anew", async () => {
    const bot = await createFeedBench();
    let remade = false;
    await bot.add(
      await serve(feed(() => items(6).map((each) => (remade ? { ...each, words: `Made anew. ${long}` } : each)))),
      2,
    );
    await bot.poll();
    remade = true;
    await bot.poll();
    expect((await bot.stored()).map(({ title, version }) => [title, version])).toEqual([
      ["Report 0", 2],
      ["Report 1", 2],
    ]);
  });
});
