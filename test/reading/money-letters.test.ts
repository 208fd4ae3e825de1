import { describe, expect, it } from "vitest";
import { linesOf, lineOf, read } from "./read.ts";

const inMalawi = (text: string): string[] =>
  read(`GOVERNMENT OF MALAWI\nUpdate on Zomba and Blantyre in Malawi\n\n${text}\n`).figures.map(lineOf);

describe("money written with local letters", () => {
  it("is read by the mark", () => {
    expect(linesOf("The committee paid LL 487 billion to 58,300 households.")[0]).toContain("487000000000 LBP");
    expect(linesOf("Owners get up to LL 80 million per unit.")[0]).toContain("up_to 80000000 LBP");
  });

  it("is read by one letter in the countries that write it so", () => {
    expect(inMalawi("Each household receives K50,000 a month.")[0]).toContain("50000 MWK");
    expect(inMalawi("Maize costs K740 per kg, 52 per cent more than before.")[0]).toContain("740 MWK");
  });

  it("is no money elsewhere", () => {
    expect(linesOf("The K740 was seen near Homs in Syria.").join()).not.toContain("740");
  });
});

describe("a share of a sum", () => {
  it("counts what the sum does", () => {
    expect(linesOf("Public debt stood at USD 41.2 billion, of which 51% was in foreign currency.")[1]).toMatch(
      /^51 percent .*debt/i,
    );
    expect(linesOf("The plan requires US$ 88.2 million for six months. About 30% has been received.")[1]).toMatch(
      /^about 30 percent .*plan/i,
    );
  });

  it("of something else counts that", () => {
    expect(linesOf("The plan requires US$ 88.2 million. About 30% of the wells were cleaned.")[1]).toContain("wells");
  });
});

describe("a dollar sign", () => {
  const unitIn = (head: string, text: string) => read(`${head}\n\n${text}\n`).figures.map(({ unit }) => unit);

  it("is the issuer's own dollar where it writes no other", () => {
    expect(unitIn("National Defence and the Canadian Armed Forces", "Some $59 million was given.")).toEqual(["CAD"]);
    expect(unitIn("Australian Government, Department of Defence", "Some $59 million was given.")).toEqual(["AUD"]);
  });

  it("is the American one elsewhere, and where both are written", () => {
    expect(unitIn("National Defence and the Canadian Armed Forces", "US$59 million was given.")).toEqual(["USD"]);
    expect(unitIn("World Food Programme on Canada's gift", "Some $59 million was given.")).toEqual(["USD"]);
    expect(unitIn("U.S. Department of State on Canada's wildfires", "Some $59 million was given.")).toEqual(["USD"]);
    expect(unitIn("Ministry of Finance", "In Toronto, Canada, $59 million was lost.")).toEqual(["USD"]);
  });
});
