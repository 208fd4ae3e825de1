import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const placesOf = (text: string): (string | null)[] => figuresOf(text).map(({ place }) => place?.name ?? null);

describe("what a speaker turns to", () => {
  it.each([
    "I'll start with Homs. We hit 12 trucks.",
    "Moving to Homs. We hit 12 trucks.",
    "Turning now to Homs. We hit 12 trucks.",
    "As for Homs, 12 trucks were hit.",
  ])("is where the next figures are: %s", (text) => {
    expect(placesOf(text)).toEqual(["Homs"]);
  });

  it("is not a convoy's road", () => {
    expect(placesOf("In Hama 12 trucks were seen moving to Homs.")).toEqual(["Hama"]);
  });
});

describe("names that are not where it happened", () => {
  it.each([
    ["where words were said", "The coordinator reported from Hama that 12 people had died in Homs.", ["Homs"]],
    ["where things were kept", "From the stockpile in Hama, 450 tents reached Homs.", ["Homs"]],
    ["where it goes next", "A convoy of 28 trucks was received in Homs and goes on to Hama.", ["Homs"]],
    ["a department's business", "The Department of Defense Press Briefing began. It had 12 parts.", [null]],
    ["an abbreviation", "In 212 evacuation centres (ECs) 12 families stayed outside ECs.", [null, null]],
  ])("%s", (_, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it("the place of a part says nothing of the figures beside it", () => {
    expect(placesOf("It counted 174 kidnappings, two-thirds of them in Homs, and 289 other crimes.")).toEqual([
      null,
      "Homs",
      null,
    ]);
    expect(placesOf("Dead: 17 - 9 in Homs, 5 in Hama")).toEqual([null, "Homs", "Hama"]);
  });
});

it("an address under the letterhead is not what a briefing is about", () => {
  const text = "MANAGEMENT COUNCIL\nCamp Homs, Hama City\n\nReport on the storm\n\nThe council counted 12 houses.";
  expect(figuresOf(text).length).toBe(1);
});
