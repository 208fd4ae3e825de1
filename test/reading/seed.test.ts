import { describe, expect, it } from "vitest";
import { readBriefingSchema } from "../../src/briefing/briefing.ts";
import { extractionOf } from "../../src/reading/extraction.ts";
import { lineOf, read } from "./read.ts";

/** A briefing in our own words with the facts of the one that the project began with. */
const text = `Site Map Facebook Twitter Youtube Instagram
Home < Operation in Syria < News < More

Media briefing of the General Staff of the Russian Armed Forces, held by Lieutenant General Sergei Rudskoy

A ceasefire has held in Syria since December 30, 2016.

Experts from Russia, Turkey and Iran met for talks in Astana on February 6. Representatives of Jordan came for the first time.

On February 5 the United Nations and the Red Crescent sent a humanitarian convoy (31 vehicles) to Tell Bisa in the Homs province.

Government troops go on against ISIS. Since January 1, they have hit 4608 terrorist objects.

In the north of the Aleppo province, where the troops push towards the town of Al-Bab, last month militants were driven out of 35 settlements. The territory of over 300 square kilometers was taken. The troops are 1.5 miles south of the town of Al-Bab.

Both air forces work together in this area.

Russian aircraft destroyed 892 terrorist targets near Al-Bab.

In the area of the city Khanaser the troops threw ISIS back from the highway Damascus – Aleppo for 16 kilometers. Twelve settlements and 250 square kilometers of Syrian territory have been freed.

In the direction of Palmyra the army widened its zone in the area of Tiyas. 783 square kilometers of territory were freed.

Air strikes in the area of Deir ez-Zor went on.

Tu-22M3 aircraft carried out 36 combat sorties during which 34 objects of terrorists were destroyed.

ServerCode=node2 isCompatibilityMode=false
`;
const briefing = read(text, {});

describe("a ministry's briefing", () => {
  it("has exactly four figures that bear on Al-Bab", () => {
    const bearing = briefing.figures.filter(({ places }) => places.some(({ id }) => id === "174018"));
    expect(bearing.map(lineOf)).toEqual([
      "35 settlements @ Aleppo province [last month]",
      "over 300 km2 territory @ Aleppo province [last month]",
      "1.5 mi @ Al-Bab",
      "892 terrorist targets @ Al-Bab",
    ]);
  });

  it("has all other figures where they belong", () => {
    const others = briefing.figures.filter(({ places }) => !places.some(({ id }) => id === "174018"));
    expect(others.map(lineOf)).toEqual([
      "31 vehicles @ Tell Bisa [On February 5]",
      "4608 terrorist objects @ Syria [Since January 1]",
      "16 km @ Khanaser",
      "12 settlements @ Khanaser",
      "250 km2 Syrian territory @ Khanaser",
      "783 km2 territory @ Tiyas",
      "36 combat sorties @ Deir ez-Zor",
      "34 objects of terrorists @ Deir ez-Zor",
    ]);
  });

  it("knows its head, and how it knows the date", () => {
    expect(briefing).toMatchObject({
      issuer: "General Staff of the Russian Armed Forces",
      speaker: "Lieutenant General Sergei Rudskoy",
      date: "2017-02-06",
      dateBasis: "inferred",
      language: "en",
    });
    expect(briefing.dateHow).toContain('"February 6"');
    expect(briefing.dateHow).toContain('"December 30, 2016"');
  });

  it("skips what the site put around it", () => {
    expect(briefing.passages.some(({ text }) => /Facebook|ServerCode|Home </.test(text))).toBe(false);
    expect(briefing.passages[0]?.kind).toBe("title");
  });

  it("fits the schema, also as JSON", () => {
    expect(readBriefingSchema.parse(briefing)).toEqual(briefing);
    expect(readBriefingSchema.parse(JSON.parse(JSON.stringify(briefing)))).toEqual(briefing);
  });

  it("is printed in the stable shape", () => {
    const printed = JSON.parse(JSON.stringify(extractionOf(briefing)));
    expect(Object.keys(printed)).toEqual(["briefing", "figures", "places"]);
    expect(printed.figures[0]).toEqual({
      value: 31,
      unit: "count",
      modifier: "exact",
      counted: "vehicles",
      action: "sent",
      place: { name: "Tell Bisa", id: "163779", lat: expect.any(Number), lon: expect.any(Number) },
      period: { text: "On February 5", start: "2017-02-05", end: "2017-02-05" },
      sentence: expect.stringContaining("humanitarian convoy (31 vehicles)"),
      start: text.indexOf("31 vehicles"),
      end: text.indexOf("31 vehicles") + 2,
      surface: "31",
    });
    expect(printed.places[0]).toMatchObject({ name: "Syria", id: "163843", start: text.indexOf("Syria since") });
  });
});
