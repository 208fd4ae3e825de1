import { describe, expect, it } from "vitest";
import { alternativesOf, groupsOf, likeness, stemOf } from "../../src/questions/lexicon/concepts.ts";
import { pairsOf } from "../../src/questions/lexicon/pairs.ts";
import { phrasesIn, withoutPhrases } from "../../src/questions/lexicon/phrases.ts";
import { synonyms } from "../../src/questions/lexicon/synonyms.ts";
import { wordsIn } from "../../src/questions/said-words.ts";
import { wordsOf } from "../../src/questions/words-of.ts";

const alike = (asked: string, told: string): number => likeness(stemOf(asked), stemOf(told));
const meant = (text: string): readonly string[] => phrasesIn(wordsIn(text)).map(({ stem }) => stem);
const asked = (text: string): string =>
  withoutPhrases(wordsOf(text).words)
    .map(({ english }) => english)
    .join(" ");

describe("pairs of words", () => {
  it.each([
    ["hospitalization", "hospitalisation", 1],
    ["centre", "center", 1],
    ["program", "programme", 1],
    ["invaded", "invasion", 0.7],
    ["attorney", "lawyer", 0.7],
    ["kingpin", "leaders", 0.75],
    ["guerrillas", "subversives", 0.75],
    ["thrown", "hurled", 0.75],
  ])("takes %s for %s", (one, other, like) => {
    expect([alike(one, other), alike(other, one)]).toEqual([like, like]);
  });

  it("leaves to a group what it says of two words", () => {
    expect(alike("died", "perish")).toBe(0.8);
    expect(groupsOf(stemOf("guerrilla")).size).toBe(0);
  });

  it.each([
    ["killed", "wounded"],
    ["men", "women"],
    ["cocaine", "heroin"],
    ["monday", "tuesday"],
    ["rise", "fall"],
    ["arrived", "left"],
    ["buyer", "seller"],
    ["daughter", "son"],
    ["minutes", "hours"],
    ["million", "billion"],
    ["north", "south"],
    ["flood", "drought"],
    ["tanks", "trucks"],
    ["hospital", "school"],
  ])("never takes %s for %s", (one, other) => {
    expect([alike(one, other), alike(other, one)]).toEqual([0, 0]);
  });

  it.each("bank force fire strike case party round shell charge field".split(" "))(
    "leaves %s, which has many senses, to the groups",
    (word) => {
      expect([...pairsOf(stemOf(word)).values()].filter((like) => like === 0.7)).toEqual([]);
    },
  );

  it("looks for a handful of words at most", () => {
    const heads = synonyms
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0] ?? "");
    expect(heads).toEqual(heads.toSorted());
    const added = heads.map((head) => alternativesOf(stemOf(head)).length - alternativesOf("none").length);
    expect(Math.max(...heads.map((head) => pairsOf(stemOf(head)).size))).toBeLessThanOrEqual(12);
    expect(added.filter((each) => each > 12).length / added.length).toBeLessThan(0.1);
  });
});

describe("phrases", () => {
  it.each([
    ["2,600 residents ran away", "fled"],
    ["the gang let the inmates out", "released"],
    ["parcels were handed out", "distributed"],
    ["three huts were burnt down", "burned"],
    ["the bodies washed ashore", "ashore"],
    ["families lost their homes", "homeless"],
    ["a cease-fire holds", "ceasefire"],
    ["after the land slides", "landslides"],
  ])("hears in %s that something is %s", (text, word) => {
    expect(meant(text)).toContain(stemOf(word));
  });

  it.each([
    ["they ran the away team", "fled"],
    ["the house was let", "released"],
    ["out of 12 let districts", "released"],
    ["the lives of those who lost", "killed"],
  ])("does not hear in %s that something is %s", (text, word) => {
    expect(meant(text)).not.toContain(stemOf(word));
  });

  it("asks with the word of the field", () => {
    expect(asked("how many residents ran away from kenscoff")).toBe("how many residents fled from kenscoff");
    expect(asked("which gang let the prisoners out in may")).toBe("which gang released the prisoners in may");
    expect(asked("how many land slides?")).toBe("how many landslide");
    expect(asked("how many bodies of migrants")).toBe("how many bodies of migrants");
  });
});
