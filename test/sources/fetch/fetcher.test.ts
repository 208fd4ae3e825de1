import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createFetcher, type FetcherOptions } from "../../../src/sources/fetch/create-fetcher.ts";
import { NotFetched } from "../../../src/sources/fetch/not-fetched.ts";
import { retryAfter } from "../../../src/sources/fetch/retry-after.ts";
import { serve } from "./bad-server.ts";

const now = new Date("2026-01-01T00:00:00Z");
const clock = { now: () => now };
const open = (options: Partial<FetcherOptions> = {}) =>
  createFetcher({ clock, allowAddresses: ["127.0.0.1"], ...options });
const fault = async (work: Promise<unknown>): Promise<NotFetched> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotFetched)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe("the guard", () => {
  it("reaches nothing on loopback without the allowance: by number, by name, in other spellings", async () => {
    let asked = 0;
    const at = await serve((_request, response) => {
      asked += 1;
      response.end("inside");
    });
    const port = new URL(at).port;
    const hosts = ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0.0.0.0", "[::ffff:127.0.0.1]", "[::1]", "[::]"];
    for (const host of hosts) {
      const error = await fault(createFetcher({ clock })(`http://${host}:${port}/`));
      expect([host, error.message]).toEqual([host, expect.stringContaining("is not a public address")]);
    }
    expect(asked).toBe(0);
  });

  it.each(["10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]"])(
    "refuses %s, and names no address",
    async (host) => {
      const error = await fault(createFetcher({ clock })(`https://${host}/`));
      expect(error.message).toBe("It is not a public address: the bot goes to no private, loopback or link-local one.");
      expect(error.mayPass).toBe(false);
    },
  );

  it("refuses a redirect from an allowed address to one that is not, on each hop", async () => {
    let inside = 0;
    const at = await serve((request, response) => {
      if (request.headers.host?.startsWith("localhost") === true) inside += 1;
      response.writeHead(302, { location: request.url === "/a" ? "/b" : "http://169.254.169.254/latest" }).end();
    });
    expect((await fault(open()(`${at}/a`))).message).toMatch(/^It redirects to what is not a public address/);
    expect(inside).toBe(0);
  });

  it.each(["file:///etc/passwd", "ftp://example.org/", "javascript:1", "http://u:p@example.org/", "no address"])(
    "does not take %s",
    async (url) => expect((await fault(open()(url))).mayPass).toBe(false),
  );

  it("does not take a redirect to another scheme", async () => {
    const at = await serve((_request, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end());
    expect((await fault(open()(at))).message).toContain("no web address");
  });
});

describe("a server that behaves badly", () => {
  it("redirects for ever", async () => {
    let turn = 0;
    const at = await serve((_request, response) => response.writeHead(302, { location: `/${(turn += 1)}` }).end());
    expect((await fault(open()(at))).message).toContain("too many times");
    expect(turn).toBe(6);
  });

  it("never answers, or drips bytes", async () => {
    const silent = await serve(() => undefined);
    expect((await fault(open({ timeoutMs: 100 })(silent))).message).toContain("in time");
    const slow = await serve((_request, response) => {
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect((await fault(open({ timeoutMs: 200 })(slow))).message).toContain("in time");
  });

  it("sends too much: with a length, without one, and packed", async () => {
    const sizes: ((url: string) => { headers: Record<string, string>; body: Uint8Array })[] = [
      () => ({ headers: { "content-length": "2000" }, body: Buffer.alloc(2_000) }),
      () => ({ headers: { "transfer-encoding": "chunked" }, body: Buffer.alloc(2_000) }),
      () => ({ headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(50_000_000)) }),
    ];
    for (const make of sizes) {
      const at = await serve((request, response) => {
        const { headers, body } = make(request.url ?? "");
        response.writeHead(200, headers).end(body);
      });
      expect((await fault(open({ maxBytes: 1_024 })(at))).message).toContain("larger than 1 KB");
    }
  });

  it("breaks off, lies about packing, packs in a way of its own, closes", async () => {
    const cut = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    });
    expect((await fault(open()(cut))).mayPass).toBe(true);
    const lying = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
    );
    expect((await fault(open()(lying))).message).toContain("unpacked");
    const own = await serve((_request, response) => response.writeHead(200, { "content-encoding": "own" }).end("x"));
    expect((await fault(open()(own))).message).toContain("compression");
    const closed = await serve((_request, response) => void response.destroy());
    expect((await fault(open()(closed))).mayPass).toBe(true);
  });

  it("is overloaded and says for how long", async () => {
    const at = await serve((_request, response) => response.writeHead(503, { "retry-after": "120" }).end());
    const error = await fault(open()(at));
    expect([error.mayPass, error.status, error.retryAt]).toEqual([true, 503, new Date("2026-01-01T00:02:00Z")]);
    expect(retryAfter("Thu, 01 Jan 2026 00:05:00 GMT", now)).toEqual(new Date("2026-01-01T00:05:00Z"));
    expect(retryAfter("99999999", now)).toEqual(new Date("2026-01-08T00:00:00Z"));
    expect([retryAfter("-5", now), retryAfter("soon", now), retryAfter(undefined, now)]).toEqual([null, null, null]);
  });
});

describe("an answer", () => {
  it("comes unpacked and in UTF-8, whatever charset the header names, with its validators", async () => {
    const bodies: [string, Uint8Array][] = [
      ["text/html; charset=windows-1251", Buffer.from([0xd0, 0xe0, 0xea, 0xea, 0xe0])],
      ["text/html; charset=iso-8859-1", Buffer.from("Ракка")],
      ["text/html; charset=utf-16le", Buffer.from("Ракка", "utf16le")],
    ];
    for (const [type, body] of bodies) {
      const at = await serve((_request, response) =>
        response
          .writeHead(200, { "content-type": type, "content-encoding": "gzip", etag: '"1"', "last-modified": "then" })
          .end(gzipSync(body)),
      );
      const { bytes, etag, lastModified } = await open()(at);
      expect([type, Buffer.from(bytes).toString(), etag, lastModified]).toEqual([type, "Ракка", '"1"', "then"]);
    }
  });

  it("is unchanged when the server knows the validators, and says truthfully who asks", async () => {
    const agents: (string | undefined)[] = [];
    const at = await serve((request, response) => {
      agents.push(request.headers["user-agent"]);
      response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200).end("x");
    });
    expect((await open()(at, { etag: '"1"', lastModified: null })).unchanged).toBe(true);
    expect((await open()(at, { etag: '"2"', lastModified: null })).unchanged).toBe(false);
    expect(agents[0]).toMatch(/^briefing-bot\//);
  });

  it("tells where it moved for good, and nothing of a move for now", async () => {
    const at = await serve((request, response) => {
      const to = { "/old": [301, "/new"], "/new": [302, "/now"] }[request.url ?? ""];
      if (to === undefined) response.end("x");
      else response.writeHead(Number(to[0]), { location: String(to[1]) }).end();
    });
    expect(await open()(`${at}/old`)).toMatchObject({ url: `${at}/now`, movedTo: `${at}/new` });
    expect((await open()(`${at}/new`)).movedTo).toBeNull();
  });
});
