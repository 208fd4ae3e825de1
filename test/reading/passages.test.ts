import { describe, expect, it } from "vitest";
import { furnitureOf, isFurniture } from "../../src/reading/clean.ts";
import { passagesOf } from "../../src/reading/passages.ts";
import { sentencesOf } from "../../src/reading/sentences.ts";
import { read } from "./read.ts";

const kinds = (text: string) => passagesOf(text, furnitureOf(text)).map(({ kind, text }) => [kind, text]);
const sentences = (text: string) => sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe("names in lines of their own", () => {
  it("head the counts below them, up to the next numbered heading", () => {
    const text =
      "Report\n\n3. Worst-hit districts\nHoms\nDeaths: 12\nShelters open: 84\nHama\nDeaths: 9\n\n4. Relief to date\nRice: 12 t";
    const { passages, figures } = read(text);
    expect(passages.filter(({ kind }) => kind === "heading").map((passage) => passage.text)).toEqual([
      "Worst-hit districts",
      "Homs",
      "Hama",
      "Relief to date",
    ]);
    expect(figures.map(({ value, place }) => `${value} ${place?.name ?? "-"}`)).toEqual([
      "12 Homs",
      "84 Homs",
      "9 Hama",
      "12 -",
    ]);
  });

  it("are none where a line goes on in them", () => {
    const { passages } = read("Report\n\nSite: the province of\nHoms\nDeaths: 12\nHead: the town of\nHama\nDeaths: 9");
    expect(passages.some(({ kind }) => kind === "heading")).toBe(false);
  });
});

describe("site furniture", () => {
  it.each([
    "Site Map Facebook Twitter Youtube Instagram",
    "Home < Operation in Syria < News < More",
    "Home » News",
    "ServerCode=node2 isCompatibilityMode=false",
    "Skip to main content",
    "Share this page",
    "© 2017 Ministry. All rights reserved.",
    "We use cookies to make this site better.",
  ])("%j is skipped", (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    "Facebook said that the map was wrong.",
    "Home to 500 people, the town was shelled.",
    "Share of farm land: 5%",
    "x = 5 people were hurt",
    "Search and rescue teams found 12 people.",
  ])("%j is kept", (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it("does not move offsets", () => {
    const text = "Site Map Facebook Twitter\nTitle\n\nBody text here.\n";
    for (const { start, end, text: own } of passagesOf(text, furnitureOf(text)))
      expect(text.slice(start, end)).toBe(own);
  });
});

describe("passages", () => {
  it("are title, headings, paragraphs, items and rows", () => {
    expect(
      kinds(
        "# Weekly note\n\nIntro here.\n\n## Losses\n\n- two trucks\n* a boat\n1. a car\nTanks: 5\nName | Count\nTanks | 5\n",
      ),
    ).toEqual([
      ["title", "Weekly note"],
      ["paragraph", "Intro here."],
      ["heading", "Losses"],
      ["item", "two trucks"],
      ["item", "a boat"],
      ["item", "a car"],
      ["item", "Tanks: 5"],
      ["row", "Name | Count"],
      ["row", "Tanks | 5"],
    ]);
  });

  it("know the heading above them", () => {
    const passages = passagesOf("Note\n\nFirst.\n\nGAZA STRIP\n\nSecond.\n\n- third one\n", []);
    expect(passages.map(({ under }) => under)).toEqual([null, null, null, 2, 2]);
  });

  it("join lines that were broken at a column, and no others", () => {
    const wrapped =
      "The army has freed twelve farms in the south of the country and\nit went on to the north of the river, where it met the forces of\nthe other side.";
    expect(kinds(`Note\n\n${wrapped}\n`)).toEqual([
      ["title", "Note"],
      ["paragraph", wrapped],
    ]);
    expect(kinds("Note\n\nFirst line.\nSecond line.\n").map(([kind]) => kind)).toEqual([
      "title",
      "paragraph",
      "paragraph",
    ]);
  });

  it("a numbered line in capitals above prose is a heading, and an item of a list is none", () => {
    expect(kinds("Note\n\n2. OUR LOSSES\nTwo men fell.\n")).toEqual([
      ["title", "Note"],
      ["heading", "OUR LOSSES"],
      ["paragraph", "Two men fell."],
    ]);
    expect(kinds("Note\n\n1. GUNS\n2. MINES\n").map(([kind]) => kind)).toEqual(["title", "item", "item"]);
    expect(kinds("Note\n\n- OUR LOSSES\nTwo men fell.\n")[1]?.[0]).toBe("item");
  });
});

describe("sentences", () => {
  it.each([
    ["One came. Two left.", ["One came.", "Two left."]],
    [
      "Gen. Petrov met Mr. Smith at 5 p.m. on the U.S. base.",
      ["Gen. Petrov met Mr. Smith at 5 p.m. on the U.S. base."],
    ],
    ["Report No. 5 is out. It is 2.5 km long.", ["Report No. 5 is out.", "It is 2.5 km long."]],
    ["J. Smith spoke. “We won.” He left!", ["J. Smith spoke.", "“We won.”", "He left!"]],
    ["Aid came. 12 trucks left.", ["Aid came.", "12 trucks left."]],
    ["It grew.¹ It goes on.", ["It grew.¹", "It goes on."]],
    ["It is funded.[1] It goes on.", ["It is funded.[1]", "It goes on."]],
    ["It cost 3 mln. dollars in all", ["It cost 3 mln. dollars in all"]],
  ])("%j", (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });
});
