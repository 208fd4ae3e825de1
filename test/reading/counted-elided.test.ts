import { describe, expect, it } from "vitest";
import { linesOf } from "./read.ts";

const all = (text: string): string => linesOf(text).join("; ");

describe("a number without a noun", () => {
  it.each([
    ["Partners confirm 9 deaths, and documented 58 children, up from 39 a week ago.", "39 children"],
    ["There were 812 cases and 17 deaths, against 536 and nine before.", "9 deaths"],
    ["Some 41 road sections and seven bridges were hit; 28 and 5, respectively, are passable.", "28 road sections"],
    ["Oromia: 171 cases, 2 deaths\nSomali: 98 cases, 1 death\nAmhara: 87; 2", "2 death"],
    ["Of 12 sites, 3 were lost.", "3 of 12 sites"],
    ["Some 1,105 bombs were dropped, 31 percent fewer than in May.", "31 percent bombs"],
    [
      "Inflows totalled US$ 437 million, compared with US$ 414 million, an increase of 5.5 per cent.",
      "5.5 percent Inflows",
    ],
    ["The town saw 171 cases and 2 deaths. Homs alone had 64.", "64 cases"],
    ["As for civilians, the U.N. said 71,300 had been displaced.", "71300 civilians"],
    ["Three towns stand out for number of cases: Homs, with 31, and Hama (22).", "22 cases"],
    ["At Homs the count of vehicles scanned rose to 11,300.", "11300 vehicles"],
    ["Civilians in the camps number over one million.", "over 1000000 Civilians"],
    ["The share in the first quarter of 2016 stands at 95%.", "95 percent share"],
    ["The response is short of US$18 million.", "18000000 USD response"],
    ["Floods claimed 83 lives and cost much.", "83 lives"],
    ["Twelve were found. Three of them were children.", "3 children"],
    ["It was an 18% decrease in cases.", "18 percent cases (change)"],
    ["They make up 19% of the cumulative caseload.", "19 percent cumulative caseload"],
    ["In February 11 ships entered, and 4 more are waiting.", "4 ships"],
    ["Night fell over the region. 22 drones were shot down.", "22 drones"],
    ["Debris hit two apartment blocks and wounded three persons.", "2 apartment blocks;"],
    ["IS, al-Nusra and other non-Syrian fighters: 501", "501 non-Syrian fighters"],
    ["They have 61 centres with 1,130 beds, 12 of them in camps.", "12 of 61 centres"],
    ["Units with 160 boats, of which 40 are in the north, came.", "40"],
    ["There were 26 cases of shelling. The day before there had been 31.", "31 cases of shelling"],
    ["The ministry puts losses at USD 186.4 million.", "186400000 USD losses"],
    ["At the site nine of 24 guns were missing, five of them for the first time.", "5 of 9 guns"],
    ["Some 214 people, including 64 women and 109 children, left, and 43 stayed.", "43 people"],
    ["They vaccinated 640 children. Of 53 flooded clinics in the area 31 have reopened.", "31 of 53 flooded clinics"],
    ["The note spoke of five strikes; the right number is three.", "3 strikes"],
    ["There 2.5 km of dykes were raised by up to 1.5 metres.", "up_to 1.5 m dykes"],
    ["94 per cent of patients were seen. A week ago it was only 81.", "81 percent patients"],
    ["Four peacekeepers lost their lives and 19 were wounded.", "19 peacekeepers"],
    ["A mine killed one guardsman and injured three.", "3 guardsman"],
    [
      "They saw 318 civilian victims: 127 killed, among them 14 women and nine children; 96 abducted; and 95 injured.",
      "96 civilian victims",
    ],
    ["They ran 84 campaigns. In all 2,173 persons were arrested; that is 186 fewer than before.", "186 persons"],
    ["Some 87 people were helped, with 47 boreholes. Trucks reached a further 25.", "25 people"],
    ["They seized food and foreign currency to the value of 210 thousand dollars.", "210000 USD foreign currency"],
    ["Drugs: 412 kg (388)\nLaboratories: 5 (5)", "412 kg Drugs; 388 kg Drugs; 5 Laboratories; 5 Laboratories"],
    ["Shelters open: 84\nStill in use: 3", "84 Shelters;"],
    ["There were 26 cases: 14 in Homs, seven in Hama and one in Idlib.", "1 cases"],
    ["Most migrants came from Niger (23%) and Egypt (18%).", "18 percent migrants"],
    [
      "Some 5,152 migrants were held, among them 751 women (30 pregnant) and 255 children. One was shot dead and 15 injured.",
      "15 migrants",
    ],
    [
      "Deaths 118 (46 men, 72 women); injured 191; houses 438, of them 96 destroyed; livestock 689.",
      "438 houses; 96 houses; 689 livestock",
    ],
    ["Homes: destroyed 1,402, uninhabitable 1,678, affected 18,250", "1402 Homes; 1678 Homes; 18250 Homes"],
    ["Stations monitored: 101\nAbove danger level: 27", "27 Stations"],
    ["Cebu saw 121 operations and 188 arrests; Bohol 48 and 72.", "48 operations; 72 arrests"],
    ["The enemy launched five missile and 42 air strikes.", "5 strikes; 42 air strikes"],
    ["There were 15 women's centres and two children's parks.", "15 women's centres; 2 children's parks"],
    ["They have carried 415 tons of aid: 230 to the north, 185 to the south.", "230 t aid; 185 t aid"],
    ["Rain of 112 mm fell on Homs in 12 hours, and 86 on Hama.", "86 mm"],
    [
      "They saw 979 civilian casualties. The Taliban were responsible for 45 per cent, ISIL for 7.",
      "45 percent civilian casualties; 7 percent civilian casualties",
    ],
    ["Some 310 residents left; humidity will drop to 9 per cent.", "9 percent humidity"],
    ["Homs: 147 cases, 31 deaths; Hama: 131 / 14.", "131 cases"],
    ["Each gets 9 litres of water, against 15 under the standard.", "15 l"],
  ])("takes it from what the sentence is about: %s", (sentence, expected) => {
    expect(all(sentence)).toContain(expected);
  });

  it("does not count who pays", () => {
    expect(all("The Relief Committee has paid LL 487 billion.")).not.toContain("Committee");
    expect(all("The appeal has received USD 146 million.")).toContain("appeal");
  });

  it("does not take a unit of time, an adverb or an adjective for what is counted", () => {
    const lines = all("Cases were revised upwards by 27. The toll is higher by more than 300.");
    expect(lines).not.toMatch(/upwards|higher/);
  });

  it("is not joined over the end of a sentence to a word that stands before numbers", () => {
    expect(all("They held the sector. 30 men fell.")).toContain("30 men");
    expect(linesOf("See Art. 30 and fig. 3 of it.")).toEqual([]);
  });
});
