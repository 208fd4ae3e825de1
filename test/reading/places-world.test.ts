import { describe, expect, it } from "vitest";
import { figuresOf, read } from "./read.ts";

const placesOf = (text: string) =>
  read(`Daily briefing\n\n${text}`).places.map(({ name, id }) => `${name}${id === undefined ? "" : ` ${id}`}`);

describe("names of the world's gazetteer", () => {
  it("are taken where the words show them, with the id of the one in the briefing's country", () => {
    const [nampula, angoche] = placesOf("In Nampula and Tete it rained. A bridge fell in Angoche.").filter((each) =>
      /^(?:Nampula|Angoche)/.test(each),
    );
    expect(nampula).toMatch(/^Nampula \d+$/);
    expect(angoche).toMatch(/^Angoche \d+$/);
  });

  it("are taken as bare labels in a country that the briefing is about, and not of the words for what is counted", () => {
    const about = "MOZAMBIQUE: FLOODS\n\nNampula Province\n\n";
    const labels = (text: string) => read(`${about}${text}`).figures.map(({ place }) => place?.name);
    expect(labels("- Angoche: 203 houses\n- Mossuril: 76 houses")).toEqual(["Angoche", "Mossuril"]);
    expect(labels("- Wounded: 203\n- Captured: 76")).toEqual(["Nampula Province", "Nampula Province"]);
  });

  it("are not taken at the beginning of a sentence unless something is said of them as of a place", () => {
    const about = "In Nampula and Tete it rained. ";
    expect(figuresOf(`${about}Montepuez has had 4.`).map(({ place }) => place?.name)).toEqual(["Montepuez"]);
    expect(figuresOf(`${about}Montepuez, he said, took 4 men.`).map(({ place }) => place?.name)).toEqual(["Nampula"]);
  });

  it("a small town far from all others is not what a name means", () => {
    const names = "In Aleppo, Homs, Hama and Idlib it rained. Men dug in ";
    expect(placesOf(`${names}Popasna.`).at(-1)).toBe("Popasna");
    expect(placesOf(`${names}Paris.`).at(-1)).toMatch(/^Paris \d+$/);
  });
});

describe("lists of places", () => {
  it.each([
    ["named together before their number", "In Kani, Yinmarbin and Salingyi 170 people fled.", ["Kani"]],
    ["given one by one", "They sent 16 tents to Kani, 8 to Tarvash and 3 to Belu.", ["Kani", "Tarvash", "Belu"]],
  ])("%s", (_, text, places) => {
    expect(figuresOf(text).map(({ place }) => place?.name)).toEqual(places);
  });

  it("have all of their names on the figure", () => {
    const [figure] = figuresOf("In Kani, Yinmarbin and Salingyi 170 people fled.");
    expect(figure?.places.map(({ name }) => name)).toEqual(["Kani", "Yinmarbin", "Salingyi"]);
  });
});

describe("what lies beside a place", () => {
  it("a border holds the town on it, and a hospital is no town to go back to", () => {
    expect(figuresOf("In Tamu, on the border with India, 9 men were held.").map(({ place }) => place?.name)).toEqual([
      "Tamu",
    ]);
    const text = "Shells fell in Palmyra. Five lay in Kale General Hospital.\n\nIn the city 3 shops opened.";
    expect(figuresOf(text).map(({ place }) => place?.name)).toEqual(["Kale General Hospital", "Palmyra"]);
  });
});
