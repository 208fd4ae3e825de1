import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const named = (text: string) => read(`Daily briefing\n\n${text}`).places.map(({ name }) => name);

describe("names that no gazetteer has", () => {
  it.each([
    ["behind a preposition", "Two barges sank at Mbonzi and in Ruwenka.", ["Mbonzi", "Ruwenka"]],
    ["with a native level word", "Crews left the Tarvash raion and Oskany county.", ["Tarvash", "Oskany"]],
    ["with an adjective before the level word", "The Belu-Tiri health district was closed.", ["Belu-Tiri"]],
    ["as a capitalised level", "Harlow County, 7. Dorsey County, two.", ["Harlow County", "Dorsey County"]],
    ["with a number for a name", "Shelters opened in Region XI.", ["Region XI"]],
    ["several numbers", "Schools closed in Regions II, IV and VII.", ["Regions II, IV and VII"]],
    ["a side and a level", "The South-East region is calm.", ["South-East region"]],
    ["a side of a known place", "Roads in Eastern Aleppo are open.", ["Eastern Aleppo"]],
    ["a piece of land", "A boat was seen off Tern Cay and by Lac des Cerfs.", ["Tern Cay", "Lac des Cerfs"]],
    ["a fire's name", "The Quill Hollow wildfire grew.", ["Quill Hollow"]],
    ["a distance", "They dug in 6 km from Ostrava Dolna and 3 km north of Plesk.", ["Ostrava Dolna", "Plesk"]],
    ["small words inside", "Rain fell in Santa Rosa del Piro.", ["Santa Rosa del Piro"]],
    ["more than the known beginning", "Aid came to Cartagena del Mirlo.", ["Cartagena del Mirlo"]],
    ["a site with a known beginning", "Shots hit the Donetsk Pumping Station.", ["Donetsk Pumping Station"]],
    ["digits and a slash in it", "A drone saw a crater in Petrivka-3/Lozuvate.", ["Petrivka-3/Lozuvate"]],
    ["in a list with others", "Wells were dug in Tola, Berem and Kisu.", ["Tola", "Berem", "Kisu"]],
    ["held by a known one", "Orvanka (Syria) was shelled.", ["Orvanka", "Syria"]],
  ])("%s: %s", (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it("are places everywhere once they are shown to be places", () => {
    expect(named("Fire broke out in Ruwenka.\n\nRuwenka has 20 beds.\n\nRUWENKA CAMP\n\nIt holds 90 people.")).toEqual([
      "Ruwenka",
      "Ruwenka",
      "RUWENKA CAMP",
    ]);
  });

  it("are places in lines with labels of which half are known ones", () => {
    expect(named("- Homs: 12 homes\n- Tarvash: 9 homes\n- Hama: 3 homes")).toEqual(["Homs", "Tarvash", "Hama"]);
    expect(named("- Wounded: 12\n- Tarvash: 9\n- Captured: 3")).toEqual([]);
  });

  it("are places in a list of numbers with a known one", () => {
    expect(named("Shelters are open (Homs 180, Tarvash 95, Belu 65).")).toEqual(["Homs", "Tarvash", "Belu"]);
  });

  it("are places under the head of a table that says so, and in the prose around it", () => {
    const table = "County | Homes\nTarvash | 12\nBelu | 9\n\nTarvash alone has half of them.";
    expect(named(table)).toEqual(["Tarvash", "Belu", "Tarvash"]);
    expect(named(table.replace("County", "Weapon"))).toEqual([]);
  });

  it("are places as headings beside a known one", () => {
    expect(named("Homs\n\nAll is calm.\n\nNorth Tarvash\n\nIt rains.")).toEqual(["Homs", "North Tarvash"]);
  });

  it("and their holders are places in items that begin with both", () => {
    expect(
      named("- Las Peñas (Orito): three of the men were arrested.\n- Cedro (Orito): 4 arrests at the bridge."),
    ).toEqual(["Las Peñas", "Orito", "Cedro", "Orito"]);
  });

  it.each([
    ["a person's", "Lt. Cmdr. Ruwenka spoke. Ruwenka said that 4 left."],
    ["a storm's", 'Typhoon "TARVASH" and Cyclone Belu left the sea.'],
    ["an office's", "The Tarvash Committee met near Tarvash Ministry."],
    ["a month's", "On Nov. 6 and in Sept. nothing happened."],
    ["a word's", "In Numbers, in Health and at Responsibility nothing changed; health is fine."],
    ["an abbreviation's", "In DTM and at UNHCR work goes on."],
    ["a ship's", "The Cutter Tarvash returned."],
    ["a kind of people's", "Many Remote communities and the Health sector need aid."],
  ])("are not %s: %s", (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
