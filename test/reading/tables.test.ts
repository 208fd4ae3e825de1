import { describe, expect, it } from "vitest";
import { daysIn } from "../../src/reading/periods/days-in.ts";
import { figuresOf, lineOf, linesOf } from "./read.ts";

describe("tables", () => {
  it("takes the smallest place of a row, also one that nobody knows, and what the head of the column counts", () => {
    const figures = figuresOf(
      "Affected population\nProvince | District | People affected | Houses destroyed\nSofala | Buzi | 12,300 | 560\nSofala | Nowhereton | (2,000) | 1,020",
    );
    expect(figures.map(lineOf)).toEqual([
      "12300 People @ Buzi",
      "560 Houses @ Buzi",
      "2000 People @ Nowhereton",
      "1020 Houses @ Nowhereton",
    ]);
    expect(figures.map(({ action }) => action)).toEqual(["affected", "destroyed", "affected", "destroyed"]);
    expect(figures[0]?.places.map(({ name }) => name)).toEqual(["Buzi", "Sofala"]);
  });

  it("gives a row that adds the others up no place of its own", () => {
    expect(linesOf("Town | Killed\nHoms | 3\nHama | 4\nGrand total | 7")).toEqual([
      "3 Killed @ Homs",
      "4 Killed @ Hama",
      "7 Killed",
    ]);
    expect(linesOf("Losses in Hama\n\nDistrict | Killed\nHoms | 3\nTotal | 3")[1]).toBe("3 Killed @ Hama");
  });

  it("takes periods from the heads of columns, and changes as such", () => {
    expect(linesOf("Type | Since 24 January | Past day\nTanks | 1,200 | +12\nBoats | 15 | 0")).toEqual([
      "1200 Tanks [Since 24 January]",
      "12 Tanks (change) [Past day]",
      "15 Tanks [Since 24 January]".replace("Tanks", "Boats"),
      "0 Boats [Past day]",
    ]);
    expect(linesOf("Kind | Number | Change\nTents | 40 | 6")).toEqual(["40 Tents", "6 Tents (change)"]);
  });

  it("takes rows of weeks as periods and counts what the column says", () => {
    expect(linesOf("Week | Cases | Deaths | CFR (%)\n1-7 January | 120 | 3 | 2.5")).toEqual([
      "120 Cases [1-7 January]",
      "3 Deaths [1-7 January]",
      "2.5 percent CFR [1-7 January]",
    ]);
  });

  it("takes years above columns as periods, and the caption for what is counted", () => {
    const figures = figuresOf("Schools by region\nRegion | 2015 | 2016\nHoms | 30 | 45");
    expect(figures.map(lineOf)).toEqual(["30 Schools @ Homs [2015]", "45 Schools @ Homs [2016]"]);
    for (const { period } of figures)
      expect(daysIn(period?.text ?? "", "2017-02-08")).toEqual([{ start: period?.start, end: period?.end }]);
  });

  it("takes places from the heads of columns and units from heads and labels", () => {
    expect(linesOf("Item | Aleppo | Homs\nRice (tons) | 120 | 40.5\nBlankets | 3,000 | 1,200")).toEqual([
      "120 t Rice @ Aleppo",
      "40.5 t Rice @ Homs",
      "3000 Blankets @ Aleppo",
      "1200 Blankets @ Homs",
    ]);
    expect(linesOf("Region | Area (km²)\nHoms | 1,200")).toEqual(["1200 km2 Area @ Homs"]);
  });

  it("joins heads of two rows", () => {
    expect(linesOf("Town | Killed | Killed\n– | Men | Women\nHoms | 3 | 4")).toEqual([
      "3 Killed Men @ Homs",
      "4 Killed Women @ Homs",
    ]);
  });

  it("takes the group above rows that name no place", () => {
    expect(linesOf("Item | Lost\nHoms | –\nTanks | 3\nHama | –\nTanks | 4")).toEqual([
      "3 Tanks @ Homs",
      "4 Tanks @ Hama",
    ]);
  });

  it("reads columns set with spaces or tabs", () => {
    expect(linesOf("Type         Total     Past day\nTanks        1,200     +12\nAircraft     210       +1")).toEqual([
      "1200 Tanks",
      "12 Tanks (change) [Past day]",
      "210 Aircraft",
      "1 Aircraft (change) [Past day]",
    ]);
    expect(linesOf("Town\tKilled\nHoms\t3")).toEqual(["3 Killed @ Homs"]);
  });

  it("does not take prose with wide gaps after its sentences for a table", () => {
    const text =
      "They destroyed 3 tanks.  Then came rain.  It fell.\nThey lost 4 men.  Nobody came.  It was 5 miles.\nAll left.  6 cars burned.  No one.";
    expect(linesOf(text)).toEqual(["3 tanks", "4 men", "5 mi", "6 cars"]);
  });

  it("takes the smaller of two places, in whichever column it stands", () => {
    expect(linesOf("County | State | Homes\nTarvash | Belu | 12")).toEqual(["12 Homes @ Tarvash"]);
    expect(linesOf("State | County | Homes\nBelu | Tarvash | 12")).toEqual(["12 Homes @ Tarvash"]);
  });

  it("does not take the numbers of rows for figures, and holds a total over two columns to the right", () => {
    expect(linesOf("S/N | Town | Killed | Area (ha)\n1 | Homs | 3 | 40\n2 | Hama | 4 | 50\nTotal | 7 | 90")).toEqual([
      "3 Killed @ Homs",
      "40 ha Area @ Homs",
      "4 Killed @ Hama",
      "50 ha Area @ Hama",
      "7 Killed",
      "90 ha Area",
    ]);
  });

  it("holds totals set apart below a typed table to the right", () => {
    const rows =
      "No.  Town      Killed   Hurt\n1    Homs      3        40\n2    Hama      4        50\n3    Idlib     1        2\n\nSub-total      8        92";
    expect(linesOf(rows).slice(-2)).toEqual(["8 Killed", "92 Hurt"]);
  });

  it("parts its cells by points that lead to the number, but for the pages of a table of contents", () => {
    expect(
      linesOf("Combat flights ........ 5 065 (+3)\n  of them by night ...... 41 (+2)\nUAV points .... 9 (+0)"),
    ).toEqual([
      "5065 Combat flights",
      "3 Combat flights (change)",
      "41 Combat flights",
      "2 Combat flights (change)",
      "9 UAV points",
      "0 UAV points (change)",
    ]);
    expect(linesOf("Summary ....... 2\nFloods ....... 5\nHealth ....... 9\nFood ...... 12")).not.toContain("5 Floods");
  });

  it("keeps what each cell says of itself", () => {
    expect(linesOf("Dead: 65 | Missing: 7 | Injured: 59")).toEqual(["65 Dead", "7 Missing", "59 Injured"]);
  });

  it("keeps a noun that stands in the cell", () => {
    expect(linesOf("Town | Damage\nHoms | 12 schools")).toEqual(["12 schools @ Homs"]);
  });
});
