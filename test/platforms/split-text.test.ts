import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitText, type Fit, type Line, type Piece, type TextBlock } from "../../src/platforms/split-text.ts";

interface Look extends Piece {
  readonly bold?: true;
}

const plain = (text: string): Line<Look> => ({ lead: "", again: "", pieces: [{ text }] });
const fit = (limit: number): Fit<Look> => ({
  limit,
  length: ({ text, bold }) => text.length + (bold === undefined ? 0 : 4),
});
const show = (block: TextBlock<Look>): string =>
  block
    .map(
      ({ lead, pieces }) => lead + pieces.map(({ text, bold }) => (bold === undefined ? text : `**${text}**`)).join(""),
    )
    .join("\n");
const sent = (blocks: readonly TextBlock<Look>[], limit: number): string[] =>
  splitText(blocks, fit(limit)).map((message) => message.map(show).join("\n\n"));

describe("cutting text into messages", () => {
  test("what fits is one message", () => {
    expect(sent([[plain("one")], [plain("two"), plain("three")]], 100)).toEqual(["one\n\ntwo\nthree"]);
    expect(sent([], 100)).toEqual([]);
  });

  test("it is cut between blocks before it is cut between lines", () => {
    expect(sent([[plain("a".repeat(12))], [plain("bbbb"), plain("cccc")]], 20)).toEqual(["a".repeat(12), "bbbb\ncccc"]);
  });

  test("between lines before words, and between words before letters", () => {
    expect(sent([[plain("aaaa aaaa"), plain("bbbb bbbb"), plain("cccc")]], 20)).toEqual([
      "aaaa aaaa\nbbbb bbbb",
      "cccc",
    ]);
    expect(sent([[plain("one two three four five six")]], 16)).toEqual(["one two three", "four five six"]);
    expect(sent([[plain(`x ${"y".repeat(40)} z`)]], 16)).toEqual([
      `x ${"y".repeat(14)}`,
      "y".repeat(16),
      `${"y".repeat(10)} z`,
    ]);
  });

  test("a piece that is cut keeps its look on both sides, and its line its lead", () => {
    const line: Line<Look> = { lead: "> ", again: "> ", pieces: [{ text: "aaaa bbbb cccc dddd", bold: true }] };
    expect(sent([[line]], 19)).toEqual(["> **aaaa bbbb**", "> **cccc dddd**"]);
  });

  test("a whole piece is not cut while a message can hold it", () => {
    const address: Look = { text: "a b c d e f g h", whole: true };
    expect(sent([[{ lead: "", again: "", pieces: [{ text: "see for it " }, address] }]], 16)).toEqual([
      "see for it",
      "a b c d e f g h",
    ]);
  });

  test("a grapheme is not cut", () => {
    const family = "👩‍👩‍👧‍👦";
    for (const message of sent([[plain(family.repeat(9))]], 16)) expect(message).toBe(family);
  });

  test("any text: every message fits, and every letter is there in order, once", () => {
    const piece = fc.record({
      text: fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀", "ع"), minLength: 1, maxLength: 60 }),
      whole: fc.boolean(),
    });
    const look = piece.chain((each) => fc.constantFrom<Look[]>(each, { ...each, bold: true }));
    const line = fc
      .record({ lead: fc.constantFrom("", "> ", "- "), pieces: fc.array(look, { maxLength: 4 }) })
      .map((each): Line<Look> => ({ ...each, again: each.lead === "- " ? "  " : each.lead }));
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 5 }),
        fc.integer({ min: 16, max: 90 }),
        (blocks, limit) => {
          const messages = splitText(blocks, fit(limit));
          for (const message of messages) {
            const text = message.map(show).join("\n\n");
            expect(text.length).toBeLessThanOrEqual(limit);
            expect(text).not.toBe("");
          }
          const letters = (lines: readonly Line<Look>[]): string =>
            lines
              .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
              .join("")
              .replace(/\s/g, "");
          expect(letters(messages.flat(2))).toBe(letters(blocks.flat()));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a word longer than messages is cut into full ones", () => {
    const cut = splitText([[{ lead: "", again: "", pieces: [{ text: "W".repeat(10_000) }] }]], {
      limit: 4_000,
      length: ({ text }) => text.length,
    });
    expect(cut.flat(2).map(({ pieces }) => pieces.map(({ text }) => text).join("").length)).toEqual([
      4_000, 4_000, 2_000,
    ]);
  });

  test.each([
    ["one word", "W".repeat(8_000)],
    ["words", "word ".repeat(1_600)],
    ["letters of many units", "👩‍👩‍👧‍👦".repeat(700)],
    ["words that are longer than a message", `${"W".repeat(3_990)} ${"V".repeat(4_100)} `],
  ])("measures grow as the text does: %s", (_, text) => {
    const measuredFor = (times: number): number => {
      let measured = 0;
      const length = (piece: { readonly text: string }): number => {
        measured += piece.text.length;
        return piece.text.length;
      };
      splitText([[{ lead: "", again: "", pieces: [{ text: text.repeat(times) }] }]], { limit: 4_000, length });
      return measured;
    };
    const [once, tenTimes] = [measuredFor(4), measuredFor(40)];
    expect(tenTimes / once).toBeLessThan(12);
    // And little is measured for each letter.
    expect(tenTimes / (40 * text.length)).toBeLessThan(60);
  });
});
