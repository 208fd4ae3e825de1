import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BadFile, showName } from "../../src/sources/bad-file.ts";
import { loadDocument, loadFile } from "../../src/sources/load-file.ts";
import { faultOf, readStream } from "../../src/sources/read-bounded.ts";
import { tempFolder } from "./temp-folder.ts";

const fixtures = fileURLToPath(new URL("../fixtures/files/", import.meta.url));

async function refusal(loading: Promise<unknown>): Promise<string> {
  const thrown = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(BadFile);
  return thrown instanceof BadFile ? thrown.message : "";
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, content);
  return path;
}

describe("loading a file", () => {
  it("gives a text exactly as the file has it", async () => {
    const content = "\ufeffTitle\r\n\r\n\t35 villages\u0007 \r\n";
    const path = await write("a.txt", content);
    expect(await loadDocument(path)).toEqual({ origin: path, format: "text", text: content.slice(1), hints: {} });
  });

  it.each([
    ["russian-windows-1251.txt", "windows-1251", "892 объекта террористов в районе города Эль-Баб"],
    ["russian-koi8-r.txt", "koi8-r", "Конвой из 31 автомобиля"],
    ["russian-utf-16le.txt", "utf-16le", "8 февраля 2017 года"],
    ["arabic-windows-1256.txt", "windows-1256", "31 شاحنة إلى تل بيسة"],
    ["arabic-utf-16be.txt", "utf-16be", "892 هدفاً قرب الباب"],
    ["french-latin-1.txt", "windows-1252", "8 février 2017"],
    ["page-windows-1251.html", "windows-1251", "31 автомобиль"],
  ])("reads %s as %s", async (name, encoding, words) => {
    const loaded = await loadFile(join(fixtures, name));
    expect(loaded.encoding).toBe(encoding);
    expect(loaded.document.text).toContain(words);
    expect(loaded.document.text).not.toContain("\ufffd");
  });

  it("leaves scripts out of a page", async () => {
    const { text, hints, format } = await loadDocument(join(fixtures, "page-windows-1251.html"));
    expect({ text, hints, format }).toEqual({
      text: "Брифинг\n\n31 автомобиль",
      hints: { title: "Брифинг" },
      format: "html",
    });
  });

  it("takes hints out of front matter and leaves the text whole", async () => {
    const path = join(fixtures, "front-matter.md");
    const document = await loadDocument(path);
    expect(document.text).toBe(await readFile(path, "utf8"));
    expect(document.hints).toEqual({
      title: "Situation report 7: Aleppo",
      date: "2017-03-02",
      dateFrom: "the front matter",
      issuer: "Joint Relief Coordination Office",
      url: "https://example.org/reports/7",
    });
  });

  it.each([
    ["---\ntitle: never closed\n", {}],
    ["text\n---\ntitle: too late\n---\n", {}],
    ["---\ndate: 2017-02-30\nurl: ftp://x\ntitle:no space\n---\n", {}],
    ["---\r\ntitle: 'It''s'\r\nlang: ru\r\n---\r\nx", { title: "It''s", language: "ru" }],
  ])("reads no more into front matter than is there: %j", async (content, hints) => {
    expect((await loadDocument(await write("a.md", content))).hints).toEqual(hints);
  });

  it.each([
    ["2017-02-08-briefing.txt", "2017-02-08"],
    ["strikes_20170208_final.TXT", "2017-02-08"],
    ["2017-02-30.txt", null],
    ["release-120170208.txt", null],
    ["2017-02-08-to-2017-02-15.txt", null],
  ])("the name %s gives the date %s", async (name, date) => {
    const { hints } = await loadDocument(await write(name, "35 villages"));
    expect(hints).toEqual(date === null ? {} : { date, dateFrom: "the file's name" });
  });

  it("believes a page's own date over the file's name", async () => {
    const path = await write("2017-02-09.html", "<meta name=date content=2017-02-08><p>x");
    expect((await loadDocument(path)).hints).toMatchObject({
      date: "2017-02-08",
      dateFrom: expect.stringContaining("page"),
    });
  });

  it("tells a page from text when the bytes have no telling name", async () => {
    const bytes = (content: string): { name: string; bytes: Uint8Array } => ({
      name: "standard input",
      bytes: Buffer.from(content),
    });
    expect((await loadDocument(bytes("\n<!DOCTYPE html><p>35 &lt; 36"))).text).toBe("35 < 36");
    expect(await loadDocument(bytes("35 <b>villages</b>"))).toMatchObject({
      format: "text",
      text: "35 <b>villages</b>",
    });
  });
});

describe("a file that cannot be read is refused in one sentence that names it", () => {
  it("empty, blank, or a page without words", async () => {
    expect(await refusal(loadFile(await write("a.txt", "")))).toMatch(/a\.txt” is empty\.$/);
    expect(await refusal(loadFile(await write("a.txt", "\ufeff")))).toMatch(/blank space\.$/);
    expect(await refusal(loadFile(await write("a.txt", " \n\t\n")))).toMatch(/blank space\.$/);
    expect(await refusal(loadFile(await write("a.html", "<script>x</script>")))).toMatch(/shows no text\.$/);
  });

  it("missing, a folder, a dangling link, a link to itself", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, "sub.txt"));
    await symlink("nowhere.txt", join(folder, "dangling.txt"));
    await symlink("loop.txt", join(folder, "loop.txt"));
    expect(await refusal(loadFile(join(folder, "no.txt")))).toMatch(/no\.txt” does not exist\.$/);
    expect(await refusal(loadFile(join(folder, "sub.txt")))).toMatch(/is a folder where a file was meant\.$/);
    expect(await refusal(loadFile(join(folder, "dangling.txt")))).toMatch(
      /is a link to something that does not exist\.$/,
    );
    expect(await refusal(loadFile(join(folder, "loop.txt")))).toMatch(/is a link that leads back to itself\.$/);
    expect(await refusal(loadFile(`${folder}/${"n".repeat(300)}.txt`))).toMatch(
      /name that is too long for this system\.$/,
    );
    expect(await refusal(loadFile(join(folder, "a\u0000.txt")))).toMatch(/has a name that no file can have\.$/);
  });

  it("too large by its size, without being opened", async () => {
    const path = await write("huge.txt", "x");
    await truncate(path, 50 * 1024 * 1024);
    expect(await refusal(loadFile(path))).toMatch(/huge\.txt” is too large: 50 MB, and at most 5 MB are read\.$/);
    expect(await refusal(loadFile({ name: "x", bytes: new Uint8Array(11) }, { maxBytes: 10 }))).toMatch(/too large/);
  });

  it("a stream that goes on, as soon as it is over the limit", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000, 65);
      }
    }
    expect(await refusal(readStream(endless(), "standard input", 9_500))).toMatch(/^“standard input” is too large/);
    expect(given).toBe(10);
    async function* short(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("35 ");
      yield Buffer.from("villages");
    }
    expect(Buffer.from(await readStream(short(), "standard input")).toString()).toBe("35 villages");
  });

  it("a pipe, which would never end", async () => {
    const path = join(await tempFolder(), "pipe.txt");
    execFileSync("mkfifo", [path]);
    expect(await refusal(loadFile(path))).toMatch(/is not an ordinary file\.$/);
  });

  it("binary, half UTF-8, of a type that is not read", async () => {
    expect(await refusal(loadFile(await write("a.txt", Buffer.alloc(2_000, "\u0000\u0001\u00fe\u0003"))))).toMatch(
      /binary/,
    );
    expect(await refusal(loadFile(join(fixtures, "half-utf-8.txt")))).toMatch(
      /is broken: partly UTF-8, partly not \(\d+ broken places\)\.$/,
    );
    expect(await refusal(loadFile(await write("a.pdf", "%PDF-1.4")))).toMatch(
      /is a PDF, which is not read here: save it as/,
    );
    expect(await refusal(loadFile(await write("a.docx", "PK")))).toMatch(/is named as a Word document and is none/);
    expect(await refusal(loadFile(await write("a.csv", "a,b")))).toMatch(
      /is not of a type that is read \(\.txt, \.md, \.html, \.pdf, \.docx\)\.$/,
    );
    expect(await refusal(loadFile("no.pdf"))).toBe("“no.pdf” does not exist.");
  });

  it.skipIf(process.getuid?.() === 0)("one without permission", async () => {
    const path = await write("a.txt", "x");
    await chmod(path, 0);
    expect(await refusal(loadFile(path))).toMatch(/may not be read: the permission is missing\.$/);
  });

  it("has words for a missing permission, and a code for what has none", async () => {
    expect(await faultOf("x", { code: "EACCES" })).toBe("may not be read: the permission is missing");
    expect(await faultOf("x", { code: "EWEIRD" })).toBe("could not be read (EWEIRD)");
    expect(await faultOf("x", "nothing known")).toBe("could not be read");
  });

  it("with a name that holds a line end, markup or marks of direction, on one line", async () => {
    const name = "a\nb <b onclick=x>@everyone\u202etxt.txt";
    const message = await refusal(loadFile(await write(name, "")));
    expect(message).toMatch(/a<U\+000A>b <b onclick=x>@everyone<U\+202E>txt\.txt” is empty\.$/);
    expect(message).not.toMatch(/[\n\u202e]/);
    expect(showName(`${"x".repeat(5_000)}.txt`).length).toBeLessThan(250);
    expect((await loadDocument(await write(name, "35 villages"))).origin).toContain(name);
  });
});

describe("the samples", () => {
  const samples = fileURLToPath(new URL("../../briefings/", import.meta.url));

  it("are many, of all formats, and each says in its first line what it is", async () => {
    const names = (await readdir(samples)).filter((name) => !name.startsWith("README"));
    expect(names.length).toBeGreaterThanOrEqual(12);
    const documents = await Promise.all(names.map((name) => loadFile(join(samples, name))));
    expect(new Set(documents.map(({ document }) => document.format)).size).toBe(3);
    const firstLines = documents.map(({ document }) => document.text.split("\n")[0]);
    expect(
      firstLines.filter((line) => line === "Sample, invented for briefing-bot: not a real briefing."),
    ).toHaveLength(names.length - 1);
    expect(firstLines).toContain(
      "Sample for briefing-bot: it retells a real briefing of February 2017 in our own words.",
    );
    expect(documents.every(({ document, note }) => document.hints.date !== undefined && note === null)).toBe(true);
  });
});
