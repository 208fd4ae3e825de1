import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "../../store/likeness/compare.ts";
import { bandsOf } from "../../store/likeness/min-hash.ts";
import { plainWords } from "../../store/likeness/plain-words.ts";
import { isSameHeadline } from "../../store/likeness/same-headline.ts";
import { madeFrom, type MadePair } from "./likeness-pairs.ts";

const folder = new URL("../fixtures/labelled/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const plain = texts.map(plainWords);
const meets = (one: readonly number[], other: readonly number[]): boolean => one.some((band) => other.includes(band));

const made = texts.flatMap((text, at) => madeFrom(text).map((pair) => ({ ...pair, of: at })));
/** Shares of the pairs of a kind that meet in a band, and that are judged copies and corrections. */
function judged(kind: MadePair["kind"]) {
  const pairs = made
    .filter((pair) => pair.kind === kind)
    .map(({ fresh, of }) => [plainWords(fresh), plain[of]] as const);
  const share = (holds: (one: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length / pairs.length;
  const of = ([one, other]: (typeof pairs)[number]) => compare(one, other ?? { words: [], numbers: [] });
  return {
    met: share(([one, other]) => other !== undefined && meets(bandsOf(one), bandsOf(other))),
    copies: share((pair) => of(pair).isCopy),
    corrections: share((pair) => of(pair).isCorrection),
  };
}

describe("of pairs made from every labelled briefing", () => {
  it.each(["marked up", "framed by a site", "on another day"] as const)("%s: all are copies", (kind) => {
    expect(judged(kind)).toMatchObject({ met: 1, copies: 1 });
  });

  it("with lines broken elsewhere five of six are copies: where a table falls apart, nothing is taken for the same", () => {
    const { met, copies } = judged("wrapped");
    expect(met).toBe(1);
    expect(copies).toBeGreaterThanOrEqual(5 / 6);
  });

  it("cut off after six tenths nearly all are copies, and are found: one cut within a date has a number too many", () => {
    const { met, copies } = judged("cut off");
    expect(copies).toBeGreaterThanOrEqual(0.98);
    expect(met).toBeGreaterThanOrEqual(0.95);
  });

  it("with one figure corrected all are corrections and none is a copy", () => {
    expect(judged("one figure corrected")).toEqual({ met: 1, copies: 0, corrections: 1 });
  });

  it.each(["the next day's", "of another place"] as const)("%s report of the same desk: none is either", (kind) => {
    expect(judged(kind)).toMatchObject({ copies: 0, corrections: 0 });
  });

  it("two different briefings are never either, nor meet", () => {
    const bands = plain.map(bandsOf);
    const wrong: string[] = [];
    for (const [at, one] of plain.entries())
      for (const [other, two] of plain.entries()) {
        if (at === other) continue;
        const { isCopy, isCorrection } = compare(one, two);
        if (isCopy || isCorrection || meets(bands[at] ?? [], bands[other] ?? [])) wrong.push(`${at} ${other}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe("plain words", () => {
  it("leave out dates however they are written, and no other numbers", () => {
    const text =
      "On Tuesday, 7 February 2017 and Feb 8th, 9.2.2017, 2017-02-10: 12 bridges, 1,250 tons in May, 3.5 km of 2017";
    expect(plainWords(text).words.join(" ")).toBe("on and 12 bridges 1250 tons in may 3.5 km of 2017");
  });

  it("of a few lines have no bands, and bands are the same for good", () => {
    expect(bandsOf(plainWords("Nothing to report. ".repeat(5)))).toEqual([]);
    const [first] = bandsOf(plainWords("One two three four five. ".repeat(20)));
    expect(first).toBe(2_699_691_209_377_601);
  });
});

it("a headline is the same with or without a mark of correction", () => {
  expect(isSameHeadline("CORRECTED: Strikes near Raqqa", "Strikes near Raqqa (update)")).toBe(true);
  expect(isSameHeadline("Strikes near Raqqa", "Strikes near Homs")).toBe(false);
  expect(isSameHeadline("Situation report 17", "Situation report 18")).toBe(false);
});
