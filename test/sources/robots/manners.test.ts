import { expect, it } from "vitest";
import { createWeb } from "../../../src/sources/robots/create-web.ts";
import { serve } from "../fetch/bad-server.ts";

it("a bot that stops waits for no site's turn", async () => {
  const at = await serve((request, response) =>
    response.end(request.url === "/robots.txt" ? "User-agent: *\nCrawl-delay: 50" : "words"),
  );
  const clock = { now: () => new Date() };
  const { fetcher, manners } = createWeb({ clock, allowAddresses: ["127.0.0.1"] });
  const polite = manners.polite(fetcher, () => undefined);
  const stopping = new AbortController();
  expect((await polite(`${at}/1`, undefined, stopping.signal)).bytes.length).toBe(5);
  const begun = performance.now();
  const second = polite(`${at}/2`, undefined, stopping.signal);
  setTimeout(() => stopping.abort(), 50);
  await expect(second).rejects.toThrow(/abort/i);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
