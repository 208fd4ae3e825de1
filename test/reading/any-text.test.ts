import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import { readBriefingSchema } from "../../src/briefing/briefing.ts";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";
import { read } from "./read.ts";

/** What every reading promises of its offsets. */
function expectSound(text: string, briefing: ReadBriefing): void {
  readBriefingSchema.parse(briefing);
  for (const [i, passage] of briefing.passages.entries()) {
    expect(passage.ordinal).toBe(i);
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.start).toBeGreaterThanOrEqual(briefing.passages[i - 1]?.end ?? 0);
    if (passage.under !== null) expect(passage.under).toBeLessThan(i);
    let last = passage.start;
    for (const { start, end } of passage.sentences) {
      expect(start >= last && start < end && end <= passage.end).toBe(true);
      last = end;
    }
  }
  for (const figure of briefing.figures) {
    const passage = briefing.passages[figure.passage];
    expect(text.slice(figure.start, figure.end)).toBe(figure.surface);
    expect(text.slice(figure.sentenceStart, figure.sentenceEnd)).toBe(figure.sentence);
    expect(passage !== undefined && figure.start >= passage.start && figure.end <= passage.end).toBe(true);
    expect(figure.start >= figure.sentenceStart && figure.end <= figure.sentenceEnd).toBe(true);
    if (figure.place !== null) expect(figure.places[0]).toEqual(figure.place);
    const { at } = figure.period ?? {};
    if (at !== undefined) expect(text.slice(at.start, at.end)).toBe(figure.period?.text);
    for (const { at: said, name } of figure.places)
      if (said !== undefined) expect(text.slice(said.start, said.end)).toBe(name);
    for (const party of [figure.actor, figure.quoted, figure.asked])
      if (party !== undefined) expect(text.slice(party.at.start, party.at.end)).toBe(party.text);
  }
  for (const place of briefing.places) {
    const passage = briefing.passages[place.passage];
    expect(text.slice(place.at.start, place.at.end)).toBe(place.name);
    expect(passage !== undefined && place.at.start >= passage.start && place.at.end <= passage.end).toBe(true);
  }
}

// Any UTF-16 unit, so also halves of surrogate pairs and control characters.
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
const scraps = fc.constantFrom(
  ..."Al-Bab|Syria|al-|near |in the |province|town of |since |January 1|2016|, |. |\n|\n\n|- |: |(|)|;|12|1,250|two |thousand |million|%|km|square kilometers|of |to |and |from |between |over |at least |people|were killed|destroyed|last month|the past |24 hours|[1]|“|”|\u00a0|\ud83d|الباب|Баб|| |US$|+10|(+3)|half |one in |five|Mr. |No. |# |\t|Q: |GEN. JONES: |said |UNHCR |the police |according to |he |Source: |destroyed by |troops ".split(
    "|",
  ),
);

describe("any text at all", () => {
  it("is refused when it has more figures than a briefing can keep, before they fill the memory", () => {
    expect(() => read(`Wells\n\nIn Homs ${"1 ".repeat(60_000)}`)).toThrow(
      /more figures than a briefing can keep \(32767\)/,
    );
  });

  it("is read without an error, with true offsets, and the same twice", () => {
    const pieces = fc.array(
      fc.oneof({ weight: 5, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ unit: anyUnit, maxLength: 8 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        let briefing: ReadBriefing;
        try {
          briefing = read(text, {});
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDocument);
          return;
        }
        expectSound(text, briefing);
        expect(read(text, {})).toEqual(briefing);
      }),
      { numRuns: 500 },
    );
  });

  // What would take more than linear time on these would not end before the test's time limit; bench/ shows the growth.
  const length = 60_000;
  it.each([
    ["digits", "7"],
    ["short words", "a a a "],
    ["numbers", "12 "],
    ["numbers that count", "12 men in Homs, "],
    ["grouped numbers", "1,250,"],
    ["open brackets", "("],
    ["brackets and numbers", "5 men ("],
    ["new lines", "\n"],
    ["full stops", "."],
    ["dashes", "a-"],
    ["items", "- 5 men\n"],
    ["headings", "ABC\n"],
    ["places", "Aleppo and "],
    ["capitals", "Xx Yy "],
    ["dates", "on 5 May "],
    ["tabs", "a\t\t\t"],
    ["semicolons", "5 men; "],
    ["who said what", "the police said 5 men, he said, "],
    ["turns", "Q: 5 men? GEN. JONES: 5 men. "],
    ["quotation marks", '"5 men said '],
    ["sources", "Source: a [1] 5\n"],
  ])("a long text of %s is read", (_, piece) => {
    const text = `The report\n\n${piece.repeat(Math.ceil(length / piece.length))} x`;
    expectSound(text, read(text));
  });
});
