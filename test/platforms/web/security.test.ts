import { afterEach, describe, expect, test } from "vitest";
import { isLoopback } from "../../../src/config.ts";
import { limits } from "../../../src/platforms/web/limits.ts";
import { hostName } from "../../../src/platforms/web/security.ts";
import { english } from "./sample.ts";
import { startPage, type StartedPage } from "./start-page.ts";
import { createVisitor, sendRaw } from "./visitor.ts";

let page: StartedPage;
afterEach(() => page.close());

const raw = (method: string, path: string, headers: Record<string, string>, body = ""): Promise<string> =>
  sendRaw(
    page.origin,
    `${method} ${path} HTTP/1.1\r\n${Object.entries({
      connection: "close",
      "content-length": String(body.length),
      ...headers,
    })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}\r\n${body}`,
  );

describe("on loopback without a token", () => {
  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "a@localhost", "10.0.0.1", ""])(
    "a request by the name %j is refused",
    async (host) => {
      page = await startPage();
      expect(await raw("GET", "/api/history", { host })).toMatch(/^HTTP\/1\.1 421 /);
    },
  );

  test.each(["localhost", "LOCALHOST:9", "127.0.0.1:80", "127.1.2.3", "[::1]:3000"])(
    "a request by the name %j is taken",
    async (host) => {
      page = await startPage();
      expect(await raw("GET", "/api/history", { host })).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  test.each([undefined, "null", "http://evil.example", "http://localhost:1", "https://localhost:80.evil.example"])(
    "a message from the origin %j is refused",
    async (origin) => {
      page = await startPage();
      const headers = {
        host: "localhost:80",
        "content-type": "application/json",
        ...(origin === undefined ? {} : { origin }),
      };
      expect(await raw("POST", "/api/say", headers, `{"key":"key-is-here","text":"x"}`)).toMatch(/^HTTP\/1\.1 403 /);
      expect(page.log.all).toEqual([]);
    },
  );

  test("other sites may link to the page and may not read or embed it", async () => {
    page = await startPage();
    const visitor = createVisitor(page.origin);
    const from = { "sec-fetch-site": "cross-site" };
    expect((await visitor.get("/", { ...from, "sec-fetch-dest": "document" })).status).toBe(200);
    for (const path of ["/api/history", "/page.js", "/briefings/b-english"])
      expect((await visitor.get(path, { ...from, "sec-fetch-dest": "script" })).status).toBe(403);
  });

  test("a message that says neither where it goes nor where it comes from is refused", async () => {
    page = await startPage({ token: "a token of some length" });
    const body = `{"key":"key-is-here","text":"x"}`;
    const answer = await sendRaw(
      page.origin,
      `POST /api/say HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  test("a name is a loopback name only when it is one", () => {
    expect(["localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"].every(isLoopback)).toBe(true);
    expect(["0.0.0.0", "::", "127.0.0.1.nip.io", "128.0.0.1", "127.0.0", ""].some(isLoopback)).toBe(false);
    expect(hostName("[::1]:80")).toBe("[::1]");
    expect(hostName("a:b:c")).toBeNull();
  });
});

test("every answer forbids what the page does not need", async () => {
  page = await startPage();
  const visitor = createVisitor(page.origin);
  for (const path of ["/", "/page.js", "/api/commands", "/briefings/b-english", "/briefings/none", "/nothing"]) {
    const { headers } = await visitor.get(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  }
});

test("unchanged files are not sent again", async () => {
  page = await startPage();
  const visitor = createVisitor(page.origin);
  const first = await visitor.get("/page.css");
  const again = await visitor.get("/page.css", { "if-none-match": `W/${first.headers.get("etag") ?? ""}` });
  expect([first.status, again.status]).toEqual([200, 304]);
  expect((await visitor.get("/page.css", { "if-none-match": '"other"' })).status).toBe(200);
});

describe("with a token", () => {
  const token = "a token of some length";
  const form = { "content-type": "application/x-www-form-urlencoded" };

  test("a host that others can reach is not served without one", async () => {
    page = await startPage();
    await expect(startPage({ host: "0.0.0.0" })).rejects.toThrow(/needs an access token/);
  });

  test("nothing but the sign-in page is shown to those who do not have it", async () => {
    page = await startPage({ token });
    const visitor = createVisitor(page.origin);
    const shown = await visitor.get("/briefings/b-english");
    expect(await shown.text()).toContain('action="/sign-in"');
    for (const path of ["/api/history", "/api/commands", "/api/stream", "/api/complete"])
      expect((await visitor.get(path)).status).toBe(401);
    expect((await visitor.post("/api/say", `{"key":"key-is-here","text":"x"}`)).status).toBe(401);
    expect(await (await visitor.get("/page.js")).text()).not.toContain("api/say");
    expect(page.log.all).toEqual([]);
  });

  test("the link with the token sets a cookie and leads to the page without it", async () => {
    page = await startPage({ token });
    const visitor = createVisitor(page.origin);
    const response = await visitor.get(`/?token=${encodeURIComponent(token)}`);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect(response.headers.get("set-cookie")).not.toContain(token);
    expect((await visitor.get("/api/history")).status).toBe(200);
  });

  test("the form takes the token, and a cookie of another token opens nothing", async () => {
    page = await startPage({ token });
    const visitor = createVisitor(page.origin);
    expect((await visitor.post("/sign-in", new URLSearchParams({ token }).toString(), form)).status).toBe(303);
    expect((await visitor.get("/api/history")).status).toBe(200);
    await page.close();
    page = await startPage({ token: "another token altogether" });
    expect((await createVisitor(page.origin, visitor.cookies).get("/api/history")).status).toBe(401);
  });

  test("guessing is stopped after some wrong tokens, even for the right one, until the window has passed", async () => {
    page = await startPage({ token });
    const visitor = createVisitor(page.origin);
    for (let i = 0; i < limits.signInAttempts; i++)
      expect((await visitor.post("/sign-in", `token=guess${i}`, form)).status).toBe(403);
    const right = new URLSearchParams({ token }).toString();
    const stopped = await visitor.post("/sign-in", right, form);
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, String(limits.signInWindowSeconds)]);
    expect((await visitor.get(`/?token=${encodeURIComponent(token)}`)).status).toBe(429);
    page.clock.advance(limits.signInWindowSeconds + 1);
    expect((await visitor.post("/sign-in", right, form)).status).toBe(303);
  });

  test("the token is never logged", async () => {
    page = await startPage({ token });
    await createVisitor(page.origin).get(`/?token=${encodeURIComponent(token)}`);
    expect(JSON.stringify(page.logged)).not.toContain(token);
  });
});

describe("the reading page", () => {
  test("it shows the briefing as text, whatever is in it, with the cited words marked once", async () => {
    page = await startPage();
    const start = english.text.indexOf("Hostile");
    const html = await (
      await createVisitor(page.origin).get(`/briefings/b-english?v=1&from=${start}&to=${start + 7}`)
    ).text();
    expect(html).toContain('<mark id="cited">Hostile</mark> markup stays text: &lt;script&gt;alert(&quot;1&quot;)');
    expect(html.match(/id="cited"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img src=x|<b>|onclick|style=/);
    expect(html).toContain("Ministry of Example (Col. A. Sample)");
    expect(html).toContain("2017-02-07 (date inferred)");
    expect(html).toContain('href="https://example.org/briefings/1"');
  });

  test("a citation over several passages is marked in each and found at its first", async () => {
    page = await startPage();
    const from = english.text.indexOf("since 1 January");
    const html = await (
      await createVisitor(page.origin).get(`/briefings/b-english?from=${from}&to=${from + 40}`)
    ).text();
    expect(html.match(/<mark id="cited">since 1 January\.<\/mark>/g)).toHaveLength(1);
    expect(html).toMatch(/<mark>The territory/);
  });

  test.each(["/briefings/none", "/briefings/b-english?v=7", "/briefings/%3Cscript%3E"])(
    "%s is told to be missing",
    async (path) => {
      page = await startPage();
      const response = await createVisitor(page.origin).get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("No such briefing");
    },
  );
});
