import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { createFetcher } from "../../../src/sources/fetch/create-fetcher.ts";
import { createRobots, ROBOTS_BYTES } from "../../../src/sources/robots/create-robots.ts";
import { Disallowed } from "../../../src/sources/robots/disallowed.ts";
import { serve } from "../fetch/bad-server.ts";

const hour = 3_600_000;

/** A site with this robots.txt, or that answers this way. */
async function site(answer: string | RequestListener) {
  let now = 0;
  let asked = 0;
  const clock = { now: () => new Date(now) };
  const fetcher = createFetcher({
    clock,
    allowAddresses: ["127.0.0.1"],
    timeoutMs: 2_000,
    maxBytes: ROBOTS_BYTES,
    cut: true,
  });
  const robots = createRobots({ fetcher, clock });
  const at = await serve((request, response) => {
    if (request.url === "/robots.txt") asked += 1;
    if (typeof answer === "string") response.end(answer);
    else answer(request, response);
  });
  let bytes = 0;
  return {
    at,
    wait: (ms: number) => void (now += ms),
    asked: () => asked,
    bytes: () => bytes,
    /** The delay in milliseconds, or why not. */
    async ask(path: string, host = at): Promise<number | string> {
      try {
        return await robots.delayFor(new URL(path, host), new AbortController().signal, (came) => (bytes += came));
      } catch (error) {
        if (error instanceof Disallowed) return error.message;
        throw error;
      }
    },
  };
}
const no = expect.stringMatching(/^The robots\.txt of 127\.0\.0\.1:\d+ keeps bots from this address\.$/);

describe("robots.txt", () => {
  it("binds the bot by its own group, else by that for all, the longest rule first", async () => {
    const own = await site(
      "User-agent: *\nDisallow: /\n\nUSER-AGENT: Briefing-Bot/2\nDisallow: /a\nAllow: /a/b # but\n",
    );
    expect([await own.ask("/x"), await own.ask("/a/c"), await own.ask("/a/b")]).toEqual([0, no, 0]);
    const all = await site("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /*.pdf$\nDisallow: /%D1%81/\n");
    expect([await all.ask("/x.pdf"), await all.ask("/x.pdf?a"), await all.ask("/с/1")]).toEqual([no, 0, no]);
    const several = await site(
      "User-agent: other\nUser-agent: briefing-bot\nDisallow: /a\n\nUser-agent: z\nDisallow: /\n",
    );
    expect([await several.ask("/a"), await several.ask("/b")]).toEqual([no, 0]);
    const twice = await site(
      "User-agent: briefing-bot\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: briefing-bot\nDisallow: /b",
    );
    expect([await twice.ask("/a"), await twice.ask("/b"), await twice.ask("/c")]).toEqual([no, no, 0]);
    const marked = await site("\uFEFFUser-agent: *\rDisallow: /a\r");
    expect([await marked.ask("/a"), await marked.ask("/b")]).toEqual([no, 0]);
  });

  it("that is no robots.txt allows everything", async () => {
    for (const text of ["", "<html>Disallow: /</html>", "\u0000\u0001", "Disallow: /", "User-agent:\nDisallow: /"])
      expect(await (await site(text)).ask("/a"), text).toBe(0);
  });

  it.each([404, 403, 401, 410, 418])("that is answered with %i allows everything", async (status) => {
    const none = await site((_request, response) => void response.writeHead(status).end("User-agent: *\nDisallow: /"));
    expect([await none.ask("/a"), await none.ask("/b"), none.asked()]).toEqual([0, 0, 1]);
  });

  it.each([500, 503, 429])("that is answered with %i means that nothing is read for now", async (first) => {
    let status = first;
    const broken = await site(
      (_request, response) => void response.writeHead(status).end("User-agent: *\nDisallow: /a"),
    );
    expect(await broken.ask("/b")).toMatch(
      new RegExp(
        `^Nothing is read at 127\\S+ while its robots.txt cannot be had: the server answers with status ${first}\\.$`,
      ),
    );
    await broken.ask("/b");
    expect(broken.asked()).toBe(1);
    status = 200;
    broken.wait(hour);
    expect([await broken.ask("/a"), await broken.ask("/b")]).toEqual([no, 0]);
  });

  it("that cannot be reached, breaks off, leads inside or around and around means the same", async () => {
    const answers: readonly RequestListener[] = [
      (_request, response) => void response.destroy(),
      (_request, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("User-agent: *\n", () => response.destroy());
      },
      (_request, response) => void response.writeHead(302, { location: "http://10.0.0.1/robots.txt" }).end(),
      (request, response) => void response.writeHead(302, { location: `${request.url ?? ""}x` }).end(),
      (_request, response) => void response.write("User-agent: *\nDisallow: /a\n"),
    ];
    for (const answer of answers) expect(await (await site(answer)).ask("/a")).toMatch(/^Nothing is read at .+: .+\.$/);
    const none = await site("");
    expect(await none.ask("/", "http://127.0.0.1:1")).toMatch(
      /cannot be had: nothing answers there: the connection was refused\.$/,
    );
  });

  it("is followed over five redirects and no more, and speaks for the site that was asked", async () => {
    const to = (least: number) =>
      site((request, response) => {
        const step = Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0);
        if (step < least) return void response.writeHead(301, { location: `/step${step + 1}` }).end();
        response.end("User-agent: *\nDisallow: /a");
      });
    const five = await to(5);
    expect([await five.ask("/a"), await five.ask("/b")]).toEqual([no, 0]);
    expect(await (await to(6)).ask("/b")).toContain("it redirects too many times");
  });

  it("is fetched once a day, and an old one is kept while no newer one can be had", async () => {
    let text = "User-agent: *\nDisallow: /a";
    let status = 200;
    const changing = await site((_request, response) => void response.writeHead(status).end(text));
    await Promise.all(["/a", "/b", "/c"].map((path) => changing.ask(path)));
    expect(changing.asked()).toBe(1);
    expect(changing.bytes()).toBe(text.length);
    text = "User-agent: *\nDisallow: /b";
    changing.wait(23 * hour);
    expect([await changing.ask("/a"), await changing.ask("/b")]).toEqual([no, 0]);
    changing.wait(2 * hour);
    expect([await changing.ask("/a"), await changing.ask("/b"), changing.asked()]).toEqual([0, no, 2]);
    status = 500;
    changing.wait(25 * hour);
    expect([await changing.ask("/a"), await changing.ask("/b"), changing.asked()]).toEqual([0, no, 3]);
    changing.wait(30 * 24 * hour);
    expect(await changing.ask("/a")).toContain("cannot be had");
  });

  it("is asked for again by those who wait when whoever asked gives up", async () => {
    const signals = [new AbortController(), new AbortController(), new AbortController()];
    let asked = 0;
    const at = await serve((_request, response) => {
      asked += 1;
      if (asked <= 2) signals[asked - 1]?.abort();
      else response.end("User-agent: *\nCrawl-delay: 7");
    });
    const clock = { now: () => new Date(0) };
    const robots = createRobots({ fetcher: createFetcher({ clock, allowAddresses: ["127.0.0.1"] }), clock });
    const all = signals.map(({ signal }) => robots.delayFor(new URL(at), signal, () => undefined));
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect([settled[2], asked]).toEqual([{ status: "fulfilled", value: 7_000 }, 3]);
  });

  it("is read to 500 KiB, whole lines alone", async () => {
    const line = "Disallow: /aaaaaaaaaaaaaaaaaaaaa\n";
    const before = `User-agent: *\n${line.repeat(Math.floor(ROBOTS_BYTES / line.length) - 3)}#`;
    // The bound cuts "Disallow: /private" so that "Disallow: /" would be left.
    const filled = `${before.padEnd(ROBOTS_BYTES - "\nDisallow: /".length, "x")}\n`;
    const long = await site(`${filled}Disallow: /private\nDisallow: /late\n${line.repeat(1_000)}`);
    expect([await long.ask("/aaaaaaaaaaaaaaaaaaaaab"), await long.ask("/late"), await long.ask("/b")]).toEqual([
      no,
      0,
      0,
    ]);
    expect(long.bytes()).toBe(ROBOTS_BYTES);
  });

  it("says how long to wait between requests, within reason", async () => {
    const delay = async (value: string) => (await site(`User-agent: *\nCrawl-delay: ${value}`)).ask("/");
    expect(await Promise.all(["10", "0.5", "0", "-3", "x", "", "1e9", "Infinity", "NaN"].map(delay))).toEqual([
      10_000, 500, 0, 0, 0, 0, 60_000, 60_000, 0,
    ]);
  });

  it("that is made to cost much costs little", async () => {
    const agents = Array.from({ length: 14_000 }, (_, at) => `User-agent: a${at}\n`).join("");
    const rules = "Allow: /\n".repeat(20_000);
    const begun = performance.now();
    expect(await (await site(`${"User-agent: *\n".repeat(14_000)}${rules}`)).ask("/a")).toBe(0);
    const stars = `User-agent: *\nDisallow: /${"*a".repeat(200_000)}`;
    expect(await (await site(agents + rules)).ask("/a")).toBe(0);
    expect(await (await site(`User-agent: *\n${rules}`)).ask(`/${"a".repeat(1_900)}`)).toBe(0);
    expect(await (await site(stars)).ask(`/${"a".repeat(1_900)}`)).toContain("more patterns than are read");
    expect(await (await site(`User-agent: *\nDisallow: /${"*".repeat(400_000)}b`)).ask("/ab")).toEqual(no);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
