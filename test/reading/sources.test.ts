import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

/** "12: the police" for each figure, "12: –" for one that is the briefing's own. */
const sources = (text: string, issuer = "Field Desk"): string[] =>
  read(`Daily briefing\n\n${text}\n`, { date: "2017-02-08", issuer }).figures.map(
    ({ value, quoted }) => `${value}: ${quoted?.text ?? "–"}`,
  );

describe("a source that a sentence quotes", () => {
  it.each([
    [
      "According to the Ministry of Health, 12 people died and 30 were hurt.",
      ["12: the Ministry of Health", "30: the Ministry of Health"],
    ],
    ["Floods cut off 40 villages, according to local authorities.", ["40: local authorities"]],
    ["The governor said that 12 houses burned.", ["12: The governor"]],
    ["Some 300 families left, the mayor of the town said on Tuesday.", ["300: the mayor of the town"]],
    ["UNHCR reports that 4,000 people crossed.", ["4000: UNHCR"]],
    ["WHO says 12 clinics are shut.", ["12: WHO"]],
    ["The head of the hospital told reporters that 25 patients had come.", ["25: The head of the hospital"]],
    ["Citing the police, it put the toll at 9 dead.", ["9: the police"]],
    ["Damage is put at 30 million dollars by the provincial council.", ["30000000: the provincial council"]],
    ["In all, 62 cases were reported by village health workers.", ["62: village health workers"]],
    ["Provisional data from the Statistics Bureau show that prices rose by 7%.", ["7: the Statistics Bureau"]],
    ["The latest harvest survey shows that 5 districts have no seed.", ["5: The latest harvest survey"]],
    ["Dr. Ana Lopes, who runs the ward, said 8 children were in care.", ["8: Dr. Ana Lopes"]],
    ["“We have 14 beds for 90 patients,” said the head nurse.", ["14: the head nurse", "90: the head nurse"]],
    ["The traders' committee says a sack costs 40 dollars.", ["40: The traders' committee"]],
    ["In Homs residents say 6 wells are dry.", ["6: residents"]],
    ["The relief office speaks of 900 tents.", ["900: The relief office"]],
    ["The ministry added that 12 beds were free.", ["12: The ministry"]],
    [
      "On 7 May 2016 the Ministry of Health notified WHO of a cluster of three confirmed cases.",
      ["3: the Ministry of Health"],
    ],
    [
      "The camp office says 20,400 people came; 17,300 of them left.",
      ["20400: The camp office", "17300: The camp office"],
    ],
  ])("%s", (text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  it.each([
    "Twelve people died and 30 were hurt.",
    "Engineers repaired 12 bridges.",
    "In May 12 deaths were reported.",
    "The 45 reported cases are mild.",
    "We estimate that 800 fighters left.",
    "This report says that 12 wells are dry.",
    "Officers put out 12 fires.",
    "Twelve districts have recorded 90 cases.",
    "The police report of 3 May lists 12 cars.",
    "He said 12 men had left.",
    "The hospital admitted 96 people.",
    "The ministry added 12 beds.",
    "The storm claimed 12 lives.",
  ])("none in: %s", (text) => {
    expect(sources(text).every((line) => line.endsWith(": –"))).toBe(true);
  });

  it("is none where it is the briefing's own issuer, by name, by part or by letters", () => {
    const issuer = "Joint Flood Response Office of the North";
    expect(sources("The Joint Flood Response Office said 12 dams held.", issuer)).toEqual(["12: –"]);
    expect(sources("The Office said 12 dams held.", issuer)).toEqual(["12: –"]);
    expect(sources("According to the JFRO, 12 dams held.", issuer)).toEqual(["12: –"]);
    expect(sources("According to the army, 12 dams held.", issuer)).toEqual(["12: the army"]);
  });

  it("vouches for its own clause, and for what goes on from it", () => {
    expect(sources("The army said 12 men died; 30 cars burned.")).toEqual(["12: The army", "30: –"]);
    expect(sources("The army said 12 men died; three of them were officers.")).toEqual(["12: The army", "3: The army"]);
    expect(sources("The police counted 40 cars. Of these, 12 had burned. Engineers cleared 3 roads.")).toEqual([
      "40: The police",
      "12: The police",
      "3: –",
    ]);
    expect(sources("The army says 5 died, while the rebels say 50 died.")).toEqual(["5: The army", "50: the rebels"]);
  });

  it("is whoever was named before “he said”", () => {
    expect(sources("The mayor said 12 houses had burned. By night, he added, 30 families had left.")).toEqual([
      "12: The mayor",
      "30: The mayor",
    ]);
  });

  it("holds for a quotation of several sentences, also over paragraphs", () => {
    expect(
      sources(
        "“We had 12 boats,” said Captain Ana Reyes. “Then the storm took 9 crews out.”\n\n“I counted 40 life jackets.”",
      ),
    ).toEqual(["12: Captain Ana Reyes", "9: Captain Ana Reyes", "40: Captain Ana Reyes"]);
  });

  it("is where the words stand", () => {
    const text = "Daily briefing\n\nThe mayor said 12 houses had burned. By night, he added, 30 families had left.\n";
    for (const { quoted } of read(text).figures) expect(text.slice(quoted?.at.start, quoted?.at.end)).toBe("The mayor");
  });
});

describe("a source beside the text", () => {
  it("is what a note in brackets names", () => {
    expect(sources("Up to 800 people live there (Source: Camp Committee).")).toEqual(["800: Camp Committee"]);
  });

  it("is what the line under a table or list names", () => {
    expect(sources("Town | Killed\nHoms | 12\nHama | 5\n\nSource: Ministry of Health, 3 May")).toEqual([
      "12: Ministry of Health",
      "5: Ministry of Health",
    ]);
    expect(sources("- 12 schools\n- 3 clinics\n\nSources: UNICEF and partners\n\nCrews cleared 9 roads.")).toEqual([
      "12: UNICEF and partners",
      "3: UNICEF and partners",
      "9: –",
    ]);
  });

  it("is what the line that leads in a list names", () => {
    expect(sources("The Ministry of Health reports:\n\n- 12 dead\n- 30 hurt\n")).toEqual([
      "12: The Ministry of Health",
      "30: The Ministry of Health",
    ]);
  });

  it("is what a footnote names, and not what one explains", () => {
    expect(
      sources(
        "There are 24 dead [1] and 90 missing [2].\n\n[1] Entity civil protection, 2 June.\n[2] Counted once a week.",
      ),
    ).toEqual(["24: Entity civil protection", "90: –"]);
  });
});
