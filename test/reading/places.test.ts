import { describe, expect, it } from "vitest";
import { figuresOf, linesOf, read } from "./read.ts";

const named = (text: string) => read(`Daily briefing\n\n${text}`).places.map(({ name }) => name);
const at = (text: string) => figuresOf(text).map(({ places }) => places.map(({ name }) => name));

describe("places in prose", () => {
  it.each([
    ["Shells fell near Vilkhivka and in the Tadif district.", ["Vilkhivka", "Tadif"]],
    ["The village of Kharbet Salem was searched.", ["Kharbet Salem"]],
    ["Aid reached al-Bab and Deir ez-Zor.", ["al-Bab", "Deir ez-Zor"]],
    ["Aid reached T4 air base.", ["T4 air base"]],
    ["They met at the Homs province office.", ["Homs province"]],
    ["Bab al-Salama: open daily, 620 lorries last week.", ["Bab al-Salama"]],
  ])("%s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    "The carrier Admiral Kuznetsov left port.",
    "General Michael Jordan spoke to Syrian and Turkish officers.",
    "The Damascus Declaration was read.",
    "In May and on Tuesday UNRWA staff met in Parliament.",
    "Operation Euphrates Shield goes on, said the Security Council.",
    "He lives near the Russian Army.",
  ])("there are none in %j", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("are told from their namesakes by the country of the others", () => {
    const places = read("Daily briefing\n\nNear Palmyra and Tiyas the army took El-Beida.").places;
    expect(places.at(-1)).toMatchObject({ name: "El-Beida", id: "8374775" });
    expect(read("Daily briefing\n\nNear Benghazi and Misrata the army took El-Beida.").places.at(-1)?.id).not.toBe(
      "8374775",
    );
  });
});

describe("where a figure happened", () => {
  it.each([
    ["its own sentence", "Jets hit 20 bunkers near Al-Bab.", [["Al-Bab"]]],
    ["the label of its line", "-- Abu Kamal: one strike hit a depot.", [["Abu Kamal"]]],
    ["its heading", "Idlib province\n\nFive homes were hit.", [["Idlib province"]]],
    ["an earlier sentence", "Fighting went on near Homs. Two men were killed.", [["Homs"]]],
    ["both of two", "They flew 30 sorties in Syria and Iraq.", [["Syria", "Iraq"]]],
    [
      "the smaller first",
      "A convoy of 31 trucks was sent to Tell Bisa in the Homs province.",
      [["Tell Bisa", "Homs province"]],
    ],
    [
      "with its direction",
      "In the north of the Aleppo province, towards the town of Al-Bab, 35 farms were freed.",
      [["Aleppo province", "Al-Bab"]],
    ],
    ["where a distance is measured from", "The army is 1.5 miles south of the town of Al-Bab.", [["Al-Bab"]]],
    [
      "its own part of a list",
      "They saw six guns at Khrustalnyi (56km south-west of Luhansk); five tanks near Vilkhivka; and two mortars by Siedove.",
      [["Khrustalnyi"], ["Luhansk"], ["Vilkhivka"], ["Siedove"]],
    ],
  ])("%s", (_, text, places) => {
    expect(at(text)).toEqual(places);
  });

  it.each([
    ["a venue", "At the talks in Astana 12 papers were signed."],
    ["an origin", "Officers from Turkey met 5 men."],
    ["whom someone stands for", "Representatives of Jordan met 5 men."],
    ["the ends of a road", "On the highway Damascus – Aleppo 5 trucks passed."],
    ["whose aircraft", "Turkish aircraft hit 5 depots."],
  ])("is not %s", (_, text) => {
    expect(at(text)).toEqual([[]]);
  });

  it("is the title's when nothing nearer says", () => {
    const { figures } = read("Update No. 4: floods in Haiti\n\nKEY FIGURES\n\n283 deaths\n\n- 40 homes lost\n");
    expect(figures.map(({ place }) => place?.name)).toEqual(["Haiti", "Haiti"]);
  });

  it("does not leak from one paragraph of several sentences into the next", () => {
    expect(at("Homs is calm. Near Homs 3 roads are open. Traffic moves.\n\nThe army has freed 12 farms.")).toEqual([
      ["Homs"],
      [],
    ]);
  });
});

describe("when a figure held", () => {
  it.each([
    ["Since January 1, 12 farms were freed.", ["12 farms [Since January 1]"]],
    [
      "On August 21 jets flew 30 sorties.\n\n- Homs: 20 strikes\n- Hama: 10 strikes",
      ["30 sorties [On August 21]", "20 strikes @ Homs [On August 21]", "10 strikes @ Hama [On August 21]"],
    ],
    [
      "- 179 shots in the reporting period; 77 in the previous reporting period.",
      ["179 shots [in the reporting period]", "77 shots [in the previous reporting period]"],
    ],
    [
      "On 3 January a drone saw six guns; five tanks; and two trucks.",
      ["6 guns [On 3 January]", "5 tanks [On 3 January]", "2 trucks [On 3 January]"],
    ],
    [
      "Last month they freed 35 farms. The town has a population of 900 people.",
      ["35 farms [Last month]", "900 people"],
    ],
  ])("%s", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});
