import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadFile } from "../../src/sources/bad-file.ts";
import { decode } from "../../src/sources/decode.ts";
import { decodeWindows1252 } from "../../src/sources/windows-1252.ts";
import { utf8Health } from "../../src/sources/utf8-health.ts";

const russian =
  "Сегодня самолёты уничтожили 892 объекта террористов в районе города Эль-Баб. Конвой из 31 автомобиля направлен в Телль-Бису.\n";
const arabic =
  "أعلنت وزارة الدفاع أن 31 شاحنة وصلت إلى تل بيسة في محافظة حمص، وأن القوات سيطرت على 35 بلدة شمال حلب.\n";
const french = "Le général a déclaré que 35 villages ont été libérés près d'Alep; l'opération s'achèvera à l'été.\n";
const english = "The spokesperson said that 35 villages were retaken and 300 square kilometres secured.\n";

/** Bytes in an encoding of one byte a character, by turning its own decoder around. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from([...text], (character) => codes.get(character) ?? 0x3f);
}

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

const text = (bytes: Uint8Array | string): ReturnType<typeof decode> =>
  decode("b.txt", typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes, "text");

describe("decoding", () => {
  it.each([
    ["windows-1251", russian],
    ["koi8-r", russian],
    ["iso-8859-5", russian],
    ["windows-1256", arabic],
    ["iso-8859-6", arabic],
    ["windows-1252", french],
  ])("reads %s by its bytes and says so", (label, words) => {
    for (const whole of [words, words.repeat(40)]) {
      const decoded = text(encode(whole, label));
      expect(decoded.text).toBe(whole);
      expect(decoded.encoding).toBe(label);
      expect(decoded.note).toContain(label);
    }
  });

  it("reads a Russian text after a long English opening", () => {
    const whole = english.repeat(2_000) + russian.repeat(3);
    expect(text(encode(whole, "windows-1251")).text).toBe(whole);
  });

  it.each([
    ["windows-1251", "Сегодня "],
    ["koi8-r", "Сегодня "],
    ["windows-1251", "Эль-Баб: 892"],
    ["windows-1252", "Züge: 12"],
  ])("reads a few words in %s: %s", (label, words) => {
    for (const whole of [words, words.repeat(50)]) expect(text(encode(whole, label)).text).toBe(whole);
  });

  it("does not take a few Polish letters for Chinese", () => {
    const polish = "Żołnierze zajęli trzydzieści pięć miejscowości w pobliżu Aleppo. Źródło: rzecznik.\n".repeat(5);
    expect(text(encode(polish, "iso-8859-2")).encoding).toMatch(/iso-8859-2|windows-1250/);
  });

  it.each([
    ["utf-16le", false],
    ["utf-16be", true],
  ])("reads %s with and without a byte order mark", (label, big) => {
    for (const words of [russian, arabic, english]) {
      expect(text(utf16(`\ufeff${words}`, big))).toEqual({ text: words, encoding: label, note: null });
      expect(text(utf16(words, big))).toMatchObject({
        text: words,
        encoding: label,
        note: expect.stringMatching(/16/),
      });
    }
  });

  it("drops only the byte order mark of UTF-8 and keeps every line end and control character", () => {
    const words = "\ufeffa\r\nb\rc\u0007\u202ed\t\n\n";
    expect(text(words)).toEqual({ text: words.slice(1), encoding: "utf-8", note: null });
  });

  it("reads UTF-8 with a few broken bytes as UTF-8, with a note", () => {
    const bytes = Buffer.from(russian.repeat(5), "utf8");
    bytes[40] = 0xff;
    const decoded = text(bytes);
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.note).toContain("broken");
    expect(decoded.text).toContain("\ufffd");
    expect(decoded.text.slice(200)).toBe(new TextDecoder().decode(bytes).slice(200));
  });

  it("reads UTF-8 that was cut inside its last letter", () => {
    expect(text(Buffer.from(russian, "utf8").subarray(0, 99))).toMatchObject({ encoding: "utf-8" });
  });

  it("refuses a file that is half UTF-8 and half something else", () => {
    const half = Buffer.concat([Buffer.from(russian.repeat(5), "utf8"), encode(russian.repeat(5), "windows-1251")]);
    expect(() => text(half)).toThrow("“b.txt” is broken: partly UTF-8");
  });

  it("refuses UTF-8 that is broken throughout", () => {
    const bytes = Buffer.from(russian.repeat(5), "utf8").map((byte, index) => (index % 10 === 0 ? 0xff : byte));
    expect(() => text(bytes)).toThrow(BadFile);
  });

  it("refuses bytes that no encoding makes text of", () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 4_000 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return 0x80 + (state % 0x80);
    });
    expect(() => text(noise)).toThrow("“b.txt” is in no encoding that makes text of it.");
  });

  it("refuses a page of control characters, yet not a stray one", () => {
    expect(() => text(`${"\u0001\u0002 ".repeat(40)}words`)).toThrow("is binary");
    expect(text(`${english}\u0001\u0002`).text).toContain("\u0001\u0002");
  });

  it.each([
    ["a NUL among words", Buffer.from(`${english}\u0000${english}`)],
    ["a program", Buffer.concat([Buffer.from("\u007fELF"), Buffer.alloc(500, 3)])],
    ["a PDF", Buffer.from(`%PDF-1.7\n${english}`)],
    ["a Word document", Buffer.from("PK\u0003\u0004\u0014")],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
    ["noise with zeros", Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7_919) % 256))],
  ])("refuses %s", (_, bytes) => {
    expect(() => text(bytes)).toThrow(/^“b\.txt” (?:holds|is) .{5,80}\.$/);
  });

  it("believes a page's declared charset over statistics", () => {
    // Three letters are too few for statistics: in KOI8-R they are others.
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Хан</p>`;
    expect(decode("b.html", encode(page, "windows-1251"), "html")).toEqual({
      text: page,
      encoding: "windows-1251",
      note: null,
    });
  });

  it("believes the bytes over a charset that they break", () => {
    const page = `<meta charset="windows-1251"><p>Эль-Баб</p>`;
    expect(decode("b.html", Buffer.from(page), "html")).toMatchObject({ text: page, encoding: "utf-8" });
    const wrong = `<meta charset="utf-8"><p>${russian}</p>`;
    expect(decode("b.html", encode(wrong, "windows-1251"), "html").text).toBe(wrong);
  });

  it("has the quotation marks and the dash of windows-1252", () => {
    expect(decodeWindows1252(Uint8Array.of(0x93, 0x96, 0x94, 0x80, 0xe9))).toBe("“–”€é");
  });

  it("throws nothing but BadFile for any bytes, and never changes UTF-8", () => {
    const runs = { numRuns: 2_000 };
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ min: 0x20, maxLength: 300 }),
      fc
        .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), fc.uint8Array())
        .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
    );
    fc.assert(
      fc.property(
        anyBytes,
        fc.constantFrom("text" as const, "markdown" as const, "html" as const, null),
        (bytes, format) => {
          try {
            const decoded = decode("b", bytes, format);
            expect(decoded.text.isWellFormed()).toBe(true);
            expect(() => new TextDecoder(decoded.encoding)).not.toThrow();
          } catch (error) {
            expect(error).toBeInstanceOf(BadFile);
          }
        },
      ),
      runs,
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        fc.pre(words.length > 0 && !/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/.test(words)); // oxlint-disable-line no-control-regex
        expect(text(words).text).toBe(words);
      }),
      runs,
    );
  });

  it("counts what is whole and what is broken as a decoder does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 0x60, maxLength: 60 }), (bytes) => {
        const decoded = new TextDecoder().decode(bytes);
        const original = Buffer.from(bytes).toString("latin1").split("\u00ef\u00bf\u00bd").length - 1;
        expect(utf8Health(bytes).broken).toBe(decoded.split("\ufffd").length - 1 - original);
      }),
      { numRuns: 2_000 },
    );
  });
});
