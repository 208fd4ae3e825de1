import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const actors = (text: string): string[] => figuresOf(text).map(({ value, actor }) => `${value}: ${actor?.text ?? "–"}`);

describe("who did what a figure counts", () => {
  it.each([
    ["Russian aircraft destroyed 12 targets near Homs.", ["12: Russian aircraft"]],
    [
      "On 5 May the Third Brigade has freed 9 villages and captured 30 fighters.",
      ["9: the Third Brigade", "30: the Third Brigade"],
    ],
    ["The Mission saw 12 tanks.", ["12: The Mission"]],
    ["WHO shipped 14 kits.", ["14: WHO"]],
    ["US aircraft dropped 12 bombs.", ["12: US aircraft"]],
    ["In all, 112 mines were made safe by our sappers.", ["112: our sappers"]],
    ["Twelve people were killed by gunmen in the market.", ["12: gunmen"]],
    ["The convoy, which carried 40 tons, left.", ["40: The convoy"]],
    ["The enemy fired on more than 20 settlements.", ["20: The enemy"]],
    ["Teams of the Red Crescent cleared a total of 60 houses.", ["60: Teams of the Red Crescent"]],
    ["In Homs engineers repaired 3 bridges.", ["3: engineers"]],
    ["Armed groups were responsible for 45% of the cases.", ["45: Armed groups"]],
    ["The coalition accounted for 30 of the strikes.", ["30: The coalition"]],
    ["The monitors noted 26 tanks.", ["26: The monitors"]],
    ["The cutter Lakeland is on patrol. It also seized 660 pounds of tea.", ["660: The cutter Lakeland"]],
    ["Crews built 4.5 km of road.", ["4.5: Crews"]],
    ["Last week Russian aircraft dropped 80 tons of food.", ["80: Russian aircraft"]],
  ])("%s", (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it.each([
    "Floods destroyed 12 bridges.",
    "The strikes hit 12 bunkers.",
    "Cyclone Idai displaced 400 families.",
    "Twelve people were killed by Tuesday.",
    "Prices in Homs doubled, and wages rose by 5%.",
    "We destroyed 12 targets.",
    "People lost 12 boats in the storm.",
    "Attacks in Homs killed 12 people.",
    "The hospital lost 4 wards.",
    "The convoy waited four hours.",
    "Twelve people were flown out by helicopter.",
    "The flood rose. It destroyed 12 bridges.",
  ])("nobody in: %s", (text) => {
    expect(actors(text).every((line) => line.endsWith(": –"))).toBe(true);
  });

  it("is not said of what stands beside the deed", () => {
    expect(actors("Police searched 51 houses in 3 villages with 36 dogs.")).toEqual(["51: Police", "3: –", "36: –"]);
    expect(actors("A drone spotted 11 guns, 56 km from the river.")).toEqual(["11: A drone", "56: –"]);
  });

  it("is not who counted: whoever counts others is quoted for them", () => {
    const [figure] = figuresOf("The Red Crescent registered 3,412 arrivals.");
    expect({ actor: figure?.actor, quoted: figure?.quoted?.text }).toEqual({ quoted: "The Red Crescent" });
  });
});

describe("who did it", () => {
  it.each([
    ["UNHCR gave relief items to 1,260 families in Wau.", "UNHCR"],
    ["UNICEF trucks 120,000 litres of water a day.", "UNICEF"],
    ["From January to August 2016 AMISOM teams destroyed 212 mines.", "AMISOM teams"],
    ["In response IAF aircraft struck four targets.", "IAF aircraft"],
    ["Troops clearing the Ta Khwai area recovered 46 rifles.", "Troops"],
    ["The cutter Kestrel (WMEC 977) was responsible for three cases.", "The cutter Kestrel (WMEC 977)"],
    ["- MAG: 11 teams\n- World Bank: US$350 million", "MAG"],
  ])("%s", (text, actor) => {
    expect(figuresOf(text)[0]?.actor?.text).toBe(actor);
  });

  it("is nobody where a label counts", () => {
    expect(figuresOf("SHELTERS: 35, with 1,864 persons")[0]?.actor).toBeUndefined();
  });
});
