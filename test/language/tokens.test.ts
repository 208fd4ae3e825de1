import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldName } from "../../src/language/fold.ts";
import { stem } from "../../src/language/stem.ts";
import { beginningsOf, tokensOf } from "../../src/language/tokens.ts";

const terms = (text: string) => tokensOf(text).map((token) => token.term);

describe("folding", () => {
  it("brings every spelling of a name to one form", () => {
    expect(foldName("Al-Bab")).toBe(foldName("al bab"));
    expect(foldName("Deir ez-Zôr")).toBe("deir ez zor");
    expect(fold("STRASSE")).toBe(fold("Straße"));
    expect(fold("Sana’a")).toBe(fold("Sanaa"));
    expect(fold("ʿAyn al-ʿArab")).toBe("ayn al-arab");
    expect(fold("Ёлка")).toBe("елка");
  });

  it("reads Arabic letters that people write for one another as the same", () => {
    expect(fold("المُحَافَظَة")).toBe(fold("المحافظه"));
    expect(fold("إدلب")).toBe(fold("ادلب"));
    expect(fold("حلــب")).toBe("حلب");
    expect(fold("مصطفى")).toBe(fold("مصطفي"));
  });

  it("changes nothing more when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("stemming", () => {
  it("joins the forms of a word", () => {
    expect(stem("vehicles")).toBe(stem("vehicle"));
    expect(stem("destroyed")).toBe(stem("destroying"));
    expect(stem("settlements")).toBe(stem("settlement"));
  });

  it("leaves short words and other scripts whole", () => {
    expect(stem("ied")).toBe("ied");
    expect(stem("ieds")).toBe("ied");
    expect(stem("eyes")).toBe("eye");
    expect(stem("gas")).toBe("gas");
    expect(stem("حلب")).toBe("حلب");
  });

  it("keeps the first two letters of any word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,14}$/), (word) => {
        expect(stem(word).slice(0, 2)).toBe(word.slice(0, 2));
      }),
      { numRuns: 500 },
    );
  });
});

describe("tokens", () => {
  it("reads a number with separators as one", () => {
    for (const written of ["1,250", "1 250", "1\u00a0250", "1\u202f250", "1250", "١٬٢٥٠", "۱۲۵۰"])
      expect(terms(`about ${written} people`)).toContain("1250");
    expect(terms("1,234,567")).toEqual(["1234567"]);
    expect(terms("1.5 miles")).toEqual(["1.5", "mile"]);
    expect(terms("In 2017 250 tanks")).toEqual(["in", "2017", "250", "tank"]);
  });

  it("finds both readings of numbers that only stand side by side", () => {
    expect(terms("on 24 100 people")).toEqual(["on", "24100", "24", "100", "peopl"]);
    expect(tokensOf("24 100").map((token) => token.part)).toEqual([false, true, true]);
  });

  it("splits words at dashes and leaves apostrophes out", () => {
    expect(terms("Al-Bab—Aleppo's T-72s")).toEqual(["al", "bab", "aleppo", "t", "72", "s"]);
    expect(terms("the ministry’s vehicles")).toEqual(["the", "ministri", "vehicl"]);
    expect(terms("300km F16")).toEqual(["300", "km", "f16"]);
  });

  it("reads scripts without spaces a letter at a time", () => {
    expect(terms("東京 tower")).toEqual(["東", "京", "tower"]);
  });

  it("points every token at the text it came from, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem(), fc.integer().map(String))),
        (parts) => {
          const text = parts.join(" ");
          let at = 0;
          for (const token of tokensOf(text)) {
            expect(token.start).toBeGreaterThanOrEqual(token.part ? 0 : at);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.end).toBeLessThanOrEqual(text.length);
            expect(token.term).toMatch(/^[\p{L}\p{N}.]+$/u);
            if (!token.part) at = token.end;
          }
        },
      ),
    );
  });

  it("finds the wanted words as if it looked at all of them", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.nat(), (text, pick) => {
        const all = tokensOf(`${text} 3km 1,250 É.`);
        const one = all[pick % all.length];
        if (one === undefined) return;
        const wanted = tokensOf(`${text} 3km 1,250 É.`, beginningsOf([one.word]));
        expect(wanted).toEqual(expect.arrayContaining(all.filter((token) => token.term === one.term)));
        expect(all).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });

  it("takes hostile text to its end", () => {
    for (const unit of ["1 ", "1,", "a'", "111 ", "a", "é", "'", "\u0301", "1.1", "\u0660,"])
      expect(() => tokensOf(unit.repeat(100_000))).not.toThrow();
  });
});
