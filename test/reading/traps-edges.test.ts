import { describe, expect, it } from "vitest";
import { figuresOf, linesOf } from "./read.ts";

describe("no figures", () => {
  it.each([
    ["a telephone without marks", "Call Homs 8972073925."],
    ["one with a short code", "Control room: 02-9545115"],
    ["a green number", "Green number: 80 101 111"],
    ["the number of alarms", "Emergency 112; roads are open."],
    ["the age of one of several", "A woman of 67 among them was hurt."],
    ["a length of time told before", "It was calm over those four months."],
    ["an hour before a clock", "It fell between 9 and 11:30 p.m. in Homs."],
    ["several magnitudes", "Quakes with magnitudes of 7.7 (Homs) and 7.6 (Hama) struck."],
    ["what is about to be said", "Two matters. First, Homs."],
    ["hours of outages", "Outages last from 8 to 20."],
    ["the site of a team", "A patrol of Team Site 2, near Homs, saw nothing."],
    ["the number of a force behind its letters", "Combined Task Force (CTF) 150 went on."],
    ["how long all of it took", "That was done in under five months, in all."],
    ["a magnitude behind its label", "Magnitude: 7.4."],
    ["figures that are told", "The two figures have not changed."],
    ["the year of grants", "Use of the 2023 grants is on the record."],
  ])("%s: %s", (_, text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe("figures none the less", () => {
  it.each([
    ["Districts in emergency: 31 of 74", "31 of 74"],
    ["In the Central Federal District 38 wildfires were seen.", "38"],
    ["6.3 m people need help.", "6.3 m"],
    ["Turnout was 41 per cent, or 1 169 022 voters.", "1 169 022"],
    ["Last week 214 of 530 samples were bad.", "214 of 530"],
    ["Infections among health workers now number 97.", "97"],
    ["Near Homs: 3 Command and Control Nodes burnt.", "3"],
    ["One child in five is hungry.", "One child in five"],
    ["In Homs 940 households arrived; a third sleep in the open.", "a third"],
    ["Both crews fled; its two pilots, 41 and 29, were held.", "two"],
  ])("%s", (text, surface) => {
    expect(figuresOf(text).map((each) => each.surface)).toContain(surface);
  });

  it("the ages of two are none", () => {
    expect(figuresOf("Its two pilots, 41 and 29, were held.").map(({ value }) => value)).toEqual([2]);
  });
});

it("one is counted beside the others that were somewhere", () => {
  const text = "It held four actions, of which three were in Aleppo and one in Idlib.";
  expect(figuresOf(text).map(({ value, place }) => [value, place?.name])).toEqual([
    [4, undefined],
    [3, "Aleppo"],
    [1, "Idlib"],
  ]);
});
