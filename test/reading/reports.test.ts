import { describe, expect, it } from "vitest";
import { linesOf, lineOf, read } from "./read.ts";

const report = (text: string, date = "2024-03-13"): string => read(text, { date }).figures.map(lineOf).join("; ");

describe("places of a report", () => {
  it.each([
    ["an owner in a name", "A fire in Cox's Bazar destroyed 1,200 shelters.", "@ Cox's Bazar"],
    ["an article in small letters", "The 14 trucks crossed at Bab al-Hawa.", "@ Bab al-Hawa"],
    ["what an owner holds", "In Zamfara's Maru local government area, 14 people died.", "@ Maru"],
    ["a town with its division behind a comma", "In Pokrovsk, Donetsk region, 3 men died.", "@ Pokrovsk"],
    ["a preposition at the beginning", "At Tall Rif'at 14 people died.", "@ Tall Rif'at"],
    ["waters by what they are called after", "In the Strait of Hormuz 3 tankers burned.", "@ Strait of Hormuz"],
    ["a coast", "Off the coast of Lampedusa 14 people died.", "@ Lampedusa"],
    ["a camp by its name", "At Kutupalong camp 14 people died.", "@ Kutupalong"],
    [
      "two names that something lies between",
      "A column was hit between Golweyn and Bulo Marer. 18 men died.",
      "@ Golweyn",
    ],
    ["each side of a semicolon", "Some 900 tents went to Idlib; to Malatya 512 tents.", "512 tents @ Malatya"],
    [
      "where samples come from",
      "Of 214 samples, 58 were positive; 31 of these came from Homs.",
      "31 of 58 samples @ Homs",
    ],
    ["names counted behind their kind", "Three districts are hit: Gasabo 23 cases, Kicuk 19.", "19 cases @ Kicuk"],
    ["where an illness is", "Rwanda reported 3 new cases of Marburg.", "@ Rwanda"],
    ["what only a place has", "Lampedusa's hotspot holds 2,500 people.", "@ Lampedusa"],
    ["who speaks of it", "In Homs 95 percent of homes are hit, officials in Hama said.", "homes @ Homs"],
    ["a list with nothing but numbers", "Main towns:\n\u2022 Homs 7,890\n\u2022 Rastan 3,120", "@ Rastan"],
    ["cases in all", "Near Homs, two groups of up to 60 men in all were met.", "60 men @ Homs"],
  ])("%s: %s", (_, sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });

  it("are not where the wounded were flown", () => {
    const text = "On 5 March a convoy hit a mine 6 km north of Balad. Five were flown to the hospital in Mogadishu.";
    expect(report(`Update\n\n${text}\n`)).toContain("5 @ Balad");
  });

  it("are not those of donors or storms", () => {
    const text =
      "Pledges after Cyclones Idai and Kenneth\n\nMain pledges\n- World Bank: US$350 million\n- Netherlands: €23.5m\n";
    expect(report(text)).not.toContain("@");
  });

  it("come from a numbered heading with its sector, and from the label of a line with its days", () => {
    const text = "Note\n\n2. BAY (Sector 3)\nTroops took nine checkpoints on the Baidoa-Berdale road.\n";
    expect(report(text)).toContain("9 checkpoints @ BAY");
    const lines =
      "Results\n\n* Homs, 11 March: 412 kg of hashish found.\n* Mezairib, 8-10 March: in three raids 96 kg found.\n";
    expect(report(lines)).toContain("96 kg hashish @ Mezairib");
  });

  it("come from names with wide gaps and from rows beside known places", () => {
    const text =
      "Casualties in Hudaydah\n\nBy district:\n   Ad Durayhimi   9 casualties (three killed)\n   Hays           7 casualties (four killed)\n";
    expect(report(text)).toContain("9 casualties @ Ad Durayhimi");
  });

  it("are those of the whole where a sentence sums up a year behind one day's raid", () => {
    const text =
      "Update\n\nOperations in Homs province led to:\n- 14 arrests\n\nThe largest raid was in Rastan on 5 March: 9 arrests. So far this year 212 men were held.\n";
    expect(report(text)).not.toContain("212 men @ Rastan");
  });

  it("are not where a quake was also felt, nor the seat of the office", () => {
    const quake =
      "A quake hit the Sivrice district of Elazig. It was also felt in Malatya. In all 782 aftershocks followed.";
    expect(linesOf(quake).join("; ")).toContain("782 aftershocks @ Elazig");
    const seat =
      "NATIONAL MINE ACTION CENTRE, SRI LANKA\nSethsiripaya Stage II, Battaramulla\nReport\n\nIn all 12 teams work.\n";
    expect(report(seat)).toContain("12 teams @ SRI LANKA");
  });

  it("are not the town that a release is dated in, but what a country undergoes", () => {
    const text =
      "EMBASSY OF JAPAN\nPress Release: Grant for victims of floods\nIslamabad, 28 September 2022\n\nPakistan has seen floods: 33 million people are hit.\nJapan gave 300 tents.\n";
    expect(report(text, "2022-09-28")).toContain("33000000 people @ Pakistan");
    expect(report(text, "2022-09-28")).not.toContain("Islamabad");
  });

  it("of a part with two numbers are not those of the whole", () => {
    const text = "Some 412 men are at work, including 210 men and 41 cars in Homs province.";
    expect(linesOf(text).join("; ")).toContain("41 cars @ Homs province");
    expect(linesOf(text)[0]).toBe("about 412 men");
  });

  it("are in headings of one shape, and not in others beside them", () => {
    const text =
      "Weekly update\n\nSAHEL - Operation ALPHA (5,100 troops)\nThey flew 141 sorties.\n\nLEVANT - Operation BETA\nThey flew 20 sorties.\n\nEXPLOSIVE HAZARDS\nTeams found 212 mines.\n";
    expect(report(text)).toContain("20 sorties @ LEVANT");
    expect(report(text)).not.toContain("EXPLOSIVE");
  });

  it("that a sentence refers back to are of the size that it says", () => {
    const text =
      "Survey of Hudaydah governorate\n\nThree fell in At Tuhayta district. There were 174 casualties in the governorate.\n";
    expect(report(text)).toContain("174 casualties @ Hudaydah");
    const subject =
      "Survey\n\nHospitals in Homs province closed. As of 9 March the province had reported 1,542 cases; nationwide there were 8,267.\n";
    expect(report(subject)).toContain("1542 cases @ Homs province");
  });
});

describe("periods of a report", () => {
  it.each([
    ["In the two weeks to 10 March, 14 people died.", "[In the two weeks to 10 March]"],
    ["In January and February, 14 people were hurt.", "[In January and February]"],
    ["By 9.04, 1,200 people were moved.", "1200 people [By 9.04]"],
    ["It had 17 incidents in May, up from 12 incidents with 19 casualties in April.", "12 incidents [in April]"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });

  it("is not the day on which it was told", () => {
    expect(linesOf("He told reporters in Homs on Thursday that 1,496 soldiers remain in Hama.")).toEqual([
      "1496 soldiers @ Hama",
    ]);
  });

  it("of a day in brackets is that of the name before it", () => {
    const text = "Some 59 states met to rebuild after cyclones Idai (14 March) and Kenneth (25 April).";
    expect(linesOf(text)).toEqual(["about 59 states"]);
  });

  it("of a change is never the whole war", () => {
    const text = "Losses of the enemy from 24.02.22 to 13.03.24:\ntanks - 1,200 (+4)\nguns - 300 (+2)\n";
    expect(report(text)).toContain("4 tanks (change);");
  });

  it("of a place is not taken by the next one where the report covers a week", () => {
    const text =
      "Weekly summary, March 4-10, 2024\n\nIn Hebron, 9 men were held on Tuesday. In Tulkarm troops found 40 guns. There were 31 clashes.\n";
    expect(report(text)).toContain("40 guns @ Tulkarm [March 4-10, 2024]");
  });

  it("that a caption only compares with is not that of its table", () => {
    const text =
      "Cholera\n\nReported in week 8, by district (change against week 7)\n\nDistrict | Cases\nHoms | 12\nHama | 9\n";
    expect(report(text)).toContain("[in week 8]");
  });
});

describe("what is counted where the noun stands elsewhere", () => {
  it.each([
    ["Troops recovered 34 firearms, arrested 12 and rescued 1,728.", "1728 people"],
    ["Four soldiers died when rustlers took 400 cattle. Some 150 were recovered.", "150 cattle"],
    ["Police handed over 40 motorcycles.", "40 motorcycles"],
    ["In Homs 64 sessions reached 3,912 people; in Hama seven reached 488.", "488 people"],
    ["They moved 287 refugees, bringing to 4,719 the number moved since May.", "4719 refugees"],
    ["Nine were drone strikes. Of the nine, five were in Homs.", "5 of 9 drone strikes"],
    ["Two convoys (17 and nine trucks) left.", "17 trucks"],
    ["Some 12 units came with peacekeepers (1,960 strong).", "1960 peacekeepers"],
    ["Half of hospitals are shut: 55 of 79.", "55 of 79 hospitals"],
    ["Some 51,115 people (11,802 households) fled. 84% of them walked.", "84 percent people"],
    ["Of the 11 killed, four were children.", "4 of 11 children"],
    ["Of those who fled, 120,000 went to Homs.", "120000 those who fled"],
    ["Gains of 250 m to 700 m were claimed.", "250..700 m"],
    ["They gave 14 million pounds and 100 beds.", "14000000 GBP"],
    ["They seized 2 million pounds of food.", "2000000 lb food"],
    ["Growth is projected at 3.2 percent.", "3.2 percent Growth"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });
});
