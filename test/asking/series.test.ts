import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/briefing/figure.ts";
import { dayOfClaim, seriesOf } from "../../src/asking/series.ts";
import type { Claim } from "../../store/briefings.ts";

const homs = { name: "Homs", id: "1" };
let ordinal = 0;
function claim(value: number, over: Partial<Figure> & { issuer?: string; date?: string } = {}): Claim {
  const { issuer = "Desk", date = "2024-06-30", ...figure } = over;
  ordinal += 1;
  return {
    briefing: {
      id: `b${ordinal}`,
      version: 1,
      title: "t",
      issuer,
      speaker: null,
      date,
      dateBasis: "stated",
      dateHow: "",
      url: null,
    } as Claim["briefing"],
    ordinal,
    figure: {
      value,
      unit: "count",
      modifier: "exact",
      counted: "schools",
      action: "reopened",
      place: homs,
      places: [homs],
      period: null,
      surface: String(value),
      start: 0,
      end: 1,
      sentence: "s",
      sentenceStart: 0,
      sentenceEnd: 1,
      passage: 0,
      ...figure,
    },
  };
}
const time = (start: string | null, end: string | null) => ({ text: "then", start, end });
const shapesOf = (claims: readonly Claim[]) =>
  seriesOf(claims).groups.map(({ shape, series }) => [
    shape,
    ...series.map((each) => `${each.issuer} ${each.claims.map(({ figure }) => figure.value).join(" ")}`),
  ]);

describe("claims over time", () => {
  it("are one count that goes on where they begin on one day", () => {
    const [april, may] = [time("2024-01-01", "2024-04-30"), time("2024-01-01", "2024-05-31")];
    expect(shapesOf([claim(90, { period: may }), claim(70, { period: april })])).toEqual([["running", "Desk 70 90"]]);
  });

  it("are each for a time of its own where they begin on different days, months beside months", () => {
    const months = [
      time("2024-01-01", "2024-01-31"),
      time("2024-02-01", "2024-02-29"),
      time("2024-03-01", "2024-03-31"),
    ];
    expect(shapesOf(months.map((period, i) => claim(i, { period })))).toEqual([["periods", "Desk 0 1 2"]]);
  });

  it("are not set beside another length of time, unit, thing, place or kind", () => {
    const march = time("2024-03-01", "2024-03-31");
    const { groups, alone } = seriesOf([
      claim(1, { period: march }),
      claim(2, { period: time("2024-04-01", "2024-04-07") }),
      claim(3, { period: time("2024-04-01", "2024-04-30"), unit: "percent" }),
      claim(4, { period: time("2024-05-01", "2024-05-31"), counted: "clinics" }),
      claim(5, { period: time("2024-06-01", "2024-06-30"), place: { name: "Hama", id: "2" } }),
      claim(6, { period: time("2024-07-01", "2024-07-31"), delta: true }),
    ]);
    expect([groups, alone.length]).toEqual([[], 6]);
  });

  it("stand beside those of other issuers and are never merged with them", () => {
    const months = [time("2024-01-01", "2024-01-31"), time("2024-02-01", "2024-02-29")];
    const both = months.flatMap((period, i) => [claim(i, { period }), claim(10 + i, { period, issuer: "Ministry" })]);
    expect(shapesOf(both)).toEqual([["periods", "Desk 0 1", "Ministry 10 11"]]);
  });

  it("are never joined where they are changes", () => {
    const changes = [5, 7].map((value, i) =>
      claim(value, { delta: true, period: time("2024-01-01", `2024-0${i + 4}-30`) }),
    );
    expect(shapesOf(changes)).toEqual([["periods", "Desk 5 7"]]);
  });

  it("without a time stand at the day of their briefing", () => {
    const claims = [claim(2, { date: "2024-02-02" }), claim(1, { date: "2024-01-01" })];
    expect(shapesOf(claims)).toEqual([["undated", "Desk 1 2"]]);
    expect(claims.map(dayOfClaim)).toEqual(["2024-02-02", "2024-01-01"]);
  });

  it("count once where one is repeated", () => {
    const period = time("2024-01-01", "2024-01-31");
    expect(seriesOf([claim(4, { period }), claim(4, { period, date: "2024-07-01" })]).groups).toEqual([]);
  });
});
