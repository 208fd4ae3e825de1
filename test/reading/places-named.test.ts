import { describe, expect, it } from "vitest";
import { figuresOf, read } from "./read.ts";

const placesOf = (text: string): (string | null)[] => figuresOf(text).map(({ place }) => place?.name ?? null);
const inBriefing = (text: string): (string | null)[] => read(text).figures.map(({ place }) => place?.name ?? null);

describe("names that the words show to be places", () => {
  it.each([
    ["hills with a number", "On Hill 350 engineers lifted 27 mines.", "Hill 350"],
    ["an area of several names", "Troops clearing the Prasat Ta Khwai area recovered 46 rifles.", "Prasat Ta Khwai"],
    [
      "a name between commas behind in the",
      "Further south, in the Gourma, an operation ended: 350 soldiers took part.",
      "Gourma",
    ],
    ["parts of a country", "In the South South, goods worth 12 million dollars were seized.", "South South"],
    [
      "short names of divisions",
      "There are 71 fires burning in NSW, 36 of them large. In all 9 towns in NSW, 4 were hit.",
      "NSW",
    ],
  ])("%s", (_, text, name) => {
    expect(placesOf(text)[0]).toBe(name);
  });

  it.each([
    ["bodies that sit", "In the Senate, 12 members voted."],
    ["months", "Revenue in January-June amounted to 310 dollars."],
    ["roads", "After a bomb near Route 611, two men were killed."],
    ["offices with their town", "CENOE, Maputo: 12 staff"],
    ["member states", "Help came to the Participating States from 12 teams."],
  ])("and not %s", (_, text) => {
    expect(placesOf(text)[0] ?? "none").toMatch(/^(?:none|Maputo)$/);
  });

  it("letters that English does not have show that a label is a name", () => {
    const text =
      "WATER\n\nAdré: 8 wells near Adré were dug.\nAboutengué: 64 latrines were built.\nMetché: 12 wells were dug.";
    expect(placesOf(text).slice(1)).toEqual(["Aboutengué", "Metché"]);
  });
});

describe("where a figure is not", () => {
  it("at a conference that is named for its place", () => {
    expect(
      inBriefing(
        "MINISTRY OF FINANCE\nStatement on Lebanon\n\nOf the 7 billion dollars pledged at the Paris III conference, 3 billion were paid.",
      ),
    ).toEqual(["Lebanon", "Lebanon"]);
  });

  it("where the office sits", () => {
    expect(inBriefing("DEFENCE HEADQUARTERS\nAleppo\n\nPRESS BRIEFING\n\nTroops arrested 306 suspects.")).toEqual([
      null,
    ]);
    expect(inBriefing("Relief committee\nAleppo\n\nDAILY REPORT\n\nVolunteers rescued 306 people.")).toEqual([
      "Aleppo",
    ]);
  });

  it("but where rounds fell", () => {
    expect(placesOf("Drones were seen over Homs. Some 30 artillery rounds fell in Hama.")[0]).toBe("Hama");
  });
});

describe("lead-ins and answers", () => {
  it("a sentence goes on in its items", () => {
    expect(
      placesOf("Troops of the operation, in Homs and Hama,\n• uncovered 27 sites;\n• arrested 19 suspects."),
    ).toEqual(["Homs", "Homs"]);
  });

  it("there is the country that was asked about", () => {
    const text =
      "SPOKESMAN: We have 100 soldiers in Homs.\n\nQUESTION: And in Lebanon? Has anything changed?\n\nSPOKESMAN: No. 680 of our soldiers serve there.";
    expect(figuresOf(text).map(({ value, place }) => [value, place?.name])).toEqual([
      [100, "Homs"],
      [680, "Lebanon"],
    ]);
  });
});

describe("a figure without a place of its own", () => {
  const inLaos = (text: string): (string | null)[] => inBriefing(`MINISTRY OF HEALTH\nStatement on Laos\n\n${text}`);

  it("that is a part is where its whole is", () => {
    expect(
      inLaos(
        "Teams made 23 visits in all parts of Laos. In Vientiane 11 were announced. Sixteen of the 23 visits were short.",
      ),
    ).toEqual(["Laos", "Vientiane", "Laos"]);
  });

  it("that is money is for all that the briefing is about, unless it was seized or lost", () => {
    expect(
      inLaos("Cases were found in Vientiane. The plan needs 18 million dollars, of which 38 per cent has come."),
    ).toEqual(["Laos", "Laos"]);
    expect(inLaos("Police raided a house in Vientiane. They seized 18 million dollars.")).toEqual(["Vientiane"]);
  });

  it("is of the place whose name runs into the paragraph as its heading", () => {
    const text =
      "Iraq. Contractors cleared 12 houses in Ramadi. Some 80 people were trained.\n\nLaos. In Vientiane 9 wells were dug. Some 41 people died.";
    expect(placesOf(text)).toEqual(["Ramadi", "Iraq", "Vientiane", "Laos"]);
  });

  it("is of the country that the briefing is about, where it says the country", () => {
    expect(inLaos("Roads were cut in Thailand. Aid to the country reached 12 families.")).toEqual(["Laos"]);
  });

  it("is of the sentence before the one that ends in a colon", () => {
    expect(
      placesOf("1. Aircraft struck a camp near Hama. Destroyed:\n- a headquarters with 7 rooms\n- 2 depots"),
    ).toEqual(["Hama", "Hama"]);
  });

  it("is not where a report was launched", () => {
    expect(inLaos("Prices rose by 12 percent, said the director at the launch in Tunis.")).toEqual(["Laos"]);
  });

  it("is at the crossing that it came through", () => {
    expect(placesOf("Trucks entered Homs. Eighty-three trucks entered through Kerem Shalom.").at(-1)).toBe(
      "Kerem Shalom",
    );
  });
});
