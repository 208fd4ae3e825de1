import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened } from "../../src/chat/shortened.ts";

describe("a shortened text", () => {
  it("is as it was when it fits, and ends in … when it does not", () => {
    expect(shortened("twelve", 6)).toBe("twelve");
    expect(shortened("twelve wells", 8)).toBe("twelve…");
  });

  it.each(["near 1,250 tons", "near 1 250 tons", "near 1250 tons", "near 12.50 tons", "near ١٢٥٠ tons"])(
    "has no half of a number: %s",
    (text) => {
      for (let most = 6; most < 11; most++) expect(shortened(text, most)).toBe("near…");
    },
  );

  it("is never too long, is a beginning, and holds no half of a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
        expect(text.startsWith(short === text ? short : short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
