import { describe, expect, it } from "vitest";
import { lineOf, linesOf, read } from "./read.ts";

const table = (caption: string, head: string, ...rows: string[]): string[] =>
  linesOf([caption, "", head, ...rows].join("\n"));

describe("the caption of a table", () => {
  it("says when its figures hold", () => {
    const [first] = table(
      "Table 1: Cash transfers, January 2017",
      "District     Households paid   Households missed",
      "Balaka        41,300              12",
      "Zomba         19,200              31",
    );
    expect(first).toBe("41300 Households @ Balaka [January 2017]");
  });

  it("says what they count and in which unit, where the heads only say when", () => {
    const lines = table(
      "Table 3: Retail maize prices (US$ per kg)",
      "Region       Dec 2016     Jan 2017",
      "Northern        5            6",
      "Central         6            7",
    );
    expect(lines[0]).toMatch(/^5 USD Retail maize prices/);
  });

  it("keeps numbers of other columns from being one telephone number", () => {
    const lines = table(
      "Effects by province",
      "Province      Deaths   Injured   Homes",
      "Homs             0        3        11",
      "Hama             5       97       868",
    );
    expect(lines.slice(0, 3)).toEqual(["0 Deaths @ Homs", "3 Injured @ Homs", "11 Homes @ Homs"]);
  });

  it("is not needed by two lines that end in aligned figures", () => {
    const lines = linesOf(
      "OWN LOSSES\n\nKilled in action               18   (+1)\nWounded                       291   (+8)",
    );
    expect(lines[2]).toBe("291 Wounded");
  });

  it("reads stations as places, and units behind the numbers", () => {
    const lines = linesOf(
      "RIVER LEVELS\nStation               Level      Alert level\nMocuba      5.62 m     6.00 m\nNametil      3.71 m     3.50 m",
    );
    expect(lines[0]).toBe("5.62 m Level @ Mocuba");
  });
});

describe("a line that says how to read a list", () => {
  it("gives its two periods to totals and to changes", () => {
    const { figures } = read(
      "DAILY SUMMARY\n\nLOSSES\nTotal since 8 January; change over the past 24 hours in brackets.\n\nTanks              11   (+2)\nGuns               14   (+3)\nMines              38   (+5)\n",
    );
    expect(figures.slice(0, 2).map(lineOf)).toEqual([
      "11 Tanks [since 8 January]",
      "2 Tanks (change) [over the past 24 hours]",
    ]);
  });
});
