import { describe, expect, it } from "vitest";
import { figuresOf, read } from "./read.ts";

const at = (text: string) => figuresOf(text).map(({ surface, place }) => `${surface} ${place?.name ?? "-"}`);
const under = (head: string, text: string) =>
  read(`${head}\n\n${text}\n`).figures.map(({ surface, place }) => `${surface} ${place?.name ?? "-"}`);

describe("a figure among several places", () => {
  it.each([
    [
      "brackets belong to the name before them",
      "The South-East region is worst hit, with 390 cases, followed by Homs (167; 41) and Hama (48).",
      ["390 South-East region", "167 Homs", "41 Homs", "48 Hama"],
    ],
    ["a name right before its number", "Cases: Homs 12, Hama 9.", ["12 Homs", "9 Hama"]],
    [
      "a name, a comma, a number",
      "Harlow County, 15, four of them children. Perry County, five.",
      ["15 Harlow County", "four Harlow County", "five Perry County"],
    ],
    [
      "a name right behind its number",
      "They flew 160 sorties (104 Iraq / 57 Syria).",
      ["160 -", "104 Iraq", "57 Syria"],
    ],
    ["each its own", "Three died in Homs, two in Hama.", ["Three Homs", "two Hama"]],
    [
      "a part's place is the part's alone",
      "In Aleppo 47 homes were hit, 28 of them in Azaz, and two men died.",
      ["47 Aleppo", "28 Azaz", "two Aleppo"],
    ],
    ["a list of counted places", "Six men died: three in Homs, two in Hama.", ["Six -", "three Homs", "two Hama"]],
    ["a building is where its town is", "Two were flown to Lower Tern Medical Center in Homs.", ["Two Homs"]],
    [
      "the ends of a closed road",
      "Highway 24 is closed from Homs to Lac des Cerfs, and 40 homes are cut off.",
      ["40 -"],
    ],
    ["an operation's ground", "In the area of Operation Iron Claw 46 caves were found.", ["46 Operation Iron Claw"]],
    [
      "numbers written as words part names, too",
      "Homs 15, Hama three, Idlib two.",
      ["15 Homs", "three Hama", "two Idlib"],
    ],
    [
      "where the whole is, and not its part's part",
      "In Homs 170 were held, a third of them pupils of one school in Hama.",
      ["170 Homs", "a third Hama", "one Hama"],
    ],
    ["a way that is called by its ends", "Two were killed on the Selam-Koch road.", ["Two Selam-Koch road"]],
    [
      "ground that one side holds",
      "Of them 31 died in government-controlled and 62 in rebel-held areas. Some 40 fled.",
      ["31 government-controlled", "62 rebel-held areas", "40 -"],
    ],
    ["what numbers come from", "The numbers from Homs leave out 22 prisoners taken there.", ["22 Homs"]],
    ["what is allotted", "Sheets: 300 bundles for Homs, 200 for Hama.", ["300 Homs", "200 Hama"]],
    [
      "what it is compared with",
      "In Homs 21 died, five more than in Hama, and 12 were hurt.",
      ["21 Homs", "five Homs", "12 Homs"],
    ],
    [
      "where people are looked after",
      "In Homs 19 were hurt. Seven are in the hospital at Hama. Two trucks burned.",
      ["19 Homs", "Seven Hama", "Two Homs"],
    ],
    [
      "where they were flown",
      "In Homs 19 were hurt. Five have been flown to Hama. Two trucks burned.",
      ["19 Homs", "Five Hama", "Two Homs"],
    ],
    ["where they were flown from", "They evacuated 76 residents from Homs to Hama.", ["76 Homs"]],
    [
      "where a share is",
      "In Homs 40 died. Three in five of the cases come from Hama. Militias killed 11.",
      ["40 Homs", "Three in five Hama", "11 Homs"],
    ],
    [
      "a part in millions",
      "In the four towns 11 million need aid, 8.3 million of them in Homs.",
      ["four -", "11 million -", "8.3 million Homs"],
    ],
    ["clauses that begin with where", "Over Homs 25 drones fell, over Hama 11.", ["25 Homs", "11 Hama"]],
    [
      "none of those counted place by place",
      "In Syria 17 died: 12 in Homs, five in Hama. Teams searched 26 homes.",
      ["17 Syria", "12 Homs", "five Hama", "26 Syria"],
    ],
    ["what is heard from somewhere", "In all 14 explosions were heard from the direction of Homs.", ["14 Homs"]],
    ["not what missiles came out of", "Two missiles came from the airspace over Homs.", ["Two -"]],
    ["what names in Arabic begin with", "Ras Jedir: 32 tents came.", ["32 Ras Jedir"]],
    ["south of a river", "They have 48 men south of the Litani.", ["48 Litani"]],
    [
      "names at the beginning of clauses",
      "By town: Homs 12 raids and 18 arrests; Abcoria 4 and 7.",
      ["12 Homs", "18 Homs", "4 Abcoria", "7 Abcoria"],
    ],
    ["others are elsewhere", "In Homs 38 slept in tents, and another 9 at Palmyra.", ["38 Homs", "9 Palmyra"]],
    [
      "a later part has its own",
      "Prices in Homs rose by 12 percent and in Hama stood at 38 pounds.",
      ["12 percent Homs", "38 Hama"],
    ],
    [
      "a list behind a colon is not the total's",
      "In week 9, 24 cases came in: Homs (11), Hama (8).",
      ["24 -", "11 Homs", "8 Hama"],
    ],
    [
      "where a distance is measured from, if nothing else says",
      "A man was killed 6 km from the village of Plesk; four were hurt.",
      ["6 Plesk", "four Plesk"],
    ],
    [
      "what a country gives is not spent there",
      "Gifts came in: Japan (US$ 7 million), Homs (12).",
      ["US$ 7 million -", "12 Homs"],
    ],
  ])("%s: %s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });

  it.each([
    ["evacuated from", "Some 340 people were evacuated from Homs.", ["340 Homs"]],
    ["reported from", "The 7 cases were reported from Homs.", ["7 Homs"]],
    ["come from, which is an origin", "The 7 trucks came from Homs.", ["7 -"]],
    ["a border with", "On the border with Iran 20 km of wall stand.", ["20 Iran"]],
    ["a dateline", "HOMS – The crew of the boat found 12 mines.", ["12 -"]],
    ["a country's office", "The Jordan Red Crescent sent 12 cars.", ["12 -"]],
  ])("%s: %s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });
});

describe("words that refer back", () => {
  it.each([
    [
      "the province",
      "Idlib province is calm. A road near Saraqib was closed. In the province 12 men were held.",
      ["12 Idlib province"],
    ],
    [
      "the city",
      "Homs province is calm. Shops in Palmyra opened. The province asked for aid. In the city 9 men were held.",
      ["9 Palmyra"],
    ],
    ["there", "Shells fell near Palmyra.\n\nThe road is long. Since then 17 men died there.", ["17 Palmyra"]],
    [
      "the capital, the largest town named",
      "Shells fell near Damascus and in Zabadani. It rained. In the capital 9 died.",
      ["9 Damascus"],
    ],
    [
      "the region, which is all that the briefing is about",
      "Idlib province is calm.\n\nAID\n\nSome 12 trucks came to the region.",
      ["12 -"],
    ],
    [
      "an earlier sentence that refers back",
      "Idlib province is calm.\n\nFour died in the province. Two were hurt.",
      ["Four Idlib province", "Two Idlib province"],
    ],
    ["but not there is", "Shells fell near Palmyra. It rained.\n\nSo it is. There are 17 new rules.", ["17 -"]],
  ])("%s: %s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });

  it("take the whole that the briefing is about", () => {
    expect(under("Cholera – Cameroon", "In Douala 12 fell ill. Nationwide, 90 died.")).toEqual([
      "12 Douala",
      "90 Cameroon",
    ]);
  });
});

describe("what leads in", () => {
  it("a sentence with a colon leads in the items under it", () => {
    expect(at("In Homs the army found:\n- 12 guns\n- 9 mines")).toEqual(["12 Homs", "9 Homs"]);
  });

  it("a question leads in its answer", () => {
    expect(at("Question: On Homs, how many left?\n\nSpokesman: Some 40 people.")).toEqual(["40 Homs"]);
    expect(at("Spokesman: Homs is calm.\n\nQuestion: Why?\n\nSpokesman: Some 40 people left.")).toEqual(["40 -"]);
  });
});

describe("where a briefing is set", () => {
  it.each([
    ["a country after a dash", "Cholera – Cameroon", ["12 Cameroon"]],
    ["the country of its own bank", "BANK OF GHANA\nPress release", ["12 GHANA"]],
    ["of its own health office", "NIGERIA CENTRE FOR DISEASE CONTROL\nSituation report", ["12 NIGERIA"]],
    ["not of its army", "MINISTRY OF DEFENCE OF UKRAINE\nPress release", ["12 -"]],
    ["not where it was written", "Bulletin No. 4 – Bogotá, June 24, 2013", ["12 -"]],
    ["not where people were sent from it", "Coast Guard repatriates 12 people to Haiti", ["12 -"]],
    [
      "a label in its block",
      "OFFICE OF THE GOVERNOR\nTranscript: Eastern Aleppo flooding update\nSunday",
      ["12 Eastern Aleppo"],
    ],
    ["a shouted title", "FLOODS IN SOFALA LEAVE MANY WITHOUT HOMES", ["12 SOFALA"]],
  ])("%s: %s", (_, head, lines) => {
    expect(under(head, "The count has begun. So far 12 were found.").slice(-1)).toEqual(lines);
  });

  it("the country that all places of a national office lie in, which the text does not name", () => {
    const told = "So far 12 were found.\n\nHomes in Homs and Hama were lost.";
    const [figure] = read(`NATIONAL DISASTER COUNCIL\nReport\n\n${told}`).figures;
    expect(figure?.place).toMatchObject({ name: "Syria" });
    expect(figure?.place?.at).toBeUndefined();
    expect(read(`WORLD DISASTER COUNCIL\nReport\n\n${told}`).figures[0]?.place).toBeNull();
  });
});
