import { describe, expect, it } from "vitest";
import { NoFeed, readFeed } from "../../../src/sources/feeds/read-feed.ts";
import { serve } from "../fetch/bad-server.ts";
import { createFeedBench, long } from "./feed-bench.ts";

const forms: Readonly<Record<string, string>> = {
  "RSS with the whole text": `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Desk &amp; Co</title><item><title>One &amp; two</title><link>/one</link><guid isPermaLink="false">a</guid>
    <pubDate>Tue, 07 Feb 2017 23:30:00 -0500</pubDate><description>Short.</description>
    <content:encoded><![CDATA[<p>${long}</p>]]></content:encoded></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk &amp; Co</title><entry><id>tag:a</id><title type="html">One &amp;amp; two</title>
    <link rel="enclosure" href="/one.pdf"/><link rel="alternate" href="/one"/><updated>2017-02-09T01:00:00Z</updated>
    <published>2017-02-07T23:30:00-05:00</published><content type="html">&lt;p&gt;${long}&lt;/p&gt;</content></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="/"><title>Desk &amp; Co</title></channel>
    <item rdf:about="a"><title>One &amp; two</title><link>/one</link><dc:date>2017-02-07T23:30:00-05:00</dc:date>
    <description>${long}</description></item></rdf:RDF>`,
  "JSON Feed": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Desk & Co",
    items: [
      {
        id: "a",
        url: "/one",
        title: "One & two",
        date_published: "2017-02-07T23:30:00-05:00",
        content_text: long,
      },
    ],
  }),
};

describe("a feed in the form of", () => {
  for (const [name, body] of Object.entries(forms))
    it(`${name} gives title, day, address and words, once`, async () => {
      const bot = await createFeedBench();
      const at = await serve((_request, response) => void response.end(body));
      await bot.add(at);
      await bot.poll();
      await bot.poll();
      const url = `${at}/one`;
      const [stored, ...more] = await bot.stored();
      expect(stored).toMatchObject({ title: "One & two", date: "2017-02-07", dateBasis: "stated", url, version: 1 });
      expect(stored?.figures).toBeGreaterThan(0);
      expect(more).toEqual([]);
      expect(await bot.health()).toMatchObject({ title: "Desk & Co", taken: 1, failures: 0, waiting: 0 });
    });
});

it("a page in place of a feed is refused with the feed that it names, or with what to do with it", () => {
  const why = (text: string): string => {
    try {
      readFeed(text, "https://desk.example/press/");
    } catch (error) {
      if (error instanceof NoFeed) return error.message;
    }
    return "taken";
  };
  const link = (type: string, href: string) => `<link rel="alternate" type="${type}" href="${href}">`;
  const page = (head: string) => `<!doctype html><html><head><title>Press</title>${head}</head><body>Hello`;
  expect(why(page(link("text/html", "/de") + link("application/rss+xml", "../feed.xml?page=1")))).toBe(
    "It is a page and no feed; the feed that it names is https://desk.example/feed.xml?page=1",
  );
  for (const head of [
    "",
    link("application/rss+xml", "https://evil.example/feed"),
    link("application/rss+xml", "javascript:1"),
    link("application/rss+xml", "http://["),
  ])
    expect(why(page(head))).toMatch(/^It is a page and no feed: say which of its links lead to briefings/);
  expect(why("Hello")).toBe("It is no feed that can be read: RSS, Atom and JSON Feed are.");
});

/** An entry with these words, of this day, changed on that. */
const entries: Readonly<Record<string, (words: string, published: string | null, updated: string) => string>> = {
  Atom: (
    words,
    published,
    updated,
  ) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><id>tag:a</id>
    <title>Strikes</title><link href="/one"/><updated>${updated}T01:00:00Z</updated>
    ${published === null ? "" : `<published>${published}T01:00:00Z</published>`}<content>${words}</content></entry></feed>`,
  "JSON Feed": (words, published, updated) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Desk",
      items: [
        {
          id: "a",
          url: "/one",
          title: "Strikes",
          ...(published === null ? {} : { date_published: `${published}T01:00:00Z` }),
          date_modified: `${updated}T01:00:00Z`,
          content_text: words,
        },
      ],
    }),
};

describe.each(Object.entries(entries))("an item of %s that says that it was updated", (_name, make) => {
  it.each([["2017-02-07"], [null]])(
    "is the same while its words are, and a version when they are not: %s",
    async (day) => {
      const bot = await createFeedBench();
      let body = make(long, day, "2017-02-07");
      await bot.add(await serve((_request, response) => void response.end(body)));
      await bot.poll();
      body = make(long, day, "2017-02-09");
      await bot.poll();
      expect(await bot.stored()).toMatchObject([{ date: "2017-02-07", version: 1 }]);
      body = make(`Correction. ${long}`, day, "2017-02-10");
      await bot.poll();
      const [revised, ...more] = await bot.stored();
      // What was published keeps its day; an item that says only when it changed is of that day.
      expect(revised).toMatchObject({ date: day ?? "2017-02-10", version: 2 });
      expect(more).toEqual([]);
    },
  );
});
