import { describe, expect, it } from "vitest";
import { checkGiven } from "../../src/sources/given.ts";

describe("what a person gives with a file", () => {
  it("is taken as it is when it is right, and what is absent stays absent", () => {
    const all = { id: "seed-2017.1", issuer: " Press Desk ", date: "2017-02-08", url: "https://example.org/a?b" };
    expect(checkGiven({ ...all }, false)).toEqual({ given: { ...all, issuer: "Press Desk" }, faults: [] });
    expect(checkGiven({ date: undefined }, true)).toEqual({ given: {}, faults: [] });
    expect(checkGiven({ issuer: "Пресс-служба", date: "2016-02-29" }, true).faults).toEqual([]);
  });

  it.each([
    [{ date: "2017-02-30" }, "The Date is not a day that exists: 2017-02-30."],
    [{ date: "yesterday" }, "The Date must be written as YYYY-MM-DD, such as 2017-02-08."],
    [{ id: "" }, /^The ID must be 1 to 64 letters/],
    [{ id: "../../etc" }, /^The ID must be/],
    [{ id: "a".repeat(65) }, /^The ID must be/],
    [{ issuer: "  " }, "The Issuer must not be empty."],
    [{ issuer: "x".repeat(121) }, "The Issuer must not be longer than 120 characters."],
    [{ issuer: "a\nb" }, "The Issuer must be one line without control characters."],
    [{ url: "javascript:alert(1)" }, /^The URL must be a full web address/],
    [{ url: "example.org" }, /^The URL must be a full web address/],
    [{ url: `https://example.org/${"x".repeat(2_000)}` }, "The URL must not be longer than 2000 characters."],
  ])("is refused with a sentence: %j", (raw, sentence) => {
    const { given, faults } = checkGiven(raw, false);
    expect(given).toBeNull();
    expect(faults).toEqual([typeof sentence === "string" ? sentence : expect.stringMatching(sentence)]);
  });

  it("has every fault named at once", () => {
    const { faults } = checkGiven({ date: "2017-13-01", url: "x", issuer: "" }, false);
    expect(faults).toHaveLength(3);
  });

  it("cannot name a whole folder by one id or URL", () => {
    expect(checkGiven({ id: "a", url: "https://example.org", issuer: "b" }, true)).toEqual({
      given: null,
      faults: [
        "The ID names one briefing and cannot be given to a folder.",
        "The URL names one briefing and cannot be given to a folder.",
      ],
    });
  });
});
