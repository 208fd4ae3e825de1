import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import { addBriefings } from "../../../src/sources/add-briefings.ts";
import { createFetcher } from "../../../src/sources/fetch/create-fetcher.ts";
import { fetchPage } from "../../../src/sources/fetch/fetch-page.ts";
import { loadFile } from "../../../src/sources/load-file.ts";
import { createOpener, type Opener } from "../../../src/sources/opening/create-opener.ts";
import { renderReply as onDiscord } from "../../../src/platforms/discord/render.ts";
import { renderReply as onTelegram } from "../../../src/platforms/telegram/render.ts";
import { renderReply as onPage } from "../../../src/platforms/web/render.ts";
import { jsonAnswer } from "../../../src/platforms/terminal/json-answer.ts";
import { builtEntry } from "../../fixtures/built.ts";
import { startBot } from "../../fixtures/bot.ts";
import { serve } from "../fetch/bad-server.ts";
import { lines, makePdf } from "./make-pdf.ts";

let opener: Opener;
const opened = async (parts = {}) =>
  createOpener({ workerUrl: await builtEntry("src/sources/opening/open-worker.ts"), ...parts });
beforeAll(async () => (opener = await opened()));
afterAll(() => opener.close());

const open = async (bytes: Uint8Array, name = "report.pdf") =>
  (await loadFile({ name, bytes, format: "pdf" }, { opener })).document;
const fault = async (bytes: Uint8Array): Promise<string> =>
  open(bytes).then(
    () => "none",
    (error: Error) => `${error.name}: ${error.message}`,
  );

const report = () =>
  makePdf((doc) => {
    lines(doc, 50, 120, ["Situation report on repairs", "", "Ministry of Works, 22 February 2017"], 12);
    doc.addPage();
    lines(doc, 50, 120, [
      "Engineers repaired 27 wells near Al-Bab last week.",
      "Work goes on in the villages around it.",
    ]);
    doc.addPage();
    lines(doc, 50, 120, [
      "Aid workers delivered 31 pumps to Al-Bab on Monday.",
      "More will come when the roads are open.",
    ]);
  });

/** A PDF of one page whose content is this, packed. */
function pdfOf(content: Uint8Array): Uint8Array {
  const parts = [
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n",
    `4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`,
  ];
  const end = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
  return Buffer.concat([Buffer.from(parts.join("")), content, Buffer.from(end)]);
}

describe("a PDF that is added", () => {
  it("is cited with the page that each figure stands on, on every platform", async () => {
    const bot = await startBot();
    const { store } = bot;
    const added = await addBriefings({
      inputs: [{ name: "report.pdf", bytes: await report() }],
      reader: createReader({ gazetteer: createCuratedGazetteer() }),
      briefings: store.briefings,
      given: {},
      clock: { now: () => new Date("2017-03-01T00:00:00Z") },
      opener,
      onProgress: () => undefined,
    });
    expect(added.results).toMatchObject([{ date: "2017-02-22", figures: 2 }]);
    const reply = await bot.ask("/figures Al-Bab");
    expect(await bot.text("/figures Al-Bab")).toMatch(/27 wells.*2017-02-22, p\. 2.*31 pumps.*2017-02-22, p\. 3/s);
    for (const shown of [onDiscord(reply, null), onTelegram(reply), onPage(reply)])
      expect(JSON.stringify(shown)).toMatch(/2017.{0,2}-02.{0,2}-22, p.{0,2}\. 2/);
    expect(jsonAnswer(reply).citations.map(({ page }) => page)).toEqual([2, 3]);
    await bot.end();
  });

  it("comes from the web whatever its address, its type and its charset say", async () => {
    const bytes = await report();
    const fetcher = createFetcher({ clock: { now: () => new Date(0) }, allowAddresses: ["127.0.0.1"] });
    for (const type of ["application/pdf", "application/octet-stream", "text/html; charset=windows-1251"]) {
      const at = await serve((_request, response) => void response.writeHead(200, { "content-type": type }).end(bytes));
      const { document } = await loadFile(await fetchPage(fetcher, `${at}/download?id=7`), { opener });
      expect(document).toMatchObject({ format: "pdf", origin: `${at}/download?id=7` });
      expect(document.pages).toHaveLength(3);
    }
  });

  it("that cannot be read is refused in a sentence that says why, and costs no other", async () => {
    const whole = await report();
    const locked = await makePdf((doc) => lines(doc, 50, 120, ["Secret words."]), { userPassword: "x" });
    const scanned = await makePdf((doc) => {
      for (let page = 0; page < 3; page += 1) doc.addPage().rect(50, 50, 300, 300).fill("#888888");
    });
    const long = await makePdf((doc) => {
      for (let page = 0; page < 401; page += 1) doc.addPage();
    });
    const named = (why: string) => `BadFile: “report.pdf” ${why}.`;
    expect(await fault(locked)).toBe(named("is a PDF that is locked with a password: save it without one"));
    expect(await fault(scanned)).toBe(named("is a PDF without text, as a scan is: pictures of pages are not read"));
    expect(await fault(long)).toBe(named("has 402 pages, and at most 400 are read: add the part that matters"));
    expect(await fault(Buffer.from(`%PDF-1.7\n${"garbage ".repeat(500)}`))).toBe(
      named("is a PDF that is broken and cannot be read"),
    );
    expect(await fault(Buffer.from("Just words."))).toBe(named("is named as a PDF and is none"));
    expect(await fault(new Uint8Array(26 * 1024 * 1024))).toBe(
      named("is too large: 26 MB, and at most 25 MB are read"),
    );
    expect((await open(whole)).text).toContain("27 wells");
    // Cut off, or with mail in front of it, it is read as far as it goes.
    expect((await open(Buffer.concat([Buffer.from("From: desk\r\n\r\n"), whole]))).text).toContain("27 wells");
    expect(await fault(whole.subarray(0, whole.length / 3))).toMatch(/^(?:none|BadFile: “report\.pdf” is a PDF )/);
  });

  it("that unpacks without end, or takes for ever, is given up, and the next one is read", async () => {
    const bomb = pdfOf(deflateSync(Buffer.alloc(250_000_000, " ")));
    expect(bomb.length).toBeLessThan(1_000_000);
    const small = await opened({ growthMb: 120 });
    const before = process.memoryUsage.rss();
    await expect(small.pdf("bomb.pdf", bomb)).rejects.toThrow("“bomb.pdf” unpacks to more than is read.");
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 1024 * 1024);
    expect((await small.pdf("report.pdf", await report())).text).toContain("27 wells");
    await small.close();
    const hurried = await opened({ limitMs: 1_000 });
    const tangled = pdfOf(deflateSync(Buffer.from("q 1 0 0 1 0 0 cm BT (x) Tj ET Q ".repeat(1_500_000))));
    await expect(hurried.pdf("tangled.pdf", tangled)).rejects.toThrow(
      "“tangled.pdf” takes longer than 1 seconds to read: it is too large or too tangled.",
    );
    await hurried.close();
    await expect(hurried.pdf("late.pdf", bomb)).rejects.toThrow("the bot is stopping");
  });
});
