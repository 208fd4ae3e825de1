import { describe, expect, it } from "vitest";
import { createLogger } from "../../../src/log.ts";
import { createPoller } from "../../../src/sources/feeds/create-poller.ts";
import { createFeedBench } from "../feeds/feed-bench.ts";
import { lines, makePdf } from "../pdf/make-pdf.ts";
import { type Answer, listing, page, serveSite } from "./site.ts";

const pattern = "/press/";
const hour = 3_600_000;
const paths = (many: number) => Array.from({ length: many }, (_, at) => `/press/${many - at}`);
const reports = (all: readonly string[]): Record<string, string> =>
  Object.fromEntries(all.map((path) => [path, page(`Report ${path.slice(7)}`)]));

async function followed(pages: Record<string, Answer>, firstItems = 20) {
  const bot = await createFeedBench();
  const site = await serveSite(pages);
  await bot.add(`${site.at}/list`, firstItems, pattern);
  const titles = async () => (await bot.stored()).map(({ title, version }) => `${title} v${version}`).toSorted();
  return { bot, site, titles };
}

describe("a listing", () => {
  it("gives the pages that it leads to, once, as articles with what they say of themselves", async () => {
    const pages: Record<string, Answer> = { "/list": listing(paths(2)), ...reports(paths(2)) };
    const { bot, site, titles } = await followed(pages);
    await bot.poll();
    expect(site.fresh()).toBe("/robots.txt /list /press/1 /press/2");
    const [one] = (await bot.stored()).filter(({ title }) => title === "Report 1");
    expect(one).toMatchObject({ date: "2017-02-07", issuer: "The Desk", url: `${site.at}/press/1` });
    expect(one?.figures).toBeGreaterThan(0);
    const text = (await bot.store.briefings.document({ id: one?.id ?? "", version: 1 }))?.text ?? "";
    expect(text).not.toMatch(/About us|Visited/);
    pages["/list"] = listing(["/press/3", ...paths(2)]);
    pages["/press/3"] = page("Report 3");
    await bot.poll();
    await bot.poll();
    expect(site.fresh()).toBe("/list /press/3 /list");
    expect(await titles()).toEqual(["Report 1 v1", "Report 2 v1", "Report 3 v1"]);
    expect(await bot.health()).toMatchObject({ title: "Press room", taken: 3, waiting: 0, failures: 0, notice: null });
  });

  it("gives the first few at the first poll and never those below them", async () => {
    const pages: Record<string, Answer> = { "/list": listing(paths(8)), ...reports(paths(8)) };
    const { bot, titles } = await followed(pages, 3);
    for (let turn = 0; turn < 3; turn += 1) await bot.poll();
    expect(await titles()).toEqual(["Report 6 v1", "Report 7 v1", "Report 8 v1"]);
    // A link elsewhere to what was passed over is old news, too.
    pages["/press/again"] = (_request, response) => void response.writeHead(302, { location: "/press/2" }).end();
    pages["/list"] = listing(["/press/again", ...paths(8)]);
    await bot.poll();
    expect(await titles()).toHaveLength(3);
  });

  it("is asked only whether it has changed, and its pages too, which become versions when they have", async () => {
    let words = "As it was.";
    let checks = 0;
    const conditional =
      (tag: () => string, body: () => string): Answer =>
      (request, response) => {
        if (request.headers["if-none-match"] === tag()) return void response.writeHead(304).end();
        response.writeHead(200, { etag: tag(), "content-type": "text/html" }).end(body());
      };
    const report = conditional(
      () => `"${words.length}"`,
      () => page("Report 1", words),
    );
    const { bot, site, titles } = await followed({
      "/list": conditional(
        () => '"list"',
        () => listing(["/press/1"]),
      ),
      "/press/1": (request, response) => {
        checks += 1;
        if (typeof report === "function") report(request, response);
      },
    });
    await bot.poll();
    await bot.poll();
    expect([site.fresh(), checks]).toEqual(["/robots.txt /list /press/1 /list", 1]);
    bot.wait(hour);
    await bot.poll();
    expect([checks, await titles()]).toEqual([2, ["Report 1 v1"]]);
    words = "Corrected: it was 13.";
    bot.wait(2 * hour);
    await bot.poll();
    expect([checks, await titles()]).toEqual([3, ["Report 1 v2"]]);
    const [revised] = await bot.stored();
    expect((await bot.store.briefings.document({ id: revised?.id ?? "", version: 2 }))?.text).toContain("Corrected");
    expect(await bot.health()).toMatchObject({ taken: 2 });
  });

  it("has its pages looked at again ever later, five at a time, and no more when it leads there no longer", async () => {
    const pages: Record<string, Answer> = { "/list": listing(paths(7)), ...reports(paths(7)) };
    const { bot, site } = await followed(pages);
    await bot.poll();
    site.fresh();
    bot.wait(2 * hour);
    await bot.poll();
    expect(
      site
        .fresh()
        .split(" ")
        .filter((path) => path !== "/list"),
    ).toHaveLength(5);
    await bot.poll();
    expect(
      site
        .fresh()
        .split(" ")
        .filter((path) => path !== "/list"),
    ).toHaveLength(2);
    // A month of polls every six hours: a page is asked for about as often as its age doubles, then once a week.
    for (let turn = 0; turn < 4 * 30; turn += 1) {
      bot.wait(6 * hour - 600_000);
      await bot.poll();
    }
    const checks = site.asked.filter((path) => path === "/press/1").length;
    expect(checks).toBeGreaterThan(6);
    expect(checks).toBeLessThan(15);
    pages["/list"] = listing(["/press/7"]);
    await bot.poll();
    site.fresh();
    bot.wait(30 * 24 * hour);
    await bot.poll();
    expect(site.fresh()).toBe("/robots.txt /list /press/7");
  }, 120_000);

  it("gives a page once whatever becomes of its address, and what only stands around its words is no version", async () => {
    const pages: Record<string, Answer> = { "/list": listing(["/press/1"]), "/press/1": page("Report 1") };
    const { bot, titles } = await followed(pages);
    await bot.poll();
    for (const path of ["/press/1/?utm_source=feed", "/press/one", "/press/1?id=7"]) {
      pages[path] = page("Report 1");
      pages["/list"] = listing([path]);
      bot.wait(hour);
      await bot.poll();
    }
    expect(await titles()).toEqual(["Report 1 v1"]);
    pages["/press/moved"] = (_request, response) => void response.writeHead(301, { location: "/press/1" }).end();
    pages["/press/1"] = page("Report 1", "Corrected: it was 13.");
    pages["/list"] = listing(["/press/moved"]);
    await bot.poll();
    expect(await titles()).toEqual(["Report 1 v2"]);
  });

  it("has a page looked at again under the address that it has now", async () => {
    const pages: Record<string, Answer> = { "/list": listing(["/press/1"]), "/press/1": page("Report 1") };
    const { bot, site, titles } = await followed(pages);
    await bot.poll();
    delete pages["/press/1"];
    pages["/press/1/?utm_source=x"] = page("Report 1", "Corrected: it was 13.");
    pages["/list"] = listing(["/press/1/?utm_source=x"]);
    await bot.poll();
    site.fresh();
    bot.wait(2 * hour);
    await bot.poll();
    expect(site.fresh()).toBe("/list /press/1/?utm_source=x");
    expect(await titles()).toEqual(["Report 1 v2"]);
  });

  it("tells no page again because it was read more often, and tells it when it says something else", async () => {
    let reads = 10;
    let killed = 9;
    const body = () =>
      page(
        "Report 1",
        `Clashes went on.</p><p>Killed: ${killed}</p><p>Views: ${reads}</p><p>👁 ${reads * 3}</p><p>`,
      ).replace("</main>", `<p>${reads} комментариев</p></main>`);
    const { bot, titles } = await followed({
      "/list": listing(["/press/1"]),
      "/press/1": (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(body()),
    });
    await bot.poll();
    const [stored] = await bot.stored();
    const text = (await bot.store.briefings.document({ id: stored?.id ?? "", version: 1 }))?.text ?? "";
    for (const line of ["Views: 10", "👁 30", "10 комментариев"]) expect(text).toContain(line);
    reads = 500;
    bot.wait(2 * hour);
    await bot.poll();
    expect(await titles()).toEqual(["Report 1 v1"]);
    killed = 10;
    bot.wait(4 * hour);
    await bot.poll();
    expect(await titles()).toEqual(["Report 1 v2"]);
  });

  it("asks for a page that cannot be had ever later, and says which", async () => {
    const pages: Record<string, Answer> = {
      "/list": listing(["/press/1", "/press/2"]),
      "/press/1": (_request, response) => void response.writeHead(500).end(),
      "/press/2": page("Report 2"),
    };
    const { bot, site, titles } = await followed(pages);
    for (let turn = 0; turn < 6 * 24; turn += 1) await bot.poll();
    const times = site.asked.filter((path) => path === "/press/1").length;
    expect(times).toBeGreaterThan(4);
    expect(times).toBeLessThan(12);
    expect(await bot.health()).toMatchObject({ failures: 0, waiting: 0 });
    expect((await bot.health())?.notice).toMatch(/^Not had yet: 1 linked page http:\S+\/press\/1\. \S.*\.$/);
    expect(await titles()).toEqual(["Report 2 v1"]);
    pages["/press/1"] = page("Report 1");
    bot.wait(7 * 24 * hour);
    await bot.poll();
    expect(await titles()).toEqual(["Report 1 v1", "Report 2 v1"]);
    await bot.poll();
    expect((await bot.health())?.notice).toBeNull();
  }, 60_000);

  it("leads to PDFs too, and its links name pages that name themselves nothing", async () => {
    const pdf = Buffer.from(
      await makePdf((doc) => {
        lines(doc, 50, 80, ["Flood bulletin of 4 May 2017"], 18);
        lines(doc, 50, 160, ["Nine bridges fell near Homs."]);
      }),
    );
    const { bot } = await followed({
      "/list": `<a href="/press/a">Situation report No. 12 of the desk</a><a href="/press/b.pdf">Download</a>
        <a href="/press/empty.txt">Another report</a>`,
      "/press/a": "<p>On 3 May 2017 nine bridges fell near Homs, where the river had risen since Monday.</p>",
      "/press/b.pdf": (_request, response) => void response.end(pdf),
      "/press/empty.txt": (_request, response) => void response.end(""),
    });
    await bot.poll();
    expect((await bot.stored()).map(({ title, date }) => `${date} ${title}`).toSorted()).toEqual([
      "2017-05-03 Situation report No. 12 of the desk",
      "2017-05-04 Flood bulletin of 4 May 2017",
    ]);
    expect((await bot.health())?.notice).toContain("is empty");
  });

  it("says when none of its links fits, which is a failure as any other", async () => {
    const { bot } = await followed({ "/list": `<a href="/news/1">1</a>` });
    await bot.poll();
    expect(await bot.health()).toMatchObject({
      failures: 1,
      reason: "None of the page's links to its own site fits /press/.",
    });
  });

  it("is taken once when the process dies at any step of a page", async () => {
    const { bot, titles } = await followed({ "/list": listing(paths(2)), ...reports(paths(2)) });
    for (const step of ["keepPage", "remember", "note"] as const) {
      const dying = { ...bot.store.sources, [step]: () => Promise.reject(new Error("killed")) };
      await createPoller({ ...bot.parts, sources: dying, logger: createLogger("silent") }).tick();
    }
    for (let turn = 0; turn < 4; turn += 1) await bot.poll();
    expect(await titles()).toEqual(["Report 1 v1", "Report 2 v1"]);
    expect((await bot.health())?.taken).toBe(2);
  });
});
