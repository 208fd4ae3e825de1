import { createServer } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFetcher } from "../../../src/sources/fetch/create-fetcher.ts";
import { fetchPage } from "../../../src/sources/fetch/fetch-page.ts";
import { loadFile } from "../../../src/sources/load-file.ts";
import { serve } from "./bad-server.ts";

const clock = { now: () => new Date(0) };
const fetcher = createFetcher({ clock, allowAddresses: ["127.0.0.1"] });
const fault = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("a name that leads elsewhere the second time", () => {
  /** Answers these addresses one after the other, whatever the name. */
  const answering = (addresses: string[]): LookupFunction => {
    return (_name, options, done) => {
      const address = addresses.shift() ?? "127.0.0.1";
      if (options.all === true) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    };
  };

  it("is refused at the connection, though it was looked up and allowed before", async () => {
    let inside = 0;
    const at = await serve((_request, response) => {
      inside += 1;
      response.end("inside");
    });
    const port = Number(new URL(at).port);
    const outside = createServer((_request, response) =>
      response.writeHead(302, { location: "/again", connection: "close" }).end(),
    );
    await new Promise<void>((resolve) => outside.listen(port, "127.0.0.2", resolve));
    onTestFinished(() => new Promise<void>((resolve) => void outside.close(() => resolve())));
    expect((outside.address() as AddressInfo).address).toBe("127.0.0.2");
    // 127.0.0.2 stands for a public address; the second answer is the machine itself.
    const lookup = answering(["127.0.0.2", "127.0.0.1"]);
    const rebound = createFetcher({ clock, allowAddresses: ["127.0.0.2"], lookup });
    expect(await fault(rebound(`http://rebind.example:${port}/`))).toMatch(/redirects to what is not a public address/);
    const again = createFetcher({ clock, allowAddresses: ["127.0.0.2"], lookup: answering(["10.0.0.1"]) });
    expect(await fault(again(`http://rebind.example:${port}/`))).toMatch(/It is not a public address/);
    expect(inside).toBe(0);
  });
});

describe("a host that the operator named", () => {
  it("may be private, and what it redirects to may not", async () => {
    let inside = 0;
    const other = await serve((_request, response) => {
      inside += 1;
      response.end("inside");
    });
    const at = await serve((request, response) =>
      request.url === "/away" ? response.writeHead(302, { location: other }).end() : response.end("file"),
    );
    const trusting = createFetcher({ clock, trustedHosts: [new URL(at).host] });
    expect(Buffer.from((await trusting(`${at}/file`)).bytes).toString()).toBe("file");
    expect(await fault(trusting(`${at}/away`))).toMatch(/redirects to what is not a public address/);
    expect(await fault(trusting(other))).toMatch(/It is not a public address/);
    expect(inside).toBe(0);
  });
});

describe("a server that behaves badly", () => {
  it("with headers without end is given up", async () => {
    const at = await serve((_request, response) => {
      for (let index = 0; index < 60; index += 1) response.setHeader(`x-${index}`, "y".repeat(1_000));
      response.end("words");
    });
    expect(await fault(fetcher(at))).toBe("NotFetched: Its answer begins with headers that are too long.");
  });

  it("with a page of scripts, handlers and frames gives its words alone, and nothing of it is fetched", async () => {
    const asked: string[] = [];
    const at = await serve((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, { "content-type": "text/html" }).end(
        `<html><head><script>document.write("77 tanks")</script><meta http-equiv=refresh content="0;url=/next">
        <link rel=stylesheet href=/style.css><base href="http://169.254.169.254/"></head><body onload="alert(78)">
        <noscript>79 tanks</noscript><iframe src=/frame>80</iframe><img src=/picture onerror="alert(81)">
        <p onclick="alert(82)">Nine bridges fell &lt;script&gt;alert(1)&lt;/script&gt;.</p><svg><script>83</script></svg>
        <style>p::after{content:"84"}</style><template>85</template><object data=/object>86</object></body></html>`,
      );
    });
    const { document } = await loadFile(await fetchPage(fetcher, `${at}/page`));
    expect(document.text).toBe("Nine bridges fell <script>alert(1)</script>.");
    expect(asked).toEqual(["/page"]);
  });

  it("with bytes that are no text is refused in one sentence", async () => {
    for (const body of [
      Buffer.from("GIF89a...."),
      Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]),
      Buffer.from([0, 1, 0, 2, 0, 3, 9]),
    ]) {
      const at = await serve((_request, response) =>
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body),
      );
      expect(await fault(fetchPage(fetcher, at).then((bytes) => loadFile(bytes)))).toMatch(
        /^BadFile: “http[^”]+” .+\.$/,
      );
    }
  });
});
