import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/questions/lexicon/concepts.ts";
import { soundsIn } from "../../src/questions/sounds-in.ts";

const words = new Set(["mudayrij", "viaduct", "tanks", "zharay", "kasserine"].map(stemOf));

describe("a name in another spelling", () => {
  it("is known by its consonants", () => expect(soundsIn(words, "mdeirej")).toBe(true));
  it.each(["midara", "vedette", "bridge", "tonks", "zh", "k4ssr"])("%s is another word", (word) => {
    expect(soundsIn(words, word)).toBe(false);
  });
});
