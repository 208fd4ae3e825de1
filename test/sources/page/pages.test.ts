import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFetcher } from "../../../src/sources/fetch/create-fetcher.ts";
import { fetchPage } from "../../../src/sources/fetch/fetch-page.ts";
import { loadFile } from "../../../src/sources/load-file.ts";
import { createOpener, type Opener } from "../../../src/sources/opening/create-opener.ts";
import { builtEntry } from "../../fixtures/built.ts";
import { serve } from "../fetch/bad-server.ts";

const fetcher = createFetcher({ clock: { now: () => new Date(0) }, allowAddresses: ["127.0.0.1"] });
let opener: Opener;
beforeAll(async () => {
  opener = createOpener({ workerUrl: await builtEntry("src/sources/opening/open-worker.ts") });
});
afterAll(() => opener.close());

async function open(body: Uint8Array | string, type = "text/html") {
  const at = await serve((_request, response) => void response.writeHead(200, { "content-type": type }).end(body));
  return (await loadFile(await fetchPage(fetcher, `${at}/page`), { opener })).document;
}
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/pages/${name}.html`, import.meta.url)));

/** What each page must give. In all of them the site's furniture is numbered from 9901 on. */
const pages: readonly (readonly [name: string, hints: object, parts: readonly string[]])[] = [
  [
    "ministry",
    { language: "en" },
    [
      "Daily briefing on the flood\n\n8 February 2017, 18:00\n\n",
      "evacuated 1,240 people",
      "Damage by district\n\nDistrict | Houses flooded | Bridges\nMarefa | 311 | 2\nHoms | 87 | 1",
      "Tomorrow\n\n- 6 pumping stations will be started.\n- 15 engineers",
    ],
  ],
  [
    "wordpress",
    { title: "Weekly update", date: "2017-03-05", issuer: "Relief Committee", language: "en-US" },
    ["820 food parcels", "- 310 blankets\n- 45 stoves", "Kobani | 820\nManbij | 205", "A convoy of 14 trucks"],
  ],
  [
    "aggregator",
    { title: "Flash Update No. 3", date: "2020-04-22", language: "en" },
    ["- At least 150,000 people", "SITUATION OVERVIEW", "Marib | 5,023 | 4,764\nAden | 1,812 | 2,280"],
  ],
  [
    "government",
    { title: "Update: air strikes against Daesh", date: "2017-02-17", issuer: "Ministry of Defence", language: "en" },
    ["- Monday 6 February", "- Tuesday 7 February", "from which 5 extremists were firing"],
  ],
  [
    "tables",
    { title: "Weekly bulletin 12", date: "2021-03-28" },
    [
      "Weekly bulletin on measles, week 12\n\nThe Regional Office",
      "Country | Cases | Deaths\nGhana | 1011 | 12\n",
      "Niger | 1015 | 21\n\nVaccination reached 2,500,000",
      "Ghana | 700,000\nMali | 1,800,000",
    ],
  ],
  [
    "arabic",
    { date: "2023-10-28", issuer: "وزارة الصحة", language: "ar" },
    ["قالت وزارة الصحة إن 120 شخصا", "نقلت 48 مصابا", "المدينة | المصابون\nحلب | 72\nالباب | 48"],
  ],
  [
    "russian-windows-1251",
    { title: "Брифинг : Министерство обороны" },
    [
      "Брифинг официального",
      "08.02.2017 (18:00)",
      "по 36 объектам",
      "118 взрывоопасных",
      "- доставлено 14 тонн помощи",
    ],
  ],
  [
    "utf-16",
    { title: "Statement" },
    ["Statement of the Coast Guard", "rescued 63 people", "the “third” within", "1 aircraft"],
  ],
  [
    "short-and-long-comments",
    { language: "en" },
    ["Note to correspondents\n\nThe mission confirms that 2 peacekeepers", "One of 6 vehicles"],
  ],
];

describe("a page of the web", () => {
  it.each(pages)("is read without the site around it: %s", async (name, hints, parts) => {
    const { text, hints: found } = await open(fixture(name));
    expect(found).toMatchObject(hints);
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/99\d\d/);
  });

  it("in which no article is found is read whole", async () => {
    const { text } = await open("<p>Nine bridges fell.</p><table><tr><td>a<td>1<tr><td>b<td>2</table>");
    expect(text).toBe("Nine bridges fell.\n\na | 1\nb | 2");
  });

  it("is plain text where the server says so, and is not opened as a page", async () => {
    expect((await open("Nine <b>bridges</b> fell.", "text/plain")).text).toBe("Nine <b>bridges</b> fell.");
  });

  it("whose article takes too long is read whole, and holds up nothing", async () => {
    const hurried = createOpener({
      workerUrl: await builtEntry("src/sources/opening/open-worker.ts"),
      limitMs: 1_500,
    });
    const deep = `${"<div>".repeat(12_000)}Nine bridges fell.`;
    const started = performance.now();
    expect(await hurried.page(deep)).toBeNull();
    expect(performance.now() - started).toBeLessThan(30_000);
    // The next page starts another thread, which on a busy machine may take longer than this limit by itself.
    const next = fixture("wordpress").toString();
    await expect.poll(() => hurried.page(next), { timeout: 40_000, interval: 100 }).toContain("820 food parcels");
    await hurried.close();
  }, 90_000);

  it("is never said less of than its tables and lists, wherever they stand in it", async () => {
    const prose = "<p>The office said that 12 convoys reached the city, and that more were on their way.</p>".repeat(4);
    const table = "<table><tr><th>Town<th>Trucks<tr><td>Homs<td>41<tr><td>Hama<td>42</table>";
    const list = "<ul><li>43 tents</li><li>44 pumps</li></ul>";
    const layouts = [
      `<div class=a>${prose}</div><div class=b>${table}</div><div class=c>${list}</div>`,
      `<div class=b>${table}</div>${prose}<div>${list}</div>`,
      `<div><div class="sidebar-layout">${list}<div>${prose}</div></div></div><div>${table}</div>`,
      `<section><div>${prose}</div></section><section><h2>Data</h2><div><div>${table}</div></div>${list}</section>`,
      `<div class=content><div class="ad-free"><p>${list}</div>${prose}<div class="footer-table">${table}</div></div>`,
    ];
    for (const layout of layouts) {
      const { text } = await open(`<html><body><div class=nav><a href=/>9901</a></div>${layout}</body></html>`);
      for (const part of ["12 convoys", "Homs | 41\nHama | 42", "- 43 tents\n- 44 pumps"]) expect(text).toContain(part);
      expect(text).not.toContain("9901");
    }
  });

  it.each(pages)("that was saved is read by its path as from the web: %s", async (name, _hints, parts) => {
    const path = fileURLToPath(new URL(`../../fixtures/pages/${name}.html`, import.meta.url));
    const saved = (await loadFile(path, { opener })).document;
    const fetched = await open(fixture(name));
    expect(saved.text).toBe(fetched.text);
    for (const part of parts) expect(saved.text).toContain(part);
    // Handed over as bytes it is no other; only without an opener it is read whole.
    const handed = await loadFile({ name: "a.html", bytes: fixture(name) }, { opener });
    expect(handed.document.text).toBe(fetched.text);
  });

  it("that comes with the bot as a sample is read alike by whoever adds it", async () => {
    const folder = fileURLToPath(new URL("../../../briefings", import.meta.url));
    const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const path = `${folder}/${name}`;
      expect((await loadFile(path, { opener })).document).toEqual((await loadFile(path)).document);
    }
  });

  it("that stands alone loses nothing, as a report that was saved from a word processor", async () => {
    const prose =
      "<p class=MsoNormal>Teams of the office cleared roads and mended pumps since the river rose.</p>".repeat(5);
    const alone = [
      `<main><h1>Report</h1>${prose}</main><div><p>Corrigendum: 51 were hurt.</p></div><p class=comment>52 say so.</p>`,
      `<div class=WordSection1>${prose}<p>51 were hurt.</p></div><div class=WordSection2><p>52 say so.</p></div>`,
      `<h1>Report</h1><div>${prose}</div><div><p>51 were hurt.</p></div><p class=related>52 say so, <a href=/x>see here</a>.</p>`,
    ];
    for (const body of alone) {
      const bytes = Buffer.from(`<html><body>${body}</body></html>`);
      const { text } = (await loadFile({ name: "a.html", bytes }, { opener })).document;
      for (const part of ["51 were hurt.", "52 say so"]) expect(text).toContain(part);
    }
  });
});
