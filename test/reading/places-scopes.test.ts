import { describe, expect, it } from "vitest";
import { figuresOf, read } from "./read.ts";

const at = (text: string) => figuresOf(text).map(({ surface, place }) => `${surface} ${place?.name ?? "-"}`);
const under = (head: string, text: string) =>
  read(`${head}\n\n${text}\n`).figures.map(({ surface, place }) => `${surface} ${place?.name ?? "-"}`);

describe("what all places of a briefing lie in", () => {
  const told = "So far 12 were found.\n\nHomes in Homs and Hama were lost.";

  it("is where the rest happened, if the text names it", () => {
    const [figure] = read(`WORLD DISASTER COUNCIL\nReport\n\n${told} Syria waits.`).figures;
    expect(figure?.place).toMatchObject({ name: "Syria" });
    expect(figure?.place?.at).toBeDefined();
  });

  it("is not said where the text does not name it, or where the places lie in several countries", () => {
    expect(read(`WORLD DISASTER COUNCIL\nReport\n\n${told}`).figures[0]?.place).toBeNull();
    const two = `${told} Homes in Mosul, Basra and Kirkuk in Iraq were lost. Syria waits.`;
    expect(read(`WORLD DISASTER COUNCIL\nReport\n\n${two}`).figures[0]?.place).toBeNull();
  });

  it("may be a division", () => {
    const text = "Some 12 were found.\n\nHomes in Azaz, Manbij and Jarabulus were lost; all of Aleppo province waits.";
    expect(under("WORLD DISASTER COUNCIL\nReport", text)).toEqual(["12 Aleppo province"]);
  });
});

describe("the head of a briefing", () => {
  it.each([
    ["the area that an office is for", "PRESS CENTRE OF THE FORCES OF THE TESLIN SECTOR", ["12 TESLIN SECTOR"]],
    [
      "a county in the line of its governor",
      "OFFICE OF THE GOVERNOR, TESLIN COUNTY, HAWAII\nUpdate",
      ["12 TESLIN COUNTY"],
    ],
    ["the country whose office it is", "Brazil Ministry of Health - bulletin", ["12 Brazil"]],
    ["not where a minister spoke", "Minister's doorstop, Canberra\nTranscript", ["12 -"]],
    ["not where it was issued", "Daily report 78, issued in Homs on 20 June", ["12 -"]],
    [
      "a long line of its block",
      "STATEMENT\nby the co-chairs of the High-Level Conference of Donors for the Lake Chad Region\nBrussels, 24 May 2022",
      ["12 Lake Chad Region"],
    ],
  ])("%s", (_, head, lines) => {
    expect(under(head, "The count has begun. So far 12 were found.").slice(-1)).toEqual(lines);
  });
});

describe("lines between two sides", () => {
  it.each([
    ["On the Thai-Cambodian border 14 died.", ["14 Thai-Cambodian border"]],
    ["They flew 9 patrols on the South Ossetian ABL.", ["9 South Ossetian ABL"]],
    ["Along the line of contact 14 died.", ["14 line of contact"]],
    ["The Iraqi border guards lost 14 men.", ["14 -"]],
    ["In Homs 14 men came through the Turkish border.", ["14 Homs"]],
    [
      "There were 30 patrols: 12 on the Syrian border, 18 on the Iraqi border.",
      ["30 -", "12 Syrian border", "18 Iraqi border"],
    ],
  ])("%s", (text, lines) => {
    expect(at(text)).toEqual(lines);
  });
});

describe("what an earlier sentence hands on", () => {
  it.each([
    ["a raid", "In Homs a school was hit. Four died.", ["Four Homs"]],
    ["but no sum of a longer time", "In Homs a school was hit. The office counts 90 dead so far.", ["90 Syria"]],
    ["but a sum of the same", "In Homs a school was hit. Since then 90 have left.", ["90 Homs"]],
    ["not where parts of it were", "Of 24 votes 15 were in Homs and nine in Hama. Some 60 failed.", ["60 Syria"]],
    ["but a state of all things", "In Homs a school was hit. As of 5 February 90 are in care.", ["90 Syria"]],
    ["but what helpers give", "In Homs a school was hit. UNICEF has sent 90 tents.", ["90 Syria"]],
    ["but what another label is about", "In Homs a school was hit. Cholera: 12 cases.", ["12 Syria"]],
    ["nor one of several clauses", "In Homs 58 homes burnt; in Hama, 17. Some 60 remain.", ["60 Syria"]],
  ])("%s", (_, text, lines) => {
    expect(under("Report on Syria", text).slice(-1)).toEqual(lines);
  });

  it("a caption hands its place to the list under it", () => {
    expect(at("Azaz (Aleppo), fire B\n- Dead: 70\n- Crews: 9")).toEqual(["70 Azaz", "9 Azaz"]);
  });
});

describe("labels", () => {
  it.each([
    ["only a label before a figure is its own", "KP: 31 deaths. Homs: two bridges burnt.", ["31 -", "two Homs"]],
    [
      "the last label before it",
      "Homs: 12 dead. Hama: nine dead. Three are in care.",
      ["12 Homs", "nine Hama", "Three Hama"],
    ],
    ["who came under fire behind a label", "Aleppo district: Azaz came under fire 38 times.", ["38 Azaz"]],
  ])("%s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });

  it("are places under their heading alone", () => {
    const text = "- Homs: 3\n- Hama: 2\n\nMilitary Relief Group: 1,400 troops";
    expect(under("Fires by province", text).at(-1)).toBe("1,400 -");
  });

  it("are places where their heading says so", () => {
    expect(under("Turnout by province", "- Northern: 58%\n- Eastern: 63%")).toEqual(["58% Northern", "63% Eastern"]);
  });
});

describe("a name and a dash before a sentence", () => {
  it("is where it was written, once and at the beginning", () => {
    expect(
      under("KINGDOM OF MOROCCO\nMinistry of the Interior", "Rabat – An updated toll puts the number at 2,122."),
    ).toEqual(["2,122 MOROCCO"]);
  });

  it("is what the line is about where several lines have one", () => {
    const lines = "KENYA – Swarms are forming; 34 were seen.\n\nSOMALIA – Pesticides were applied in 12 camps.";
    expect(under("Locusts", lines)).toEqual(["34 KENYA", "12 SOMALIA"]);
  });
});

describe("several places", () => {
  it.each([
    [
      "answer to several numbers in their order",
      "In Homs, Hama and Aleppo the number of deaths stands at five, three and one respectively.",
      ["five Homs", "three Hama", "one Aleppo"],
    ],
    ["a sender is none", "In Homs rescuers came. Spain has sent 56 men, Qatar 87.", ["56 Homs", "87 Homs"]],
    [
      "nor is whose number is told beside",
      "In Homs the force from Burundi shrinks by 800, that of Uganda by 500.",
      ["800 Homs", "500 Homs"],
    ],
    ["a later one with a number of its own", "They found 310 kg and at Homs 145 kg.", ["310 -", "145 Homs"]],
    ["no town is the zone", "In Homs it rained. It was cold.\n\nThey met 726 people in the zone.", ["726 -"]],
    ["another near the place", "Some 500 men were freed from another camp near Homs.", ["500 Homs"]],
    [
      "the capital of the country that was told of",
      "Two men died in Damascus.\n\nIn Haiti 12 were hurt. Gangs hold 80 per cent of the capital.",
      ["Two Damascus", "12 Haiti", "80 per cent Haiti"],
    ],
  ])("%s: %s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });
});

describe("waters and regions that no country holds", () => {
  it.each([
    ["Some 57 people died in the Mediterranean.", ["57 Mediterranean"]],
    ["In the Central Mediterranean 57 people died.", ["57 Central Mediterranean"]],
    ["The Black Sea Fleet lost 57 men.", ["57 -"]],
    ["In Homs two strikes sank three rafts on the Euphrates.", ["two Homs", "three Homs"]],
  ])("%s", (text, lines) => {
    expect(at(text)).toEqual(lines);
  });
});

describe("words around a name that say more", () => {
  it.each([
    ["the hour is told by it", "At 9 p.m. Sanaa time 14 died in Homs.", ["14 Homs"]],
    ["a launch", "Three missiles were fired from Homs.", ["Three Homs"]],
    ["what came from it", "In Homs the army counted 27 violations from Turkey.", ["27 Homs"]],
    [
      "an office with the name of a division",
      "In Homs it rained. The Department has opened 14 rest centres.",
      ["14 Homs"],
    ],
    ["money for it", "The emergency project for Iraq amounts to $750 million.", ["$750 million Iraq"]],
  ])("%s", (_, text, lines) => {
    expect(at(text)).toEqual(lines);
  });
});

it("a branch of a national office tells of its part of the country", () => {
  expect(under("EMERCOM OF RUSSIA\nMain Directorate for Ryazan Region", "Some 412 units are engaged.")).toEqual([
    "412 Ryazan Region",
  ]);
  expect(under("EMERCOM OF RUSSIA\nDaily bulletin", "Some 412 units are engaged.")).toEqual(["412 RUSSIA"]);
});
