import { describe, expect, it } from "vitest";
import { addBriefings } from "../../../src/sources/add-briefings.ts";
import { createFetcher } from "../../../src/sources/fetch/create-fetcher.ts";
import { fetchPage } from "../../../src/sources/fetch/fetch-page.ts";
import { loadFile } from "../../../src/sources/load-file.ts";
import { serve } from "./bad-server.ts";

const clock = { now: () => new Date(0) };
const fetcher = createFetcher({ clock, allowAddresses: ["127.0.0.1"] });
const page = (head: string) => `<html><head>${head}</head><body><nav>Menu 77</nav><h1>Update</h1>
  <table><tr><th>Town</th><th>Strikes</th></tr><tr><td>Raqqa</td><td>12</td></tr></table></body></html>`;

describe("a page", () => {
  it("becomes a document with its table, its metadata and its address", async () => {
    const at = await serve((_request, response) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(page('<meta property="article:published_time" content="2017-02-08">')),
    );
    const { document } = await loadFile(await fetchPage(fetcher, `${at}/one.php?x=1`));
    expect(document).toMatchObject({ origin: `${at}/one.php?x=1`, format: "html" });
    expect(document.hints).toMatchObject({ date: "2017-02-08", url: `${at}/one.php?x=1`, title: "Update" });
    expect(document.text).toContain("Raqqa | 12");
    expect(document.text).not.toContain("77");
  });

  it("on a private address is refused in a sentence that says so", async () => {
    for (const address of ["http://127.0.0.1:1/x", "http://localhost/", "http://192.168.0.1/", "https://[::1]/"]) {
      const report = await addBriefings({
        inputs: [address],
        reader: { read: () => expect.fail("read") },
        briefings: { put: () => expect.fail("stored") },
        given: {},
        clock,
        fetcher: createFetcher({ clock }),
        onProgress: () => undefined,
      });
      expect(report.failures.map(({ reason }) => reason)).toEqual([
        `“${address}” is not a public address: the bot goes to no private, loopback or link-local one.`,
      ]);
    }
  });

  it("is believed about its address on its own host alone", async () => {
    const at = await serve((request, response) => {
      const base = `http://${request.headers.host ?? ""}`;
      const canonical = request.url === "/own?print" ? `${base}/own` : "https://ministry.example/briefing";
      response.writeHead(200, { "content-type": "text/html" }).end(page(`<link rel="canonical" href="${canonical}">`));
    });
    const url = async (path: string) => (await loadFile(await fetchPage(fetcher, at + path))).document.hints.url;
    expect(await url("/own?print")).toBe(`${at}/own`);
    expect(await url("/foreign")).toBe(`${at}/foreign`);
  });
});
