import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadFile } from "../../../src/sources/load-file.ts";
import { createOpener, type Opener } from "../../../src/sources/opening/create-opener.ts";
import { builtEntry } from "../../fixtures/built.ts";
import { main, makeDocx } from "./make-docx.ts";

let opener: Opener;
const opened = async (parts = {}) =>
  createOpener({ workerUrl: await builtEntry("src/sources/opening/open-worker.ts"), ...parts });
beforeAll(async () => (opener = await opened()));
afterAll(() => opener.close());

const documentOf = (body: string, head = "") =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const par = (inner: string, style = "") =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
const item = (words: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${par(run(cell))}</w:tc>`).join("")}</w:tr>`;

const open = async (bytes: Uint8Array) =>
  (await loadFile({ name: "report.docx", bytes, format: "docx" }, { opener })).document;
const fault = (bytes: Uint8Array): Promise<string> =>
  open(bytes).then(
    () => "none",
    (error: Error) => error.message,
  );

describe("a Word document", () => {
  it("is read with its title, headings, lists and tables, and without what was deleted", async () => {
    const deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>99</w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2" w:author="x">${run("27")}</w:ins>`;
    const body = [
      par(run("Situation report on repairs"), "T"),
      par(run("Ministry of Works, 22 February 2017")),
      par(`${run("Engineers repaired ")}${deleted}${inserted}${run(" wells near Al-Bab.")}`),
      par(run("Needs"), "H"),
      item("31 pumps"),
      item("12 tanks of water"),
      `<w:tbl>${row("Town", "Wells", "Pumps")}${row("Al-Bab", "", "27")}${row("Homs", "4", "1")}</w:tbl>`,
    ];
    const { text, format } = await open(await makeDocx(documentOf(body.join(""))));
    expect(format).toBe("docx");
    expect(text).toContain("on repairs\n\nMinistry of Works, 22 February 2017\n\nEngineers repaired 27 wells near");
    expect(text).toContain(
      "Needs\n\n- 31 pumps\n- 12 tanks of water\n\nTown | Wells | Pumps\nAl-Bab | – | 27\nHoms | 4 | 1",
    );
    expect(text).not.toContain("99");
  });

  it("that cannot be read is refused in a sentence that says why", async () => {
    const whole = await makeDocx(documentOf(par(run("Nine bridges fell."))));
    const named = (why: string) => `“report.docx” ${why}.`;
    const broken = named("is a Word document that is broken or locked and cannot be read");
    expect(await fault(whole.subarray(0, whole.length - 300))).toBe(broken);
    expect(await fault(await makeDocx("<w:broken"))).toBe(broken);
    expect(await fault(await makeDocx(documentOf(par(""))))).toBe(named("is a Word document without text"));
    expect(await fault(Buffer.from("PK\u0003\u0004 a table"))).toBe(named("is named as a Word document and is none"));
    expect((await open(whole)).text).toBe("Nine bridges fell.");
  });

  it("that unpacks without end is given up, and asks for no other file", async () => {
    const small = await opened({ growthMb: 150 });
    const bomb = await makeDocx(documentOf(par(run(" ".repeat(250_000_000)))));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(small.docx("bomb.docx", bomb)).rejects.toThrow(/^“bomb\.docx” unpacks to more than is read\.$/);
    await small.close();
    const doctype = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const asking = await makeDocx(documentOf(par(run("Nine bridges &f; fell.")), doctype));
    const read = await open(asking).then(
      ({ text }) => text,
      (error: Error) => error.message,
    );
    expect(read).not.toContain("root:");
  });
});
