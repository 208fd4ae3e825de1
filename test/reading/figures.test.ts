import { describe, expect, it } from "vitest";
import { figuresOf, linesOf } from "./read.ts";

describe("what a number counts", () => {
  it.each([
    ["Engineers cleared 40 hectares of farm land.", ["40 ha farm land"]],
    ["The convoy carried 1,250 tons of flour, oil and sugar.", ["1250 t flour"]],
    ["They restored 12 schools and clinics and three wells.", ["12 schools and clinics", "3 wells"]],
    ["The strikes hit 13 rocket systems and destroyed 4 bunkers.", ["13 rocket systems", "4 bunkers"]],
    ["Doctors saw 256 patients injured by mines.", ["256 patients"]],
    ["Some 8,500 internally displaced people returned.", ["about 8500 internally displaced people"]],
    ["The villages are home to 62 members of local councils.", ["62 members of local councils"]],
    ["The depot lost 1.5 thousand pieces of old equipment.", ["1500 pieces of old equipment"]],
    ["Less than 5% of farm land is mined.", ["under 5 percent farm land"]],
    ["An area of over 300 square kilometers was searched.", ["over 300 km2 area"]],
    ["The front moved 16 kilometers.", ["16 km"]],
    ["A mine of 77 lb (35 kg) was found.", ["77 lb mine"]],
    ["The appeal seeks US$95 million.", ["95000000 USD appeal"]],
    ["Fever was seen in at least 30 children under observation.", ["at_least 30 children"]],
    ["There were 71 violations, 26 of them explosions.", ["71 violations", "26 of 71 explosions"]],
    ["Hundreds of families left.", ["at_least 100 families"]],
    ["The posts held 150-200 people.", ["150..200 people"]],
    ["As many as 80 trucks passed.", ["up_to 80 trucks"]],
    ["One in four cases was mild.", ["25 percent cases"]],
    ["In the cold weeks, admissions fell by 12% to 1,050.", ["12 percent admissions", "1050 admissions"]],
    ["Winds of up to 195 km/h were measured.", ["up_to 195 km/h Winds"]],
    ["It was a rise of just under 15,000 in all.", ["under 15000 rise (change)"]],
  ])("%s", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it("is what was named before when the number stands alone", () => {
    expect(linesOf("Of the 14 posts listed, eight were closed.")).toEqual(["14 posts", "8 of 14 posts"]);
    expect(linesOf("In all 998 farms are free. About 250 have joined the plan.")).toEqual([
      "998 farms",
      "about 250 farms",
    ]);
  });

  it("keeps the unit of a pair", () => {
    expect(
      linesOf("The area grew from 19 thousand square kilometers to 78 thousand now.").map((line) =>
        line.split(" ").slice(0, 2).join(" "),
      ),
    ).toEqual(["19000 km2", "78000 km2"]);
  });

  it("says which of the parts in brackets belong to the whole", () => {
    const figures = figuresOf("The team saw five towed guns (three of an old type, and two new guns) in the yard.");
    expect(figures.map(({ value, outOf }) => [value, outOf])).toEqual([
      [5, undefined],
      [3, 5],
      [2, 5],
    ]);
  });

  it("has what happened to it", () => {
    expect(figuresOf("Pilots destroyed 34 bunkers.")[0]?.action).toBe("destroyed");
    expect(figuresOf("Nine corridors have been opened.")[0]?.action).toBe("opened");
    expect(figuresOf("Crews have carried out 36 sorties.")[0]?.action).toBe("carried out");
  });
});

describe("a loss table", () => {
  const text =
    "Army staff\nLOSSES from 24.02.16 to 02.01.17 (change over the past day in brackets)\n\nTanks: 10,515 (+10)\nPersonnel: about 918 180 (+1,410) persons\nBoats: 28 (+0)\n";

  it("counts what its labels say, and gives totals and changes their own periods", () => {
    expect(linesOf(text)).toEqual([
      "10515 Tanks [from 24.02.16 to 02.01.17]",
      "10 Tanks (change) [over the past day]",
      "about 918180 Personnel [from 24.02.16 to 02.01.17]",
      "1410 Personnel (change) [over the past day]",
      "28 Boats [from 24.02.16 to 02.01.17]",
      "0 Boats (change) [over the past day]",
    ]);
  });
});

describe("a table", () => {
  it("counts what its columns say when its rows are places", () => {
    expect(linesOf("Province | Cases | Deaths\nHoms | 8,034 | 145\nNowhereland | 20 | 3 men")).toEqual([
      "8034 Cases @ Homs",
      "145 Deaths @ Homs",
      "20 Cases @ Nowhereland",
      "3 men @ Nowhereland",
    ]);
  });

  it("counts what its rows say when they are things", () => {
    expect(linesOf("Category | Total | Change\nTanks | 10,515 | +10")).toEqual(["10515 Tanks", "10 Tanks (change)"]);
  });
});

describe("numbers that are no figures", () => {
  it.each([
    ["a date", "The camp opened on 5 March 2016 and on 12.04.16."],
    ["a year", "The bridge was built in 1998, before the war of 2006."],
    ["a time", "Shots were heard between 07:55 and 10:27, and at 8 p.m."],
    ["an ordinal", "The 4th convoy came in the first week."],
    ["a designation", "Tu-22M3 and Su-34 aircraft, T-72 tanks and the S-400 system were shown."],
    ["a calibre", "A 155-mm shell and an 82 mm round were found."],
    ["a road", "The highway M20 and road 5 are open."],
    ["a resolution", "Resolution 2334 was quoted, as was Article 51."],
    ["a phone", "Editors may call +965 2555 0140 or +1 703 555 0100."],
    ["an age", "A child under five, a boy aged 12 and a 10-year-old girl were safe, as was a man of 40 years of age."],
    ["a footnote", "The plan was funded.[1]"],
    ["an address", "Contact the desk at P.O. Box 38712, 12 Harbour Street."],
    ["a coordinate", "The boat was at 36°12'N 37°09'E."],
    ["a number of a document", "Release No. 20170822-01 follows Report No. 5."],
    ["a pronoun", "No one was hurt, and one of them said that this one was safe."],
    ["a length of time that is a period", "In the past 24 hours and over the next three months it stays calm."],
    ["a code of a machine", "ServerCode=node2 isCompatibilityMode=false"],
  ])("%s", (_, text) => {
    expect(linesOf(`Nobody was hurt.\n${text}`)).toEqual([]);
  });

  it("do not hide the figures beside them", () => {
    expect(
      linesOf("On 5 March 2016 two 155-mm guns fired 12 shells at T-72 tanks on road M5.").map(
        (line) => line.split(" [")[0],
      ),
    ).toEqual(["2 155-mm guns", "12 shells"]);
    expect(linesOf("In the year 2015 2000 fighters left.").at(-1)).toContain("2000 fighters");
    expect(linesOf("One strike hit a depot.")).toEqual(["1 strike"]);
  });
});

describe("a change with its sign", () => {
  it("falls where a minus stands before it", () => {
    expect(figuresOf("Families: 994,800 (-12,600)\nTents: 40 (+3)").map(({ value }) => value)).toEqual([
      994_800, -12_600, 40, 3,
    ]);
  });
});
