import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPairs, scorePairs } from "../../eval/places/pairs.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";

const gazetteer = createCuratedGazetteer();
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/places/${name}`, import.meta.url));

describe("spellings of news and official texts", () => {
  const pairs = readPairs(fixture("variants.tsv"));

  it("are many, in three scripts", () => {
    expect(pairs.length).toBeGreaterThan(1_000);
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u])
      expect(pairs.filter(({ words }) => script.test(words)).length).toBeGreaterThan(150);
  });

  it("mean the right place in its country", () => {
    const { top1, top3, misses } = scorePairs(gazetteer, pairs, null);
    expect(top1 / pairs.length, misses.join("\n")).toBeGreaterThan(0.98);
    expect(top3 / pairs.length, misses.join("\n")).toBeGreaterThan(0.985);
  });

  it("mean the right place where briefings are about all of these countries", () => {
    const { top1, top3, misses } = scorePairs(gazetteer, pairs, ["SY", "IQ", "YE", "SD", "UA", "PS", "AF"]);
    expect(top1 / pairs.length, misses.join("\n")).toBeGreaterThan(0.95);
    expect(top3 / pairs.length, misses.join("\n")).toBeGreaterThan(0.98);
  });
});

describe("words that name no place", () => {
  const words = readFileSync(fixture("abstain.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  it.each([[["SY", "IQ"]], [[]], [["UA", "RU"]]])("find none, with %j before others", (prior) => {
    const found = words
      .map((each) => `${each}: ${gazetteer.find(each, { prior })[0]?.place.name ?? ""}`)
      .filter((line) => !line.endsWith(": "));
    expect(words.length).toBeGreaterThan(120);
    expect(found.length / words.length, found.join("\n")).toBeLessThan(0.05);
  });
});
