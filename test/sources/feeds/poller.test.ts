import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { createLogger } from "../../../src/log.ts";
import { addBriefings } from "../../../src/sources/add-briefings.ts";
import { createPoller } from "../../../src/sources/feeds/create-poller.ts";
import { serve } from "../fetch/bad-server.ts";
import { createFeedBench, feed, long, rss, type Item } from "./feed-bench.ts";

describe("a feed", () => {
  it("gives each item once, whatever of its id, day or address changes, and a changed one as a version", async () => {
    const bot = await createFeedBench();
    const one = { id: "1", title: "Strikes", url: "http://desk.example/1" };
    let items: readonly Item[] = [one];
    await bot.add(await serve(feed(() => items)));
    await bot.poll();
    expect(await bot.stored()).toMatchObject([{ title: "Strikes", date: "2017-02-07", issuer: "The Desk" }]);
    for (const change of [{ id: "2" }, { day: "09 Feb 2017" }, { url: "http://desk.example/2" }, {}]) {
      items = [{ ...one, ...change }];
      await bot.poll();
    }
    expect((await bot.health())?.taken).toBe(1);
    items = [{ ...one, words: `Correction. ${long}` }];
    await bot.poll();
    expect(await bot.stored()).toMatchObject([{ version: 2 }]);
  });

  it("gives the newest few at the first poll and never the older ones", async () => {
    const bot = await createFeedBench();
    const items = Array.from({ length: 30 }, (_, at) => ({
      id: `${at}`,
      title: `Report ${at}`,
      url: `http://desk.example/${at}`,
      day: `${String(at + 1).padStart(2, "0")} Jan 2017`,
    }));
    await bot.add(await serve(feed(() => items)), 3);
    for (let turn = 0; turn < 3; turn += 1) await bot.poll();
    expect((await bot.stored()).map(({ title }) => title)).toEqual(["Report 29", "Report 28", "Report 27"]);
  });

  it("is asked only whether it has changed, where it moved to, and as late as it says", async () => {
    const bot = await createFeedBench();
    let status = 200;
    const seen: string[] = [];
    const at = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers["if-none-match"] ?? "-"}`);
      if (request.url === "/old") return void response.writeHead(301, { location: "/new" }).end();
      if (status !== 200) return void response.writeHead(status, { "retry-after": "7200" }).end();
      if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"1"' }).end(rss([{ id: "1", title: "Strikes" }]));
    });
    await bot.add(`${at}/old`);
    await bot.poll();
    await bot.poll();
    expect(seen).toEqual(["/old -", "/new -", '/new "1"']);
    status = 503;
    await bot.poll();
    expect(await bot.health()).toMatchObject({ failures: 1, reason: "The server answers with status 503." });
    for (let turn = 0; turn < 11; turn += 1) await bot.poll();
    expect(seen).toHaveLength(4);
    status = 200;
    await bot.poll();
    expect(await bot.health()).toMatchObject({ url: `${at}/new`, failures: 0, failingSince: null, reason: null });
    expect(await bot.stored()).toHaveLength(1);
  });

  it("of summaries has its pages fetched; one that fails is asked again, then the summary is taken", async () => {
    const bot = await createFeedBench();
    let pages = 0;
    const at = await serve((request, response) => {
      if (request.url === "/feed") {
        const one = { id: "1", title: "Whole", url: "/whole", words: "Read more." };
        const two = { id: "2", title: "Broken", url: "/broken", words: "Nine bridges fell." };
        return void response.writeHead(200, { etag: '"1"' }).end(rss([one, two]));
      }
      pages += 1;
      if (request.url === "/broken") return void response.writeHead(500).end();
      response.writeHead(200, { "content-type": "text/html" }).end(`<h1>Whole</h1><p>${long}</p>`);
    });
    await bot.add(`${at}/feed`);
    await bot.poll();
    expect((await bot.stored()).map(({ title }) => title)).toEqual(["Whole"]);
    for (let turn = 0; turn < 3; turn += 1) await bot.poll();
    expect((await bot.stored()).map(({ title }) => title).toSorted()).toEqual(["Broken", "Whole"]);
    expect(pages).toBe(4);
  });

  it("that is no feed, declares entities or is not public stops no other, and says why", async () => {
    const bot = await createFeedBench();
    const bomb = `<!DOCTYPE x [<!ENTITY a "a">]>${rss([{ id: "1", title: "&a;" }])}`;
    for (const body of ["<html>hello</html>", bomb, "", "{", "\u0000"])
      await bot.add(await serve((_request, response) => void response.end(body)));
    await bot.add("http://127.0.0.2/");
    await bot.add(await serve(feed(() => [{ id: "1", title: "Good" }])));
    await bot.poll();
    const sources = await bot.store.sources.list();
    expect(sources.map(({ failures }) => failures)).toEqual([1, 1, 1, 1, 1, 1, 0]);
    for (const { reason, failures } of sources) if (failures > 0) expect(reason).toMatch(/\S.*\.$/);
    expect(await bot.stored()).toHaveLength(1);
  });

  it("that names a page of another site revises nothing that came from there, nor another feed's", async () => {
    const bot = await createFeedBench();
    const page = "https://ministry.example/1";
    const text = "Strikes\n\nThe Desk, 7 February 2017\n\nThe coalition destroyed 40 tanks near Raqqa.";
    await addBriefings({
      ...bot.parts,
      inputs: [{ name: page, url: page, bytes: Buffer.from(text) }],
      given: { issuer: "The Desk" },
      onProgress: () => undefined,
    });
    const [ministry] = await bot.stored();
    const item = { id: "1", url: page, title: "Strikes" };
    let theirs = { ...item, words: `As it was. ${long}` };
    for (const make of [() => [item], () => [theirs]]) await bot.add(await serve(feed(make)));
    await bot.poll();
    theirs = { ...item, words: `Forged. ${long}` };
    await bot.poll();
    const stored = await bot.stored();
    expect(stored.map(({ version }) => version).toSorted()).toEqual([1, 1, 2]);
    expect(stored.find(({ id }) => id === ministry?.id)).toMatchObject({ version: 1, url: page });
    const forged = stored.find(({ version }) => version === 2)?.id ?? "";
    expect((await bot.store.briefings.document({ id: forged, version: 2 }))?.text).toContain("Forged.");
  });

  it("that keeps failing is asked less and less", async () => {
    const bot = await createFeedBench();
    let asked = 0;
    const failing: RequestListener = (_request, response) => {
      asked += 1;
      response.writeHead(500).end();
    };
    await bot.add(await serve(failing));
    for (let turn = 0; turn < 64; turn += 1) await bot.poll();
    expect(asked).toBe(7);
  });

  it("is taken once when the process dies between a briefing and its note", async () => {
    const bot = await createFeedBench();
    await bot.add(await serve(feed(() => [{ id: "1", title: "Strikes" }])));
    const dying = { ...bot.store.sources, remember: () => Promise.reject(new Error("killed")) };
    await createPoller({ ...bot.parts, sources: dying, logger: createLogger("silent") }).tick();
    for (let turn = 0; turn < 4; turn += 1) await bot.poll();
    expect(await bot.stored()).toMatchObject([{ version: 1 }]);
    expect((await bot.health())?.taken).toBe(1);
  });
});
