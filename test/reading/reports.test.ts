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

describe("what is done to the living alone", () => {
  it.each([
    ["Troops recovered 34 firearms, arrested 12 and rescued 1,728.", "1728 people"],
    ["Four soldiers died when rustlers took 400 cattle. Some 150 were recovered.", "150 cattle"],
    ["Police handed over 40 motorcycles.", "40 motorcycles"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });
});
