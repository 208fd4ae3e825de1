import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { serve } from "../fetch/bad-server.ts";
import { createFeedBench, feed, long, rss } from "./feed-bench.ts";

const item = { id: "1", title: "Strikes", url: "http://desk.example/1" };
const head = { "content-type": "application/rss+xml" };

describe("a feed on a server that behaves badly", () => {
  it("is refused in a sentence that says why, in bounded time and memory, and stops no other", async () => {
    const bot = await createFeedBench({ timeoutMs: 3_000 });
    const drip = (words: string): RequestListener => {
      return (_request, response) => {
        response.writeHead(200, head);
        const timer = setInterval(() => response.write(words), 50);
        response.on("close", () => clearInterval(timer));
      };
    };
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    const bad: readonly (readonly [why: RegExp, answer: RequestListener])[] = [
      [
        /^It redirects to what is not a public address/,
        (_request, response) => void response.writeHead(301, { location: "http://192.168.0.1/feed" }).end(),
      ],
      [
        /^It redirects to what is not a public address/,
        (_request, response) => void response.writeHead(302, { location: "http://[::ffff:10.0.0.1]/feed" }).end(),
      ],
      [
        /^It is no web address/,
        (_request, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      ],
      [
        /^It redirects too many times/,
        (request, response) => void response.writeHead(302, { location: `${request.url ?? ""}x` }).end(),
      ],
      [
        /^It is larger than \d+ KB/,
        (_request, response) =>
          void response
            .writeHead(200, { ...head, "content-encoding": "gzip" })
            .end(gzipSync(Buffer.alloc(50 * 1024 * 1024, 32))),
      ],
      [
        /^It is larger than \d+ KB/,
        (_request, response) => void response.writeHead(200, { "content-length": "9000000000" }).end(),
      ],
      [/^It did not answer in time/, drip("<item>")],
      [/^It did not answer in time/, () => undefined],
      [/^The connection broke|^The answer broke off/, (_request, response) => void response.destroy()],
      [
        /^Its answer begins with headers that are too long/,
        (_request, response) => {
          for (let at = 0; at < 60; at += 1) response.setHeader(`x-${at}`, "y".repeat(1_000));
          response.end("words");
        },
      ],
      [
        /^It declares XML entities/,
        (_request, response) =>
          void response.end(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${rss([{ ...item, title: "&l9;" }])}`),
      ],
      [
        /^It declares XML entities/,
        (_request, response) =>
          void response.end(
            `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss([{ ...item, title: "&a;" }])}`,
          ),
      ],
      [
        / is binary, not text\.$/,
        (_request, response) => void response.writeHead(200, head).end(Buffer.from([0, 1, 2, 0, 9])),
      ],
      [/^It is no feed/, (_request, response) => void response.end(`${"<a>".repeat(50_000)}`)],
      [/^It is no feed/, (_request, response) => void response.end(`${"[".repeat(100_000)}`)],
    ];
    for (const [, answer] of bad) await bot.add(`${await serve(answer)}/feed`);
    await bot.add(await serve(feed(() => [item])));
    const begun = performance.now();
    await bot.poll();
    expect(performance.now() - begun).toBeLessThan(40_000);
    const sources = await bot.store.sources.list();
    expect(sources.map(({ reason }) => reason ?? "")).toEqual([...bad.map(([why]) => expect.stringMatching(why)), ""]);
    expect(await bot.stored()).toMatchObject([{ title: "Strikes" }]);
    const shown = sources.map(({ reason }) => reason).join(" ");
    expect(shown).not.toMatch(/192\.168|10\.0\.0\.1|passwd/);
  }, 60_000);

  it("is read in the encoding that it says or shows, and its scripts are no words", async () => {
    const words = `Девять мостов разрушено. <script>alert(77)</script><img src=x onerror="alert(78)"> ${long}`;
    const body = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${rss([{ ...item, title: "Брифинг министерства", words }])}`;
    const cp1251 = (text: string) =>
      Buffer.from(
        [...text].map((letter) => {
          const code = letter.codePointAt(0) ?? 0;
          return code < 128 ? code : code - 0x350;
        }),
      );
    const answers: readonly RequestListener[] = [
      (_request, response) => void response.writeHead(200, head).end(cp1251(body("windows-1251"))),
      (_request, response) =>
        void response.writeHead(200, { "content-type": "text/xml; charset=windows-1251" }).end(cp1251(body("utf-8"))),
      (_request, response) => void response.writeHead(200, head).end(Buffer.from(`\uFEFF${body("utf-16")}`, "utf16le")),
      (_request, response) => void response.writeHead(200, head).end(`\uFEFF${body("utf-8")}`),
      (_request, response) => void response.writeHead(200, head).end(body("klingon")),
    ];
    for (const answer of answers) {
      const bot = await createFeedBench();
      await bot.add(await serve(answer));
      await bot.poll();
      const [stored] = await bot.stored();
      expect(stored?.title).toBe("Брифинг министерства");
      const text = (await bot.store.briefings.document({ id: stored?.id ?? "", version: 1 }))?.text ?? "";
      expect(text).toContain("Девять мостов разрушено.");
      expect(text).not.toMatch(/alert|77|78/);
    }
  }, 30_000);

  it("has pages behind its summaries fetched under the same guards, and the summary is taken where they are refused", async () => {
    const bot = await createFeedBench({ timeoutMs: 1_000 });
    const asked: string[] = [];
    const at = await serve((request, response) => {
      asked.push(request.url ?? "");
      if (request.url === "/inside") return void response.writeHead(302, { location: "http://127.0.0.2/secret" }).end();
      if (request.url === "/bomb")
        return void response
          .writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" })
          .end(gzipSync(Buffer.alloc(50 * 1024 * 1024, 32)));
      const summaries = ["/inside", "/bomb"].map((url) => ({
        id: url,
        title: `Report ${url}`,
        url,
        words: "Nine fell.",
      }));
      response.end(rss([...summaries, { id: "x", title: "Report x", url: "http://10.0.0.1/", words: "Nine fell." }]));
    });
    await bot.add(at);
    await bot.poll();
    expect((await bot.stored()).map(({ title }) => title).toSorted()).toEqual([
      "Report /bomb",
      "Report /inside",
      "Report x",
    ]);
    expect(await bot.health()).toMatchObject({ failures: 0, taken: 3, waiting: 0 });
    expect(asked).toContain("/bomb");
  }, 30_000);
});
