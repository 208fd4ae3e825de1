import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pollSource } from "../../../src/sources/feeds/poll-source.ts";
import { BYTES_A_DAY, ITEMS_A_DAY, shareOn } from "../../../src/sources/feeds/share.ts";
import { createFeedBench } from "../feeds/feed-bench.ts";
import { type Answer, listing, page, serveSite } from "./site.ts";

const day = 86_400_000;
const robots =
  (text: string): Answer =>
  (_request, response) =>
    void response.end(text);

async function followed(pages: Record<string, Answer>, firstItems = 20, timeoutMs = 5_000) {
  const bot = await createFeedBench({ timeoutMs });
  const site = await serveSite(pages);
  const source = await bot.add(`${site.at}/list`, firstItems, "/press/");
  if (source === null) throw new Error("not added");
  const health = async () => {
    const found = await bot.health();
    if (found === undefined) throw new Error("no source");
    return found;
  };
  return { bot, site, source, health };
}

describe("towards a site the bot", () => {
  it("reads no listing that its robots.txt keeps from bots, and says so", async () => {
    const pages: Record<string, Answer> = {
      "/robots.txt": robots("User-agent: briefing-bot\nDisallow: /list"),
      "/list": listing(["/press/1"]),
      "/press/1": page("Report 1"),
    };
    const { bot, site, health } = await followed(pages);
    await bot.poll();
    expect(site.fresh()).toBe("/robots.txt");
    expect((await health()).reason).toMatch(/^The robots\.txt of 127\S+ keeps bots from this address\.$/);
    pages["/robots.txt"] = robots("");
    bot.wait(day);
    await bot.poll();
    expect(await health()).toMatchObject({ failures: 0, taken: 1 });
  });

  it("reads no linked page that it keeps from bots, says which, and takes it when that changes", async () => {
    const pages: Record<string, Answer> = {
      "/robots.txt": robots("User-agent: *\nDisallow: /press/secret"),
      "/list": (request, response) => {
        if (request.headers["if-none-match"] !== undefined) return void response.writeHead(304).end();
        const links = ["/press/secret/2?key=hunter2", "/press/secret/1", "/press/1", "/press/leads"];
        response.writeHead(200, { etag: '"1"', "content-type": "text/html" }).end(listing(links));
      },
      "/press/1": page("Report 1"),
      "/press/leads": (_request, response) => void response.writeHead(302, { location: "/press/secret/1" }).end(),
      "/press/secret/1": page("Secret 1"),
      "/press/secret/2?key=hunter2": page("Secret 2"),
    };
    const { bot, site, health } = await followed(pages);
    await bot.poll();
    expect(site.fresh()).toBe("/robots.txt /list /press/leads /press/1");
    expect(await health()).toMatchObject({ failures: 0, taken: 1, waiting: 0 });
    expect((await health()).notice).toMatch(
      /^Left out: 3 linked pages, one of them http:\S+\/press\/leads\. The robots\.txt of \S+ keeps bots from this address\.$/,
    );
    await bot.poll();
    expect([site.fresh(), (await health()).notice]).toEqual(["/list", expect.stringContaining("3 linked pages")]);
    pages["/robots.txt"] = robots("");
    bot.wait(day);
    await bot.poll();
    await bot.poll();
    expect(await health()).toMatchObject({ taken: 3, notice: null });
    site.fresh();
    await bot.poll();
    expect([site.fresh(), (await health()).etag]).toEqual(["/list", '"1"']);
  });

  it("lets a second pass between requests, or as long as the site asks for", async () => {
    const pages: Record<string, Answer> = {
      "/list": listing(["/press/1", "/press/2"]),
      "/press/1": page("Report 1"),
      "/press/2": page("Report 2"),
    };
    const { bot } = await followed(pages);
    const seen = bot.waited;
    await bot.poll();
    expect(seen).toEqual([1_000, 1_000]);
    const slow = await followed({ ...pages, "/robots.txt": robots("User-agent: *\nCrawl-delay: 25") });
    await slow.bot.poll();
    expect(slow.bot.waited).toEqual([25_000, 25_000]);
    expect(slow.site.asked).toHaveLength(4);
  });

  it("goes on at the next poll when a site asks for waits that are longer than a poll", async () => {
    const all = Array.from({ length: 6 }, (_, at) => `/press/${at}`);
    const pages = Object.fromEntries(all.map((path) => [path, page(`Report ${path}`)]));
    const { bot, health } = await followed({
      ...pages,
      "/robots.txt": robots("User-agent: *\nCrawl-delay: 30"),
      "/list": listing(all),
    });
    const begun = bot.clock.now().getTime() + 600_000;
    await bot.poll();
    expect(bot.clock.now().getTime() - begun).toBeLessThan(100_000);
    expect(await health()).toMatchObject({ taken: 2, waiting: 4 });
    for (let turn = 0; turn < 3; turn += 1) await bot.poll();
    expect(await health()).toMatchObject({ taken: 6, waiting: 0 });
  });

  it("stops when it is told that it asks too much, and comes back when it may", async () => {
    let busy = true;
    const pages: Record<string, Answer> = {
      "/list": listing(["/press/1", "/press/2", "/press/3"]),
      "/press/1": page("Report 1"),
      "/press/2": page("Report 2"),
      "/press/3": (_request, response) => {
        if (busy) response.writeHead(429, { "retry-after": "7200" }).end();
        else response.writeHead(200, { "content-type": "text/html" }).end(page("Report 3"));
      },
    };
    const { bot, site, health } = await followed(pages);
    await bot.poll();
    expect(site.fresh()).toBe("/robots.txt /list /press/3");
    const { nextPoll, waiting } = await health();
    expect([nextPoll.getTime() - bot.clock.now().getTime(), waiting]).toEqual([7_200_000, 2]);
    busy = false;
    bot.wait(7_200_000);
    await bot.poll();
    expect(await health()).toMatchObject({ taken: 3, waiting: 0 });
  });

  it("looks again at no more pages when it is told that it asks too much", async () => {
    const pages: Record<string, Answer> = { "/list": listing(["/press/1", "/press/2", "/press/3"]) };
    for (const number of [1, 2, 3]) pages[`/press/${number}`] = page(`Report ${number}`);
    const { bot, site, health } = await followed(pages);
    await bot.poll();
    site.fresh();
    for (const number of [1, 2, 3])
      pages[`/press/${number}`] = (_request, response) => void response.writeHead(429, { "retry-after": "7200" }).end();
    bot.wait(day / 2);
    await bot.poll();
    expect(site.fresh()).toMatch(/^\/list \/press\/\d$/);
    const { nextPoll, failures } = await health();
    expect([nextPoll.getTime() - bot.clock.now().getTime(), failures]).toEqual([7_200_000, 0]);
  });

  it("takes no more than fifty pages a poll, and no more than its share of a day", async () => {
    const all = Array.from({ length: 70 }, (_, at) => `/press/${at}`);
    const pages = Object.fromEntries(all.map((path) => [path, page(`Report ${path}`)]));
    const { bot, source, health } = await followed({ ...pages, "/list": listing(all) }, 0);
    // As after a first poll that met other links.
    await bot.store.sources.note(source.id, { ...source, lastSuccess: bot.clock.now(), gone: false });
    await bot.poll();
    expect(await health()).toMatchObject({ taken: 50, waiting: 20 });
    const before = await health();
    const share = { ...shareOn(bot.clock.now(), before), items: ITEMS_A_DAY - 3 };
    await pollSource({ ...before, share }, bot.parts, new AbortController().signal);
    const spent = await health();
    expect(spent).toMatchObject({ taken: 53, waiting: 17, nextPoll: new Date("2026-01-02T00:00:00Z") });
    expect(spent.share.bytes).toBeGreaterThan(3 * 1_000);
    const full = { ...shareOn(bot.clock.now(), spent), bytes: BYTES_A_DAY };
    await pollSource({ ...spent, share: full }, bot.parts, new AbortController().signal);
    expect(await health()).toMatchObject({ taken: 53, waiting: 17 });
    bot.wait(day);
    await bot.poll();
    expect(await health()).toMatchObject({ taken: 70, waiting: 0 });
  });

  it("has one listing that fails stop no other", async () => {
    const bot = await createFeedBench({ timeoutMs: 1_000 });
    const head = { "content-type": "text/html" };
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 32));
    const bad: readonly Answer[] = [
      (_request, response) =>
        void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
      (_request, response) => void response.writeHead(302, { location: "http://[::1]:1/list" }).end(),
      (request, response) => void response.writeHead(302, { location: `${request.url ?? ""}x` }).end(),
      (_request, response) => void response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(bomb),
      (_request, response) => {
        response.writeHead(200, head);
        const drip = setInterval(() => response.write("<a href=/press/1>1</a>"), 50);
        response.on("close", () => clearInterval(drip));
      },
      (_request, response) => void response.writeHead(200, head).end(Buffer.from([0, 1, 2, 3, 0, 0, 9])),
      (_request, response) => void response.destroy(),
      (_request, response) => void response.writeHead(200, { ...head, "content-encoding": "zstd" }).end("x"),
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>`,
      "",
    ];
    for (const answer of bad) {
      const site = await serveSite({ "/list": answer, "/listx": answer });
      await bot.add(`${site.at}/list`, 20, "/press/");
    }
    const good = await serveSite({ "/list": listing(["/press/1"]), "/press/1": page("Good") });
    await bot.add(`${good.at}/list`, 20, "/press/");
    await bot.poll();
    const sources = await bot.store.sources.list();
    expect(sources.map(({ failures }) => failures)).toEqual([...bad.map(() => 1), 0]);
    for (const { reason } of sources.slice(0, -1)) expect(reason).toMatch(/^[A-Z“].*\.$/);
    expect(await bot.stored()).toMatchObject([{ title: "Good" }]);
  }, 30_000);

  it("takes of linked pages that behave badly what is safe, and the others", async () => {
    const head = { "content-type": "text/html; charset=windows-1251" };
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 32));
    const scripts = `<script>document.write("77 tanks")</script><iframe src=/frame>78</iframe><p onclick="alert(79)">
      ${"Nine bridges fell near Homs on Monday. ".repeat(6)}</p>`;
    // "Девять мостов" in the encoding of the header.
    const russian = Buffer.from([0xc4, 0xe5, 0xe2, 0xff, 0xf2, 0xfc, 0x20, 0xec, 0xee, 0xf1, 0xf2, 0xee, 0xe2]);
    const pages: Record<string, Answer> = {
      "/press/inside": (_request, response) => void response.writeHead(302, { location: "http://10.0.0.1/x" }).end(),
      "/press/bomb": (_request, response) =>
        void response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(bomb),
      "/press/drip": (_request, response) => {
        response.writeHead(200, head);
        const drip = setInterval(() => response.write("word "), 50);
        response.on("close", () => clearInterval(drip));
      },
      "/press/binary": (_request, response) => void response.writeHead(200, head).end(Buffer.from([0, 1, 2, 0, 9])),
      "/press/entities": `<!DOCTYPE x [<!ENTITY a "${"b".repeat(50)}"><!ENTITY c "&a;&a;">]><p>Eight roads were cleared near Homs. &c;</p>`,
      "/press/scripts": scripts,
      "/press/russian": (_request, response) =>
        void response
          .writeHead(200, head)
          .end(Buffer.concat([Buffer.from("<h1>"), russian, Buffer.from("</h1><p>"), russian, Buffer.from(".</p>")])),
    };
    const { bot, site, health } = await followed({ ...pages, "/list": listing(Object.keys(pages)) }, 20, 1_000);
    await bot.poll();
    const texts = await Promise.all(
      (await bot.stored()).map(async (each) => (await bot.store.briefings.document(each))?.text ?? ""),
    );
    const all = texts.join("\n");
    expect(texts).toHaveLength(3);
    for (const words of ["Nine bridges fell", "Eight roads", "Девять мостов"]) expect(all).toContain(words);
    expect(all).not.toMatch(/77|78|79|bbbb/);
    expect(site.asked).not.toContain("/frame");
    expect((await health()).notice).toMatch(
      /^Not had yet: 4 linked pages, one of them \S+\. “\S+” is binary, not text\.$/,
    );
  }, 30_000);
});
