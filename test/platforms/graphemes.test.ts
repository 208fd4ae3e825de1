import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemesOf } from "../../src/platforms/graphemes.ts";

const whole = new Intl.Segmenter("und", { granularity: "grapheme" });
const letters = ["a", "é", "e\u0301", "👩‍👩‍👧‍👦", "🇸🇾", "ع", "한", "क्ष", "\u200d", "\u0301", "𝅘𝅥", "\ud83d", " ", "\r\n"];

test("letters are those of the text as a whole, however long it is", () => {
  const run = fc
    .tuple(fc.constantFrom(...letters), fc.integer({ min: 1, max: 300 }))
    .map(([letter, times]) => letter.repeat(times));
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
      const text = runs.join("");
      expect(graphemesOf(text)).toEqual([...whole.segment(text)].map(({ segment }) => segment));
    }),
  );
});

test("a letter under a thousand marks is one", () => {
  const letter = `a${"\u0301".repeat(1_000)}`;
  expect(graphemesOf(`x${letter}y`)).toEqual(["x", letter, "y"]);
});

test("a word of 200,000 letters takes no more memory than there is", () => {
  expect(graphemesOf("W".repeat(200_000))).toHaveLength(200_000);
});
